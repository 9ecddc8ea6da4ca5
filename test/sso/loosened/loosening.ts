import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A check that is taken out of the sources, and the test that is to notice. */
export interface Loosening {
  /** What is not checked any more. */
  readonly check: string;
  /** From the root. */
  readonly file: string;
  /** Stands in it once. */
  readonly find: string;
  readonly replace: string;
  /** The full name of a test, and its file in `test/sso`. */
  readonly caughtBy: { readonly file: string; readonly test: string };
}

/** @throws where the sources have moved on: then nothing would be loosened. */
export function loosen({ file, find, replace }: Loosening): Plugin {
  const path = root + file;
  const pieces = readFileSync(path, 'utf8').split(find);
  if (pieces.length !== 2) throw new Error(`${file} holds ${pieces.length - 1} times: ${find}`);
  return {
    name: 'loosen',
    enforce: 'pre',
    load: (id) => (id === path ? pieces.join(replace) : undefined),
  };
}
