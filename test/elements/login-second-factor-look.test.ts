// How the second factor looks: for axe, on a narrow screen, from right to left, without motion, in forced colours.
import { assert } from '@open-wc/testing';
import { AuthError } from '../../src/index.js';
import { accessibilityFaults } from '../support/axe.js';
import {
  app,
  call,
  type Factor,
  factor,
  factorBackend,
  factorIn,
  mail,
  message,
  recovery,
  refuse,
  ringing,
  sentTo,
} from '../support/factor-harness.js';
import { mountLogin } from '../support/login-harness.js';
import { resizePage } from '../support/resize-page.js';
import { until } from '../support/until.js';

const methods = [call, app, mail, message, recovery];

const states: Record<string, () => Promise<Factor>> = {
  'a call': () => factor({ methods }),
  'a phone that rings': () => ringing({ methods }),
  'a declined call': async () => {
    const all = await ringing({ methods });
    all.ring.fail(new AuthError('challenge-declined', { reasons: ['declined'] }));
    await all.login.is('failed');
    return all;
  },
  'too many calls': async () => {
    const all = await ringing({ methods });
    all.ring.fail(new AuthError('rate-limited', { retryAfter: 900 }));
    await all.login.is('failed');
    return all;
  },
  'a refused code': async () => {
    const all = await factor({ methods: [app, mail, message, recovery] });
    await refuse(all, '492039', new AuthError('challenge-invalid'));
    return all;
  },
  'a code that is checked': async () => {
    const all = await factor({ methods: [app, recovery] });
    const answer = all.backend.expect('answerChallenge');
    all.login.type('code', '492039');
    await answer.made;
    return all;
  },
  'a code to be sent': () => factor({ methods: [mail, recovery] }),
  'a code that was sent': () => sentTo(mail),
  'a recovery code': () => factor({ methods: [recovery] }),
};

/** All that is drawn, each as large as it is seen. */
const parts = ({ login }: Factor): HTMLElement[] => [
  ...login.form!.querySelectorAll<HTMLElement>(
    'p, label, strong, kbd, .pbx-who, .pbx-who *, .pbx-hint, .pbx-input, .pbx-error, .pbx-link, .pbx-submit, .pbx-cancel, .pbx-method, .pbx-method *:not(svg, svg *)',
  ),
];

const seen = (all: Factor): HTMLElement[] => parts(all).filter((part) => part.checkVisibility());

describe('axe finds nothing in the second factor', () => {
  for (const [state, reach] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`${state}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        const { login } = await reach();
        await login.element.updateComplete;
        assert.deepEqual(await accessibilityFaults(login.element), []);
      });
    }
  }

  it('but would: pale letters, for one', async () => {
    const { element } = (await factor({ methods })).login;
    element.style.setProperty('--pbx-text', '#ccc');
    element.style.setProperty('--pbx-surface', '#fff');
    assert.match((await accessibilityFaults(element)).join(), /color-contrast/);
  });
});

describe('the second factor on a screen of 320 pixels', () => {
  before(() => resizePage(320, 700));
  after(() => resizePage(800, 600));

  for (const [state, reach] of Object.entries(states)) {
    for (const lang of ['en', 'es']) {
      it(`is all inside, large enough for fingers, and scrolls nowhere: ${state}, ${lang}`, async () => {
        document.documentElement.lang = lang;
        const all = await reach();
        assert.strictEqual(document.documentElement.scrollWidth, document.documentElement.clientWidth);
        assert.isAbove(seen(all).length, 5);
        for (const part of seen(all)) {
          const { left, right, width, height } = part.getBoundingClientRect();
          assert.isAtLeast(left, 0, part.className);
          assert.isAtMost(right, 320, part.className);
          assert.isAtMost(
            part.scrollWidth,
            Math.max(Math.ceil(width), 1),
            `${part.className}: ${part.textContent}`,
          );
          if (part.matches('.pbx-input, .pbx-submit, .pbx-cancel, .pbx-method'))
            assert.isAtLeast(height, 44, part.className);
        }
      });
    }
  }

  it('holds the longest name and the longest hint', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    const hint = `b•••@${'centralita'.repeat(20)}.example`;
    await factorIn(
      { login, backend },
      {
        methods: [
          { ...mail, hint },
          { ...call, hint },
        ],
      },
      'x'.repeat(120),
    );
    assert.strictEqual(document.documentElement.scrollWidth, document.documentElement.clientWidth);
    for (const part of seen({ login, backend }))
      assert.isAtMost(part.getBoundingClientRect().right, 320, part.className);
  });
});

describe('the second factor from right to left', () => {
  it('mirrors the methods, and neither digits nor the card', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const all = await states['a refused code']!();
      const method = all.login.form!.querySelector('.pbx-method')!;
      const [sign, chevron] = [...method.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect());
      assert.isAbove(sign!.left, chevron!.right);
      assert.strictEqual(getComputedStyle(all.login.input('code')).direction, 'ltr');
      const card = all.login.element.getBoundingClientRect();
      for (const part of seen(all)) {
        const { left, right } = part.getBoundingClientRect();
        assert.isTrue(left >= card.left && right <= card.right, part.className);
      }
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });
});

/** The runner can set no preferences: what the styles say of one is made to hold, or not to hold, for everybody. */
function prefer(condition: string, media: string): () => void {
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const found = rules.filter(
    (rule) => rule instanceof CSSMediaRule && rule.conditionText === condition,
  ) as CSSMediaRule[];
  assert.isNotEmpty(found);
  for (const rule of found) rule.media.mediaText = media;
  return () => {
    for (const rule of found) rule.media.mediaText = condition;
  };
}

describe('the ringing phone', () => {
  const moving = ({ login }: Factor): string[] =>
    login
      .form!.getAnimations({ subtree: true })
      .filter((animation) => animation instanceof CSSAnimation)
      .map(({ animationName }) => animationName)
      .filter((name) => name.startsWith('pbx-ring'));

  it('moves, and stands still for those who want less motion', async () => {
    const all = await ringing();
    await until('movement', () => moving(all).length === 3);
    const stop = prefer('(prefers-reduced-motion: no-preference)', 'not all');
    try {
      assert.deepEqual(moving(all), []);
      assert.isTrue(all.login.form!.querySelector('.pbx-bell svg')!.checkVisibility());
    } finally {
      stop();
    }
  });

  it('is seen in forced colours', async () => {
    const all = await ringing();
    const stop = prefer('(forced-colors: active)', 'all');
    try {
      const bell = getComputedStyle(all.login.form!.querySelector('.pbx-bell')!);
      assert.strictEqual(bell.borderTopWidth, '1px');
    } finally {
      stop();
    }
  });

  it('stands where the button was: a second click in the same place calls nothing off', async () => {
    const all = await factor();
    const { left, top, width, height } = all.login.submitButton.getBoundingClientRect();
    all.backend.expect('answerChallenge');
    all.login.submit();
    await until('a ringing phone', () => all.login.form!.querySelector('.pbx-ringing'));
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    assert.isNotNull(there!.closest('.pbx-ringing'));
  });
});
