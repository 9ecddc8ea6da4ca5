import { assert } from '@open-wc/testing';
import '../../src/define/pbx-auth-provider.js';
import { AuthError, type AuthErrorCode, type PbxErrorEvent, type PbxNavigateEvent } from '../../src/index.js';
import { recordEvents, typesOf } from '../support/events.js';
import { type FakeAdapter, fakeAdapter } from '../support/fake-adapter.js';
import { answerFetch, json } from '../support/fetch.js';
import {
  google,
  type LoginHarness,
  type LoginOptions,
  microsoft,
  mountLogin,
  signedIn,
} from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { spoken } from '../support/spoken.js';
import { en } from '../support/texts.js';
import { quiet, until } from '../support/until.js';

const withGoogle = 'Sign in with Google';
const withMicrosoft = 'Sign in with Microsoft 365';

const offered = (login: LoginHarness): string[] =>
  [...login.form!.querySelectorAll('.pbx-provider')].map((button) => spoken(button));

async function shows(login: LoginHarness, ...names: string[]): Promise<void> {
  await until(
    () => `buttons ${names.join()}, there are ${offered(login).join()}`,
    () => offered(login).join() === names.join(),
  );
}

const backendWithSso = (): FakeAdapter => fakeAdapter('signIn', 'getProviders', 'signInWith');

describe('the providers', () => {
  it('that the page names are there at once, in its order, and nobody is asked', async () => {
    const login = await mountLogin(backendWithSso().adapter, { providers: ['microsoft', 'google'] });
    assert.deepEqual(offered(login), [withMicrosoft, withGoogle]);
    await quiet();
  });

  it('can be named in the markup', async () => {
    const login = await mountLogin(backendWithSso().adapter, { providers: [] });
    login.element.setAttribute('providers', ' google,\n microsoft ');
    await shows(login, withGoogle, withMicrosoft);
  });

  it('can be a text in the property, as frameworks set it', async () => {
    const login = await mountLogin(backendWithSso().adapter, { providers: 'microsoft google' });
    assert.deepEqual(offered(login), [withMicrosoft, withGoogle]);
    login.element.providers = 'google';
    await shows(login, withGoogle);
  });

  it('can be none', async () => {
    const login = await mountLogin(backendWithSso().adapter, { providers: [] });
    assert.deepEqual(offered(login), []);
    assert.isNull(login.form!.querySelector('.pbx-or'));
  });

  it('are those that the backend offers, in its order, where the page names none', async () => {
    const backend = backendWithSso();
    backend.expect('getProviders').answer([microsoft, google]);
    await shows(await mountLogin(backend.adapter), withMicrosoft, withGoogle);
  });

  it('are asked for in the language of the page', async () => {
    document.documentElement.lang = 'es';
    const backend = backendWithSso();
    const call = backend.expect('getProviders');
    await mountLogin(backend.adapter);
    assert.match((await call.made).locale, /^es/);
  });

  it('of no known brand go by the name that the backend gives them, as text', async () => {
    const backend = backendWithSso();
    const name = '<b>Okta</b>';
    backend.expect('getProviders').answer([{ id: 'okta', brand: 'other', name, flows: ['redirect'] }]);
    await shows(await mountLogin(backend.adapter), `Sign in with ${name}`);
  });

  it('are none where the backend offers none', async () => {
    const backend = backendWithSso();
    backend.expect('getProviders').answer([]);
    const login = await mountLogin(backend.adapter);
    await until('no line that says "or"', () => !login.form!.querySelector('.pbx-or'));
    assert.deepEqual(offered(login), []);
  });

  it('are none where the backend does not say: no alarm, the password still works', async () => {
    const events = recordEvents();
    const backend = backendWithSso();
    backend.expect('getProviders').fail(new AuthError('server'));
    const login = await mountLogin(backend.adapter);
    await until('no line that says "or"', () => !login.form!.querySelector('.pbx-or'));
    assert.strictEqual(login.alert, '');
    assert.deepEqual(typesOf(events), []);
  });

  it('are none where the adapter cannot do it, whatever the page names', async () => {
    const login = await mountLogin(fakeAdapter('signIn').adapter, { providers: ['google'] });
    assert.deepEqual(offered(login), []);
  });

  it('are those of the adapter that is there now', async () => {
    const first = backendWithSso();
    first.expect('getProviders').answer([google]);
    const login = await mountLogin(first.adapter);
    await shows(login, withGoogle);
    const second = backendWithSso();
    second.expect('getProviders').answer([microsoft]);
    login.element.adapter = second.adapter;
    await shows(login, withMicrosoft);
  });

  it('are asked for again after a move only where that is needed', async () => {
    const backend = backendWithSso();
    backend.expect('getProviders').answer([google]);
    const login = await mountLogin(backend.adapter);
    await shows(login, withGoogle);
    mount(document.createElement('main')).append(login.element);
    await quiet();
    assert.deepEqual(offered(login), [withGoogle]);
  });

  it('come by way of the provider element, also where it cannot say who is signed in', async () => {
    answerFetch(({ url }) => (url.endsWith('/sso/providers') ? json([google]) : json({}, 500)));
    const around = document.createElement('pbx-auth-provider');
    around.setAttribute('base-url', '/v1');
    const element = mount(around).appendChild(document.createElement('pbx-login'));
    await until(
      'the button',
      () => [...element.querySelectorAll('.pbx-provider')].map(spoken).join() === withGoogle,
    );
  });
});

