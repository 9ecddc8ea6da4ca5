import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import type { SignInResult } from '../../contract/results.js';
import type { Waiting } from './parse-later.js';

/** What may pass by itself while a phone rings. */
const PASSING: readonly AuthErrorCode[] = ['offline', 'network', 'timeout', 'truncated', 'gateway', 'server'];

/** More failures in a row than these are no accident. */
const RETRIES = 3;

/**
 * Asks again and again until the person has answered the ringing phone, at the pace that the backend wants.
 *
 * @param ask One exchange; rejects with `aborted` once the signal says so.
 */
export async function untilAnswered(
  ask: () => Promise<SignInResult | Waiting>,
  signal: AbortSignal,
): Promise<SignInResult> {
  let answer = await ask();
  let failures = 0;
  while (answer.status === 'waiting') {
    await pause(Math.min(Math.max(answer.retryAfter, 1), 30), signal);
    try {
      answer = await ask();
      failures = 0;
    } catch (error) {
      const passes = error instanceof AuthError && PASSING.includes(error.code);
      if (!passes || ++failures > RETRIES) throw error;
    }
  }
  return answer;
}

/** Over at once when the signal says so. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
