import {
  AuthError,
  type AuthErrorCode,
  type AuthErrorDetails,
  type FieldError,
} from '../../contract/errors.js';
import { items, own } from './parse.js';

/** The problems that one operation may answer with, each with the one status that goes with it. */
export type Failures = Readonly<Partial<Record<AuthErrorCode, number>>>;

/** Statuses that say enough without a body: the operation's problem of that status is meant. */
const PLAIN = [401, 423, 429];

/** The longest wait that a person is told, in seconds. */
const DAY = 86_400;

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

/** Seconds until another attempt makes sense, 0 to a day: `Retry-After` where it can be read, else what the problem says. */
function secondsToWait(headers: Headers, told: unknown): number | undefined {
  const header = headers.get('retry-after') ?? '';
  // Relative to the server's own clock where it can be read: the one here may be wrong.
  const now = httpDate(headers.get('date') ?? '') || Date.now();
  const asked = /^\d+$/.test(header) ? Number(header) : (httpDate(header) - now) / 1000;
  const seconds = asked >= 0 ? asked : told;
  return typeof seconds === 'number' && seconds >= 0 ? Math.min(Math.ceil(seconds), DAY) : undefined;
}

const ASCTIME = /^(\w{3}) (\w{3}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})$/;
const HTTP_DATE = /^\w{3,9}, [ \d]\d[ -]\w{3}[ -]\d\d(\d\d)? \d\d:\d\d:\d\d GMT$/;

/**
 * Milliseconds since 1970 of a date in one of the three forms of RFC 9110 §5.6.7, NaN for any other text.
 * `Date.parse` alone would read `-1` or `1.5` as a day in 2001, and the asctime form in local time.
 */
function httpDate(text: string): number {
  const date = text.replace(ASCTIME, '$1, $3 $2 $5 $4 GMT');
  return HTTP_DATE.test(date) ? Date.parse(date) : NaN;
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
