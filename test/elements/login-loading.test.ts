// What is loaded when, and what happens where it does not load: in pages of their own, where nothing is loaded yet.
import { assert } from '@open-wc/testing';
import { register } from '../../src/define/register.js';
import type { PbxErrorEvent, PbxLogin } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type Frame, openFrame } from '../support/frame.js';
import { type LoginHarness, signedIn, signIn } from '../support/login-harness.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const define = '/src/define/pbx-login.ts';

const loginIn = ({ document }: Frame): LoginHarness =>
  new FormHarness(document.querySelector<PbxLogin>('pbx-login')!);

const loaded = ({ window }: Frame): string[] =>
  window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);

describe('a page that imports no language', () => {
  it('gets the one that it is in', async () => {
    const frame = await openFrame({ html: '<pbx-login lang="es"></pbx-login>' });
    await frame.load(define);
    const login = await loginIn(frame).ready();
    assert.strictEqual(login.heading, es.heading);
    assert.notInclude(loaded(frame).join(), 'locales/en.');
  });

  it('gets no form in another language in between', async () => {
    const frame = await openFrame({ html: '<pbx-login lang="es"></pbx-login>' });
    const headings = new Set<string>();
    await frame.load(define);
    const login = loginIn(frame);
    await until('the form', () => {
      headings.add(login.heading);
      return login.form?.querySelector('.pbx-submit');
    });
    assert.deepEqual([...headings].filter(Boolean), [es.heading]);
  });

  it('keeps what was typed into the server’s form while the language loads', async () => {
    const frame = await openFrame({
      html: '<pbx-login lang="es"><form slot="form"><input name="username"></form></pbx-login>',
    });
    await frame.load('/src/controllers/transfer-form.ts'); // there before the language is
    frame.document.querySelector('input')!.value = '101';
    await frame.load(define);
    const login = loginIn(frame);
    await until('our own form', () => login.form?.querySelector('.pbx-field'));
    assert.strictEqual(login.input('username').value, '101');
  });

  it('may wipe the children while the language loads', async () => {
    const frame = await openFrame({ html: '<pbx-login lang="es"></pbx-login>' });
    await frame.load(define);
    loginIn(frame).element.innerHTML = '';
    await loginIn(frame).ready();
  });
});

describe('a page that has defined the tag already', () => {
  it('keeps its own, and is told', async () => {
    const frame = await openFrame({});
    const warnings: unknown[] = [];
    frame.window.console.warn = (...said: unknown[]) => warnings.push(...said);
    const own = class extends frame.window.HTMLElement {};
    frame.window.customElements.define('pbx-login', own);
    await frame.load(define);
    assert.strictEqual(frame.window.customElements.get('pbx-login'), own);
    assert.include(warnings, '<pbx-login> is registered twice: the first copy of pbx-auth stays.');
  });

  it('hears nothing where that is ours, or extends it', () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...said: unknown[]) => warnings.push(...said);
    class Ours extends HTMLElement {}
    class Theirs extends Ours {}
    register('x-ours', Ours);
    register('x-ours', Ours);
    customElements.define('x-theirs', Theirs);
    register('x-theirs', Ours);
    console.warn = warn;
    assert.deepEqual(warnings, []);
    assert.strictEqual(customElements.get('x-theirs'), Theirs);
  });
});

describe('a page at rest', () => {
  it('loads nothing but the form until somebody acts', async () => {
    const frame = await openFrame({ html: '<pbx-login providers="google" base-url="/v1"></pbx-login>' });
    await frame.load('/src/locales/en.ts');
    await frame.load(define);
    await loginIn(frame).ready();
    await quiet();
    assert.notMatch(loaded(frame).join('\n'), /outcomes|adapters|flows|transfer-form|\/v1/);
  });

  it('loads the rest as soon as somebody is about to act', async () => {
    const frame = await openFrame({ html: '<pbx-login providers="google" base-url="/v1"></pbx-login>' });
    await frame.load('/src/locales/en.ts');
    await frame.load(define);
    const login = await loginIn(frame).ready();
    login
      .input('username')
      .dispatchEvent(new frame.window.FocusEvent('focusin', { bubbles: true, composed: true }));
    await until('the rest', () => /flows[^]*adapters|adapters[^]*flows/.test(loaded(frame).join('\n')));
  });
});

describe('where the rest of the library does not load', () => {
  /** A page that may load the form, and not what comes after it. */
  async function cutOff(): Promise<{ frame: Frame; login: LoginHarness }> {
    const parts = ['elements', 'define', 'contract', 'controllers', 'templates', 'styles', 'locales'];
    const allowed = parts.map((part) => `${location.origin}/src/${part}/`);
    const policy = `script-src ${allowed.join(' ')} ${location.origin}/node_modules/`;
    const frame = await openFrame({ policy, html: '<pbx-login providers=""></pbx-login>' });
    await frame.load('/src/locales/en.ts');
    await frame.load(define);
    const login = await loginIn(frame).ready();
    login.element.adapter = fakeAdapter('signIn').adapter;
    return { frame, login };
  }

  it('pressing the button says so, and keeps what was typed', async () => {
    const { login } = await cutOff();
    signIn(login, { username: '101' });
    await login.says(en.unreachable);
    assert.strictEqual(login.input('username').value, '101');
  });

  it('it is a failure like any other', async () => {
    const { frame, login } = await cutOff();
    const events: Event[] = [];
    frame.document.addEventListener('pbx-error', (event) => events.push(event));
    signIn(login);
    await login.is('failed');
    assert.strictEqual(login.element.error?.code, 'network');
    assert.isTrue(login.element.matches(':state(failed)'));
    assert.include(events[0] as PbxErrorEvent, { flow: 'login', error: login.element.error! });
  });

  it('the focus goes to the alert', async () => {
    const { login } = await cutOff();
    signIn(login);
    await login.says(en.unreachable);
    await until('focus on the alert', () => login.focused === login.alertRegion);
  });

  it('the page may hide the alert', async () => {
    const { frame, login } = await cutOff();
    frame.document.addEventListener('pbx-error', (event) => event.preventDefault());
    signIn(login);
    await login.is('failed');
    await quiet();
    assert.strictEqual(login.alert, '');
  });

  it('reset() takes it back', async () => {
    const { login } = await cutOff();
    signIn(login);
    await login.is('failed');
    login.element.reset();
    await until('an empty alert', () => login.alert === '');
    assert.strictEqual(login.element.status, 'idle');
    assert.isFalse(login.element.matches(':state(failed)'));
  });

  it('where it does load, signing in works in a page like this', async () => {
    const frame = await openFrame({ html: '<pbx-login providers=""></pbx-login>' });
    await frame.load(define);
    const login = await loginIn(frame).ready();
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    login.element.adapter = backend.adapter;
    signIn(login);
    await login.is('done');
  });
});
