const real = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };

/** Pauses of people are about as long as this, in milliseconds. */
const isPause = (ms = 0): boolean => ms >= 1000 && ms < 3000;

/**
 * Nobody pauses from now on, however slow the machine types. Returns what makes all those pauses be over that somebody
 * waits for.
 */
export function withoutPauses(): () => void {
  const waiting = new Map<number, () => void>();
  let last = 1_000_000_000;
  window.setTimeout = ((run: () => void, ms?: number) => {
    if (!isPause(ms)) return real.setTimeout(run, ms);
    waiting.set(++last, run);
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (timer) => {
    if (!waiting.delete(Number(timer))) real.clearTimeout(timer);
  };
  return () => {
    const over = [...waiting.values()];
    waiting.clear();
    for (const run of over) run();
  };
}

afterEach(() => {
  Object.assign(window, real);
});
