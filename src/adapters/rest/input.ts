import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import { own } from '../../exchange/readers.js';

/* What of an operation's input gets into its request. */

/** The named own members: what a page put on `Object.prototype`, or passed too much, never gets into a request. */
export function pick<T extends object, K extends keyof T & string>(input: T, ...keys: K[]): Pick<T, K> {
  const entries = Object.entries(input).filter(([key]) => (keys as string[]).includes(key));
  return own(Object.fromEntries(entries)) as Pick<T, K>;
}

/** UTF-8 has no lone surrogates: on the way such a password would become another one. */
export function refuseLoneSurrogates(field: string, value: string): void {
  if (!/\p{Surrogate}/u.test(value)) return;
  throw new AuthError('validation', { fields: [{ field, code: 'invalid-characters' }] });
}

/** The id as one segment of a path. Nothing has an id that would mean another path: an error of this code. */
export function segment(id: string, unknown: AuthErrorCode): string {
  if (/^\.{0,2}$|\p{Surrogate}/u.test(id)) throw new AuthError(unknown);
  return encodeURIComponent(id);
}
