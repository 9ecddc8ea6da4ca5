import type { Context } from '@lit/context';
import type { AuthAdapter } from './adapter.js';
import type { SessionState } from './results.js';

/** What `<pbx-auth-provider>` gives to all inside it. Its language they inherit as HTML does, by `lang`. */
export interface AuthContext {
  /** What stands for the backend, another one after each change; `undefined` while the page has not named any. */
  readonly backend: unknown;
  /** The adapter, where it is here already. */
  readonly adapter: AuthAdapter | undefined;
  /**
   * The adapter, loaded where needed.
   *
   * @throws AuthError where the page names none, or it does not load.
   */
  readonly loadAdapter: () => Promise<AuthAdapter>;
  /** `undefined` until the backend has said. */
  readonly session: SessionState | undefined;
}

/** A registered symbol, so that two copies of this package on one page still find each other. */
export const authContext = Symbol.for('pbx-auth.context') as unknown as Context<symbol, AuthContext>;
