import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorCode, type PbxErrorEvent, type ProviderFlow } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { type ExpectedCall, type FakeAdapter, fakeAdapter } from '../support/fake-adapter.js';
import {
  google,
  type LoginHarness,
  microsoft,
  mountLogin,
  signedIn,
  signIn,
} from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const withGoogle = 'Sign in with Google';
const withMicrosoft = 'Sign in with Microsoft 365';
const texts = en.singleSignOn;

interface Started {
  readonly login: LoginHarness;
  readonly backend: FakeAdapter;
}

/** A login whose providers are signed in with on the page. */
async function start(flow: ProviderFlow = 'popup'): Promise<Started> {
  const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
  const flows = [flow, 'redirect'] as const;
  backend.expect('getProviders').answer([
    { ...google, flows },
    { ...microsoft, flows },
  ]);
  const login = await mountLogin(backend.adapter);
  await until('the buttons', () => login.control(withGoogle));
  return { login, backend };
}

interface Waiting extends Started {
  readonly call: ExpectedCall<'signInWith'>;
  /** Whether what was begun is not wanted any more. */
  readonly aborted: () => boolean;
  readonly focused: () => number;
  readonly lose: () => void;
}

/** The same, with the window of Google open. */
async function openWindow(): Promise<Waiting> {
  const { login, backend } = await start();
  const call = backend.expect('signInWith');
  await login.press(withGoogle);
  const { window, signal } = await call.made;
  let focused = 0;
  window!.opened(() => void focused++);
  await login.says('Go on in the Google window.');
  return {
    ...{ login, backend, call },
    aborted: () => signal.aborted,
    focused: () => focused,
    lose: () => window!.lost(),
  };
}

const said = (code: keyof typeof texts.errors): string => texts.errors[code].join(' ');
const elsewhere = texts.elsewhere.replace('{redirect}', texts.redirect);

describe('a provider that prefers a window', () => {
  it('is asked for in the click’s own task, as browsers open windows in no other', async () => {
    const { login, backend } = await start();
    const call = backend.expect('signInWith');
    let made = false;
    void call.made.then(() => (made = true));
    login.control(withGoogle)!.click();
    for (let turn = 0; turn < 100 && !made; turn++) await Promise.resolve(); // no task ends meanwhile
    assert.isTrue(made);
    assert.include((await call.made).input, { provider: 'google', flow: 'popup', remember: false });
  });

  it('is redirected to where the page names its providers: nobody has said what they prefer', async () => {
    const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
    const login = await mountLogin(backend.adapter, { providers: ['google'] });
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    assert.strictEqual((await call.made).input.flow, 'redirect');
  });

  it('is redirected to where that is what it prefers', async () => {
    const { login, backend } = await start('redirect');
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    const made = await call.made;
    assert.strictEqual(made.input.flow, 'redirect');
    assert.isUndefined(made.window);
  });

  it('signs in', async () => {
    const events = recordEvents();
    const { login, call } = await openWindow();
    call.answer(signedIn);
    await login.is('done');
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-success']);
    assert.include(events[1], { flow: 'sso' });
  });

  it('may lead to a step that is due first', async () => {
    const { login, call } = await openWindow();
    call.answer({
      status: 'challenge-required',
      challenge: 'c',
      methods: [],
      canTrustDevice: false,
      expiresAt: '',
    });
    await login.says(en.errors.unsupported[0]); // this adapter has no second factor
    assert.notInclude(login.alert, elsewhere);
  });

  it('can be stopped by the page before it begins', async () => {
    const { login } = await start();
    recordEvents(document, 'pbx-submit');
    await login.press(withGoogle);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
    assert.strictEqual(login.alert, '');
  });
});

