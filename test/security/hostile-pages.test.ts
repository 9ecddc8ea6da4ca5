// Pages that fight back: docs/page-styles.md says what is defended and what cannot be, Workshop in Storybook shows it.
import { assert } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { asBuilt, nineties, smallRoot } from '../../stories/hostile-pages/sheets.js';
import { accessibilityFaults } from '../support/axe.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { type LoginHarness, mountLogin, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { changes, look, type Look, restyled, settle } from './support/look.js';
import { packaged, stylePage } from './support/page-styles.js';
import { states } from './support/states.js';

const preflight = async (): Promise<string> => asBuilt(await packaged('tailwindcss/preflight.css'));

const pages: Record<string, () => Promise<string>> = {
  'Bootstrap 5’s reboot': () => packaged('bootstrap/dist/css/bootstrap-reboot.css'),
  'Tailwind’s preflight': preflight,
  'Tailwind’s preflight, in its layer': async () => `@layer base { ${await preflight()} }`,
  'a stylesheet of the nineties, but for its !important': async () => nineties.replaceAll('!important', ''),
  'html { font-size: 62.5% }': async () => smallRoot,
  'html { font-size: 62.5% }, and what goes with it': async () => `${smallRoot} body { font-size: 1.6rem; }`,
};

const loginAlone = (): Promise<LoginHarness> =>
  mountLogin(fakeAdapter('signIn', 'signInWith').adapter, { providers: ['google', 'microsoft'] });

/** A page whose last test went out of it by tab has to be entered again; with keys, as only they show where they are. */
async function enterPage(): Promise<void> {
  await sendMouse({ type: 'click', position: [0, 0] });
  await sendKeys({ press: 'Tab' });
}

/** How each control shows that it has the focus. */
const focused = ({ form }: LoginHarness): string[] =>
  [...form!.querySelectorAll<HTMLElement>('input, button')].map((control) => {
    control.focus();
    const { outline, outlineOffset } = getComputedStyle(control);
    return `${control.className}: ${outline} ${outlineOffset}`;
  });

// A family is the page's to choose, and each has its own widths: the same one before and after.
beforeEach(() => document.documentElement.style.setProperty('--pbx-font', 'sans-serif'));

for (const [page, load] of Object.entries(pages)) {
  describe(`${page} changes nothing in`, () => {
    for (const [state, reach] of Object.entries(states)) {
      it(state, async () => {
        const element = await reach();
        const before = look(element);
        stylePage(await load());
        assert.deepEqual(changes(before, look(element)), []);
      });
    }

    it('what shows the focus', async () => {
      const login = await loginAlone();
      await enterPage();
      const before = focused(login);
      assert.match(before.join(), /solid 2px/);
      stylePage(await load());
      assert.deepEqual(focused(login), before);
    });
  });
}

describe('where 1rem is 10px', () => {
  it('inputs are as large as phones need that do not zoom, also where the page wants small text', async () => {
    stylePage(`${smallRoot} pbx-login { font-size: 12px; }`);
    const login = await loginAlone();
    const size = (node: Element): string => getComputedStyle(node).fontSize;
    assert.strictEqual(size(login.input('username')), '16px');
    assert.strictEqual(size(login.form!), '12px');
  });

  it('whoever has larger letters in the browser has them here', async () => {
    stylePage('html { font-size: 125%; }');
    assert.strictEqual(getComputedStyle((await loginAlone()).form!).fontSize, '20px');
  });
});

describe('the shadow root of another component', () => {
  /** All that a component may do to what is in it, at once. */
  const theirs = async (): Promise<string> => {
    const sheets = await Promise.all(Object.values(pages).map((load) => load()));
    const host =
      ':host { font: bold italic 9px/3 serif; letter-spacing: 5px; text-transform: uppercase; text-align: center; color: red; }';
    return [...sheets, host].join('\n');
  };

  for (const mode of ['open', 'closed'] as const) {
    for (const [state, reach] of Object.entries(states)) {
      it(`that is ${mode} changes nothing in ${state}`, async () => {
        const element = await reach();
        const before = look(element);
        const root = mount(document.createElement('div')).attachShadow({ mode });
        // The meter goes with the page's form, in which its input is.
        root.append(element.closest('body > form') ?? element);
        stylePage(await theirs(), root);
        assert.deepEqual(changes(before, look(element)), []);
      });
    }
  }

  it('keeps the page out, even its !important', async () => {
    const { element } = await loginAlone();
    mount(document.createElement('div')).attachShadow({ mode: 'open' }).append(element);
    const before = look(element);
    stylePage(nineties);
    assert.deepEqual(changes(before, look(element)), []);
  });
});

