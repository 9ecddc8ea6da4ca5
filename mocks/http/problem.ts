import type { components } from '../../src/adapters/rest/account-api.js';
import type { World } from '../world.js';
import type { Refusal } from '../world/moment.js';
import type { Reply } from './reply.js';

export type Problem = components['schemas']['Problem'];
export type FieldError = components['schemas']['FieldError'];

const problems = {
  'malformed-body': [400, 'The body is not JSON'],
  'redirect-not-allowed': [400, 'The return address is not allowed'],
  'mock-misuse': [400, 'The mock cannot do that'],
  'sso-rejected': [400, 'The sign-in at the provider could not be used'],
  'invalid-credentials': [401, 'The login name and the password do not match'],
  'session-expired': [401, 'The session is over'],
  'origin-rejected': [403, 'Calls from this page are not accepted'],
  'not-found': [404, 'There is no such operation'],
  'provider-unknown': [404, 'There is no such provider'],
  'unsupported-media-type': [415, 'The body has to be application/json'],
  validation: [422, 'The request breaks its schema'],
  'account-locked': [423, 'The account is locked for now'],
  'rate-limited': [429, 'Too many attempts'],
  server: [500, 'Something went wrong here'],
  unavailable: [503, 'Closed for maintenance'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;

type Details = Pick<Problem, 'detail' | 'errors' | 'retryAfter'>;

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
