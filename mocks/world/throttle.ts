import { MINUTE, SECOND, type Moment, type Refusal } from './moment.js';
import type { WorldState } from './state.js';

const RATE = { limit: 10, within: MINUTE };
const LOCK = { failures: 5, within: 10 * MINUTE };
export const LOCK_TIME = 15 * MINUTE;

/** Counts a sign-in, or refuses it. Refused ones do not count, so that waiting as told helps. */
export function countAttempt({ state, now, call }: Moment, name: string): Refusal | undefined {
  state.attempts = onlySince(state.attempts, now - RATE.within);
  const key = `${name} ${call.address ?? ''}`;
  const recent = state.attempts[key] ?? [];
  const oldest = recent[0];
  if (oldest !== undefined && recent.length >= RATE.limit) {
    return { refused: 'rate-limited', retryAfter: secondsUntil(oldest + RATE.within, now) };
  }
  state.attempts[key] = [...recent, now];
  return undefined;
}

export function checkLock({ state, now }: Moment, name: string): Refusal | undefined {
  const until = state.locks[name];
  return until !== undefined && until > now
    ? { refused: 'account-locked', retryAfter: secondsUntil(until, now) }
    : undefined;
}

/** Unknown names are counted and locked like known ones: a lock must not tell which exist. */
export function countFailure({ state, now }: Moment, name: string): void {
  state.failures = onlySince(state.failures, now - LOCK.within);
  state.locks = Object.fromEntries(Object.entries(state.locks).filter(([, until]) => until > now));

  const recent = [...(state.failures[name] ?? []), now];
  state.failures[name] = recent;
  if (recent.length >= LOCK.failures) {
    state.locks[name] = now + LOCK_TIME;
    forgetFailures(state, name);
  }
}

export function forgetFailures(state: WorldState, name: string): void {
  state.failures = Object.fromEntries(Object.entries(state.failures).filter(([other]) => other !== name));
}

/** Drops what is over, so that a world that runs for weeks does not grow. */
function onlySince(times: Record<string, number[]>, since: number): Record<string, number[]> {
  const kept = Object.entries(times).map(
    ([key, list]) => [key, list.filter((time) => time > since)] as const,
  );
  return Object.fromEntries(kept.filter(([, list]) => list.length > 0));
}

const secondsUntil = (time: number, now: number): number => Math.ceil((time - now) / SECOND);
