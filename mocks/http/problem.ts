import type { components } from '../../src/adapters/rest/account-api.js';
import type { World } from '../world.js';
import type { Refusal } from '../world/moment.js';
import type { Reply } from './reply.js';

export type Problem = components['schemas']['Problem'];
export type FieldError = components['schemas']['FieldError'];

const problems = {
  'malformed-body': [400, 'The body is not JSON'],
  'redirect-not-allowed': [400, 'The return address is not allowed'],
  'idempotency-key-missing': [400, 'The header Idempotency-Key is missing'],
  'mock-misuse': [400, 'The mock cannot do that'],
  'invalid-credentials': [401, 'The login name and the password do not match'],
  'session-expired': [401, 'The session is over'],
  'challenge-invalid': [401, 'The code is not right'],
  'challenge-declined': [401, 'The call was not confirmed'],
  'sso-rejected': [401, 'The sign-in at the provider could not be used'],
  unauthorized: [401, 'An administrator has to do this'],
  'origin-rejected': [403, 'Calls from this page are not accepted'],
  'current-password-wrong': [403, 'The current password is not right'],
  'account-not-linked': [403, "The provider's account belongs to nobody here"],
  'not-found': [404, 'There is no such thing'],
  'provider-unknown': [404, 'There is no such provider'],
  'ticket-in-flight': [409, 'This ticket is being opened right now'],
  'account-exists': [409, 'There is such an account already'],
  'challenge-expired': [410, 'The challenge is over'],
  'unsupported-media-type': [415, 'The body has to be application/json'],
  validation: [422, 'The request breaks its schema'],
  'password-policy': [422, 'The new password breaks the policy'],
  'password-reused': [422, 'The new password was used before'],
  'ticket-conflict': [422, 'The key was used for another ticket'],
  'account-locked': [423, 'The account is locked for now'],
  'rate-limited': [429, 'Too many attempts'],
  server: [500, 'Something went wrong here'],
  unavailable: [503, 'Closed for maintenance'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;

type Details = Pick<Problem, 'detail' | 'errors' | 'reasons' | 'retryAfter'>;

export function problem(world: World, code: ProblemCode, details: Details = {}): Reply {
  const [status, title] = problems[code];
  const json: Problem = {
    type: `https://pbx-auth.dev/problems/${code}`,
    title,
    status,
    code,
    ...details,
    reference: world.reference(),
  };
  const headers: Record<string, string> = { 'Content-Type': 'application/problem+json' };
  if (details.retryAfter !== undefined) headers['Retry-After'] = String(details.retryAfter);
  return { status, headers, json, code };
}

export const refusal = (world: World, { refused, ...details }: Refusal): Reply =>
  problem(world, refused, details);

/** A switch of the mock itself was used wrongly. */
export const misuse = (world: World, error: unknown): Reply =>
  problem(world, 'mock-misuse', { detail: error instanceof Error ? error.message : String(error) });
