import { assert } from '@open-wc/testing';
import { type MessageOverrides } from '../../src/index.js';
import { ana, change, changed, mountChange, policy as asked } from '../support/change-harness.js';
import { choose, required } from '../support/due-harness.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { openFrame } from '../support/frame.js';
import { password, signedIn, signIn } from '../support/login-harness.js';
import { strictPolicy } from '../support/strict-policy.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const modules = ['/src/locales/en.ts', '/src/define.ts'];

describe('under a policy that allows nothing but our own files and Lit’s one trusted type', () => {
  it('a whole change of a password breaks no rule', async () => {
    const frame = await openFrame({
      policy: strictPolicy,
      modules,
      html: '<pbx-password-change without-worker></pbx-password-change>',
    });
    const page = new FormHarness(frame.document.querySelector('pbx-password-change')!);
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy', 'getAccount');
    backend.expect('getPasswordPolicy').answer(asked);
    backend.expect('getAccount').answer(ana);
    page.element.adapter = backend.adapter;
    await page.ready();
    page.type('newPassword', 'AnaGarcia1984');
    await until('a score', () => page.element.score !== null);
    page.submit();
    await page.refuses('currentPassword', en.newPassword.required.currentPassword);
    backend.expect('changePassword').answer(changed);
    change(page);
    await page.is('done');
    await quiet();
    assert.deepEqual(frame.window.violations, []);
  });

  it('a new password that is due breaks no rule', async () => {
    const frame = await openFrame({
      policy: strictPolicy,
      modules,
      html: '<pbx-login providers="" without-worker></pbx-login>',
    });
    const login = new FormHarness(frame.document.querySelector('pbx-login')!);
    const backend = fakeAdapter('signIn', 'completePasswordChange');
    login.element.adapter = backend.adapter;
    await login.ready();
    backend.expect('signIn').answer(required);
    signIn(login);
    await until('the fields', () => login.has('newPassword'));
    backend.expect('completePasswordChange').answer(signedIn);
    choose(login);
    await login.is('done');
    assert.deepEqual(frame.window.violations, []);
  });

  it('the meter alone breaks no rule', async () => {
    const meterFor = '<pbx-password-strength for="own"></pbx-password-strength>';
    const html = `<input id="own"><div without-worker>${meterFor}</div>`;
    const frame = await openFrame({ policy: strictPolicy, modules, html });
    const input = frame.document.querySelector('input')!;
    const meter = frame.document.querySelector('pbx-password-strength')!;
    input.focus();
    input.value = password;
    input.dispatchEvent(new frame.window.Event('input', { bubbles: true }));
    await until('a score', () => meter.score !== null);
    assert.deepEqual(frame.window.violations, []);
  });
});

describe('markup is text', () => {
  const hostile = '<img src=x onerror="hacked()">';

  function withAll(value: unknown): unknown {
    if (typeof value === 'string') return hostile + value;
    if (Array.isArray(value)) return value.map(withAll);
    return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, withAll(part)]));
  }

  function harmless(element: HTMLElement): void {
    for (const root of [element, element.shadowRoot!]) {
      assert.isNull(root.querySelector('img, script, iframe'));
      const names = [...root.querySelectorAll('*')].flatMap((node) => node.getAttributeNames());
      assert.isEmpty(names.filter((name) => name.startsWith('on')));
    }
  }

  it('in the page’s own wording', async () => {
    const backend = fakeAdapter('changePassword', 'getPasswordPolicy');
    backend.expect('getPasswordPolicy').answer(asked);
    const messages = withAll(en) as MessageOverrides;
    const page = await mountChange(backend.adapter, { messages });
    page.type('newPassword', 'qwerty');
    await until('a score', () => page.element.score !== null);
    page.submit();
    await until('an error', () => page.fieldError('newPassword').startsWith(hostile));
    assert.include(page.heading, hostile);
    harmless(page.element);
  });

  it('in what the backend says of the person', async () => {
    const backend = fakeAdapter('changePassword', 'getAccount');
    const account = { ...ana, userNumber: `"${hostile}`, domain: `"'${hostile}` };
    backend.expect('getAccount').answer(account);
    const page = await mountChange(backend.adapter);
    await until('the name', () => page.input('username').value === `"${hostile}@"'${hostile}`);
    harmless(page.element);
  });

  it('in a password', async () => {
    const page = await mountChange(fakeAdapter('changePassword').adapter, {
      personal: { givenName: hostile },
    });
    page.type('newPassword', hostile);
    await until('a score', () => page.element.score !== null);
    await quiet();
    harmless(page.element);
    assert.notInclude(page.element.outerHTML, 'onerror');
  });
});

describe('a polluted Object.prototype', () => {
  for (const key of [
    'personal-info',
    'too-short',
    'newPassword',
    'errors',
    'kind',
    'policy',
    'score',
    'username',
  ]) {
    it(`changes neither what is shown nor what is sent: ${key}`, async () => {
      Object.defineProperty(Object.prototype, key, { value: 'evil', configurable: true, writable: true });
      try {
        const backend = fakeAdapter('changePassword');
        const call = backend.expect('changePassword');
        const page = await mountChange(backend.adapter);
        change(page);
        const { input } = await call.made;
        assert.sameMembers(Object.keys(input), ['currentPassword', 'newPassword', 'endOtherSessions']);
        assert.notInclude(page.element.outerHTML, 'evil');
        call.answer(changed);
        await page.is('done');
      } finally {
        Reflect.deleteProperty(Object.prototype, key);
      }
    });
  }
});
