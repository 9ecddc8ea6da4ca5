import '../../src/define/pbx-auth-provider.js';
import { ContextEvent } from '@lit/context';
import {
  type AuthAdapter,
  type AuthContext,
  authContext,
  type PbxAuthProvider,
  type SessionState,
  type SignedIn,
} from '../../src/index.js';
import { type FakeAdapter, fakeAdapter } from './fake-adapter.js';
import { FormHarness } from './form-harness.js';
import { type LoginHarness, signedIn } from './login-harness.js';
import { mount } from './page.js';
import { until } from './until.js';

export const signedOut: SessionState = { status: 'signed-out' };
export const bruno: SignedIn = { ...signedIn, user: { ...signedIn.user, id: 'u-102', userNumber: '102' } };

export const sessionBackend = (): FakeAdapter => fakeAdapter('getSession', 'signIn', 'signOut');

export function provide(adapter: AuthAdapter, parent?: Node): PbxAuthProvider {
  return mount(Object.assign(document.createElement('pbx-auth-provider'), { adapter }), parent);
}

/** A provider whose backend has said who is signed in. */
export async function provided(
  session: SessionState,
  parent?: Node,
): Promise<{ provider: PbxAuthProvider; server: FakeAdapter }> {
  const server = sessionBackend();
  server.expect('getSession').answer(session);
  const provider = provide(server.adapter, parent);
  await until('a session', () => provider.session);
  return { provider, server };
}

export function loginIn(parent: Node): Promise<LoginHarness> {
  return new FormHarness(mount(document.createElement('pbx-login'), parent)).ready();
}

/** What an element inside is given, now and at each change. */
export function given(parent: Node): AuthContext[] {
  const contexts: AuthContext[] = [];
  const inside = mount(document.createElement('div'), parent);
  inside.dispatchEvent(new ContextEvent(authContext, inside, (context) => contexts.push(context), true));
  return contexts;
}