/** What an input has lost, as the names of its properties; what its placeholder inherits is not told again. */
function lost(before: readonly Look[], after: readonly Look[], input: HTMLInputElement): string[] {
  const index = after.findIndex(({ node }) => node === input);
  return restyled(before[index]!, after[index]!)
    .filter((property) => !property.startsWith('::'))
    .sort();
}

describe('inputs that a page styles with !important', () => {
  // In WebKit a box to tick that is drawn otherwise is of another size at least.
  const named = /^(::placeholder)?(min-|margin|padding|border|font|line-height|color|background)/;
  const isInput = ({ node }: Look): boolean => node.matches('input');
  /** The eye fills its input's box, and is as high. */
  const keepsSize = ({ node }: Look): boolean => node.matches('.pbx-input, button:not(.pbx-reveal), a, svg');

  for (const [state, reach] of Object.entries(states)) {
    it(`lose what it names but their size, and nothing else loses more than its place: ${state}`, async () => {
      const element = await reach();
      const before = look(element);
      stylePage(nineties);
      for (const [index, now] of look(element).entries()) {
        const was = before[index]!;
        const beyond = restyled(was, now).filter((property) => !isInput(now) || !named.test(property));
        assert.deepEqual(beyond, [], now.name);
        const { width, height } = was.box;
        if (keepsSize(now)) assert.deepInclude(now.box, { width, height }, now.name);
      }
    });
  }

  it('lose just this', async () => {
    const login = await loginAlone();
    const before = look(login.element);
    stylePage(nineties);
    const names = lost(before, look(login.element), login.input('username')).join(' ');
    assert.strictEqual(
      names,
      'background-color border color font-family font-size line-height margin padding',
    );
  });

  it('are below their labels, show the focus, and can be read', async () => {
    stylePage(nineties);
    const login = await loginAlone();
    await enterPage();
    for (const name of ['username', 'password']) {
      const input = login.input(name);
      const label = input.labels![0]!.getBoundingClientRect();
      assert.isAtLeast(label.height, 14);
      assert.isAtMost(label.bottom, input.getBoundingClientRect().top);
      input.focus();
      assert.strictEqual(getComputedStyle(input).outlineStyle, 'solid');
    }
    assert.deepEqual(await accessibilityFaults(login.element), []);
  });

  it('lose nothing to a rule that spares them', async () => {
    const { element } = await loginAlone();
    const before = look(element);
    stylePage(nineties.replace('input {', 'input:not(.pbx-form *) {'));
    assert.deepEqual(changes(before, look(element)), []);
  });

  it('let people in', async () => {
    stylePage(nineties);
    const backend = fakeAdapter('signIn');
    const call = backend.expect('signIn');
    const login = await mountLogin(backend.adapter, { providers: [] });
    signIn(login);
    assert.strictEqual((await call.made).input.username, '101');
  });

  it('that lose the outline still have the colour of their border', async () => {
    stylePage('input { outline: none !important; }');
    const login = await loginAlone();
    await enterPage();
    const [focused, other] = [login.input('username'), login.input('password')];
    focused.focus();
    settle(login.element);
    assert.strictEqual(getComputedStyle(focused).outlineStyle, 'none');
    assert.notStrictEqual(getComputedStyle(focused).borderColor, getComputedStyle(other).borderColor);
  });
});

describe('rules with a context', () => {
  const border = 'border: 2px dotted #990000;';

  /** What the name's input loses inside of `<div id="app" class="a">`. */
  async function lostInside(css: string): Promise<string[]> {
    const app = Object.assign(document.createElement('div'), { id: 'app', className: 'a' });
    const login = await loginAlone();
    mount(app).append(login.element);
    const before = look(login.element);
    mount(document.createElement('style')).textContent = css;
    return lost(before, look(login.element), login.input('username'));
  }

  for (const selector of ['#app input', '.a.a.a input']) {
    it(`take what they name where they count for more than ours: ${selector}`, async () => {
      assert.deepEqual(await lostInside(`${selector} { ${border} }`), ['border']);
    });
  }

  for (const selector of ['.a input', 'body .a form input', '.a.a input', '.a input[type]']) {
    it(`take nothing where they do not: ${selector}`, async () => {
      assert.deepEqual(await lostInside(`${selector} { ${border} text-align: end; }`), []);
    });
  }

  it('take what we leave to the browser where they count for more than a reset', async () => {
    assert.deepEqual(await lostInside(`.a.a form input { ${border} text-align: end; }`), ['text-align']);
  });
});
