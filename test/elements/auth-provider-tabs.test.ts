import { assert } from '@open-wc/testing';
import { signedIn, signIn } from '../support/login-harness.js';
import { mount } from '../support/page.js';
import { bruno, loginIn, provided, signedOut } from '../support/provider-harness.js';
import { quiet, until } from '../support/until.js';

describe('two tabs', () => {
  it('are signed out together', async () => {
    const [here, there] = [await provided(signedIn), await provided(signedIn)];
    here.server.expect('signOut').answer();
    there.server.expect('getSession').answer(signedOut);
    await here.provider.signOut();
    await until('the news there', () => there.provider.session?.status === 'signed-out');
  });

  it('are signed in together', async () => {
    const [here, there] = [await provided(signedOut), await provided(signedOut)];
    const login = await loginIn(here.provider);
    here.server.expect('signIn').answer(signedIn);
    there.server.expect('getSession').answer(signedIn);
    signIn(login);
    await until('the news there', () => there.provider.session === signedIn);
  });

  it('do not ask each other round in circles', async () => {
    const [here, there] = [await provided(signedIn), await provided(signedIn)];
    here.server.expect('signOut').answer();
    there.server.expect('getSession').answer(signedOut); // once; and nobody asks `here` again
    await here.provider.signOut();
    await quiet();
  });

  it('tell each other nothing but that something changed', async () => {
    const { provider, server } = await provided(signedIn);
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('pbx-auth.session');
    channel.onmessage = ({ data }) => heard.push(data);
    server.expect('signOut').answer();
    await provider.signOut();
    await until('the message', () => heard.length > 0);
    channel.close();
    assert.deepEqual(heard, ['changed']);
  });

  it('believe nobody: a forged message only makes them ask', async () => {
    const { provider, server } = await provided(signedIn);
    const call = server.expect('getSession');
    const channel = new BroadcastChannel('pbx-auth.session');
    channel.postMessage({ status: 'signed-in', user: bruno.user });
    await call.made;
    channel.close();
    call.answer(signedIn);
    await quiet();
    assert.strictEqual(provider.session, signedIn);
  });

  it('are one where the other has left the page', async () => {
    const [here, there] = [await provided(signedIn), await provided(signedIn)];
    there.provider.remove();
    here.server.expect('signOut').answer();
    await here.provider.signOut();
    await quiet();
    assert.strictEqual(there.provider.session, signedIn);
  });

  it('are in step again after a provider has been moved', async () => {
    const [here, there] = [await provided(signedIn), await provided(signedIn)];
    mount(document.createElement('main')).append(there.provider);
    here.server.expect('signOut').answer();
    there.server.expect('getSession').answer(signedOut);
    await here.provider.signOut();
    await until('the news there', () => there.provider.session?.status === 'signed-out');
  });
});
