import type { AuthErrorCode, AuthAdapter } from '../src/index.js';
import { AuthError } from '../src/index.js';
import { mockBackend } from './mock-backend.js';

/** What comes of the window that Google's button opens. */
export type WindowEnd = 'waits' | 'is lost' | AuthErrorCode;

/** A backend whose providers prefer a window. None is opened here: it only says what becomes of it. */
export function windowBackend(end: WindowEnd): AuthAdapter {
  const backend = mockBackend();
  return {
    ...backend,
    getProviders: async (input, options) =>
      (await backend.getProviders(input, options)).map((provider) => ({ ...provider, flows: ['popup'] })),
    signInWith: async (_, { signal, window }) => {
      if (end !== 'waits' && end !== 'is lost') throw new AuthError(end);
      window?.opened(() => undefined);
      if (end === 'is lost') setTimeout(() => window?.lost());
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new AuthError('aborted')));
      });
    },
  };
}
