import type { Exchange } from './exchange.js';
import { begin, credentials, signedIn, signedOut } from './fixtures.js';
import { laterExchanges } from './later-exchanges.js';

/** Every operation of the adapter; one that goes over the wire in two ways is there twice. */
export const exchanges = {
  signIn: {
    operationId: 'signIn',
    call: (adapter, options) => adapter.signIn(credentials, options),
    request: 'POST /v1/session',
    body: credentials,
    status: 200,
    answer: signedIn,
    problems: {
      'invalid-credentials': 401,
      'origin-rejected': 403,
      validation: 422,
      'account-locked': 423,
      'rate-limited': 429,
    },
    bare: { 401: 'invalid-credentials', 423: 'account-locked', 429: 'rate-limited' },
    secrets: [credentials.password],
  },
  getSession: {
    operationId: 'getSession',
    call: (adapter, options) => adapter.getSession({}, options),
    request: 'GET /v1/session',
    status: 200,
    answer: signedOut,
    problems: {},
  },
  resume: {
    operationId: 'getSession',
    call: (adapter, options) => adapter.resume({ url: 'https://portal.example/login' }, options),
    request: 'GET /v1/session',
    status: 200,
    answer: signedIn,
    problems: {},
  },
  signOut: {
    operationId: 'signOut',
    call: (adapter, options) => adapter.signOut({ everywhere: true }, options),
    request: 'DELETE /v1/session?everywhere=true',
    status: 204,
    problems: { 'origin-rejected': 403, validation: 422 },
  },
  getProviders: {
    operationId: 'getProviders',
    call: (adapter, options) => adapter.getProviders({}, options),
    request: 'GET /v1/sso/providers',
    status: 200,
    answer: [{ id: 'google', brand: 'google', name: 'Google', flows: ['redirect', 'code'] }],
    problems: {},
  },
  signInWith: {
    operationId: 'beginSso',
    call: (adapter, options) => adapter.signInWith(begin, options),
    request: 'POST /v1/sso/google',
    body: { flow: begin.flow, returnTo: begin.returnTo, remember: begin.remember },
    status: 200,
    answer: { url: 'https://idp.example/' },
    result: { status: 'redirecting', url: 'https://idp.example/' },
    problems: {
      'redirect-not-allowed': 400,
      'origin-rejected': 403,
      'provider-unknown': 404,
      validation: 422,
    },
  },

  ...laterExchanges,
} satisfies Record<string, Exchange>;

export type ExchangeName = keyof typeof exchanges;

export const allExchanges = Object.entries<Exchange>(exchanges) as [ExchangeName, Exchange][];
