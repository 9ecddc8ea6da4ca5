// Codes by mail and text message: sent when the person asks, said where to, and again after a while.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/index.js';
import { advance } from '../support/clock.js';
import { app, factor, factorBy, mail, message, sentTo, texts } from '../support/factor-harness.js';
import type { Factor } from '../support/factor-harness.js';
import { signedIn } from '../support/login-harness.js';
import { spoken } from '../support/spoken.js';
import { quiet, until } from '../support/until.js';

const again = ({ login }: Factor): HTMLButtonElement =>
  login.form!.querySelector<HTMLButtonElement>('[data-action=send-again]')!;

const what = ({ login }: Factor): string => spoken(login.form!.querySelector('.pbx-what')!);

for (const [kind, method] of [
  ['email-code', mail],
  ['sms-code', message],
] as const) {
  const filled = (text: string): string => text.replace('{to}', method.hint!);

  describe(`a code by ${kind}`, () => {
    it('is sent when it is asked for: where to is said before and after, and the field has the focus', async () => {
      const all = await factorBy(method);
      const { login, backend } = all;
      assert.strictEqual(what(all), filled(texts.about[kind]));
      assert.isFalse(login.has('code'));
      const sending = backend.expect('sendChallengeCode');
      login.submit();
      assert.deepEqual((await sending.made).input, { challenge: 'c-2', method: method.id });
      await until('a busy button', () => spoken(login.submitButton) === texts.sending);
      sending.answer(undefined);
      await until('focus', () => login.has('code') && login.focused === login.input('code'));
      assert.strictEqual(what(all), filled(texts.sent[kind]));
      await until('news', () => login.notice.replace(/[\u2066-\u2069]/g, '') === filled(texts.sent[kind]));
      assert.strictEqual(login.element.status, 'idle');
      const answer = backend.expect('answerChallenge');
      await sendKeys({ type: '492039' });
      assert.strictEqual((await answer.made).input.method, method.id);
      answer.answer(signedIn);
      await login.is('done');
    });

    it('is sent again after half a minute, not sooner', async () => {
      const all = await sentTo(method);
      assert.match(again(all).textContent, /00:(30|29)/);
      assert.strictEqual(again(all).ariaDisabled, 'true');
      again(all).click();
      await quiet();
      advance(31);
      await until('the button', () => spoken(again(all)) === texts.sendAgain);
      all.login.type('code', '123');
      const sending = all.backend.expect('sendChallengeCode');
      again(all).click();
      await sending.made;
      sending.answer(undefined);
      await until('a pause', () => again(all).ariaDisabled === 'true');
      assert.strictEqual(all.login.input('code').value, '');
      await until('focus', () => all.login.focused === all.login.input('code'));
    });
  });
}

describe('a code that could not be sent', () => {
  for (const code of ['offline', 'network', 'server', 'unavailable'] as const) {
    it(`is told, and can be asked for again: ${code}`, async () => {
      const { login, backend } = await factorBy(mail);
      backend.expect('sendChallengeCode').fail(new AuthError(code));
      login.submit();
      await login.is('failed');
      await until('focus', () => login.focused === login.alertRegion);
      assert.isFalse(login.has('code'));
      backend.expect('sendChallengeCode').answer(undefined);
      login.submit();
      await until('the field', () => login.has('code'));
      assert.strictEqual(login.alert, '');
    });
  }

  it('because there were too many: the button counts down, and another method can be used', async () => {
    const { login, backend } = await factor({ methods: [mail, app] });
    backend.expect('sendChallengeCode').fail(new AuthError('rate-limited', { retryAfter: 20 }));
    login.submit();
    await login.says(texts.tooManyCodes.join(' '));
    await until('a count', () => /00:(20|19)/.test(login.submitButton.textContent));
    await login.press(texts.methods.totp);
    await until('the field', () => login.has('code'));
    assert.strictEqual(spoken(login.submitButton), texts.submit);
  });

  it('again, because there were too many: what was typed stays and can be sent; the backend says how long', async () => {
    const all = await sentTo(mail);
    const { login, backend } = all;
    advance(31);
    await until('the button', () => spoken(again(all)) === texts.sendAgain);
    login.type('code', '4920');
    backend.expect('sendChallengeCode').fail(new AuthError('rate-limited', { retryAfter: 300 }));
    again(all).click();
    await login.says(texts.tooManyCodes.join(' '));
    await until('a count', () => /0?(5:00|4:59)/.test(again(all).textContent));
    await until('focus', () => login.focused === login.alertRegion);
    assert.strictEqual(login.input('code').value, '4920');
    assert.strictEqual(spoken(login.submitButton), texts.submit);
    backend.expect('answerChallenge').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('is not asked for while one is being checked', async () => {
    const all = await sentTo(mail);
    advance(31);
    await until('the button', () => spoken(again(all)) === texts.sendAgain);
    const answer = all.backend.expect('answerChallenge');
    all.login.type('code', '492039');
    await answer.made;
    again(all).click();
    await quiet();
    answer.fail(new AuthError('challenge-invalid'));
    await until('why', () => all.login.fieldError('code').startsWith(texts.invalid));
  });

  it('again, because the network is gone: what was typed stays', async () => {
    const all = await sentTo(mail);
    advance(31);
    await until('the button', () => spoken(again(all)) === texts.sendAgain);
    all.login.type('code', '4920');
    all.backend.expect('sendChallengeCode').fail(new AuthError('network'));
    again(all).click();
    await all.login.is('failed');
    assert.strictEqual(all.login.input('code').value, '4920');
    assert.strictEqual(spoken(again(all)), texts.sendAgain);
  });

  it('because time is up: back to the start', async () => {
    const { login, backend } = await factorBy(mail);
    backend.expect('sendChallengeCode').fail(new AuthError('challenge-expired'));
    login.submit();
    await login.says(texts.errors['challenge-expired'].join(' '));
    assert.isTrue(login.has('password'));
  });

  it('because the person called it off: a late answer changes nothing', async () => {
    const { login, backend } = await factorBy(mail);
    const sending = backend.expect('sendChallengeCode');
    login.submit();
    const { signal } = await sending.made;
    login.submitButton.focus();
    await sendKeys({ press: 'Escape' });
    await login.is('idle');
    assert.isTrue(signal.aborted);
    sending.answer(undefined);
    await quiet();
    assert.isFalse(login.has('code'));
  });
});

describe('a code that was sent', () => {
  it('is still good after a look at another method', async () => {
    const { login, backend } = await factor({ methods: [mail, app] });
    backend.expect('sendChallengeCode').answer(undefined);
    login.submit();
    await until('the field', () => login.has('code'));
    await login.press(texts.methods.totp);
    await until('the app', () => login.control(`${texts.methods['email-code']} b•••@example.com`));
    await login.press(`${texts.methods['email-code']} b•••@example.com`);
    await until('the mail', () => login.form!.querySelector('[data-action=send-again]'));
    assert.isTrue(login.has('code'));
  });

  it('is not while another one is on its way elsewhere: a new code ends the one before', async () => {
    const { login, backend } = await factor({ methods: [mail, message] });
    backend.expect('sendChallengeCode').answer(undefined);
    login.submit();
    await until('the field', () => login.has('code'));
    await login.press(`${texts.methods['sms-code']} •••21`);
    await until('the question', () => spoken(login.submitButton) === texts.send);
    backend.expect('sendChallengeCode').answer(undefined);
    login.submit();
    await until('the field', () => login.has('code'));
    await login.press(`${texts.methods['email-code']} b•••@example.com`);
    await until('the question', () => spoken(login.submitButton) === texts.send);
  });
});
