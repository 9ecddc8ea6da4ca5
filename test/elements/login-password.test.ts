import { assert } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AuthError } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { type LoginHarness, mountLogin, password, signedIn, signIn } from '../support/login-harness.js';
import { fromHtml, mount } from '../support/page.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const idle = (): Promise<LoginHarness> => mountLogin(fakeAdapter('signIn').adapter);

async function revealed(login: LoginHarness): Promise<HTMLInputElement> {
  login.input('password').focus();
  await login.press(en.showPassword);
  return until(
    'a readable password',
    () => login.input('password').type === 'text' && login.input('password'),
  );
}

const masked = (login: LoginHarness): Promise<unknown> =>
  until('a masked password', () => login.input('password').type === 'password');

describe('the reveal button', () => {
  it('is a button that says what it does and to which field', async () => {
    const login = await idle();
    const button = login.control(en.showPassword) as HTMLButtonElement;
    assert.strictEqual(button.type, 'button');
    assert.strictEqual(button.getAttribute('aria-controls'), login.input('password').id);
  });

  it('shows what was typed, and leads back to the field', async () => {
    const login = await idle();
    login.type('password', password);
    const input = await revealed(login);
    assert.strictEqual(input.value, password);
    assert.strictEqual(login.focused, input);
    assert.isUndefined(login.control(en.showPassword));
  });

  it('hides it again', async () => {
    const login = await idle();
    await revealed(login);
    await login.press(en.hidePassword);
    await masked(login);
    assert.isDefined(await until('the button', () => login.control(en.showPassword)));
  });

  it('is reached by Tab after the field', async () => {
    const login = await idle();
    login.input('password').focus();
    await sendKeys({ press: 'Tab' });
    assert.strictEqual(login.focused, login.control(en.showPassword));
  });

  it('does not submit', async () => {
    const login = await idle();
    login.fill({ username: '101', password });
    await revealed(login);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });

  it('keeps browsers and keyboards from learning the password', async () => {
    const input = await revealed(await idle());
    const attributes = ['autocapitalize', 'autocorrect', 'spellcheck', 'autocomplete'];
    assert.deepEqual(
      attributes.map((name) => input.getAttribute(name)),
      ['none', 'off', 'false', 'current-password'],
    );
  });
});

describe('a revealed password hides again', () => {
  it('when its field is left', async () => {
    const login = await idle();
    await revealed(login);
    login.input('username').focus();
    await masked(login);
  });

  it('but not on the way to its own button', async () => {
    const login = await idle();
    await revealed(login);
    login.control(en.hidePassword)!.focus();
    await quiet();
    assert.strictEqual(login.input('password').type, 'text');
  });

  it('when it is submitted', async () => {
    const backend = fakeAdapter('signIn');
    const call = backend.expect('signIn');
    const login = await mountLogin(backend.adapter);
    login.fill({ username: '101', password });
    await revealed(login);
    login.submit();
    assert.strictEqual((await call.made).input.password, password);
    await masked(login);
  });

  it('when nobody looks at the page', async () => {
    const login = await idle();
    await revealed(login);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await masked(login);
  });

  it('on reset()', async () => {
    const login = await idle();
    await revealed(login);
    login.element.reset();
    await masked(login);
  });

  it('and others stay as they are', async () => {
    const [one, other] = [await idle(), await idle()];
    await revealed(one);
    await quiet();
    assert.strictEqual(other.input('password').type, 'password');
  });
});

describe('the Caps Lock hint', () => {
  const hint = (login: LoginHarness): string =>
    login.form!.querySelector('.pbx-hint')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const press = (login: LoginHarness, name: string, modifierCapsLock: boolean): unknown =>
    login
      .input(name)
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'a', modifierCapsLock, bubbles: true, composed: true }),
      );

  async function locked(login: LoginHarness): Promise<void> {
    login.input('password').focus();
    await until('the hint', () => {
      press(login, 'password', true);
      return hint(login) === en.capsLock;
    });
  }

  it('comes with the first key, in a region that was there before', async () => {
    const login = await idle();
    const region = login.form!.querySelector('.pbx-hint')!;
    assert.strictEqual(region.getAttribute('role'), 'status');
    await locked(login);
    assert.strictEqual(login.form!.querySelector('.pbx-hint'), region);
  });

  it('goes when Caps Lock is released', async () => {
    const login = await idle();
    await locked(login);
    press(login, 'password', false);
    await until('no hint', () => hint(login) === '');
  });

  it('goes when the field is left', async () => {
    const login = await idle();
    await locked(login);
    login.input('username').focus();
    await until('no hint', () => hint(login) === '');
  });

  it('is about passwords only', async () => {
    const login = await idle();
    await locked(login);
    press(login, 'password', false);
    await until('no hint', () => hint(login) === '');
    press(login, 'username', true);
    await quiet();
    assert.strictEqual(hint(login), '');
  });

  it('survives the events of autofill, which only look like keys', async () => {
    const login = await idle();
    await locked(login);
    login.input('password').dispatchEvent(new Event('keydown', { bubbles: true }));
    await quiet();
    assert.strictEqual(hint(login), en.capsLock);
  });
});

describe('a password leaves the inputs', () => {
  it('when the sign-in has succeeded', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').answer(signedIn);
    const login = await mountLogin(backend.adapter);
    const input = login.input('password');
    signIn(login);
    await login.is('done');
    assert.strictEqual(input.value, '');
  });

  it('when the element leaves the page, also if nobody has touched it', async () => {
    const login = await idle();
    const input = login.input('password');
    input.value = password;
    login.element.remove();
    await until('an empty input', () => input.value === '');
  });

  it('when the page is left, also if nobody has touched it', async () => {
    const login = await idle();
    const input = login.input('password');
    input.value = password;
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    assert.strictEqual(input.value, '');
  });

  it('when the page is left before the server’s form has been adopted', () => {
    const element = mount(
      fromHtml(
        `<pbx-login><form slot="form"><input name="username"><input type="password" name="password"></form></pbx-login>`,
      ),
    );
    const input = element.querySelector<HTMLInputElement>('[name=password]')!;
    input.value = password;
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    assert.strictEqual(input.value, '');
  });

  it('on reset()', async () => {
    const login = await idle();
    login.type('password', password);
    login.element.reset();
    assert.strictEqual(login.input('password').value, '');
  });

  it('while the login name stays', async () => {
    const login = await idle();
    login.fill({ username: '101', password });
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    assert.strictEqual(login.input('username').value, '101');
  });

  it('but not when the sign-in has failed: nobody types it again', async () => {
    const backend = fakeAdapter('signIn');
    backend.expect('signIn').fail(new AuthError('offline'));
    const login = await mountLogin(backend.adapter);
    signIn(login);
    await login.is('failed');
    assert.strictEqual(login.input('password').value, password);
  });

  it('but not when the element is moved at once', async () => {
    const login = await idle();
    login.type('password', password);
    mount(document.createElement('main')).append(login.element);
    await quiet();
    assert.strictEqual(login.input('password').value, password);
  });
});

describe('the password field', () => {
  it('takes long passwords whole', async () => {
    const login = await idle();
    assert.strictEqual(login.input('password').maxLength, -1);
  });

  it('lets people paste', async () => {
    const login = await idle();
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    login.input('password').dispatchEvent(paste);
    assert.isFalse(paste.defaultPrevented);
  });

  it('does not submit while a character is being composed', async () => {
    const login = await idle();
    login.fill({ username: '101', password });
    login
      .input('password')
      .dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }),
      );
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });
});
