// A new password that is due before there is a session: a step inside <pbx-login>.
import { assert } from '@open-wc/testing';
import '../../src/define/pbx-auth-provider.js';
import { accessibilityFaults } from '../support/axe.js';
import { newPassword } from '../support/change-harness.js';
import { recordEvents, typesOf } from '../support/events.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { choose, due, dueIn, other, required } from '../support/due-harness.js';
import { FormHarness } from '../support/form-harness.js';
import { mountLogin, signedIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en, es } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const texts = en.newPassword;

describe('a new password that is due', () => {
  for (const reason of ['temporary', 'expired', 'reset'] as const) {
    it(`is asked for, and why: ${reason}`, async () => {
      const { login } = await due({ reason });
      await login.says(texts.due[reason].join(' '));
      assert.strictEqual(login.element.status, 'idle');
      assert.strictEqual(login.element.error, null);
    });
  }

  it('is asked for twice, and the old one not at all', async () => {
    const { login } = await due();
    const inputs = [...login.form!.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])')];
    assert.deepEqual(
      inputs.map(({ name, autocomplete }) => [name, autocomplete]),
      [
        ['newPassword', 'new-password'],
        ['confirmPassword', 'new-password'],
      ],
    );
    assert.strictEqual(spoken(login.submitButton), texts.submitDue);
  });

  it('has the focus', async () => {
    const { login } = await due();
    await until('focus', () => login.focused === login.input('newPassword'));
  });

  it('is saved by managers for who signs in', async () => {
    const { login } = await due();
    assert.strictEqual(login.input('username').value, '103');
    assert.strictEqual(login.input('username').autocomplete, 'username');
    assert.strictEqual(login.input('username').ariaHidden, 'true');
    await until('rules', () => login.input('newPassword').getAttribute('passwordrules'));
    assert.match(login.input('newPassword').getAttribute('passwordrules')!, /minlength: 12;/);
  });

  it('leaves the old one in no input', async () => {
    const backend = fakeAdapter('signIn', 'completePasswordChange');
    const login = await mountLogin(backend.adapter);
    const input = login.input('password');
    await dueIn(login, backend);
    assert.isFalse(input.isConnected);
    assert.strictEqual(input.value, '');
  });

  it('shows no other way in, and nothing of the first step', async () => {
    const { login } = await due();
    assert.deepEqual(
      login.controls.map((control) => control.ariaLabel ?? spoken(control)),
      [en.showPassword, en.showPassword, texts.submitDue, en.notYou],
    );
  });

  it('is judged while it is typed: what is personal is seen', async () => {
    const { login } = await due({ personal: { givenName: 'Carla', birthDate: '1991-12-02' } });
    login.type('newPassword', 'Carla-12-1991-x');
    await until('a verdict', () => login.described('newPassword').includes(texts.personal['given-name']));
    assert.strictEqual(
      login.form!.querySelector('[data-state=refused]')?.textContent.includes(texts.notPersonal),
      true,
    );
  });

  it('must not be the login name either', async () => {
    const { login } = await due({}, 'carlanunez');
    login.type('newPassword', 'carlanunez-carlanunez');
    await until('a verdict', () => login.described('newPassword').includes(texts.personal['login-name']));
  });

  it('is sent once, with the challenge, and then there is a session', async () => {
    const events = recordEvents();
    const { login, backend } = await due();
    const call = backend.expect('completePasswordChange');
    choose(login);
    assert.deepEqual((await call.made).input, { challenge: 'c-1', newPassword, remember: false });
    await until('a busy button', () => login.submitButton.getAttribute('aria-busy') === 'true');
    call.answer(signedIn);
    await login.is('done');
    await login.says(en.done[0]);
    assert.strictEqual(login.form, null);
    assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-submit', 'pbx-success']);
  });

  it('leaves no input behind with it', async () => {
    const { login, backend } = await due();
    const inputs = [login.input('newPassword'), login.input('confirmPassword')];
    backend.expect('completePasswordChange').answer(signedIn);
    choose(login);
    await login.is('done');
    assert.deepEqual(
      inputs.map(({ value }) => value),
      ['', ''],
    );
  });

  it('is told to the provider when there is a session, and not before', async () => {
    const backend = fakeAdapter('signIn', 'completePasswordChange', 'getSession');
    backend.expect('getSession').answer({ status: 'signed-out' });
    const provider = mount(
      Object.assign(document.createElement('pbx-auth-provider'), { adapter: backend.adapter }),
    );
    await until('an answer', () => provider.session);
    const events = recordEvents();
    const login = await new FormHarness(mount(document.createElement('pbx-login'), provider)).ready();
    await dueIn(login, backend);
    assert.strictEqual(provider.session?.status, 'signed-out');
    backend.expect('completePasswordChange').answer(signedIn);
    choose(login);
    await until('a session', () => provider.session?.status === 'signed-in');
    await quiet();
    const changes = typesOf(events).filter((type) => type === 'pbx-session-change');
    assert.lengthOf(changes, 1);
  });

  for (const remember of [true, false]) {
    it(`goes with the wish of the first step: remember ${String(remember)}`, async () => {
      const backend = fakeAdapter('signIn', 'completePasswordChange');
      const login = await mountLogin(backend.adapter);
      login.input('remember').checked = remember;
      await dueIn(login, backend);
      const call = backend.expect('completePasswordChange');
      choose(login);
      assert.strictEqual((await call.made).input.remember, remember);
    });
  }

  it('may be followed by another one: the fields are empty again', async () => {
    const { login, backend } = await due({ reason: 'temporary' });
    backend.expect('completePasswordChange').answer({ ...required, challenge: 'c-2', reason: 'expired' });
    choose(login);
    await login.says(texts.due.expired.join(' '));
    await until('focus', () => login.focused === login.input('newPassword'));
    assert.strictEqual(login.input('newPassword').value, '');
    assert.strictEqual(login.input('username').value, '103');
    const call = backend.expect('completePasswordChange');
    choose(login, other);
    assert.strictEqual((await call.made).input.challenge, 'c-2');
    call.answer(signedIn);
    await login.is('done');
  });

  it('may be followed by a step that this version does not know: that is told', async () => {
    const { login, backend } = await due();
    const methods = [{ id: 'm', kind: 'totp' }] as const;
    backend.expect('completePasswordChange').answer({
      ...{ status: 'challenge-required', challenge: 'c', methods, canTrustDevice: false },
      expiresAt: '2026-11-23T08:00:00Z',
    });
    choose(login);
    await login.says(en.errors.unsupported.join(' '));
  });

  for (const lang of ['en', 'es']) {
    for (const scheme of ['light', 'dark']) {
      it(`has nothing that axe finds, in ${lang}, ${scheme}`, async () => {
        document.documentElement.lang = lang;
        document.documentElement.style.colorScheme = scheme;
        const { login } = await due();
        login.type('newPassword', 'ana');
        login.submit();
        await until('an error', () => login.fieldError('newPassword'));
        assert.deepEqual(await accessibilityFaults(login.element), []);
      });
    }
  }

  it('speaks another language as soon as the page does, with what was typed', async () => {
    const { login } = await due();
    login.type('newPassword', newPassword);
    document.documentElement.lang = 'es';
    await login.says(es.newPassword.due.temporary.join(' '));
    await until('Spanish', () => spoken(login.submitButton) === es.newPassword.submitDue);
    assert.strictEqual(login.input('newPassword').value, newPassword);
  });

  it('is told in the page’s own words, where it has some', async () => {
    const backend = fakeAdapter('signIn', 'completePasswordChange');
    const login = await mountLogin(backend.adapter, {
      messages: { newPassword: { due: { temporary: ['Welcome!', 'Pick one.'] }, submitDue: 'Go' } },
    });
    await dueIn(login, backend);
    await login.says('Welcome! Pick one.');
    assert.strictEqual(spoken(login.submitButton), 'Go');
  });
});