describe('while the backend has not said which providers there are', () => {
  /** Where everything is that somebody may be about to press. */
  const places = (login: LoginHarness): Record<string, string> => {
    const controls = [...login.form!.elements, ...login.controls] as HTMLInputElement[];
    const pressable = controls.filter((one) => one.checkVisibility({ visibilityProperty: true }));
    return Object.fromEntries(
      pressable.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [`${one.className} ${spoken(one)} ${one.name}`, [x, y, width, height].join()];
      }),
    );
  };

  for (const list of [[], [google], [google, microsoft], [google, microsoft, { ...google, id: 'third' }]]) {
    it(`nothing is in reach that moves when there are ${list.length}`, async () => {
      const backend = backendWithSso();
      const call = backend.expect('getProviders');
      const login = await mountLogin(backend.adapter);
      await call.made;
      const before = places(login);
      assert.isAtLeast(Object.keys(before).length, 5);
      call.answer(list);
      await until('the list', () => !login.form!.querySelector('.pbx-skeleton'));
      assert.include(places(login), before);
    });
  }

  it('their place is kept, without a word to a screen reader', async () => {
    const backend = backendWithSso();
    const call = backend.expect('getProviders');
    const login = await mountLogin(backend.adapter);
    await call.made;
    const skeletons = login.form!.querySelectorAll('.pbx-skeleton');
    assert.isNotEmpty(skeletons);
    assert.deepEqual([...skeletons].map(spoken).join(''), '');
  });

  it('the line below is kept back, and then it is there', async () => {
    const backend = backendWithSso();
    const call = backend.expect('getProviders');
    const login = await mountLogin(backend.adapter);
    const visible = (): boolean =>
      login.control(en.firstAccess)!.checkVisibility({ visibilityProperty: true });
    assert.isFalse(visible());
    call.answer([google]);
    await until('the line', visible);
  });
});

describe('signing in with a provider', () => {
  async function start(options: LoginOptions = {}): Promise<{ login: LoginHarness; backend: FakeAdapter }> {
    const backend = backendWithSso();
    return { backend, login: await mountLogin(backend.adapter, { providers: ['google'], ...options }) };
  }

  it('asks the backend to begin, without login name and password', async () => {
    const { login, backend } = await start();
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    const { input } = await call.made;
    const returnTo = location.href.replace(/#.*/, '') + '#pbx-resume';
    assert.deepEqual(input, { provider: 'google', flow: 'redirect', returnTo, remember: false });
  });

  it('asks to be remembered where the box is ticked', async () => {
    const { login, backend } = await start();
    const call = backend.expect('signInWith');
    login.input('remember').click();
    await login.press(withGoogle);
    assert.isTrue((await call.made).input.remember);
  });

  it('shows that it is pending, and ignores a second press', async () => {
    const { login, backend } = await start();
    const call = backend.expect('signInWith');
    await login.press(withGoogle);
    await call.made;
    assert.strictEqual(login.element.status, 'pending');
    await login.press(withGoogle);
    login.submit();
    await quiet();
  });

  it('can be stopped by the page before it begins', async () => {
    const events = recordEvents(document, 'pbx-submit');
    const { login } = await start();
    await login.press(withGoogle);
    await until('the event', () => events.length > 0);
    await quiet();
    assert.include(events[0], { type: 'pbx-submit', flow: 'sso' });
    assert.strictEqual(login.element.status, 'idle');
  });

  it('leaves the page for the provider, unless the page stops it', async () => {
    const events = recordEvents();
    const { login, backend } = await start();
    backend.expect('signInWith').answer({ status: 'redirecting', url: 'https://accounts.example/o?x=1' });
    await login.press(withGoogle);
    await until('the event', () => events.length === 2);
    const leave = events[1] as PbxNavigateEvent;
    assert.include(leave, { type: 'pbx-navigate', to: 'provider', href: 'https://accounts.example/o?x=1' });
    assert.isTrue(leave.cancelable);
    await login.is('idle');
  });

  for (const url of [
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,x',
    'blob:x',
    'http://[',
    '',
  ]) {
    it(`does not leave the page for ${JSON.stringify(url)}`, async () => {
      const events = recordEvents();
      const { login, backend } = await start();
      backend.expect('signInWith').answer({ status: 'redirecting', url });
      await login.press(withGoogle);
      await login.says(en.errors.protocol.join(' '));
      assert.deepEqual(typesOf(events), ['pbx-submit', 'pbx-error']);
    });
  }

  it('may end at once', async () => {
    const { login, backend } = await start();
    backend.expect('signInWith').answer(signedIn);
    await login.press(withGoogle);
    await login.is('done');
    assert.strictEqual(localStorage.length, 0);
  });

  for (const code of ['provider-unknown', 'redirect-not-allowed', 'offline'] satisfies AuthErrorCode[]) {
    it(`says so where it fails: ${code}`, async () => {
      const events = recordEvents();
      const { login, backend } = await start();
      backend.expect('signInWith').fail(new AuthError(code));
      await login.press(withGoogle);
      await login.says(en.errors[code].join(' '));
      assert.strictEqual((events[1] as PbxErrorEvent).flow, 'sso');
    });
  }

  it('is out of use while the element is disabled', async () => {
    const { login } = await start({ disabled: true });
    await login.press(withGoogle);
    await quiet();
    assert.strictEqual(login.element.status, 'idle');
  });
});
