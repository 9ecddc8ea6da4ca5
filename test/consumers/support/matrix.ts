import type { Consumer } from './consumers.js';

/** How a consumer fared: a row of the table. */
export interface Row {
  readonly consumer: Consumer;
  version: string;
  install: string;
  build: string;
  /** What a browser was to do there, and how much of it went well. */
  visits: number;
  passed: number;
  scriptBytes: number | undefined;
  /** Where passwords were rated. */
  rater: string;
}

export const emptyRow = (consumer: Consumer): Row => ({
  ...{ consumer, version: '', install: 'failed', build: 'failed' },
  ...{ visits: 0, passed: 0, scriptBytes: undefined, rater: '' },
});

/** Runs it, and says how long that took. */
export function timed(deed: () => void): string {
  const start = performance.now();
  deed();
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** The table, for a terminal. */
export function print(rows: readonly Row[]): void {
  const line = (cells: readonly string[], note = ''): void => {
    const [name = '', ...rest] = cells;
    console.log(`${name.padEnd(10)}${rest.map((cell) => cell.padStart(11)).join('')}  ${note}`.trimEnd());
  };
  line(['framework', 'version', 'install', 'build', 'run', 'bytes', 'rater']);
  for (const { consumer, version, install, build, visits, passed, scriptBytes, rater } of rows) {
    const run = passed === visits ? 'ok' : `${passed} of ${visits}`;
    line([consumer.name, version, install, build, run, String(scriptBytes ?? ''), rater], consumer.note);
  }
  console.log(
    '\nbytes: the scripts that a browser loads for the page before anybody acts, each after brotli',
  );
}
