import type { AuthAdapter } from '../../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import { providers, redirecting, sessionState, signInResult } from './parse.js';
import { createCall, pick, type Operation, type RestAdapterOptions } from './request.js';

export type { RestAdapterOptions } from './request.js';

/** The operations of `AuthAdapter` that the account API, version 1, offers so far. */
export type RestAdapter = Required<
  Pick<AuthAdapter, 'signIn' | 'getProviders' | 'signInWith' | 'resume' | 'getSession' | 'signOut'>
>;

/** What `account-api.yaml` says of each operation; the problems that it may answer, each with its one status. */
const api = {
  getSession: { method: 'GET', path: 'session', read: sessionState },
  signIn: {
    method: 'POST',
    path: 'session',
    read: signInResult,
    failures: {
      'invalid-credentials': 401,
      'origin-rejected': 403,
      validation: 422,
      'account-locked': 423,
      'rate-limited': 429,
    },
  },
  signOut: {
    method: 'DELETE',
    path: 'session',
    success: 204,
    read: () => undefined,
    failures: { 'origin-rejected': 403, validation: 422 },
  },
  getProviders: { method: 'GET', path: 'sso/providers', read: providers },
  signInWith: {
    method: 'POST',
    path: 'sso/', // and the provider
    read: redirecting,
    failures: {
      'redirect-not-allowed': 400,
      'origin-rejected': 403,
      'provider-unknown': 404,
      validation: 422,
    },
  },
} satisfies Record<string, Operation<unknown>>;

/** What a provider's way back may end with (`#pbx-error=CODE`); any other code is `sso-rejected`. */
const SSO_ERRORS: readonly AuthErrorCode[] = [
  'sso-cancelled',
  'account-not-linked',
  'provider-unknown',
  'redirect-not-allowed',
];

/**
 * An adapter for backends that speak `account-api.yaml`. The session is a cookie of the backend: no token is ever in
 * the page (RFC 10017 recommends it for business applications). Its operations reject with an `AuthError` that has no
 * `cause`.
 *
 * @throws TypeError for a base URL that secrets cannot safely be sent to, and for impossible limits.
 */
export function createRestAdapter(options: RestAdapterOptions): RestAdapter {
  const call = createCall(options);

  return {
    getSession: (_, options) => call(api.getSession, options),

    async signIn(input, options) {
      refuseLoneSurrogates('password', input.password);
      const body = pick(input, 'username', 'password', 'remember', 'domain', 'deviceToken');
      return call({ ...api.signIn, body }, options);
    },

    async signOut(input, options) {
      const { everywhere } = pick(input, 'everywhere');
      return call(everywhere ? { ...api.signOut, path: 'session?everywhere=true' } : api.signOut, options);
    },

    getProviders: (_, options) => call(api.getProviders, options),

    async signInWith(input, options) {
      const path = api.signInWith.path + segment(input.provider);
      const body = pick(input, 'flow', 'returnTo', 'remember');
      return call({ ...api.signInWith, path, body }, options);
    },

    async resume({ url }, options) {
      const code = /#(?:.*[?&/])?pbx-error=([\w-]*)/.exec(url)?.[1];
      if (code === undefined) return call(api.getSession, options);
      throw new AuthError(SSO_ERRORS.find((known) => known === code) ?? 'sso-rejected');
    },
  };
}

/** UTF-8 has no lone surrogates: on the way such a password would become another one. */
function refuseLoneSurrogates(field: string, value: string): void {
  if (!/\p{Surrogate}/u.test(value)) return;
  throw new AuthError('validation', { fields: [{ field, code: 'invalid-characters' }] });
}

/** The id as one segment of a path. No provider has an id that would mean another path. */
function segment(provider: string): string {
  if (/^\.{0,2}$|\p{Surrogate}/u.test(provider)) throw new AuthError('provider-unknown');
  return encodeURIComponent(provider);
}
