// The step of a new password is loaded when it is due: what happens where it does not load.
import { assert } from '@open-wc/testing';
import { newPassword } from '../support/change-harness.js';
import { choose, required } from '../support/due-harness.js';
import { fakeAdapter, type FakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type Frame, openFrame } from '../support/frame.js';
import { type LoginHarness, signedIn, signIn } from '../support/login-harness.js';
import { en } from '../support/texts.js';
import { until } from '../support/until.js';

const loaded = ({ window }: Frame): string =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .join('\n');

const ofTheStep = /forced-change|new-password|src\/password\//;

async function loginIn(policy = ''): Promise<{ frame: Frame; login: LoginHarness; backend: FakeAdapter }> {
  const frame = await openFrame({ policy, html: '<pbx-login providers=""></pbx-login>' });
  await frame.load('/src/locales/en.ts');
  await frame.load('/src/define/pbx-login.ts');
  const login = await new FormHarness(frame.document.querySelector('pbx-login')!).ready();
  const backend = fakeAdapter('signIn', 'completePasswordChange');
  login.element.adapter = backend.adapter;
  return { frame, login, backend };
}

/** A page that may load all but the step. */
function withoutTheStep(): string {
  const folders = ['elements', 'define', 'contract', 'controllers', 'templates', 'styles', 'locales'];
  const flow = ['login', 'login-field-errors', 'login-steps', 'attempt'].map(
    (file) => `src/flows/${file}.ts`,
  );
  const allowed = [...folders.map((folder) => `src/${folder}/`), ...flow, 'node_modules/'];
  return `script-src ${allowed.map((path) => `${location.origin}/${path}`).join(' ')}`;
}

describe('a page whose people have passwords', () => {
  it('loads nothing for new ones, not even while they sign in', async () => {
    const { frame, login, backend } = await loginIn();
    backend.expect('signIn').answer(signedIn);
    signIn(login);
    await login.is('done');
    assert.notMatch(loaded(frame), ofTheStep);
  });

  it('loads it when one is due', async () => {
    const { frame, login, backend } = await loginIn();
    backend.expect('signIn').answer(required);
    signIn(login);
    await until('the fields', () => login.has('newPassword'));
    assert.match(loaded(frame), ofTheStep);
    backend.expect('completePasswordChange').answer(signedIn);
    choose(login);
    await login.is('done');
  });
});

describe('where the step of a new password does not load', () => {
  it('that is a failure like any other, with what was typed', async () => {
    const { login, backend } = await loginIn(withoutTheStep());
    backend.expect('signIn').answer(required);
    signIn(login, { username: '103', password: newPassword });
    await login.says(en.errors.network.join(' '));
    assert.strictEqual(login.element.error?.code, 'network');
    assert.strictEqual(login.input('password').value, newPassword);
    await until('focus', () => login.focused === login.alertRegion);
  });

  it('another sign-in can go through', async () => {
    const { login, backend } = await loginIn(withoutTheStep());
    backend.expect('signIn').answer(required);
    signIn(login);
    await login.is('failed');
    backend.expect('signIn').answer(signedIn);
    signIn(login);
    await login.is('done');
  });
});
