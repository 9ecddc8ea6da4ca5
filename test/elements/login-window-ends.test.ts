import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorCode, type PbxErrorEvent } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { signedIn, signIn } from '../support/login-harness.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';
import { openWindow, startOnPage, withGoogle } from '../support/window-harness.js';

const texts = en.singleSignOn;
const said = (code: keyof typeof texts.errors): string => texts.errors[code].join(' ');
const elsewhere = texts.elsewhere.replace('{redirect}', texts.redirect);

describe('a window that is out of sight', () => {
  it('is told as closed, without alarm, and everything can be pressed again', async () => {
    const events = recordEvents();
    const { login, lose } = await openWindow();
    lose();
    await login.says(`${said('popup-closed')} ${elsewhere}`);
    assert.strictEqual(login.element.status, 'failed');
    assert.isNotNull(login.alertRegion!.querySelector('.alert.info'));
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-error']);
    const { flow, error } = events[1] as PbxErrorEvent;
    assert.deepEqual([flow, error.code], ['sso', 'popup-closed']);
    assert.notStrictEqual(login.submitButton.ariaBusy, 'true');
  });

  it('may answer all the same: a policy of the provider can hide it', async () => {
    const events = recordEvents();
    const { login, lose, call, aborted } = await openWindow();
    lose();
    await login.says(said('popup-closed'));
    await quiet();
    assert.isFalse(aborted());
    call.answer(signedIn);
    await login.is('done');
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-error', 'pbx-success']);
  });

  it('may tell of a failure all the same', async () => {
    const { login, lose, call } = await openWindow();
    lose();
    await login.says(said('popup-closed'));
    call.fail(new AuthError('account-not-linked'));
    await login.says(en.errors['account-not-linked'].join(' '));
  });

  it('ends in silence when nothing has come from it for long', async () => {
    const { login, lose, call } = await openWindow();
    lose();
    await login.says(said('popup-closed'));
    call.fail(new AuthError('aborted'));
    await login.is('idle');
    assert.strictEqual(login.alert, '');
  });

  it('gives way to whatever is begun next', async () => {
    const { login, backend, lose, call, aborted } = await openWindow();
    lose();
    await login.says(said('popup-closed'));
    const again = backend.expect('signInWith');
    await login.press(withGoogle);
    await again.made;
    assert.isTrue(aborted());
    call.answer(signedIn);
    await quiet();
    assert.strictEqual(login.element.status, 'pending');
    again.answer(signedIn);
    await login.is('done');
  });

  it('gives way to the password, too', async () => {
    const { login, backend, lose, call, aborted } = await openWindow();
    lose();
    await login.says(said('popup-closed'));
    const password = backend.expect('signIn');
    signIn(login);
    await password.made;
    assert.isTrue(aborted());
    call.answer({ ...signedIn, user: { ...signedIn.user, id: 'late' } });
    password.answer(signedIn);
    await login.is('done');
  });
});

describe('no dead end', () => {
  for (const code of ['popup-blocked', 'sso-timeout'] as const) {
    it(`${code}: says so, and goes on with the whole page`, async () => {
      const { login, backend } = await startOnPage();
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(`${said(code)} ${elsewhere}`);
      const redirect = backend.expect('signInWith');
      await login.press(texts.redirect);
      const { input, window } = await redirect.made;
      assert.include(input, { provider: 'google', flow: 'redirect' });
      assert.isUndefined(window);
    });

    it(`${code}: the button works again`, async () => {
      const { login, backend } = await startOnPage();
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(said(code));
      const again = backend.expect('signInWith');
      await login.press(withGoogle);
      assert.strictEqual((await again.made).input.flow, 'popup');
    });
  }

  for (const code of ['provider-unavailable', 'clock-skew'] as const) {
    it(`${code}: offers the password, and no other way to the same provider`, async () => {
      const { login, backend } = await startOnPage();
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(said(code));
      assert.notInclude(login.alert, elsewhere);
    });
  }

  for (const code of [
    'sso-cancelled',
    'sso-rejected',
    'account-not-linked',
    'offline',
  ] satisfies AuthErrorCode[]) {
    it(`${code}: says what it says of every way`, async () => {
      const { login, backend } = await startOnPage();
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(en.errors[code].join(' '));
      assert.notInclude(login.alert, elsewhere);
    });
  }

  it('the page may tell it itself', async () => {
    const { login, backend } = await startOnPage();
    recordEvents(document, 'pbx-error');
    backend.expect('signInWith').fail(new AuthError('popup-blocked'));
    await login.press(withGoogle);
    await login.is('failed');
    await quiet();
    assert.strictEqual(login.alert, '');
  });
});

describe('a dialog of the browser', () => {
  it('gives way to the password', async () => {
    const { login, backend } = await startOnPage('credential');
    const dialog = backend.expect('signInWith');
    await login.press(withGoogle);
    const { signal } = await dialog.made;
    const password = backend.expect('signIn');
    signIn(login);
    await password.made;
    assert.isTrue(signal.aborted);
    password.answer(signedIn);
    await login.is('done');
  });

  it('is asked for again by a second press', async () => {
    const { login, backend } = await startOnPage('credential');
    const dialog = backend.expect('signInWith');
    await login.press(withGoogle);
    const { signal } = await dialog.made;
    const again = backend.expect('signInWith');
    await login.press(withGoogle);
    await again.made;
    assert.isTrue(signal.aborted);
    again.answer(signedIn);
    await login.is('done');
  });

  it('keeps the form busy meanwhile', async () => {
    const { login, backend } = await startOnPage('credential');
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    assert.strictEqual((await call.made).input.flow, 'credential');
    await until('a busy button', () => login.submitButton.ariaBusy === 'true');
    call.answer(signedIn);
    await login.is('done');
  });

  for (const code of ['sso-cancelled', 'provider-unavailable'] as const) {
    it(`that does not work is got round: ${code}`, async () => {
      const { login, backend } = await startOnPage('credential');
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(elsewhere);
      const redirect = backend.expect('signInWith');
      await login.press(texts.redirect);
      assert.strictEqual((await redirect.made).input.flow, 'redirect');
    });
  }
});
