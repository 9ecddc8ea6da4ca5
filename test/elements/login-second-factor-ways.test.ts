// The ways back from a second factor.
import { assert } from '@open-wc/testing';
import { AuthError } from '../../src/index.js';
import { app, factor, factorBackend, factorBy, factorIn, refuse, texts } from '../support/factor-harness.js';
import { mountLogin, password, signedIn } from '../support/login-harness.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

describe('the ways back from a second factor', () => {
  it('lead to the start with the name, the domain and "remember me", and an empty password', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter, { withDomain: true });
    login.type('domain', 'otra.pbx.example');
    login.input('remember').checked = true;
    await factorIn({ login, backend });
    await login.press(texts.back);
    await until('the first step', () => login.has('password'));
    assert.strictEqual(login.input('username').value, '102');
    assert.strictEqual(login.input('domain').value, 'otra.pbx.example');
    assert.isTrue(login.input('remember').checked);
    assert.strictEqual(login.input('password').value, '');
    assert.strictEqual(login.heading, en.heading);
    await until('focus', () => login.focused === login.input('password'));
  });

  it('call off what is pending, and a late answer changes nothing', async () => {
    const { login, backend } = await factorBy(app);
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    const { signal } = await answer.made;
    await login.press(texts.back);
    assert.isTrue(signal.aborted);
    answer.answer(signedIn);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    assert.isTrue(login.has('password'));
  });

  it('lead to an empty login for somebody else', async () => {
    const { login } = await factor();
    await login.press(en.notYou);
    await until('the first step', () => login.has('password'));
    assert.strictEqual(login.input('username').value, '');
    await until('focus', () => login.focused === login.input('username'));
    assert.strictEqual(localStorage.length, 0);
  });

  it('lead to the start when the page resets', async () => {
    const { login } = await factor({}, { username: '102' });
    login.element.reset();
    await until('the first step', () => login.has('password'));
    assert.strictEqual(login.input('username').value, '102');
    assert.strictEqual(login.alert, '');
  });

  it('and signing in works afterwards, with a second factor again', async () => {
    const all = await factor({ methods: [app] });
    await all.login.press(texts.back);
    await until('the first step', () => all.login.has('password'));
    await factorIn(all, { methods: [app], challenge: 'c-3' });
    const answer = all.backend.expect('answerChallenge');
    all.login.type('code', '492039');
    assert.strictEqual((await answer.made).input.challenge, 'c-3');
    answer.answer(signedIn);
    await all.login.is('done');
  });

  it('lead to the start by themselves when time is up: why is said, and the password is asked for', async () => {
    const all = await factor({ methods: [app] });
    await refuse(all, '492039', new AuthError('challenge-expired'));
    const { login } = all;
    await login.says(texts.errors['challenge-expired'].join(' '));
    assert.isFalse(login.has('code'));
    assert.strictEqual(login.input('username').value, '102');
    assert.strictEqual(login.input('password').value, '');
    await until('focus', () => login.focused === login.input('password'));
    all.backend.expect('signIn').answer(signedIn);
    login.type('password', password);
    login.submit();
    await login.is('done');
  });
});
