// The public entries, as package.json states them: the one list that the build, the size report and the linter share.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * @typedef {object} Entry
 * @property {string} name what people import: `define/pbx-login.js`
 * @property {string} source `src/define/pbx-login.ts`
 * @property {string} output `dist/define/pbx-login.js`
 */

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** `dist/mocks/` is built from `mocks/`, everything else from `src/`. */
const sourceOf = (/** @type {string} */ output) =>
  output
    .replace(/^dist\/(?!mocks\/)/, 'src/')
    .replace(/^dist\//, '')
    .replace(/\.js$/, '.ts');

/** @returns {Entry[]} */
export function publicEntries() {
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    if (!target.default) return []; // a plain file, such as account-api.yaml
    const output = target.default.replace('./', '');
    return [{ name: key === '.' ? 'index.js' : key.replace('./', ''), source: sourceOf(output), output }];
  });
}

/**
 * What is built on its own: the public entries, and the programs.
 * @returns {Entry[]}
 */
export const builtEntries = () => [
  ...publicEntries(),
  ...Object.entries(manifest.bin).map(([name, output]) => ({ name, source: sourceOf(output), output })),
];

/** What pages load: all but what stands in for a backend, what tries one, and what is types alone. */
export const pageEntries = () =>
  publicEntries().filter(({ source }) => !/^(mocks|src\/(conformance|frameworks))\//.test(source));
