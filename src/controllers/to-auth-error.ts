import { AuthError } from '../contract/errors.js';

/** An adapter rejects with nothing but an `AuthError`. Anything else is for the developer's eyes; the person needs a way on. */
export function toAuthError(cause: unknown): AuthError {
  // By its name: it may come from another copy of this package.
  if (cause instanceof Error && cause.name === 'AuthError' && 'code' in cause) return cause as AuthError;
  reportError(cause);
  return new AuthError(cause instanceof TypeError ? 'unsupported' : 'protocol', { cause });
}
