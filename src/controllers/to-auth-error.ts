import { AuthError } from '../contract/errors.js';

/** An adapter rejects with nothing but an `AuthError`. Anything else is for the developer's eyes; the person needs a way on. */
export function toAuthError(cause: unknown): AuthError {
  // Told by what it holds: it may come from another copy of this package, or from another window.
  const { name, code } = Object(cause) as { name?: unknown; code?: unknown };
  if (name === 'AuthError' && typeof code === 'string') return cause as AuthError;
  reportError(cause);
  return new AuthError(cause instanceof TypeError ? 'unsupported' : 'protocol', { cause });
}
