// In forced colours, on a narrow screen, from right to left: nothing is lost. Colours are axe's to judge, in the flow.
import { assert } from '@open-wc/testing';
import { accessibilityFaults } from '../support/axe.js';
import { ana, type ChangeHarness, mountChange, policy } from '../support/change-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { resizePage } from '../support/resize-page.js';
import { until } from '../support/until.js';

/** All that can be seen at once: the checklist, a verdict, hints and errors. */
async function full(parent?: HTMLElement): Promise<ChangeHarness> {
  const backend = fakeAdapter('changePassword', 'getPasswordPolicy', 'getAccount');
  backend.expect('getPasswordPolicy').answer(policy);
  backend.expect('getAccount').answer(ana);
  const page = await mountChange(backend.adapter, {}, parent);
  await until('the policy', () => page.form!.querySelector('.pbx-checks li'));
  await until('the account', () => page.input('username').value);
  page.type('newPassword', 'AnaGarcia1');
  await until('a score', () => page.element.score !== null);
  page.submit();
  await until('errors', () => page.fieldError('newPassword'));
  return page;
}

const parts = (page: ChangeHarness): HTMLElement[] => [
  ...page.form!.querySelectorAll<HTMLElement>(
    'label, .pbx-input, .pbx-reveal, .pbx-submit, .pbx-error, .pbx-meter, .pbx-explanation, .pbx-checks li',
  ),
];

describe('on a screen of 320 pixels', () => {
  before(() => resizePage(320, 700));
  after(() => resizePage(800, 600));

  for (const lang of ['en', 'es']) {
    it(`everything is inside, and nothing scrolls sideways: ${lang}`, async () => {
      document.documentElement.lang = lang;
      const page = await full();
      assert.isAtMost(document.documentElement.scrollWidth, document.documentElement.clientWidth);
      assert.isAbove(parts(page).length, 15);
      for (const part of parts(page)) {
        const { left, right, width } = part.getBoundingClientRect();
        assert.isAtLeast(left, 0, part.className);
        assert.isAtMost(right, 320, part.className);
        assert.isAbove(width, 0, part.className);
        assert.isAtMost(part.scrollWidth, Math.ceil(width), `${part.className}: ${part.textContent}`);
      }
    });
  }

  it('the controls are large enough for fingers', async () => {
    const page = await full();
    for (const control of page.form!.querySelectorAll('.pbx-input, .pbx-reveal, .pbx-submit')) {
      assert.isAtLeast(control.getBoundingClientRect().height, 24, control.className);
    }
  });
});

describe('from right to left', () => {
  it('the button that reveals is at the left of its field, and nothing leaves the card', async () => {
    const box = document.createElement('div');
    box.dir = 'rtl';
    document.body.append(box);
    const page = await full(box);
    const input = page.input('newPassword').getBoundingClientRect();
    const reveal = page.form!.querySelector('.pbx-reveal[value=newPassword]')!.getBoundingClientRect();
    assert.isBelow(reveal.right, input.left + input.width / 2);
    const card = page.element.getBoundingClientRect();
    for (const part of parts(page)) {
      const { left, right } = part.getBoundingClientRect();
      assert.isTrue(left >= card.left && right <= card.right, part.className);
    }
  });
});

/** The runner cannot force colours: what the styles say of them is made to hold for everybody. */
function forceColors(): () => void {
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const forced = rules.filter(
    (rule) => rule instanceof CSSMediaRule && rule.conditionText === '(forced-colors: active)',
  ) as CSSMediaRule[];
  assert.isNotEmpty(forced);
  for (const { media } of forced) media.mediaText = 'all';
  return () => {
    for (const { media } of forced) media.mediaText = '(forced-colors: active)';
  };
}

describe('in forced colours', () => {
  it('the meter still shows how much of it is filled', async () => {
    const page = await full();
    page.type('newPassword', 'qwerty');
    await until('a score', () => page.element.score !== null);
    await until('one bar', () => page.form!.querySelector('[data-score="0"], [data-score="1"]'));
    const stop = forceColors();
    try {
      const bars = [...page.form!.querySelectorAll<HTMLElement>('.pbx-meter i')];
      for (const bar of bars) bar.style.transition = 'none';
      assert.deepEqual(
        bars.map((bar) => getComputedStyle(bar).borderTopWidth),
        ['1px', '1px', '1px', '1px'],
      );
      const sample = document.body.appendChild(document.createElement('p'));
      sample.style.background = 'Highlight';
      const filled = getComputedStyle(sample).backgroundColor;
      assert.deepEqual(
        bars.map((bar) => getComputedStyle(bar).backgroundColor === filled),
        [true, false, false, false],
      );
    } finally {
      stop();
    }
  });
});

describe('all at once', () => {
  for (const scheme of ['light', 'dark']) {
    it(`axe finds nothing in checklist, verdict and errors, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      assert.deepEqual(await accessibilityFaults((await full()).element), []);
    });
  }

  it('what is below the meter stays where it is while somebody types', async () => {
    const page = await full();
    page.element.reset();
    const top = (): number => page.input('confirmPassword').getBoundingClientRect().top;
    const places = new Set<number>();
    for (const password of ['', 'a', 'AnaGarcia1984', 'tormenta-violeta-31-Faro2']) {
      page.type('newPassword', password);
      if (password) await until('a score', () => page.element.score !== null);
      await page.element.updateComplete;
      places.add(Math.round(top()));
    }
    assert.strictEqual(places.size, 1, [...places].join());
  });
});
