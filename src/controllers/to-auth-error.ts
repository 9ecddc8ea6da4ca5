import { AuthError } from '../contract/errors.js';

/** An adapter rejects with nothing but an `AuthError`. Anything else is for the developer's eyes; the person needs a way on. */
export function toAuthError(cause: unknown): AuthError {
  if (cause instanceof AuthError) return cause;
  reportError(cause);
  return new AuthError(cause instanceof TypeError ? 'unsupported' : 'protocol', { cause });
}
