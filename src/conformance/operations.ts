import type { AuthAdapter } from '../contract/adapter.js';
import * as shapes from './shapes.js';
import type { Shape } from './shapes.js';

/** What a backend may be able to do: the functions of an adapter, and what only HTTP has. */
export type Capability = keyof AuthAdapter | 'finishSso' | 'activate';

/** Codes of the problems that may come with a status. */
type Problems = Readonly<Partial<Record<number, readonly string[]>>>;

/** One operation of `account-api.yaml`, as far as answers go; a test holds both together. */
export interface Operation {
  /** `operationId` there. */
  readonly id: string;
  readonly capability: Capability;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{parameters}`. */
  readonly path: string;
  /** By status; `undefined` for an answer that says all without a body. */
  readonly success: Readonly<Partial<Record<number, Shape | undefined>>>;
  readonly problems: Problems;
}

const guarded: Problems = { 403: ['origin-rejected'] };
const withBody: Problems = {
  ...guarded,
  400: ['malformed-body'],
  415: ['unsupported-media-type'],
  422: ['validation'],
};
const personal: Problems = { 401: ['session-expired'] };
const limited: Problems = { 429: ['rate-limited'] };
const newPassword: Problems = { 422: ['password-policy', 'password-reused', 'validation'] };
const providerKnown: Problems = { 404: ['provider-unknown'] };
const handedOver: Problems = {
  ...withBody,
  ...providerKnown,
  401: ['sso-rejected'],
  403: ['account-not-linked', 'origin-rejected'],
};

export const operations: readonly Operation[] = [
  {
    id: 'signIn',
    capability: 'signIn',
    method: 'POST',
    path: '/session',
    success: { 200: shapes.signInResult },
    problems: { ...withBody, ...limited, 401: ['invalid-credentials'], 423: ['account-locked'] },
  },
  {
    id: 'getSession',
    capability: 'getSession',
    method: 'GET',
    path: '/session',
    success: { 200: shapes.sessionState },
    problems: {},
  },
  {
    id: 'signOut',
    capability: 'signOut',
    method: 'DELETE',
    path: '/session',
    success: { 204: undefined },
    problems: { ...guarded, 422: ['validation'] },
  },
  {
    id: 'answerChallenge',
    capability: 'answerChallenge',
    method: 'POST',
    path: '/session/challenge',
    success: { 200: shapes.signInResult, 202: shapes.waiting },
    problems: {
      ...withBody,
      ...limited,
      401: ['challenge-invalid', 'challenge-declined'],
      410: ['challenge-expired'],
    },
  },
  {
    id: 'sendChallengeCode',
    capability: 'sendChallengeCode',
    method: 'POST',
    path: '/session/challenge/code',
    success: { 204: undefined },
    problems: { ...withBody, ...limited, 410: ['challenge-expired'] },
  },
  {
    id: 'completePasswordChange',
    capability: 'completePasswordChange',
    method: 'POST',
    path: '/session/password',
    success: { 200: shapes.signInResult },
    problems: { ...withBody, ...newPassword, 410: ['challenge-expired'] },
  },
  {
    id: 'renewSession',
    capability: 'renewSession',
    method: 'POST',
    path: '/session/renew',
    success: { 200: shapes.sessionRenewed },
    problems: { ...guarded, ...personal },
  },
  {
    id: 'getProviders',
    capability: 'getProviders',
    method: 'GET',
    path: '/sso/providers',
    success: { 200: shapes.providers },
    problems: {},
  },
  {
    id: 'beginSso',
    capability: 'signInWith',
    method: 'POST',
    path: '/sso/{provider}',
    success: { 200: shapes.ssoBegun },
    problems: { ...withBody, ...providerKnown, 400: ['redirect-not-allowed', 'malformed-body'] },
  },
  {
    id: 'finishSso',
    capability: 'finishSso',
    method: 'GET',
    path: '/sso/{provider}/callback',
    success: { 303: undefined },
    problems: { ...providerKnown, 401: ['sso-rejected'] },
  },
  {
    id: 'signInWithCode',
    capability: 'signInWithCode',
    method: 'POST',
    path: '/sso/{provider}/code',
    success: { 200: shapes.signInResult },
    problems: handedOver,
  },
  {
    id: 'signInWithCredential',
    capability: 'signInWithCredential',
    method: 'POST',
    path: '/sso/{provider}/credential',
    success: { 200: shapes.signInResult },
    problems: handedOver,
  },
  {
    id: 'listSessions',
    capability: 'listSessions',
    method: 'GET',
    path: '/sessions',
    success: { 200: shapes.sessions },
    problems: personal,
  },
  {
    id: 'revokeOtherSessions',
    capability: 'revokeSession',
    method: 'DELETE',
    path: '/sessions',
    success: { 204: undefined },
    problems: { ...guarded, ...personal, 422: ['validation'] },
  },
  {
    id: 'revokeSession',
    capability: 'revokeSession',
    method: 'DELETE',
    path: '/sessions/{id}',
    success: { 204: undefined },
    problems: { ...guarded, ...personal, 404: ['not-found'] },
  },
  {
    id: 'getPasswordPolicy',
    capability: 'getPasswordPolicy',
    method: 'GET',
    path: '/password-policy',
    success: { 200: shapes.passwordPolicy },
    problems: {},
  },
  {
    id: 'getAccount',
    capability: 'getAccount',
    method: 'GET',
    path: '/account',
    success: { 200: shapes.account },
    problems: personal,
  },
  {
    id: 'changePassword',
    capability: 'changePassword',
    method: 'PUT',
    path: '/account/password',
    success: { 200: shapes.sessionRenewed },
    problems: {
      ...withBody,
      ...personal,
      ...limited,
      ...newPassword,
      403: ['current-password-wrong', 'origin-rejected'],
    },
  },
  {
    id: 'openTicket',
    capability: 'openTicket',
    method: 'POST',
    path: '/tickets',
    success: { 201: shapes.ticket },
    problems: {
      ...withBody,
      ...limited,
      400: ['idempotency-key-missing', 'malformed-body'],
      409: ['ticket-in-flight'],
      422: ['ticket-conflict', 'validation'],
    },
  },
  {
    id: 'getTicket',
    capability: 'getTicket',
    method: 'GET',
    path: '/tickets/{reference}',
    success: { 200: shapes.ticketProgress },
    problems: { 404: ['not-found'], 422: ['validation'] },
  },
  {
    id: 'resendWelcomeMail',
    capability: 'resendWelcomeMail',
    method: 'POST',
    path: '/credentials/resend',
    success: { 202: undefined },
    problems: { ...withBody, ...limited },
  },
  {
    id: 'activate',
    capability: 'activate',
    method: 'POST',
    path: '/activations',
    success: { 202: undefined },
    problems: { ...withBody, 401: ['unauthorized'], 409: ['account-exists'] },
  },
];

/** The operation that a call is; the fixed paths come first in the table. */
export function operationOf(method: string, path: string): Operation | undefined {
  return operations.find((operation) => operation.method === method && matches(operation.path, path));
}

function matches(template: string, path: string): boolean {
  const segments = path.replace(/\?.*$/, '').split('/');
  const expected = template.split('/');
  return (
    segments.length === expected.length &&
    expected.every((segment, index) => segment.startsWith('{') || segment === segments[index])
  );
}

/** What is wrong with an answer, by the contract. A failure (5xx) may have any form: it may come from a proxy. */
export function complaints(operation: Operation, status: number, body: unknown): readonly string[] {
  const about = `${operation.id} ${status}`;
  if (status >= 500) return [];
  if (Object.hasOwn(operation.success, status)) return operation.success[status]?.(body, about) ?? [];
  const codes = operation.problems[status];
  if (!codes) return [`${operation.id} answered ${status}, which the contract does not know`];

  const wrong = shapes.problem(body, about);
  if (wrong.length > 0) return wrong;
  const { code, errors, retryAfter } = body as { code: string; errors?: unknown; retryAfter?: unknown };
  if (!codes.includes(code)) return [`${about}.code is ${code}, not ${codes.join(' or ')}`];
  if (code === 'validation' && errors === undefined) return [`${about}.errors is missing`];
  const limit = code === 'rate-limited' || code === 'account-locked';
  return limit && retryAfter === undefined ? [`${about}.retryAfter is missing`] : [];
}
