// A new password that is due: no way around it, the ways out of it, and what the backend may say to it.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError, type PbxErrorEvent } from '../../src/index.js';
import { newPassword } from '../support/change-harness.js';
import { advance } from '../support/clock.js';
import { choose, due, type Due, dueIn, other, required } from '../support/due-harness.js';
import { recordEvents } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { mountLogin, password, signedIn, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const texts = en.newPassword;

describe('a new password that is due cannot be skipped', () => {
  const stands = ({ login }: Due): void => assert.isTrue(login.has('newPassword'));

  it('by sending nothing', async () => {
    const all = await due();
    all.login.submit();
    await until('an error', () => all.login.fieldError('newPassword').startsWith(texts.required.newPassword));
    assert.strictEqual(all.login.focused, all.login.input('newPassword'));
  });

  it('by sending what the policy forbids', async () => {
    const { login } = await due();
    choose(login, { newPassword: 'short', confirmPassword: 'short' });
    await until('an error', () => login.fieldError('newPassword').startsWith(texts.reasons['too-short']!));
  });

  it('by sending two different ones', async () => {
    const { login } = await due();
    choose(login, { confirmPassword: 'other' });
    await login.refuses('confirmPassword', texts.mismatch);
  });

  it('by going back in the browser: no entry was made for it', async () => {
    const entries = history.length;
    const all = await due();
    assert.strictEqual(history.length, entries);
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await quiet();
    stands(all);
  });

  it('by Escape', async () => {
    const all = await due();
    all.login.input('newPassword').focus();
    await sendKeys({ press: 'Escape' });
    await quiet();
    stands(all);
  });

  it('by Escape while it is sent: the call is called off, the step stays with what was typed', async () => {
    const all = await due();
    const call = all.backend.expect('completePasswordChange');
    choose(all.login);
    const { signal } = await call.made;
    all.login.input('newPassword').focus();
    await sendKeys({ press: 'Escape' });
    await all.login.is('idle');
    assert.isTrue(signal.aborted);
    stands(all);
    assert.strictEqual(all.login.input('newPassword').value, newPassword);
  });

  it('by moving the element', async () => {
    const all = await due();
    all.login.type('newPassword', newPassword);
    mount(document.createElement('main')).append(all.login.element);
    await quiet();
    stands(all);
    assert.strictEqual(all.login.input('newPassword').value, newPassword);
  });

  it('by wiping the children', async () => {
    const all = await due();
    all.login.element.replaceChildren();
    await until('the form', () => all.login.form);
    stands(all);
  });

  it('while disabled', async () => {
    const { login } = await due();
    login.fill({ newPassword, confirmPassword: newPassword });
    login.element.disabled = true;
    await until('disabled controls', () => login.submitButton.disabled);
    login.element.requestSubmit();
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });
});

describe('a way out of a new password that is due', () => {
  it('is "not you?": it leads to an empty login', async () => {
    const { login } = await due();
    login.type('newPassword', newPassword);
    const input = login.input('newPassword');
    await login.press(en.notYou);
    await until('the first step', () => login.has('password'));
    assert.strictEqual(login.input('username').value, '');
    assert.strictEqual(login.input('password').value, '');
    assert.strictEqual(input.value, '');
    await until('focus', () => login.focused === login.input('username'));
    assert.strictEqual(login.alert, '');
    assert.strictEqual(localStorage.length, 0);
  });

  it('calls off what is pending, and a late answer changes nothing', async () => {
    const { login, backend } = await due();
    const call = backend.expect('completePasswordChange');
    choose(login);
    const { signal } = await call.made;
    await login.press(en.notYou);
    assert.isTrue(signal.aborted);
    call.answer(signedIn);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    assert.isTrue(login.has('password'));
  });

  it('forgets the name that was to be remembered', async () => {
    const backend = fakeAdapter('signIn', 'completePasswordChange');
    const login = await mountLogin(backend.adapter);
    login.input('remember').checked = true;
    await dueIn(login, backend);
    assert.strictEqual(localStorage.length, 1);
    await login.press(en.notYou);
    assert.strictEqual(localStorage.length, 0);
  });

  it('is reset(), for the page: the name that it gave is there again', async () => {
    const backend = fakeAdapter('signIn', 'completePasswordChange');
    const login = await mountLogin(backend.adapter, { username: '103' });
    await dueIn(login, backend);
    login.element.reset();
    await until('the first step', () => login.has('password'));
    assert.strictEqual(login.input('username').value, '103');
    assert.strictEqual(login.alert, '');
  });

  it('and signing in works afterwards', async () => {
    const { login, backend } = await due();
    await login.press(en.notYou);
    await until('the first step', () => login.has('password'));
    const call = backend.expect('signIn');
    signIn(login);
    assert.strictEqual((await call.made).input.username, '101');
    call.answer(signedIn);
    await login.is('done');
  });
});

describe('a new password that is due and that the backend refuses', () => {
  async function refused(error: AuthError): Promise<Due> {
    const all = await due();
    all.backend.expect('completePasswordChange').fail(error);
    choose(all.login);
    await all.login.is('failed');
    return all;
  }

  it('by its policy: it says why at the field', async () => {
    const { login } = await refused(new AuthError('password-policy', { reasons: ['breached'] }));
    await until('why', () => login.fieldError('newPassword').startsWith(texts.reasons['breached']!));
    await until('focus', () => login.focused === login.input('newPassword'));
    await login.says(texts.errors['password-policy'][0]);
  });

  it('because it was used before', async () => {
    const { login, backend } = await refused(new AuthError('password-reused'));
    await login.says(texts.errors['password-reused'][0]);
    await until('focus', () => login.focused === login.input('newPassword'));
    backend.expect('completePasswordChange').answer(signedIn);
    choose(login, other);
    await login.is('done');
  });

  it('without a word about a field: it says so in the alert, and keeps what was typed', async () => {
    const { login, backend } = await refused(new AuthError('network'));
    await login.says(en.errors.network.join(' '));
    await until('focus', () => login.focused === login.alertRegion);
    assert.strictEqual(login.input('confirmPassword').value, newPassword);
    backend.expect('completePasswordChange').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('for a while: the button counts down', async () => {
    const { login, backend } = await refused(new AuthError('rate-limited', { retryAfter: 90 }));
    await until('a count', () => /1:(30|29)/.test(login.submitButton.textContent));
    assert.strictEqual(login.submitButton.getAttribute('aria-disabled'), 'true');
    login.submit();
    login.type('newPassword', newPassword); // the wait is not called off by typing
    login.submit();
    await quiet();
    advance(91);
    await until('the button', () => spoken(login.submitButton) === texts.submitDue);
    backend.expect('completePasswordChange').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('because time is up: back to the start, and why', async () => {
    const { login } = await refused(new AuthError('challenge-expired'));
    await login.says(texts.errors['challenge-expired'].join(' '));
    assert.isTrue(login.has('password'));
    assert.isFalse(login.has('newPassword'));
    await until('focus', () => login.focused === login.input('password'));
  });

  it('because time is up: the first step is as it was, but for the passwords', async () => {
    const backend = fakeAdapter('signIn', 'completePasswordChange');
    const login = await mountLogin(backend.adapter, { withDomain: true });
    login.type('domain', 'otra.pbx.example');
    login.input('remember').checked = true;
    await dueIn(login, backend);
    const inputs = [login.input('newPassword'), login.input('confirmPassword')];
    backend.expect('completePasswordChange').fail(new AuthError('challenge-expired'));
    choose(login);
    await login.is('failed');
    assert.strictEqual(login.input('username').value, '103');
    assert.strictEqual(login.input('domain').value, 'otra.pbx.example');
    assert.isTrue(login.input('remember').checked);
    assert.strictEqual(login.input('password').value, '');
    assert.deepEqual(
      inputs.map(({ value }) => value),
      ['', ''],
    );
  });
});

describe('a new password that is due and cannot be asked for', () => {
  it('where the adapter cannot send it: that is told before anybody types', async () => {
    const events = recordEvents();
    const backend = fakeAdapter('signIn');
    const login = await mountLogin(backend.adapter);
    backend.expect('signIn').answer(required);
    signIn(login, { username: '103', password });
    await login.says(en.errors.unsupported.join(' '));
    assert.isFalse(login.has('newPassword'));
    assert.strictEqual((events.at(-1) as PbxErrorEvent).error.code, 'unsupported');
  });

  it('where it is called off while it loads', async () => {
    const backend = fakeAdapter('signIn', 'completePasswordChange');
    const login = await mountLogin(backend.adapter);
    const call = backend.expect('signIn');
    signIn(login, { username: '103' });
    await call.made;
    call.answer(required);
    login.element.reset();
    await quiet();
    assert.isFalse(login.has('newPassword'));
    assert.strictEqual(login.element.status, 'idle');
  });
});
