// What a page downloads when it imports these files: they and all that they import statically, minified.
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from './setup.mjs';

/** @typedef {{ raw: number, gzip: number, brotli: number }} Bytes */
/** @typedef {{ name: string, withLit: Bytes, withoutLit: Bytes, budget?: number }} Row */

/**
 * @param {string[]} files from the root
 * @param {string[]} external packages that are not counted
 * @returns {Promise<Bytes>} compressed at the highest level, as by a server that did so once
 */
export async function weigh(files, external = []) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: files.map((file) => `export * from './${file}';`).join('\n'), resolveDir: root },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    absWorkingDir: root,
    outdir: 'out',
    external,
    write: false,
    metafile: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const loaded = [...staticImports(metafile.outputs, 'out/stdin.js')].map((file) => join(root, file));
  const bytes = { raw: 0, gzip: 0, brotli: 0 };
  for (const { contents } of outputFiles.filter(({ path }) => loaded.includes(path))) {
    bytes.raw += contents.length;
    bytes.gzip += gzipSync(contents, { level: 9 }).length;
    bytes.brotli += brotliCompressSync(contents).length;
  }
  return bytes;
}

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} file
 * @returns {Set<string>} the file and what it imports statically, at any depth
 */
function staticImports(outputs, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind, external } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && !external) staticImports(outputs, path, found);
  }
  return found;
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
