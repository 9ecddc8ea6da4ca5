// Makes dist/cdn.js one script with all that it imports, Lit included, and puts what it loads lazily into dist/cdn/.
// Takes what `vite build` has written, in dist/ or in the folder that is given.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { rolldown } from 'rolldown';
import { licenceIn } from './licence.mjs';
import { root } from './setup.mjs';
import { inOneChunk, staticImports } from './static-imports.mjs';

const dist = resolve(process.argv[2] ?? join(root, 'dist'));
const entry = join(dist, 'cdn/modules.js');
const licences = 'cdn/LICENSES.txt';
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** What rates passwords stays where it is: a worker of its own, and a dictionary that the worker and the page share. */
const raterElsewhere = {
  name: 'rater-elsewhere',
  resolveId: (/** @type {string} */ id) =>
    id === './password/estimate.js' ? { id, external: /** @type {const} */ ('absolute') } : undefined,
  transform: (/** @type {string} */ code, /** @type {string} */ id) =>
    id.endsWith('/start-rater.js')
      ? code.replaceAll(/(["'])(\.\/)?(estimate\.)/g, '$1$2password/$3')
      : undefined,
};

/**
 * The licences of the packages that these modules are from: they go with the code.
 * @param {string[]} modules
 */
function licencesOf(modules) {
  const folders = modules.flatMap((id) => /.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const name = folder.replace(/.*\/node_modules\//, '');
    return `${name}\n\n${licenceIn(folder).trim()}\n`;
  });
}

const first = new Set();
const bundle = await rolldown({
  input: { cdn: entry },
  preserveEntrySignatures: 'allow-extension', // else what is shared with a lazy part is a file of its own
  resolve: { modules: [join(root, 'node_modules')] }, // the folder may be elsewhere
  logLevel: 'silent', // it warns of every `import()` of something that is in the script already
  plugins: [staticImports(entry, first), raterElsewhere],
});
const { output } = await bundle.write({
  dir: dist,
  format: 'es',
  minify: true,
  comments: { legal: false },
  postBanner: `/*! pbx-auth ${version}, ${license}; ${licences} */`,
  entryFileNames: '[name].js',
  chunkFileNames: 'cdn/[name]-[hash].js',
  codeSplitting: inOneChunk(first),
});
await bundle.close();

const chunks = output.filter((file) => file.type === 'chunk');
const files = chunks.map(({ fileName }) => fileName);
const missing = chunks.flatMap(({ imports }) => imports).filter((file) => !files.includes(file));
if (missing.length > 0) throw new Error(`dist/cdn.js lacks ${missing.join(', ')}.`);
writeFileSync(join(dist, licences), licencesOf(chunks.flatMap(({ moduleIds }) => moduleIds)).join('\n'));
