import { assert } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import { type LoginHarness, mountLogin } from '../support/login-harness.js';
import { until } from '../support/until.js';

/** What pages, resets and frameworks set on elements; none of it names our classes or ids. */
const sheets: Record<string, string> = {
  'the universal reset':
    '* { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: inherit; vertical-align: baseline; }',
  'Bootstrap’s reboot': `
    *, *::before, *::after { box-sizing: border-box; }
    body { margin: 0; font-size: 1rem; font-weight: 400; line-height: 1.5; color: #212529; text-align: left; }
    label { display: inline-block; margin-bottom: .5rem; }
    button { border-radius: 0; text-transform: none; }
    input, button, select, optgroup, textarea { margin: 0; font-family: inherit; font-size: inherit; line-height: inherit; }
    button, [type='button'], [type='submit'] { -webkit-appearance: button; }
    button:not(:disabled), [type='button']:not(:disabled) { cursor: pointer; }
    a { color: #0d6efd; text-decoration: underline; }
    img, svg { vertical-align: middle; }`,
  'Tailwind’s preflight': `
    *, ::before, ::after { box-sizing: border-box; border: 0 solid #e5e7eb; --tw-content: ''; }
    html { line-height: 1.5; tab-size: 4; }
    button, input { font: inherit; letter-spacing: inherit; color: inherit; margin: 0; padding: 0; background: transparent; border-radius: 0; }
    button { background-image: none; text-transform: none; }
    img, svg { display: block; max-width: 100%; height: auto; }
    ::placeholder { opacity: 1; color: #9ca3af; }
    [hidden] { display: none; }`,
  'Tailwind’s forms': `
    [type='text'], [type='password'], input:where(:not([type])) { appearance: none; padding: .5rem .75rem; font-size: 1rem; line-height: 1.5rem; border: 1px solid #6b7280; }
    [type='checkbox'] { appearance: none; width: 1rem; height: 1rem; border: 1px solid #6b7280; padding: 0; }
    [type='text']:focus { box-shadow: 0 0 0 4px red; border-color: red; }`,
  'rules for elements': `
    form { display: flex; padding: 30px; border: 3px solid red; background: yellow; }
    label { display: block; float: left; width: 80px; font-size: 30px; text-transform: uppercase; }
    input { height: 20px; width: 90px; border: 5px solid red; padding: 20px; float: right; text-align: right; }
    button { height: 90px; padding: 50px; margin: 20px; font-size: 30px; letter-spacing: 4px; background: red; box-shadow: 0 0 9px red; }
    span, div { display: inline; margin: 3px; font-size: 30px; color: red; }
    svg { width: 100px; height: 100px; }`,
  'rules for kinds of elements': `
    input[type='text'], input[type='password'] { height: 20px; width: 90px; margin: 9px; box-shadow: inset 0 0 9px red; }
    button[type='submit'] { float: right; text-transform: uppercase; min-width: 500px; }
    input[type='checkbox'] { width: 90px; transform: scale(2); }
    form label { font-weight: 900; } form > div { padding: 9px; } body form button { width: 10px; }`,
  'what is inherited': `
    body { font-weight: 900; font-style: italic; letter-spacing: 5px; word-spacing: 9px; line-height: 3; text-align: center; text-indent: 30px;
           text-transform: uppercase; text-shadow: 0 0 3px red; white-space: nowrap; color: red; cursor: wait; user-select: none; list-style: square; visibility: visible; }`,
  'pseudo-elements': `*::before, *::after { content: 'x'; display: block; } input::placeholder { color: red; font-size: 40px; }`,
};

const measured = [
  'display',
  'float',
  'position',
  'boxSizing',
  'margin',
  'padding',
  'border',
  'borderRadius',
  'boxShadow',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'textIndent',
  'textTransform',
  'textShadow',
  'whiteSpace',
  'color',
  'backgroundColor',
  'backgroundImage',
  'cursor',
  'userSelect',
  'transform',
  'appearance',
  'verticalAlign',
  'opacity',
] as const;

type Look = Record<string, string>;

/** How everything in the form and in the frame looks. */
function look({ form, element }: LoginHarness): Look {
  const inFrame = element.shadowRoot!.querySelectorAll('[part], [part=footer] button');
  const nodes = [form!, ...form!.querySelectorAll(':not(svg *)'), ...inFrame];
  return Object.fromEntries(
    nodes.flatMap((node, index) => {
      const { width, height } = node.getBoundingClientRect();
      const style = node.matches('svg') ? undefined : getComputedStyle(node);
      const values: Look = { width: String(width), height: String(height) };
      for (const name of style ? measured : []) values[name] = style![name];
      if (style) values['before'] = getComputedStyle(node, '::before').content;
      const label = `${node.localName}.${node.getAttribute('class') ?? ''} (${index})`;
      return Object.entries(values).map(([name, value]) => [`${label} ${name}`, value]);
    }),
  );
}

function changes(before: Look, after: Look): string[] {
  return Object.entries(after)
    .filter(([what, value]) => value !== before[what])
    .map(([what, value]) => `${what}: ${before[what] ?? ''} → ${value}`);
}

const stylesBefore = [...document.adoptedStyleSheets];

function stylePage(css: string): void {
  const style = document.createElement('style');
  style.id = 'page';
  style.textContent = css;
  document.head.append(style);
}

afterEach(() => {
  document.getElementById('page')?.remove();
  document.adoptedStyleSheets = stylesBefore;
});

async function start(): Promise<LoginHarness> {
  const adapter = fakeAdapter('signIn', 'signInWith').adapter;
  const login = await mountLogin(adapter, { providers: ['google', 'microsoft'], withDomain: true });
  login.submit();
  await until('errors', () => login.fieldError('password'));
  login.input('username').blur();
  return login;
}

describe('styles of the page', () => {
  for (const [what, css] of Object.entries(sheets)) {
    it(`change nothing in the form: ${what}`, async () => {
      const login = await start();
      const before = look(login);
      login.element.style.width = `${login.element.getBoundingClientRect().width}px`;
      stylePage(css);
      assert.deepEqual(changes(before, look(login)), []);
    });
  }

  for (const css of ['html { font-size: 62.5%; }', 'html { font-size: 30px; }', 'body { font-size: 9px; }']) {
    it(`leave every control as high as a finger needs: ${css}`, async () => {
      stylePage(css);
      const login = await start();
      const high = ['.pbx-input', '.pbx-submit', '.pbx-provider'].flatMap((name) => [
        ...login.form!.querySelectorAll(name),
      ]);
      for (const control of high) {
        assert.isAtLeast(control.getBoundingClientRect().height, 44, control.className);
      }
    });
  }

  it('leave the inputs as large as phones need that do not zoom', async () => {
    stylePage('html { font-size: 62.5%; }');
    const login = await start();
    assert.isAtLeast(parseFloat(getComputedStyle(login.input('username')).fontSize), 16);
  });
});

describe('our styles', () => {
  it('change nothing on the page', async () => {
    const own = document.createElement('div');
    own.innerHTML = '<form><label>x <input></label><button>y</button></form>';
    document.body.append(own);
    const looks = (): string[] =>
      [...own.querySelectorAll('*')].map((node) => Object.values(getComputedStyle(node)).join());
    const before = looks();
    await start();
    assert.deepEqual(looks(), before);
  });
});