describe('while its window is open', () => {
  it('the alert says where to go on, and the element is pending', async () => {
    const { login } = await openWindow();
    assert.strictEqual(login.element.status, 'pending');
    assert.strictEqual(login.alert, 'Go on in the Google window. It may be behind this one. Show it Cancel');
  });

  it('it says so in Spanish', async () => {
    const { login } = await openWindow();
    document.documentElement.lang = 'es';
    await login.says(es.singleSignOn.waiting[0].replace('{provider}', 'Google'));
    await login.says(es.singleSignOn.cancel);
  });

  it('it can be brought to the front', async () => {
    const { login, focused } = await openWindow();
    await login.press(texts.show);
    assert.strictEqual(focused(), 1);
    assert.strictEqual(login.element.status, 'pending');
  });

  it('a second press of its button brings it to the front, and opens no other', async () => {
    const { login, focused, aborted } = await openWindow();
    await login.press(withGoogle);
    await quiet();
    assert.strictEqual(focused(), 1);
    assert.isFalse(aborted());
  });

  it('cancelling calls it off, and leads back to its button', async () => {
    const { login, aborted } = await openWindow();
    await login.press(texts.cancel);
    await login.is('idle');
    assert.isTrue(aborted());
    assert.strictEqual(login.focused, login.control(withGoogle));
    await until('silence', () => !login.alert);
  });

  it('Escape does the same', async () => {
    const { login, aborted } = await openWindow();
    login.element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await login.is('idle');
    assert.isTrue(aborted());
    assert.strictEqual(login.focused, login.control(withGoogle));
  });

  it('an answer to what was called off counts for nothing', async () => {
    const { login, call } = await openWindow();
    await login.press(texts.cancel);
    call.answer(signedIn);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('the form stays in use: the password calls the window off', async () => {
    const { login, backend, aborted, call } = await openWindow();
    assert.notStrictEqual(login.submitButton.ariaBusy, 'true');
    const password = backend.expect('signIn');
    signIn(login);
    await password.made;
    assert.isTrue(aborted());
    call.answer(signedIn); // too late
    password.fail(new AuthError('invalid-credentials'));
    await login.says(en.errors['invalid-credentials'][0]);
    assert.notInclude(login.alert, elsewhere);
  });

  it('what is wrong with the form is told, and the window called off', async () => {
    const { login, aborted } = await openWindow();
    login.submit();
    await login.refuses('username', en.required.username);
    assert.isTrue(aborted());
  });

  it('another provider takes its place', async () => {
    const { login, backend, aborted, call } = await openWindow();
    const other = backend.expect('signInWith');
    await login.press(withMicrosoft);
    assert.strictEqual((await other.made).input.provider, 'microsoft');
    assert.isTrue(aborted());
    call.answer(signedIn); // late, and of the first one
    await quiet();
    assert.strictEqual(login.element.status, 'pending');
    other.answer(signedIn);
    await login.is('done');
  });

  it('a reset calls it off', async () => {
    const { login, aborted } = await openWindow();
    login.element.reset();
    await login.is('idle');
    assert.isTrue(aborted());
  });

  it('an element that leaves the page calls it off, and one that is moved does not', async () => {
    const { login, aborted } = await openWindow();
    mount(document.createElement('main')).append(login.element);
    await quiet();
    assert.isFalse(aborted());
    login.element.remove();
    await quiet();
    assert.isTrue(aborted());
  });
});

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
      const { login, backend } = await start();
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
      const { login, backend } = await start();
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
      const { login, backend } = await start();
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
      const { login, backend } = await start();
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(en.errors[code].join(' '));
      assert.notInclude(login.alert, elsewhere);
    });
  }

  it('the page may tell it itself', async () => {
    const { login, backend } = await start();
    recordEvents(document, 'pbx-error');
    backend.expect('signInWith').fail(new AuthError('popup-blocked'));
    await login.press(withGoogle);
    await login.is('failed');
    await quiet();
    assert.strictEqual(login.alert, '');
  });
});

describe('a dialog of the browser', () => {
  it('keeps the form busy meanwhile', async () => {
    const { login, backend } = await start('credential');
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    assert.strictEqual((await call.made).input.flow, 'credential');
    await until('a busy button', () => login.submitButton.ariaBusy === 'true');
    call.answer(signedIn);
    await login.is('done');
  });

  for (const code of ['sso-cancelled', 'provider-unavailable'] as const) {
    it(`that does not work is got round: ${code}`, async () => {
      const { login, backend } = await start('credential');
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(elsewhere);
      const redirect = backend.expect('signInWith');
      await login.press(texts.redirect);
      assert.strictEqual((await redirect.made).input.flow, 'redirect');
    });
  }
});
