import { assert } from '@open-wc/testing';
import type { PbxSuccessEvent, SignedIn } from '../../src/index.js';
import { recordEvents } from '../support/events.js';
import { type FakeAdapter, fakeAdapter } from '../support/fake-adapter.js';
import {
  type LoginHarness,
  type LoginOptions,
  mountLogin,
  signedIn,
  signIn,
} from '../support/login-harness.js';
import { en } from '../support/texts.js';
import { until } from '../support/until.js';

const key = 'pbx-auth.user';
const keep = (value: unknown): void => localStorage.setItem(key, JSON.stringify(value));
const ana = { username: '101', domain: 'demo.pbx.example' };

interface Visit {
  readonly login: LoginHarness;
  readonly backend: FakeAdapter;
}

async function visit(options: LoginOptions = {}): Promise<Visit> {
  const backend = fakeAdapter('signIn');
  return { backend, login: await mountLogin(backend.adapter, options) };
}

async function signInFully({ login, backend }: Visit, entries: Record<string, string> = {}): Promise<void> {
  backend.expect('signIn').answer(signedIn);
  signIn(login, entries);
  await login.is('done');
}

describe('remember me', () => {
  it('is off at first', async () => {
    const { login } = await visit();
    assert.isFalse(login.input('remember').checked);
  });

  it('is asked of the backend', async () => {
    const { login, backend } = await visit();
    const call = backend.expect('signIn');
    login.input('remember').click();
    signIn(login);
    assert.isTrue((await call.made).input.remember);
  });

  it('says in the result what the backend granted, which may be less', async () => {
    const events = recordEvents();
    const { login, backend } = await visit();
    login.input('remember').click();
    await signInFully({ login, backend });
    const { result } = events.find(({ type }) => type === 'pbx-success') as PbxSuccessEvent<SignedIn>;
    assert.isFalse(result.session.persistent);
  });

  it('keeps the login name on this device, and nothing else', async () => {
    const page = await visit();
    page.login.input('remember').click();
    await signInFully(page);
    assert.strictEqual(
      JSON.stringify(localStorage),
      JSON.stringify({ [key]: '{"username":"101","domain":""}' }),
    );
    assert.strictEqual(sessionStorage.length, 0);
    assert.strictEqual(document.cookie, '');
  });

  it('keeps the domain with it', async () => {
    const page = await visit({ domain: ana.domain });
    page.login.input('remember').click();
    await signInFully(page);
    assert.deepEqual(JSON.parse(localStorage.getItem(key)!), ana);
  });

  it('keeps nothing before the sign-in has succeeded', async () => {
    const { login, backend } = await visit();
    const call = backend.expect('signIn');
    login.input('remember').click();
    signIn(login);
    await call.made;
    assert.strictEqual(localStorage.length, 0);
  });

  it('forgets who was remembered when somebody signs in without it', async () => {
    keep(ana);
    const page = await visit();
    page.login.input('remember').click();
    await signInFully(page);
    assert.strictEqual(localStorage.length, 0);
  });

  it('can be taken away: nothing is offered, asked or kept', async () => {
    const { login, backend } = await visit({ withoutRememberMe: true });
    assert.isFalse(login.has('remember'));
    const call = backend.expect('signIn');
    signIn(login);
    assert.isFalse((await call.made).input.remember);
    call.answer(signedIn);
    await login.is('done');
    assert.strictEqual(localStorage.length, 0);
  });
});

describe('who is remembered', () => {
  it('finds the login name filled in and the box ticked', async () => {
    keep(ana);
    const { login } = await visit();
    assert.strictEqual(login.input('username').value, '101');
    assert.isTrue(login.input('remember').checked);
  });

  it('finds the domain filled in where there is a field for it', async () => {
    keep(ana);
    const { login } = await visit({ withDomain: true });
    assert.strictEqual(login.input('domain').value, ana.domain);
  });

  it('is led to the password by focus()', async () => {
    keep(ana);
    const { login } = await visit();
    login.element.focus();
    assert.strictEqual(login.focused, login.input('password'));
  });

  it('is not who the page names', async () => {
    keep(ana);
    const { login } = await visit({ username: '102' });
    assert.strictEqual(login.input('username').value, '102');
    assert.isUndefined(login.control(en.notYou));
  });

  it('can say "not you?": the name is forgotten here and on the device, and can be typed', async () => {
    keep(ana);
    const { login } = await visit({ withDomain: true });
    await login.press(en.notYou);
    await until('no such button', () => !login.control(en.notYou));
    assert.strictEqual(localStorage.length, 0);
    assert.strictEqual(login.input('username').value, '');
    assert.strictEqual(login.input('domain').value, '');
    assert.isFalse(login.input('remember').checked);
    assert.strictEqual(login.focused, login.input('username'));
  });

  it('is nobody at first: nothing to say "not you?" to', async () => {
    const { login } = await visit();
    assert.isUndefined(login.control(en.notYou));
  });

  it('is there again after reset()', async () => {
    keep(ana);
    const { login } = await visit();
    login.type('username', '999');
    login.element.reset();
    assert.strictEqual(login.input('username').value, '101');
  });
});

describe('storage that cannot be trusted', () => {
  const tampered: [what: string, stored: string][] = [
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '["101"]'],
    ['a text', '"101"'],
    ['a number for a name', '{"username":1,"domain":""}'],
    ['an object for a name', '{"username":{"toString":"x"},"domain":""}'],
    ['a number for a domain', '{"username":"101","domain":2}'],
    ['no domain', '{"username":"101"}'],
    ['a huge name', JSON.stringify({ username: 'x'.repeat(1_000_000), domain: '' })],
    ['a name that is turned around', JSON.stringify({ username: '\u202e101', domain: '' })],
    ['a domain with a zero-width space', JSON.stringify({ username: '101', domain: 'demo\u200b.example' })],
    ['members of every object', '{"__proto__":{"username":"101","domain":""}}'],
  ];
  for (const [what, stored] of tampered) {
    it(`holds ${what}: nobody is remembered, and signing in works`, async () => {
      localStorage.setItem(key, stored);
      const page = await visit();
      assert.strictEqual(page.login.input('username').value, '');
      assert.isUndefined(page.login.control(en.notYou));
      await signInFully(page);
    });
  }

  it('holds a domain that is none: it does not get in the way', async () => {
    keep({ username: '101', domain: 'demo pbx' });
    const { login, backend } = await visit();
    const call = backend.expect('signIn');
    signIn(login);
    assert.notProperty((await call.made).input, 'domain');
  });

  it('holds HTML: it is a name like any other', async () => {
    keep({ username: '<img src=x onerror=alert(1)>', domain: '' });
    const { login } = await visit();
    assert.strictEqual(login.input('username').value, '<img src=x onerror=alert(1)>');
    assert.isNull(login.element.querySelector('img'));
  });

  it('is forbidden altogether: signing in works, with remember me too', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const forbid = (): never => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: forbid, configurable: true });
    try {
      const page = await visit();
      page.login.input('remember').click();
      await signInFully(page);
    } finally {
      Object.defineProperty(window, 'localStorage', descriptor);
    }
  });

  it('is full: signing in works', async () => {
    const { setItem } = Object.getOwnPropertyDescriptors(Storage.prototype);
    Storage.prototype.setItem = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    try {
      const page = await visit();
      page.login.input('remember').click();
      await signInFully(page);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });
});
