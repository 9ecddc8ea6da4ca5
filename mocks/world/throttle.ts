import { HOUR, MINUTE, SECOND, type Call, type Moment, type Refusal } from './moment.js';
import type { WorldState } from './state.js';

export interface Limit {
  readonly of: string;
  readonly times: number;
  readonly within: number;
}

const LOCK = { failures: 5, within: 10 * MINUTE };
export const LOCK_TIME = 15 * MINUTE;

/** Refuses what was done too often, by name and address; says when it makes sense again. */
export function checkLimit({ state, now, call }: Moment, limit: Limit, name: string): Refusal | undefined {
  const recent = (state.attempts[keyOf(limit, name, call)] ?? []).filter((time) => time > now - limit.within);
  const oldest = recent[0];
  return oldest !== undefined && recent.length >= limit.times
    ? { refused: 'rate-limited', retryAfter: secondsUntil(oldest + limit.within, now) }
    : undefined;
}

export function count({ state, now, call }: Moment, limit: Limit, name: string): void {
  state.attempts = onlySince(state.attempts, now - HOUR);
  const key = keyOf(limit, name, call);
  state.attempts[key] = [...(state.attempts[key] ?? []), now];
}

/** Refused attempts do not count, so that waiting as told helps. */
export function countAttempt(moment: Moment, limit: Limit, name: string): Refusal | undefined {
  const refusal = checkLimit(moment, limit, name);
  if (!refusal) count(moment, limit, name);
  return refusal;
}

const keyOf = ({ of }: Limit, name: string, { address = '' }: Call): string => `${of} ${name} ${address}`;

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

export const secondsUntil = (time: number, now: number): number => Math.ceil((time - now) / SECOND);
