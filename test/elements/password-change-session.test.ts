// The session ends while somebody chooses a password: a login in place, and nothing is sent twice by itself.
import { assert } from '@open-wc/testing';
import '../../src/define/pbx-auth-provider.js';
import { AuthError, type PbxLogin } from '../../src/index.js';
import {
  ana,
  change,
  changed,
  type ChangeHarness,
  entries,
  mountChange,
  newPassword,
  policy,
} from '../support/change-harness.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter, type FakeAdapter, type OperationName } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { type LoginHarness, password, signedIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const texts = en.newPassword;

interface Expired {
  readonly page: ChangeHarness;
  readonly backend: FakeAdapter;
  readonly login: LoginHarness;
}

const loginOf = (page: ChangeHarness): PbxLogin | null => page.element.querySelector('pbx-login');

/** The form was sent, the session was over, and a login is there. */
async function expired(username = '101@demo.pbx.example', ...more: OperationName[]): Promise<Expired> {
  const backend = fakeAdapter('changePassword', 'signIn', ...more);
  backend.expect('changePassword').fail(new AuthError('session-expired'));
  const page = await mountChange(backend.adapter, { username });
  page.input('endOtherSessions').checked = true;
  change(page);
  const login = await new FormHarness(await until('a login', () => loginOf(page))).ready();
  return { page, backend, login };
}

async function signedInAgain(): Promise<Expired> {
  const all = await expired();
  all.backend.expect('signIn').answer(signedIn);
  all.login.type('password', password);
  all.login.submit();
  await until('the form', () => all.page.form);
  return all;
}

describe('when the session has ended', () => {
  it('a login stands in place of the form, and the alert says why', async () => {
    const { page, login } = await expired();
    assert.strictEqual(page.form, null);
    assert.strictEqual(login.element.slot, 'form');
    assert.isAbove(login.element.getBoundingClientRect().height, 100, 'it is seen');
    await page.says(en.errors['session-expired'].join(' '));
  });

  it('it knows the name, and waits for the password', async () => {
    const { login } = await expired();
    assert.strictEqual(login.input('username').value, '101@demo.pbx.example');
    await until('focus on the password', () => login.focused === login.input('password'));
  });

  it('it waits for the name where nobody has told it', async () => {
    const { login } = await expired('');
    await until('focus on the name', () => login.focused === login.input('username'));
  });

  it('it leads nowhere else, and is one level below', async () => {
    const { login } = await expired();
    assert.isFalse(login.has('remember'));
    assert.isNull(login.form!.querySelector('.pbx-provider, .pbx-skeleton'));
    const heading = login.element.shadowRoot!.querySelector('[role=heading]');
    assert.strictEqual(heading?.getAttribute('aria-level'), '2');
  });

  it('it speaks the same language', async () => {
    const { login } = await expired();
    document.documentElement.lang = 'es';
    await until('Spanish', () => login.heading === es.heading);
  });

  it('no password is in the page meanwhile', async () => {
    const { page } = await expired();
    const values = [...page.element.querySelectorAll('input')].map(({ value }) => value);
    assert.notInclude(values.join(), newPassword);
    assert.notInclude(values.join(), entries.currentPassword);
  });

  it('a wrong password is told in the login, and can be corrected', async () => {
    const { page, backend, login } = await expired();
    backend.expect('signIn').fail(new AuthError('invalid-credentials'));
    login.type('password', 'wrong');
    login.submit();
    await login.says(en.errors['invalid-credentials'][0]);
    assert.strictEqual(page.form, null);
    backend.expect('signIn').answer(signedIn);
    login.type('password', password);
    login.submit();
    await until('the form', () => page.form);
  });

  it('the login is the only one, however often somebody asks', async () => {
    const { page } = await expired();
    page.element.requestSubmit();
    await quiet();
    assert.strictEqual(page.element.querySelectorAll('pbx-login').length, 1);
  });

  it('reset() brings back an empty form', async () => {
    const { page } = await expired();
    page.element.reset();
    await page.ready();
    assert.isNull(loginOf(page));
    assert.strictEqual(page.input('newPassword').value, '');
    await until('no alert', () => page.alert === '');
    assert.strictEqual(page.element.status, 'idle');
  });

  it('nothing comes of a login that is called off by reset()', async () => {
    const { page, backend, login } = await expired();
    const call = backend.expect('signIn');
    login.type('password', password);
    login.submit();
    const { signal } = await call.made;
    page.element.reset();
    await until('an aborted call', () => signal.aborted);
    call.answer(signedIn);
    await quiet();
    assert.strictEqual(page.alert, '');
  });

  it('the passwords leave with the element', async () => {
    const backend = fakeAdapter('changePassword', 'signIn');
    backend.expect('changePassword').fail(new AuthError('session-expired'));
    const page = await mountChange(backend.adapter);
    const inputs = [...page.form!.querySelectorAll<HTMLInputElement>('[type=password]')];
    change(page);
    await until('a login', () => loginOf(page));
    assert.include(inputs.map(({ value }) => value).join(), newPassword);
    page.element.remove();
    await until('empty inputs', () => inputs.every(({ value }) => value === ''));
  });

  it('no login comes where the element has left meanwhile', async () => {
    const backend = fakeAdapter('changePassword', 'signIn');
    const call = backend.expect('changePassword');
    const page = await mountChange(backend.adapter);
    change(page);
    await call.made;
    call.fail(new AuthError('session-expired'));
    page.element.remove();
    await quiet();
    assert.isNull(loginOf(page));
  });

  it('a page that tells errors itself still gets the login', async () => {
    recordEvents(document, 'pbx-error');
    const { page } = await expired();
    assert.strictEqual(page.alert, '');
  });

  it('a further step is taken in the login', async () => {
    const { backend, login } = await expired('101', 'completePasswordChange');
    backend
      .expect('signIn')
      .answer({ status: 'password-change-required', challenge: 'c', reason: 'expired', policy });
    login.type('password', password);
    login.submit();
    await login.says(texts.due.expired.join(' '));
  });
});

