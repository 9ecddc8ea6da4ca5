import type { AuthAdapter, CallOptions } from '../../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import { attempt, type Operation } from '../../exchange/calls.js';
import { pick, refuseLoneSurrogates, segment } from './input.js';
import type { LaterOperations } from './later.js';
import { providers, redirecting, sessionState, signInResult } from './parse.js';
import { createCalls, type RestAdapterOptions } from './request.js';

export type { RestAdapterOptions } from './request.js';

/** The account API, version 1, has every operation. */
export type RestAdapter = Required<AuthAdapter>;

/** What `account-api.yaml` says of each operation; the problems that it may answer, each with its one status. */
const api = {
  getSession: { method: 'GET', path: 'session', answers: { 200: sessionState } },
  signIn: {
    method: 'POST',
    path: 'session',
    answers: { 200: signInResult },
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
    answers: { 204: () => undefined },
    failures: { 'origin-rejected': 403, validation: 422 },
  },
  getProviders: { method: 'GET', path: 'sso/providers', answers: { 200: providers } },
  signInWith: {
    method: 'POST',
    path: 'sso/', // and the provider
    answers: { 200: redirecting },
    failures: {
      'redirect-not-allowed': 400,
      'origin-rejected': 403,
      'provider-unknown': 404,
      validation: 422,
    },
  },
} satisfies Record<string, Operation<unknown>>;

/** No page needs these to show its login: their code is loaded when one of them is called. */
const LATER = [
  'answerChallenge',
  'sendChallengeCode',
  'completePasswordChange',
  'signInWithCode',
  'signInWithCredential',
  'renewSession',
  'getPasswordPolicy',
  'getAccount',
  'changePassword',
  'openTicket',
  'getTicket',
  'resendWelcomeMail',
  'listSessions',
  'revokeSession',
] as const;

type Later = (typeof LATER)[number];
type AnyOperation = (input: never, options: CallOptions) => Promise<unknown>;

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
  const { call, run } = createCalls(options);

  /** Where the code cannot be had, that is a failure of the network; the next call asks for it again. */
  const later =
    (name: Later): AnyOperation =>
    async (input, options) => {
      const { operations } = await run(() => attempt('network', () => import('./later.js')), options);
      return operations[name](call, input, options);
    };

  return {
    ...(Object.fromEntries(LATER.map((name) => [name, later(name)])) as Pick<LaterOperations, Later>),

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
      const path = api.signInWith.path + segment(input.provider, 'provider-unknown');
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
