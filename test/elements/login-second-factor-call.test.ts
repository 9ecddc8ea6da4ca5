// "Call my extension": the desk phone rings, the person presses 1, the page goes on by itself.
import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/index.js';
import { advance } from '../support/clock.js';
import { recordEvents, typesOf } from '../support/events.js';
import {
  app,
  call,
  type Factor,
  factor,
  factorBy,
  isRinging,
  mail,
  ringing,
  texts,
} from '../support/factor-harness.js';
import { signedIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const to = (text: string): string => text.replace('{to}', '102');
/** What is told politely, without the marks that isolate what the backend said. */
const told = ({ login }: Factor): string => login.notice.replace(/[\u2066-\u2069]/g, '');

describe('a call', () => {
  it('is asked for without a code, and ends in a session', async () => {
    const events = recordEvents();
    const all = await factorBy(call);
    assert.strictEqual(spoken(all.login.submitButton), to(texts.call));
    const ring = all.backend.expect('answerChallenge');
    all.login.submit();
    assert.deepEqual((await ring.made).input, {
      ...{ challenge: 'c-2', method: 'call' },
      ...{ trustDevice: false, remember: false },
    });
    ring.answer(signedIn);
    await all.login.is('done');
    await all.login.says(en.done[0]);
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-submit', 'pbx-success']);
  });

  it('shows that the phone rings and what to do, and tells it', async () => {
    const all = await ringing();
    const shown = spoken(all.login.form!.querySelector('.pbx-ringing')!);
    assert.include(shown, to(texts.calling));
    assert.include(shown, texts.pickUp.replace('{key}', '1'));
    assert.include(shown, texts.goesOn);
    await until('news', () => told(all).startsWith(to(texts.calling)));
    assert.include(told(all), texts.pickUp.replace('{key}', '1'));
    assert.isTrue(all.login.element.matches(':state(pending)'));
  });

  it('is one call, however often the button is pressed and the form submitted', async () => {
    const all = await factorBy(call);
    const ring = all.backend.expect('answerChallenge');
    all.login.submit();
    all.login.submit();
    all.login.element.requestSubmit();
    await ring.made;
    await quiet();
    all.login.element.requestSubmit();
    await quiet();
  });

  it('is not made by a key that is still held down from the step before', async () => {
    const { login } = await factorBy(call);
    login.submitButton.focus();
    const held = new KeyboardEvent('keydown', {
      key: 'Enter',
      repeat: true,
      bubbles: true,
      cancelable: true,
    });
    login.submitButton.dispatchEvent(held);
    assert.isTrue(held.defaultPrevented);
    const pressed = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    login.submitButton.dispatchEvent(pressed);
    assert.isFalse(pressed.defaultPrevented);
  });

  it('trusts the device where that was ticked before, and cannot be ticked meanwhile', async () => {
    const all = await factorBy(call);
    all.login.input('trustDevice').click();
    const ring = all.backend.expect('answerChallenge');
    all.login.submit();
    assert.isTrue((await ring.made).input.trustDevice);
    await until('a ringing phone', () => isRinging(all));
    assert.strictEqual(all.login.input('trustDevice').checkVisibility(), false);
    await all.login.press(texts.cancelCall);
    await until('the button', () => !isRinging(all));
    assert.isTrue(all.login.input('trustDevice').checked);
  });
});

describe('a call can be called off', () => {
  async function isOff(all: Factor & { signal: AbortSignal }): Promise<void> {
    await all.login.is('idle');
    assert.isTrue(all.signal.aborted);
    await until('the button', () => !isRinging(all));
    assert.strictEqual(spoken(all.login.submitButton), texts.callAgain);
    await until('focus', () => all.login.focused === all.login.submitButton);
    assert.strictEqual(all.login.alert, '');
  }

  it('by its button, which has the focus', async () => {
    const all = await ringing();
    await until('focus', () => all.login.focused === all.login.control(texts.cancelCall));
    await sendKeys({ press: 'Enter' });
    await isOff(all);
  });

  it('by Escape', async () => {
    const all = await ringing();
    await until('focus', () => all.login.focused === all.login.control(texts.cancelCall));
    await sendKeys({ press: 'Escape' });
    await isOff(all);
  });

  it('and a late answer changes nothing', async () => {
    const all = await ringing();
    await all.login.press(texts.cancelCall);
    all.ring.answer(signedIn);
    await quiet();
    assert.strictEqual(all.login.element.status, 'idle');
  });

  it('and made again', async () => {
    const all = await ringing();
    await all.login.press(texts.cancelCall);
    await until('the button', () => !isRinging(all));
    const ring = all.backend.expect('answerChallenge');
    all.login.submit();
    await ring.made;
    ring.answer(signedIn);
    await all.login.is('done');
  });

  it('by choosing another method: the call is over before the other one begins', async () => {
    const all = await ringing();
    await all.login.press(texts.methods.totp);
    assert.isTrue(all.signal.aborted);
    await until('focus', () => all.login.has('code') && all.login.focused === all.login.input('code'));
    const answer = all.backend.expect('answerChallenge');
    await sendKeys({ type: '492039' });
    assert.strictEqual((await answer.made).input.method, 'totp');
    all.ring.answer(signedIn); // of the call, too late
    await quiet();
    assert.strictEqual(all.login.element.status, 'pending');
    answer.answer(signedIn);
    await all.login.is('done');
  });

  it('by going back to the start', async () => {
    const all = await ringing();
    await all.login.press(texts.back);
    assert.isTrue(all.signal.aborted);
    await until('the first step', () => all.login.has('password'));
  });

  it('by leaving the page', async () => {
    const all = await ringing();
    all.login.element.remove();
    await until('an end', () => all.signal.aborted);
  });

  it('by coming back to a page that the browser had kept', async () => {
    const all = await ringing();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await isOff(all);
  });

  it('but not by moving the element, nor by looking at another tab', async () => {
    const all = await ringing();
    mount(document.createElement('main')).append(all.login.element);
    document.dispatchEvent(new Event('visibilitychange'));
    await quiet();
    assert.isFalse(all.signal.aborted);
    assert.isTrue(isRinging(all));
    all.ring.answer(signedIn);
    await all.login.is('done');
  });
});

describe('a call that leads nowhere', () => {
  async function failed(error: AuthError): Promise<Factor> {
    const all = await ringing();
    all.ring.fail(error);
    await all.login.is('failed');
    await until('the button', () => !isRinging(all));
    await until('focus', () => all.login.focused === all.login.alertRegion);
    return all;
  }

  /** The way on: the same button, or another method. */
  async function again({ login, backend }: Factor): Promise<void> {
    assert.strictEqual(spoken(login.submitButton), texts.callAgain);
    backend.expect('answerChallenge').answer(signedIn);
    login.submit();
    await login.is('done');
  }

  const declined = (...reasons: string[]): AuthError => new AuthError('challenge-declined', { reasons });

  it('because it was declined', async () => {
    const all = await failed(declined('declined'));
    await all.login.says(texts.errors['challenge-declined'].join(' '));
    await again(all);
  });

  it('because nobody picked up, in other words', async () => {
    const all = await failed(declined('no-answer'));
    await all.login.says(texts.noAnswer.join(' '));
    await again(all);
  });

  it('for a reason that is not known here', async () => {
    const all = await failed(declined('constructor'));
    await all.login.says(texts.errors['challenge-declined'][0]);
  });

  for (const code of ['network', 'offline', 'timeout', 'truncated'] as const) {
    it(`because the connection was lost: ${code}`, async () => {
      const all = await failed(new AuthError(code));
      await all.login.says(texts.callLost.join(' '));
      await again(all);
    });
  }

  it('because there were too many: it counts down, and another method can be used at once', async () => {
    const all = await failed(new AuthError('rate-limited', { retryAfter: 90 }));
    const { login, backend } = all;
    await login.says(texts.tooManyCalls[0]);
    await until('a count', () => /1:(30|29)/.test(login.submitButton.textContent));
    login.submit();
    await quiet();
    await login.press(texts.methods.totp);
    await until('the field', () => login.has('code'));
    assert.strictEqual(login.alert, '');
    assert.strictEqual(spoken(login.submitButton), texts.submit);
    backend.expect('answerChallenge').answer(signedIn);
    login.type('code', '492039');
    await login.is('done');
  });

  it('because there were too many: afterwards it can be made again', async () => {
    const all = await failed(new AuthError('rate-limited', { retryAfter: 90 }));
    advance(91);
    await until('the button', () => spoken(all.login.submitButton) === texts.callAgain);
    await again(all);
  });

  it('because time is up: back to the start, and why', async () => {
    const all = await ringing();
    all.ring.fail(new AuthError('challenge-expired'));
    await all.login.is('failed');
    await all.login.says(texts.errors['challenge-expired'].join(' '));
    assert.isTrue(all.login.has('password'));
    assert.strictEqual(all.login.input('username').value, '102');
  });

  it('says nothing of calls when a code fails afterwards', async () => {
    const all = await failed(new AuthError('network'));
    await all.login.press(texts.methods.totp);
    await until('the field', () => all.login.has('code'));
    all.backend.expect('answerChallenge').fail(new AuthError('network'));
    all.login.type('code', '492039');
    await all.login.says(en.errors.network.join(' '));
  });

  it('says nothing of calls when signing in fails afterwards', async () => {
    const all = await failed(new AuthError('network'));
    await all.login.press(texts.back);
    await until('the first step', () => all.login.has('password'));
    all.backend.expect('signIn').fail(new AuthError('network'));
    all.login.type('password', 'any');
    all.login.submit();
    await all.login.says(en.errors.network.join(' '));
  });

  it('leaves the telling to a page that wants it, and the focus on the button', async () => {
    recordEvents(document, 'pbx-error');
    const all = await ringing();
    all.ring.fail(declined('declined'));
    await all.login.is('failed');
    await quiet();
    assert.strictEqual(all.login.alert, '');
    assert.strictEqual(all.login.focused, all.login.submitButton);
  });
});

describe('the whole way by the keyboard alone', () => {
  it('from the password over a declined call to a code by mail', async () => {
    const all = await factor({ methods: [call, mail, app] });
    const { login, backend } = all;
    await until('focus', () => login.focused === login.submitButton);
    const ring = backend.expect('answerChallenge');
    await sendKeys({ press: 'Enter' });
    await ring.made;
    ring.fail(new AuthError('challenge-declined', { reasons: ['declined'] }));
    await until('focus', () => login.focused === login.alertRegion);
    const mailButton = login.control(`${texts.methods['email-code']} b•••@example.com`);
    for (let tabs = 0; login.focused !== mailButton && tabs < 9; tabs++) await sendKeys({ press: 'Tab' });
    assert.strictEqual(login.focused, mailButton!);
    await sendKeys({ press: 'Enter' });
    await until(
      'focus',
      () => login.focused === login.submitButton && spoken(login.submitButton) === texts.send,
    );
    backend.expect('sendChallengeCode').answer(undefined);
    await sendKeys({ press: 'Enter' });
    await until('focus', () => login.has('code') && login.focused === login.input('code'));
    backend.expect('answerChallenge').answer(signedIn);
    await sendKeys({ type: '492039' });
    await login.is('done');
  });
});
