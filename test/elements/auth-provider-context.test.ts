import { assert } from '@open-wc/testing';
import { PbxAuthProvider } from '../../src/index.js';
import { fakeAdapter } from '../support/fake-adapter.js';
import { FormHarness } from '../support/form-harness.js';
import { google, signedIn, signIn } from '../support/login-harness.js';
import { fromHtml, mount, openWith } from '../support/page.js';
import {
  bruno,
  given,
  loginIn,
  provide,
  provided,
  sessionBackend,
  signedOut,
} from '../support/provider-harness.js';
import { quiet, until } from '../support/until.js';

describe('what a provider gives to the elements inside', () => {
  it('is its adapter and its session', async () => {
    const { provider, server } = await provided(signedIn);
    const context = given(provider).at(-1)!;
    assert.strictEqual(context.adapter, server.adapter);
    assert.strictEqual(context.session, signedIn);
    assert.strictEqual(await context.loadAdapter(), server.adapter);
  });

  it('is told again when the session changes', async () => {
    const { provider, server } = await provided(signedOut);
    const contexts = given(provider);
    server.expect('getSession').answer(bruno);
    await provider.refresh();
    await until('the new session', () => contexts.at(-1)?.session === bruno);
  });

  it('is its own where providers are nested', async () => {
    const outer = await provided(signedOut);
    const inner = await provided(signedIn, outer.provider);
    assert.strictEqual(given(inner.provider).at(-1)!.adapter, inner.server.adapter);
    assert.strictEqual(given(outer.provider).at(-1)!.adapter, outer.server.adapter);
  });

  it('also reaches an element that was there before the provider was defined', async () => {
    mount(fromHtml('<late-provider><pbx-login></pbx-login></late-provider>'));
    const login = await new FormHarness(document.querySelector('pbx-login')!).ready();
    const server = sessionBackend();
    server.expect('getSession').answer(signedOut);
    server.expect('signIn').answer(signedIn);
    customElements.define(
      'late-provider',
      class extends PbxAuthProvider {
        override adapter = server.adapter;
      },
    );
    const provider = document.querySelector<PbxAuthProvider>('late-provider')!;
    await until('a session', () => provider.session);
    signIn(login);
    await login.is('done');
    assert.strictEqual(provider.session, signedIn);
  });

  const before: Record<string, () => PbxAuthProvider> = {
    'may come late': () => mount(document.createElement('pbx-auth-provider')),
    'may change': () => provide(fakeAdapter('signInWith').adapter),
  };
  for (const [what, begin] of Object.entries(before)) {
    it(`${what}: then the sign-in buttons do, too`, async () => {
      const provider = begin();
      const login = await loginIn(provider);
      await quiet();
      const server = fakeAdapter('getSession', 'getProviders', 'signInWith');
      server.expect('getSession').answer(signedOut);
      server.expect('getProviders').answer([google]);
      provider.adapter = server.adapter;
      await until('the button', () => login.control('Sign in with Google'));
    });
  }

  it('may come late: then a trip to a provider ends, too', async () => {
    openWith('#pbx-resume');
    const provider = mount(document.createElement('pbx-auth-provider'));
    const login = await loginIn(provider);
    await quiet();
    const server = fakeAdapter('getSession', 'resume');
    server.expect('getSession').answer(signedOut);
    server.expect('resume').answer(signedIn);
    provider.adapter = server.adapter;
    await login.is('done');
  });

  it('leaves an element that moves out', async () => {
    const [before, after] = [await provided(signedOut), await provided(signedOut)];
    const login = await loginIn(before.provider);
    after.provider.append(login.element);
    after.server.expect('signIn').answer(signedIn);
    before.server.expect('getSession').answer(signedOut); // it is told that something changed, and asks
    signIn(login);
    await login.is('done');
    await quiet();
    assert.deepEqual([before.provider.session, after.provider.session], [signedOut, signedIn]);
  });
});
