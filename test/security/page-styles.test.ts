import { assert } from '@open-wc/testing';
import { fakeAdapter } from '../support/fake-adapter.js';
import { type LoginHarness, mountLogin } from '../support/login-harness.js';
import { until } from '../support/until.js';
import { changes, look } from './support/look.js';
import { stylePage } from './support/page-styles.js';

/** What pages set on elements, one kind of rule at a time; none of it names our classes or ids. */
const sheets: Record<string, string> = {
  'the universal reset':
    '* { margin: 0; padding: 0; border: 0; box-sizing: content-box; font: inherit; vertical-align: baseline; }',
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
  'rules for drawings': `
    svg { fill: currentColor; stroke: none; margin: 10px; padding: 5px; max-width: 4px; opacity: .5; float: left; vertical-align: top; transform: scale(2); }
    svg path, svg circle { fill: red; stroke: red; stroke-width: 9px; opacity: .5; }`,
  'rules for kinds of elements': `
    input[type='text'], input[type='password'] { height: 20px; width: 90px; margin: 9px; box-shadow: inset 0 0 9px red; }
    button[type='submit'] { float: right; text-transform: uppercase; min-width: 500px; }
    input[type='checkbox'] { width: 90px; transform: scale(2); }
    form label { font-weight: 900; } form > div { padding: 9px; } body form button { width: 10px; }`,
  'what is inherited': `
    body { font-weight: 900; font-style: italic; letter-spacing: 5px; word-spacing: 9px; line-height: 3; text-align: center; text-indent: 30px;
           text-transform: uppercase; text-shadow: 0 0 3px red; white-space: nowrap; word-break: break-all; color: red; cursor: wait; user-select: none; list-style: square; visibility: visible; }`,
  // But for the element's own, which is the page's.
  'pseudo-elements': `
    pbx-login *::before, pbx-login *::after { content: 'x'; display: block; float: left; width: 90px; margin: 9px; border: 2px solid red; background: red; box-shadow: 0 0 9px red; transform: scale(2); }
    input::placeholder { color: red; font: italic 40px serif; letter-spacing: 9px; text-transform: uppercase; }`,
};

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
      const { element } = await start();
      const before = look(element);
      stylePage(css);
      assert.deepEqual(changes(before, look(element)), []);
    });
  }

  for (const css of [
    'html { font-size: 30px; }',
    'body { font-size: 9px; }',
    'pbx-login { font-size: 9px; }',
  ]) {
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
