// The answer to a second factor: what is sent, and what is not.
import { assert } from '@open-wc/testing';
import { recordEvents, typesOf } from '../support/events.js';
import {
  app,
  factor,
  factorBackend,
  factorBy,
  factorIn,
  recovery,
  texts,
} from '../support/factor-harness.js';
import { mountLogin, signedIn } from '../support/login-harness.js';
import { spoken } from '../support/spoken.js';
import { quiet, until } from '../support/until.js';

describe('the answer to a second factor', () => {
  it('is sent with the challenge and the method, and then there is a session', async () => {
    const events = recordEvents();
    const { login, backend } = await factorBy(app);
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.deepEqual((await answer.made).input, {
      ...{ challenge: 'c-2', method: 'totp', code: '492039' },
      ...{ trustDevice: false, remember: false },
    });
    await until('a busy button', () => spoken(login.submitButton) === texts.submitting);
    answer.answer(signedIn);
    await login.is('done');
    assert.strictEqual(login.form, null);
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-submit', 'pbx-success']);
  });

  it('carries "remember me" of the first step', async () => {
    const backend = factorBackend();
    const login = await mountLogin(backend.adapter);
    login.input('remember').checked = true;
    await factorIn({ login, backend }, { methods: [app] });
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isTrue((await answer.made).input.remember);
  });

  it('asks to trust the device where the person says so, and not before', async () => {
    const { login, backend } = await factorBy(app);
    assert.isFalse(login.input('trustDevice').checked);
    login.input('trustDevice').click();
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isTrue((await answer.made).input.trustDevice);
  });

  it('keeps the trust when another method is chosen', async () => {
    const { login, backend } = await factor();
    login.input('trustDevice').click();
    await login.press(texts.methods.totp);
    await until('the field', () => login.has('code'));
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isTrue((await answer.made).input.trustDevice);
  });

  it('cannot trust the device where the backend does not', async () => {
    const { login, backend } = await factor({ methods: [app], canTrustDevice: false });
    assert.isFalse(login.has('trustDevice'));
    const answer = backend.expect('answerChallenge');
    login.type('code', '492039');
    assert.isFalse((await answer.made).input.trustDevice);
  });

  it('says what trust means, and names no number of days', async () => {
    const { login } = await factorBy(app);
    assert.strictEqual(login.described('trustDevice'), texts.trustDeviceAbout);
    assert.notMatch(texts.trustDevice + texts.trustDeviceAbout, /\d/);
  });

  it('is a recovery code as it is printed, by the button, with no keyboard of digits', async () => {
    const { login, backend } = await factorBy(recovery);
    assert.strictEqual(login.input('code').autocomplete, 'off');
    assert.strictEqual(login.input('code').inputMode, 'text');
    assert.include(login.described('code'), 'Each works once');
    login.type('code', ' aaaa–1111 ');
    await quiet();
    const answer = backend.expect('answerChallenge');
    login.submit();
    assert.strictEqual((await answer.made).input.code, 'aaaa-1111');
  });

  it('is no recovery code that submits itself because it has six digits', async () => {
    const { login } = await factorBy(recovery);
    login.type('code', '123456');
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('does not leave while the element is disabled', async () => {
    const { login } = await factorBy(app);
    login.element.disabled = true;
    await until('disabled controls', () => login.submitButton.disabled);
    login.type('code', '492039');
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('does not leave where the page stops it', async () => {
    const { login } = await factorBy(app);
    recordEvents(document, 'pbx-submit');
    login.type('code', '492039');
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    assert.strictEqual(login.input('code').value, '492039');
  });
});
