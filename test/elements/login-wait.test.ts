import { assert } from '@open-wc/testing';
import { AuthError, type AuthErrorCode } from '../../src/index.js';
import { advance } from '../support/clock.js';
import { type FakeAdapter, fakeAdapter } from '../support/fake-adapter.js';
import { type LoginHarness, mountLogin, signedIn, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

interface Refused {
  readonly login: LoginHarness;
  readonly backend: FakeAdapter;
}

/** Number 101 was told to come back later. */
async function refused(code: AuthErrorCode, retryAfter: number): Promise<Refused> {
  const backend = fakeAdapter('signIn', 'signInWith');
  backend.expect('signIn').fail(new AuthError(code, { retryAfter }));
  const login = await mountLogin(backend.adapter, { providers: ['google'], wording: 'helpful' });
  signIn(login);
  await login.is('failed');
  await until('the alert', () => login.alert);
  return { login, backend };
}

/** What the eyes see in the button or in the alert. */
const seen = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

const sees = (login: LoginHarness, text: string): Promise<unknown> =>
  until(
    () => `"${text}" in the button, it shows "${seen(login.submitButton)}"`,
    () => seen(login.submitButton).includes(text),
  );

describe('a wait that the backend asks for', () => {
  for (const code of ['account-locked', 'rate-limited'] as const) {
    it(`is told in the alert and in the button: ${code}`, async () => {
      const { login } = await refused(code, 900);
      assert.include(login.alert, en.errors[code][0]);
      assert.include(login.alert, '15 minutes');
      await sees(login, '15:00');
    });

    it(`lets nothing through while it lasts: ${code}`, async () => {
      const { login } = await refused(code, 900);
      login.submit();
      login.element.requestSubmit();
      await quiet();
      assert.strictEqual(login.element.status, 'failed');
      assert.strictEqual(login.submitButton.getAttribute('aria-disabled'), 'true');
      assert.isFalse(login.submitButton.disabled, 'it stays in reach of the keyboard');
    });
  }

  it('is told in Spanish too', async () => {
    document.documentElement.lang = 'es';
    const { login } = await refused('account-locked', 900);
    assert.include(login.alert, es.errors['account-locked'][0]);
    assert.include(login.alert, '15 minutos');
  });

  it('counts down', async () => {
    const { login } = await refused('account-locked', 900);
    advance(61);
    await sees(login, '13:5');
  });

  it('has hours where it needs them', async () => {
    const { login } = await refused('account-locked', 3900);
    await sees(login, '1:05:00');
  });

  it('is read out at milestones only, while the eyes see each second', async () => {
    const { login } = await refused('account-locked', 900);
    const heard = [login.alert];
    let left = 900;
    for (const [seconds, display] of [
      [899, '14:5'],
      [599, '09:5'],
      [320, '05:'],
      [290, '04:'],
    ] as const) {
      advance(left - seconds);
      left = seconds;
      await sees(login, display);
      heard.push(login.alert);
    }
    const times = heard.map((text) => /\d+ minutes/.exec(text)?.[0]);
    assert.deepEqual(times, ['15 minutes', '15 minutes', '10 minutes', '10 minutes', '5 minutes']);
  });

  it('is read out the same in the button and in the alert', async () => {
    const { login } = await refused('account-locked', 900);
    assert.strictEqual(spoken(login.submitButton), 'Try again in 15 minutes');
  });

  it('ends: the button works again, and that is said politely', async () => {
    const { login, backend } = await refused('account-locked', 900);
    advance(900);
    await until('the news', () => login.notice === en.submitAgain);
    await login.is('idle');
    assert.strictEqual(login.alert, '');
    assert.strictEqual(spoken(login.submitButton), en.submit);
    backend.expect('signIn').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('ends in real time too', async () => {
    const { login } = await refused('account-locked', 1);
    await login.is('idle');
  });

  it('goes on while the element is moved', async () => {
    const { login } = await refused('account-locked', 900);
    mount(document.createElement('main')).append(login.element);
    advance(900);
    await login.is('idle');
  });

  it('is over for who types another login name', async () => {
    const { login, backend } = await refused('account-locked', 900);
    login.type('username', '102');
    await login.is('idle');
    backend.expect('signIn').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('is not over for who types another password', async () => {
    const { login } = await refused('account-locked', 900);
    login.type('password', 'another one');
    await quiet();
    assert.strictEqual(login.element.status, 'failed');
    await sees(login, '1');
  });

  it('is over after reset()', async () => {
    const { login } = await refused('account-locked', 900);
    login.element.reset();
    await until('the button', () => spoken(login.submitButton) === en.submit);
    assert.strictEqual(login.element.status, 'idle');
  });

  it('does not keep anybody from signing in with a provider', async () => {
    const { login, backend } = await refused('account-locked', 900);
    const call = backend.expect('signInWith');
    await login.press('Sign in with Google');
    await call.made;
    assert.strictEqual(login.element.status, 'pending');
  });

  it('does not call off, by its end, what is under way by then', async () => {
    const { login, backend } = await refused('account-locked', 900);
    const call = backend.expect('signInWith');
    await login.press('Sign in with Google');
    const { signal } = await call.made;
    advance(900);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // a tick comes each second
    assert.isFalse(signal.aborted);
    call.answer(signedIn);
    await login.is('done');
  });
});

describe('a failure without a wait', () => {
  it('blocks nothing', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').fail(new AuthError('account-locked'));
    const login = await mountLogin(backend.adapter);
    signIn(login);
    await login.says(en.fewMinutes);
    backend.expect('signIn').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  for (const retryAfter of [0, -5, NaN]) {
    it(`is what a wait of ${retryAfter} is`, async () => {
      const backend = fakeAdapter('signIn');
      backend.expect('signIn').fail(new AuthError('rate-limited', { retryAfter }));
      const login = await mountLogin(backend.adapter);
      signIn(login);
      await login.says(en.fewMinutes);
      backend.expect('signIn').answer(signedIn);
      login.submit();
      await login.is('done');
    });
  }
});

describe('maintenance', () => {
  it('is told with its time, and blocks nothing: it may be over sooner', async () => {
    const { login, backend } = await refused('unavailable', 900);
    assert.include(login.alert, '15 minutes');
    assert.strictEqual(spoken(login.submitButton), en.submit);
    backend.expect('signIn').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('leaves no wait to a later failure of another kind', async () => {
    const { login, backend } = await refused('unavailable', 900);
    backend.expect('signIn').fail(new AuthError('invalid-credentials'));
    login.submit();
    await login.says(en.errors['invalid-credentials'][0]);
    backend.expect('signIn').answer(signedIn);
    login.submit();
    await login.is('done');
  });

  it('does not call off, by its end, an attempt that is under way', async () => {
    const { login, backend } = await refused('unavailable', 900);
    const call = backend.expect('signIn');
    login.submit();
    const { signal } = await call.made;
    advance(900);
    await new Promise((resolve) => setTimeout(resolve, 1500)); // a tick comes each second
    assert.isFalse(signal.aborted);
  });
});
