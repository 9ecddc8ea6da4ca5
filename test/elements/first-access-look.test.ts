// For eyes, ears and fingers: narrow screens, from right to left, in forced colours, and what axe says of each state.
import { assert } from '@open-wc/testing';
import { AuthError } from '../../src/index.js';
import { accessibilityFaults } from '../support/axe.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { domain, FirstAccessHarness, userNumber } from '../support/first-access-harness.js';
import { mount } from '../support/page.js';
import { resizePage } from '../support/resize-page.js';
import { until } from '../support/until.js';

const action = (page: FirstAccessHarness, selector: string): Promise<HTMLElement> =>
  until(selector, () =>
    [...page.form!.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility()),
  );

const next = async (page: FirstAccessHarness): Promise<void> => {
  (await action(page, '[data-action=next]')).click();
  await page.element.updateComplete;
};

async function choose(page: FirstAccessHarness, mailbox: string): Promise<void> {
  page.choose(mailbox);
  await action(page, mailbox === 'other' ? '[data-action=copy]' : 'a[target]');
}

async function toResend(page: FirstAccessHarness, answer?: Error): Promise<void> {
  await next(page);
  await next(page);
  if (!answer) return;
  page.submit();
  await page.is('failed');
}

/** All that there is to see, each in the language of the page. */
const states: Record<string, (page: FirstAccessHarness) => Promise<void>> = {
  'the mail': async () => undefined,
  'the mail in Gmail': (page) => choose(page, 'gmail'),
  'the mail in Outlook': (page) => choose(page, 'microsoft-365'),
  'the mail elsewhere': (page) => choose(page, 'other'),
  'the spam': async (page) => {
    await choose(page, 'outlook');
    await next(page);
  },
  'sending it again': (page) => toResend(page),
  'fields that are wrong': async (page) => {
    await toResend(page);
    page.fill({ domain: '', userNumber: '\u200b' });
    page.submit();
    await until('errors', () => page.fieldError('userNumber'));
  },
  'it was sent': async (page) => {
    await toResend(page);
    page.submit();
    await until('the news', () => page.form!.querySelector('.pbx-done'));
  },
  'too many': (page) => toResend(page, new AuthError('rate-limited', { retryAfter: 900 })),
  'the ticket': async (page) => {
    await toResend(page);
    await next(page);
  },
};

async function at(state: string, parent?: HTMLElement): Promise<FirstAccessHarness> {
  const backend = fakeAdapter('resendWelcomeMail', 'openTicket');
  if (state === 'it was sent') backend.expect('resendWelcomeMail').answer(undefined);
  if (state === 'too many')
    backend.expect('resendWelcomeMail').fail(new AuthError('rate-limited', { retryAfter: 900 }));
  const element = Object.assign(document.createElement('pbx-first-access'), {
    ...{ adapter: backend.adapter, domain, userNumber, loginHref: '/' },
  });
  const page = await new FirstAccessHarness(mount(element, parent)).ready();
  await states[state]!(page);
  return page;
}

const parts = (page: FirstAccessHarness): HTMLElement[] =>
  [
    ...page.form!.querySelectorAll<HTMLElement>(
      'p, label, legend, figure, .pbx-mail > *, .pbx-input, button, a, .pbx-done, .pbx-step-heading, .pbx-hint, .pbx-error',
    ),
  ].filter((part) => part.checkVisibility() && !part.closest('.pbx-unseen'));

