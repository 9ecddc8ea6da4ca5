import type { AuthAdapter } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import type { Provider } from '../../contract/results.js';
import { own } from '../../exchange/readers.js';
import { inWindow } from '../sso-window/open.js';
import { LazyEngine } from './lazy-engine.js';
import { missingOperation, type OidcProvider } from './providers.js';
import type { TokenSession } from './session.js';
import { type SessionOperations, sessionOperations } from './session-operations.js';
import { storedTokens } from './stored-tokens.js';
import { takeTrip } from './trip.js';

export {
  type BackendFinish,
  type BrowserFinish,
  google,
  type GoogleOptions,
  type IdTokenClaims,
  microsoft,
  type MicrosoftOptions,
  oidc,
  type OidcOptions,
  type OidcProvider,
  type ProviderOptions,
} from './providers.js';

/** What single sign-on wants of a backend; each operation only where something needs it. */
export type SsoBackend = Pick<
  AuthAdapter,
  | 'signInWith'
  | 'resume'
  | 'signInWithCode'
  | 'signInWithCredential'
  | 'getSession'
  | 'renewSession'
  | 'signOut'
>;

export interface OidcSsoOptions {
  /** Who makes the session of providers that do not finish in the browser; and who is asked about all else. */
  readonly backend?: SsoBackend;
  /**
   * The callback page, of this origin: `pbx-auth/oidc-callback.html`, or a page of yours that imports
   * `pbx-auth/oidc-callback`. It is what is registered at the providers. Default: `/oidc-callback.html`.
   */
  readonly redirectUri?: string;
}

/** An adapter slice: spread it over the backend's own. */
export type OidcSso = Required<Pick<AuthAdapter, 'getProviders' | 'signInWith' | 'resume'>> &
  SessionOperations;

/**
 * Single sign-on that the page runs itself: code flow with PKCE, by redirect or in a window, finished by your backend or
 * in the browser. oidc-client-ts and jose are loaded when a button is pressed.
 *
 * @param providers By id, in the order of their buttons.
 * @throws TypeError for providers that cannot work with this backend.
 */
export function createOidcSso(
  providers: Readonly<Record<string, OidcProvider>>,
  options: OidcSsoOptions = {},
): OidcSso {
  const { backend = {}, redirectUri = '/oidc-callback.html' } = own(options);
  const known = new Map(Object.entries(providers));
  for (const [id, provider] of known) {
    const missing = missingOperation(provider, backend);
    if (missing) throw new TypeError(`The provider "${id}" needs a backend with ${missing}.`);
  }
  const lazy = new LazyEngine({ providers: known, backend, redirectUri });

  /** Tokens that the page holds: in memory, or in this tab's storage. */
  const heldSession = async (): Promise<TokenSession | undefined> => {
    const session = lazy.asked || storedTokens() ? (await lazy.load()).session : undefined;
    return session?.exists ? session : undefined;
  };

  return {
    getProviders: async () => [...known].map(toProvider),

    async signInWith(input, options) {
      if (!known.has(input.provider)) return backend.signInWith?.(input, options) ?? refuseProvider();
      if (input.flow === 'popup')
        return inWindow(options, async (opened) => (await lazy.load()).inWindow(opened, input, options));
      const engine = await lazy.load();
      return input.flow === 'credential' ? engine.inDialog(input, options) : engine.redirect(input, options);
    },

    async resume(input, options) {
      const trip = takeTrip();
      if (trip?.answer !== undefined) return (await lazy.load()).resume(trip, options);
      return backend.resume?.(input, options) ?? { status: 'signed-out' };
    },

    ...sessionOperations(heldSession, backend),
  };
}

/** The browser's own dialog first, where there is one. */
function toProvider([id, { brand, name, flows, fedCm }]: [string, OidcProvider]): Provider {
  const dialog = fedCm !== undefined && 'IdentityCredential' in globalThis;
  return { id, brand, name, flows: dialog ? ['credential', ...flows] : flows };
}

function refuseProvider(): never {
  throw new AuthError('provider-unknown');
}
