import { AuthError, type AuthErrorCode } from '../../contract/errors.js';

/**
 * Ends a sign-in that does not hold what it should. The reason is for developers: fixed words of ours, and never what came.
 */
export function refuse(reason: string, code: AuthErrorCode = 'sso-rejected'): never {
  throw new AuthError(code, { cause: new Error(reason) });
}

/** What a provider gives; where it does not answer, or not as one, `provider-unavailable`. */
export async function fromProvider<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuthError && !TRANSPORT.includes(error.code)) throw error;
    throw new AuthError(navigator.onLine ? 'provider-unavailable' : 'offline');
  }
}

const TRANSPORT: readonly AuthErrorCode[] = [
  'network',
  'timeout',
  'gateway',
  'truncated',
  'protocol',
  'server',
  'unavailable',
];
