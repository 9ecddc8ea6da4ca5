import type { Context } from '@lit/context';
import type { AuthAdapter } from './adapter.js';
import type { SessionState } from './results.js';

/** What `<pbx-auth-provider>` gives to all inside it. */
export interface AuthContext {
  readonly adapter: AuthAdapter | undefined;
  /** `undefined` until the backend has said. */
  readonly session: SessionState | undefined;
  /** BCP 47 tag; empty where the provider leaves it to the page. */
  readonly language: string;
}

/** A registered symbol, so that two copies of this package on one page still find each other. */
export const authContext = Symbol.for('pbx-auth.context') as unknown as Context<symbol, AuthContext>;
