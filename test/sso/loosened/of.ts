import type { Loosening } from './loosening.js';

/** Of a source of ours, each noticed by a test of one file. */
export const of =
  (source: string, tests: string) =>
  (check: string, find: string, replace: string, test: string): Loosening => ({
    ...{ check, find, replace },
    file: `src/adapters/oidc/${source}.ts`,
    caughtBy: { file: `${tests}.e2e.ts`, test },
  });