describe('on a screen of 320 pixels', () => {
  before(() => resizePage(320, 700));
  after(() => resizePage(800, 600));

  for (const lang of ['en', 'es']) {
    for (const state of Object.keys(states)) {
      it(`everything is inside, and nothing scrolls sideways: ${state}, ${lang}`, async () => {
        document.documentElement.lang = lang;
        const page = await at(state);
        assert.isAtMost(document.documentElement.scrollWidth, window.innerWidth);
        assert.isAbove(parts(page).length, 6);
        for (const part of parts(page)) {
          const { left, right, width } = part.getBoundingClientRect();
          assert.isAtLeast(left, 0, part.className);
          assert.isAtMost(right, 320, part.className);
          assert.isAbove(width, 0, part.className);
          assert.isAtMost(part.scrollWidth, Math.ceil(width), `${part.className}: ${part.textContent}`);
        }
      });
    }
  }

  it('so it is with words of a page that have no end', async () => {
    const page = await at('the mail elsewhere');
    page.element.mailSubject = 'Willkommen'.repeat(20);
    page.element.mailSender = `${'x'.repeat(100)}@${'y'.repeat(60)}.example`;
    await page.element.updateComplete;
    assert.isAtMost(document.documentElement.scrollWidth, window.innerWidth);
    for (const part of parts(page)) {
      const { right, width } = part.getBoundingClientRect();
      assert.isAtMost(right, 320, part.className);
      assert.isAtMost(part.scrollWidth, Math.ceil(width), part.className);
    }
  });

  it('the controls are large enough for fingers', async () => {
    for (const state of Object.keys(states)) {
      const page = await at(state);
      const all = [
        ...page.form!.querySelectorAll<HTMLElement>('button, a, .pbx-input, label:has(:scope > input)'),
      ];
      const controls = all.filter((control) => control.checkVisibility());
      assert.isAbove(controls.length, 2);
      for (const control of controls)
        assert.isAtLeast(control.getBoundingClientRect().height, 24, control.className);
    }
  });
});

describe('from right to left', () => {
  it('marks and edges are at the right, and nothing leaves the card', async () => {
    const box = document.createElement('div');
    box.dir = 'rtl';
    document.body.append(box);
    for (const state of Object.keys(states)) {
      const page = await at(state, box);
      const card = page.element.getBoundingClientRect();
      for (const part of parts(page)) {
        const { left, right } = part.getBoundingClientRect();
        assert.isTrue(left >= card.left && right <= card.right, `${state}: ${part.className}`);
      }
      const mark = page.open.querySelector('.pbx-mark')!.getBoundingClientRect();
      assert.isAbove(mark.left, card.left + card.width / 2);
      const sender = page.form!.querySelector('.pbx-from bdi')!.getBoundingClientRect();
      if (state === 'the mail') assert.isAbove(sender.right, card.left + card.width / 2);
      page.element.remove();
    }
  });
});

describe('in forced colours', () => {
  it('the mail that is looked for is told by more than its colour', async () => {
    const page = await at('the mail');
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const forced = rules.filter(
      (rule) => rule instanceof CSSMediaRule && rule.conditionText === '(forced-colors: active)',
    ) as CSSMediaRule[];
    for (const { media } of forced) media.mediaText = 'all';
    try {
      const outline = (selector: string): string =>
        getComputedStyle(page.form!.querySelector(selector)!).outlineStyle;
      assert.strictEqual(outline('.pbx-wanted'), 'solid');
      assert.strictEqual(outline('.pbx-mail:not(.pbx-wanted)'), 'none');
      page.choose('gmail');
      const link = await action(page, 'a[target]');
      assert.strictEqual(getComputedStyle(link).borderTopStyle, 'solid');
      assert.strictEqual(outline('label:has(:checked)'), 'solid');
      assert.strictEqual(outline('label:not(:has(:checked))'), 'none');
    } finally {
      for (const { media } of forced) media.mediaText = '(forced-colors: active)';
    }
  });
});

describe('axe finds nothing', () => {
  for (const state of Object.keys(states)) {
    for (const lang of ['en', 'es']) {
      for (const scheme of ['light', 'dark']) {
        it(`in ${state}, ${lang}, ${scheme}`, async () => {
          document.documentElement.lang = lang;
          document.documentElement.style.colorScheme = scheme;
          assert.deepEqual(await accessibilityFaults((await at(state)).element), []);
        });
      }
    }
  }

  it('but would: pale letters, for one', async () => {
    const { element } = await at('the mail');
    element.style.setProperty('--pbx-text', '#ccc');
    element.style.setProperty('--pbx-surface', '#fff');
    assert.match((await accessibilityFaults(element)).join(), /color-contrast/);
  });
});
