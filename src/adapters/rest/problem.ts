import {
  AuthError,
  type AuthErrorCode,
  type AuthErrorDetails,
  type FieldError,
} from '../../contract/errors.js';
import type { Failures } from '../../exchange/calls.js';
import { items, own } from '../../exchange/readers.js';
import { secondsToWait } from '../../exchange/retry-after.js';

/** Statuses that say enough without a body: the operation's problem of that status is meant. */
const PLAIN = [401, 423, 429];

/**
 * The error that an answer other than success means. Codes are trusted only where the operation lists them with this
 * status; `title` and `detail` (RFC 9457) never get any further, because no text of a backend is shown to a person.
 */
export function toAuthError(response: Response, body: unknown, failures: Failures): AuthError {
  const problem = own(body as Record<string, unknown>);
  const details: AuthErrorDetails = {
    fields: items(problem['errors']).flatMap(fieldError),
    reasons: items(problem['reasons']).filter(isName),
  };
  const retryAfter = secondsToWait(response.headers, problem['retryAfter']);
  if (retryAfter !== undefined) details.retryAfter = retryAfter;
  const reference = printable(problem['reference']);
  if (reference) details.reference = reference;
  return new AuthError(errorCode(response.status, problem['code'], failures), details);
}

function errorCode(status: number, code: unknown, failures: Failures): AuthErrorCode {
  if (status === 503) return 'unavailable';
  if (status >= 500) return 'server';
  const possible = (Object.keys(failures) as AuthErrorCode[]).filter((known) => failures[known] === status);
  const meant =
    typeof code === 'string'
      ? possible.find((known) => known === code)
      : PLAIN.includes(status) && possible[0];
  return meant || 'protocol';
}

function printable(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[^ -~]/g, '').slice(0, 64) : '';
}

/** Names of fields and rules are keys to texts; anything that does not look like one is left out. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][\w.-]{0,63}$/i.test(value);
}

function fieldError(value: unknown): FieldError[] {
  const { field, code } = own(value as Record<string, unknown>);
  return isName(field) && isName(code) ? [{ field, code }] : [];
}
