// Takes a check out of the sources for a test that runs in Node: `node --import tsx --import ./in-node.mjs`, told by SSO_LOOSENED.
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'esbuild';

// The hooks of this module are run in a thread of their own, before those of tsx.
if (isMainThread) register(import.meta.url);

/** @type {Pick<import('./loosening.js').Loosening, 'file' | 'find' | 'replace'>} */
const { file, find, replace } = JSON.parse(process.env.SSO_LOOSENED ?? '');
const loosened = new URL(`../../../${file}`, import.meta.url).href;

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (url.split('?')[0] !== loosened) return nextLoad(url, context);
  const source = await readFile(fileURLToPath(loosened), 'utf8');
  const { code } = await transform(source.split(find).join(replace), { loader: 'ts', format: 'esm' });
  return { format: 'module', source: code, shortCircuit: true };
}
