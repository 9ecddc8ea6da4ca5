// What a page downloads when it imports these files: they and all that they import statically, as one script.
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { root } from './setup.mjs';
import { inOneChunk, staticImports } from './static-imports.mjs';

/** @typedef {{ raw: number, gzip: number, brotli: number }} Bytes */
/** @typedef {{ name: string, withLit: Bytes, withoutLit: Bytes, budget?: number }} Row */

const entry = 'weigh:entry';

/** Some modules are imported for what they do, the others for what they export. */
const load = (/** @type {string} */ file) =>
  `import ${file};${/\/(define|locales)\b/.test(file) ? '' : `export * from ${file};`}`;

/**
 * An entry that imports the files.
 * @param {string[]} files from the root
 * @returns {import('rolldown').Plugin}
 */
const entryOf = (files) => ({
  name: 'weigh',
  resolveId: (id) => (id === entry ? id : undefined),
  load: (id) =>
    id === entry ? files.map((file) => load(JSON.stringify(join(root, file)))).join('\n') : undefined,
});

/**
 * Bundled and minified as Vite does it for an application. What is imported lazily is not counted; what it shares with
 * the script is.
 * @param {string[]} files from the root
 * @param {RegExp[]} external packages that are not counted
 * @returns {Promise<Bytes>} compressed at the highest level, as by a server that did so once
 */
export async function weigh(files, external = []) {
  const first = new Set();
  const bundle = await rolldown({
    input: entry,
    external,
    logLevel: 'silent',
    plugins: [entryOf(files), staticImports(entry, first)],
  });
  const { output } = await bundle.generate({
    format: 'es',
    comments: { legal: false }, // as Vite: an application tells licences elsewhere
    minify: true,
    codeSplitting: inOneChunk(first),
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === 'chunk');
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of loaded) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
  }
  const script = Buffer.from([...loaded].map(({ code }) => code).join(''));
  return {
    raw: script.length,
    gzip: gzipSync(script, { level: 9 }).length,
    brotli: brotliCompressSync(script).length, // quality 11 is the default
  };
}

/**
 * One sentence for each that is over its budget.
 * @param {Row[]} rows
 */
export const overBudget = (rows) =>
  rows.flatMap(({ name, withLit, budget }) =>
    budget !== undefined && withLit.brotli > budget
      ? `${name} is too big: ${withLit.brotli} bytes after brotli, its budget is ${budget} (scripts/budgets.mjs).`
      : [],
  );
