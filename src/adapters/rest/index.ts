import type { AuthAdapter } from '../../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import { providers, redirecting, sessionState, signInResult } from './parse.js';
import type { Failures } from './problem.js';
import { createCall, pick, type RestAdapterOptions } from './request.js';

export type { RestAdapterOptions } from './request.js';

/** The operations of `AuthAdapter` that the account API, version 1, offers so far. */
export type RestAdapter = Required<
  Pick<AuthAdapter, 'signIn' | 'getProviders' | 'signInWith' | 'resume' | 'getSession' | 'signOut'>
>;

const SIGN_IN_FAILURES: Failures = {
  'invalid-credentials': 401,
  'origin-rejected': 403,
  validation: 422,
  'account-locked': 423,
  'rate-limited': 429,
};
const SIGN_OUT_FAILURES: Failures = { 'origin-rejected': 403, validation: 422 };
const SSO_FAILURES: Failures = {
  'redirect-not-allowed': 400,
  'origin-rejected': 403,
  'provider-unknown': 404,
  validation: 422,
};

/** What a provider's way back may end with (`#pbx-error=CODE`); any other code is `sso-rejected`. */
const SSO_ERRORS: readonly AuthErrorCode[] = [
  'sso-cancelled',
  'account-not-linked',
  'provider-unknown',
  'redirect-not-allowed',
];

/**
 * An adapter for backends that speak `account-api.yaml`. The session is a cookie of the backend: no token is ever in
 * the page (RFC 10017 recommends it for business applications).
 *
 * @throws TypeError for a base URL that secrets cannot safely be sent to, and for impossible limits.
 */
export function createRestAdapter(options: RestAdapterOptions): RestAdapter {
  const call = createCall(options);

  const getSession: RestAdapter['getSession'] = (_, options) =>
    call({ method: 'GET', path: 'session', read: sessionState }, options);

  return {
    getSession,

    async signIn(input, options) {
      refuseLoneSurrogates('password', input.password);
      const body = pick(input, 'username', 'password', 'remember', 'domain', 'deviceToken');
      return call(
        { method: 'POST', path: 'session', body, failures: SIGN_IN_FAILURES, read: signInResult },
        options,
      );
    },

    signOut(input, options) {
      const path = pick(input, 'everywhere').everywhere ? 'session?everywhere=true' : 'session';
      return call(
        { method: 'DELETE', path, success: 204, failures: SIGN_OUT_FAILURES, read: () => undefined },
        options,
      );
    },

    getProviders: (_, options) => call({ method: 'GET', path: 'sso/providers', read: providers }, options),

    async signInWith(input, options) {
      const path = `sso/${segment(input.provider)}`;
      const body = pick(input, 'flow', 'returnTo', 'remember');
      return call({ method: 'POST', path, body, failures: SSO_FAILURES, read: redirecting }, options);
    },

    async resume({ url }, options) {
      const code = /#(?:.*[?&/])?pbx-error=([\w-]*)/.exec(url)?.[1];
      if (code === undefined) return getSession({}, options);
      throw new AuthError(SSO_ERRORS.find((known) => known === code) ?? 'sso-rejected');
    },
  };
}

/** UTF-8 has no lone surrogates: on the way such a password would become another one. */
function refuseLoneSurrogates(field: string, value: string): void {
  if (/\p{Surrogate}/u.test(value))
    throw new AuthError('validation', { fields: [{ field, code: 'invalid-characters' }] });
}

/** The id as one segment of a path. No provider has an id that would mean another path. */
function segment(provider: string): string {
  if (/^\.{0,2}$|\p{Surrogate}/u.test(provider)) throw new AuthError('provider-unknown');
  return encodeURIComponent(provider);
}
