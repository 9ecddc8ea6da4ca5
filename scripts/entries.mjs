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

/** @returns {Entry[]} */
export function publicEntries() {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries(exports).flatMap(([key, target]) => {
    if (!target.default) return []; // a plain file, such as account-api.yaml
    const output = target.default.replace('./', '');
    const source = output.replace(/^dist/, 'src').replace(/\.js$/, '.ts');
    return [{ name: key === '.' ? 'index.js' : key.replace('./', ''), source, output }];
  });
}