describe('after signing in again', () => {
  it('the form is back with all that was typed, and the login is gone', async () => {
    const { page } = await signedInAgain();
    assert.isNull(loginOf(page));
    for (const [name, value] of Object.entries(entries)) {
      assert.strictEqual(page.input(name).value, value);
    }
    assert.isTrue(page.input('endOtherSessions').checked);
  });

  it('the new password is not sent again by itself: the person is told to confirm', async () => {
    const { page } = await signedInAgain();
    await page.says(texts.signedInAgain.join(' '));
    await until('focus on the alert', () => page.focused === page.alertRegion);
    await quiet(); // a call would be one that nobody expects
    assert.strictEqual(page.element.status, 'idle');
    assert.strictEqual(page.element.error, null);
  });

  it('it is sent when the person confirms, once', async () => {
    const { page, backend } = await signedInAgain();
    const call = backend.expect('changePassword');
    page.submit();
    const { currentPassword } = entries;
    assert.deepEqual((await call.made).input, { currentPassword, newPassword, endOtherSessions: true });
    await until('no reminder', () => page.alert === '');
    call.answer(changed);
    await page.is('done');
  });

  it('the session may end once more', async () => {
    const { page, backend } = await signedInAgain();
    backend.expect('changePassword').fail(new AuthError('session-expired'));
    page.submit();
    await until('a login', () => loginOf(page));
    await page.says(en.errors['session-expired'].join(' '));
  });

  it('the page hears of both flows, each by its name', async () => {
    const events = recordEvents();
    await signedInAgain();
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-error', 'pbx-submit', 'pbx-success']);
    assert.deepEqual(
      events.map((event) => (event as { flow?: string }).flow),
      ['password-change', 'password-change', 'login', 'login'],
    );
  });

  it('what the backend says of the person is asked anew: without a session it had said nothing', async () => {
    const backend = fakeAdapter('changePassword', 'signIn', 'getAccount');
    backend.expect('getAccount').fail(new AuthError('session-expired'));
    backend.expect('changePassword').fail(new AuthError('session-expired'));
    const page = await mountChange(backend.adapter);
    change(page);
    const login = await new FormHarness(await until('a login', () => loginOf(page))).ready();
    backend.expect('signIn').answer(signedIn);
    backend.expect('getAccount').answer(ana);
    login.fill({ username: '101', password });
    login.submit();
    await until('the form', () => page.form);
    await until('the name', () => page.input('username').value === '101@demo.pbx.example');
  });
});

describe('inside a provider', () => {
  it('its backend is asked by the login, and its session is the new one', async () => {
    const backend = fakeAdapter('changePassword', 'signIn', 'getSession');
    backend.expect('getSession').answer({ status: 'signed-out' });
    const provider = mount(
      Object.assign(document.createElement('pbx-auth-provider'), { adapter: backend.adapter }),
    );
    await until('an answer', () => provider.session);
    const events = recordEvents();
    const element = mount(document.createElement('pbx-password-change'), provider);
    const page = await new FormHarness(element).ready();
    backend.expect('changePassword').fail(new AuthError('session-expired'));
    change(page);
    const login = await new FormHarness(await until('a login', () => loginOf(page))).ready();
    backend.expect('signIn').answer(signedIn);
    login.fill({ username: '101', password });
    login.submit();
    await until('a session', () => provider.session?.status === 'signed-in');
    assert.deepEqual(
      typesOf(events).filter((type) => type === 'pbx-session-change'),
      ['pbx-session-change'],
    );
    assert.strictEqual(page.input('newPassword').value, newPassword);
  });
});
