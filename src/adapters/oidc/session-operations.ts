import type { AuthAdapter, CallOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import type { TokenSession } from './session.js';

/** What has to do with a session, whoever holds it: the page its tokens, or the backend. */
export interface SessionOperations extends Required<
  Pick<AuthAdapter, 'getSession' | 'renewSession' | 'signOut'>
> {
  /**
   * The access token of a provider that finishes in the browser, renewed where it ends within half a minute.
   *
   * @throws AuthError `session-expired` where nobody is signed in, or not any more; as other calls where that cannot be said.
   */
  getAccessToken(options: CallOptions): Promise<string>;
}

/** @param held The session of this page, where it holds one. */
export const sessionOperations = (
  held: () => Promise<TokenSession | undefined>,
  backend: Pick<AuthAdapter, 'getSession' | 'renewSession' | 'signOut'>,
): SessionOperations => ({
  async getSession(input, options) {
    const session = await held();
    if (session) return session.state(options);
    return backend.getSession?.(input, options) ?? { status: 'signed-out' };
  },

  async renewSession(input, options) {
    const session = await held();
    if (session) return { session: (await session.renew(options)).session };
    return backend.renewSession?.(input, options) ?? ended();
  },

  async signOut(input, options) {
    const session = await held();
    return session ? session.signOut(options) : backend.signOut?.(input, options);
  },

  async getAccessToken(options) {
    const session = (await held()) ?? ended();
    return (await session.current(options)).accessToken;
  },
});

function ended(): never {
  throw new AuthError('session-expired');
}
