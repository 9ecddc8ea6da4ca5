// What rates passwords is built apart from the library: one file with the parts of zxcvbn-ts in it, a worker, and the
// dictionary, which both a worker and a page can import.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './setup.mjs';

const folder = 'password/';
const entries = ['estimate', 'estimate.worker', 'dictionary'];
const worker = /new Worker\(new URL\('(.+?)', import\.meta\.url\)/g;
const kept = /keepWorker\(['"](.+?)['"]/g;

/** What is fetched to rate passwords. */
export async function bundle() {
  const build = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, join(root, 'src', folder, `${name}.ts`)])),
    preserveEntrySignatures: 'allow-extension',
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'es', minify: true, minifyInternalExports: false });
  await build.close();
  return output.filter((file) => file.type === 'chunk');
}

/** @returns {import('vite').Plugin} */
export const bundleRater = () => ({
  name: 'bundle-rater',
  enforce: 'pre',
  resolveId: (id) => (id === './estimate.js' ? { id, external: 'absolute' } : undefined),
  // Vite would put the worker into the assets of a page, where no bundler of an application finds it.
  transform: (code, id) =>
    id.endsWith('/start-rater.ts') ? code.replace(worker, "keepWorker('$1'") : undefined,
  renderChunk: (code) =>
    code.includes('keepWorker(')
      ? code.replace(kept, "new Worker(new URL('$1', import.meta.url)")
      : undefined,
  async generateBundle() {
    const licence = readFileSync(join(root, 'node_modules/@zxcvbn-ts/core/LICENSE.txt'), 'utf8');
    this.emitFile({ type: 'asset', fileName: `${folder}LICENSE-zxcvbn-ts.txt`, source: licence });
    for (const { fileName, code } of await bundle()) {
      this.emitFile({ type: 'asset', fileName: folder + fileName, source: code });
    }
  },
});
