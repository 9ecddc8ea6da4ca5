import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';

type Run = (...args: unknown[]) => void;

/** Milliseconds that an exchange may take, unless told otherwise. */
export const DEADLINE = 15_000;

export interface Timers {
  /** Milliseconds of all pauses between two questions to the backend, so far. */
  readonly pauses: readonly number[];
  /** The timer of the last one. */
  readonly pause: () => NodeJS.Timeout | undefined;
  /** Ends the exchange that is under way, as its deadline does. */
  readonly passDeadline: () => void;
}

/**
 * Takes the time out of the adapter's timers, however busy the machine: deadlines pass when the test says so, pauses at
 * once, or never where they are held. All others are as ever.
 */
export function holdTimers(test: TestContext, { holdPauses = false } = {}): Timers {
  const start = globalThis.setTimeout;
  const pauses: number[] = [];
  let pause: NodeJS.Timeout | undefined;
  let pass = (): void => assert.fail('there is no deadline');
  const hold = (run: Run, ms: number, ...args: unknown[]): NodeJS.Timeout => {
    if (ms === DEADLINE) {
      pass = () => run(...args);
      return start(() => undefined, 0);
    }
    if (!new Error().stack?.includes('ringing.ts')) return start(run, ms, ...args);
    pauses.push(ms);
    return (pause = start(holdPauses ? () => undefined : run, 0));
  };
  test.mock.method(globalThis, 'setTimeout', hold);
  return { pauses, pause: () => pause, passDeadline: () => pass() };
}
