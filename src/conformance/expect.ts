import { AuthError, type AuthErrorCode } from '../contract/errors.js';
import type {
  ChallengeRequired,
  PasswordChangeRequired,
  SessionState,
  SignedIn,
  SignInResult,
} from '../contract/results.js';
import { Unmet } from './case.js';
import type { Answer } from './client.js';

export function check(condition: boolean, words: string): asserts condition {
  if (!condition) throw new Unmet(words);
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [is, due] = [JSON.stringify(actual), JSON.stringify(expected)];
  check(is === due, `${what} is ${is}, not ${due}`);
}

/** The call is refused with one of these codes; answers the error, for more questions. */
export async function refused(
  call: Promise<unknown>,
  ...codes: readonly AuthErrorCode[]
): Promise<AuthError> {
  const error = await failure(call);
  check(error !== undefined, `It was accepted, where ${codes.join(' or ')} was due`);
  check(codes.includes(error.code), `It was refused with ${error.code}, not ${codes.join(' or ')}`);
  return error;
}

/** The error that a call is refused with; nothing where it is accepted. Anything else is not for an adapter to throw. */
export async function failure(call: Promise<unknown>): Promise<AuthError | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (error instanceof AuthError) return error;
    throw error;
  }
}

/** A refusal that says when to try again; answers the seconds. */
export function wait(error: AuthError): number {
  const { retryAfter } = error;
  check(retryAfter !== undefined && retryAfter > 0, `${error.code} does not say when to try again`);
  return retryAfter;
}

/** The seconds that a limit says; any other failure is none. */
export function limitOf(error: AuthError): number {
  check(error.code === 'rate-limited', `It was refused with ${error.code}, not rate-limited`);
  return wait(error);
}

function hasStatus(result: { status: string }, status: string): void {
  equal(result.status, status, 'status');
}

export function signedIn(result: SignInResult | SessionState): SignedIn {
  hasStatus(result, 'signed-in');
  return result as SignedIn;
}

export function signedOut(state: SessionState): void {
  hasStatus(state, 'signed-out');
}

export function challenged(result: SignInResult): ChallengeRequired {
  hasStatus(result, 'challenge-required');
  return result as ChallengeRequired;
}

export function passwordDue(result: SignInResult): PasswordChangeRequired {
  hasStatus(result, 'password-change-required');
  return result as PasswordChangeRequired;
}

export function status(answer: Answer, expected: number): Answer {
  equal(answer.status, expected, 'The HTTP status');
  return answer;
}

/** The answer is this problem. */
export function problem(answer: Answer, expected: number, code: string): Answer {
  status(answer, expected);
  equal(member(answer.body, 'code'), code, 'The problem');
  return answer;
}

/** The answer is a validation problem that says this of the field. */
export function fieldRefused(answer: Answer, field: string, ...codes: readonly string[]): void {
  problem(answer, 422, 'validation');
  const errors = member(answer.body, 'errors');
  const mine = Array.isArray(errors) ? errors.filter((error) => member(error, 'field') === field) : [];
  check(mine.length > 0, `The problem does not name the field ${field}`);
  const known = codes.length === 0 || mine.some((error) => codes.includes(String(member(error, 'code'))));
  check(known, `The problem does not say ${codes.join(' or ')} of the field ${field}`);
}

export function header(answer: Answer, name: string): string {
  const value = answer.headers.get(name);
  check(value !== null, `The header ${name} is missing`);
  return value;
}

export function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? new Map<string, unknown>(Object.entries(body)).get(name)
    : undefined;
}
