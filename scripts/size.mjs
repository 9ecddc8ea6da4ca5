// `npm run size`: what each public entry weighs with all that it imports statically. `-- --json`, `-- --check`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { budgets } from './budgets.mjs';
import { publicEntries } from './entries.mjs';
import { root, setup } from './setup.mjs';

setup();
const { build } = await import('esbuild');

/** @typedef {{ raw: number, gzip: number, brotli: number }} Bytes */

/**
 * The entry and its static imports as a page would load them; what is imported lazily is not counted.
 * @param {string[]} files
 * @param {string[]} external
 * @returns {Promise<Bytes>}
 */
async function weigh(files, external) {
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
  });
  const contents = new Map(outputFiles.map(({ path, contents }) => [path, contents]));
  const bytes = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of staticImports(metafile.outputs, 'out/stdin.js')) {
    const content = contents.get(join(root, file)) ?? new Uint8Array();
    bytes.raw += content.length;
    bytes.gzip += gzipSync(content, { level: 9 }).length;
    bytes.brotli += brotliCompressSync(content).length; // quality 11 is the default
  }
  return bytes;
}

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} file
 * @returns {Set<string>} the file and what it imports statically, at any depth
 */
function staticImports(outputs, file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind, external } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && !external) staticImports(outputs, path, seen);
  }
  return seen;
}

const entries = publicEntries();
const outputs = new Map(entries.map(({ name, output }) => [name, output]));
const missing = entries.find(({ output }) => !existsSync(join(root, output)));
if (missing) {
  console.error(`${missing.output} is not there: run "npm run build" first.`);
  process.exit(1);
}

const loads = [...entries.map(({ name }) => ({ name, modules: [name], brotli: undefined })), ...budgets];
const rows = await Promise.all(
  loads.map(async ({ name, modules, brotli: budget }) => {
    const files = modules.map((module) => outputs.get(module) ?? module);
    const [withLit, withoutLit] = await Promise.all([weigh(files, []), weigh(files, ['lit', '@lit/*'])]);
    return { name, withLit, withoutLit, ...(budget && { budget }) };
  }),
);

const { values } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' } } });
if (values.json) console.log(JSON.stringify(rows, null, 2));
else printTable();
if (values.check) checkBudgets();

function printTable() {
  const cell = (/** @type {string | number} */ value) => String(value).padStart(9);
  const heads = ['raw', 'gzip', 'brotli', 'raw', 'gzip', 'brotli', 'budget'];
  console.log(`${' '.repeat(28)}${'with Lit'.padStart(27)}${'without Lit'.padStart(27)}`);
  console.log('entry'.padEnd(28) + heads.map(cell).join(''));
  for (const { name, withLit, withoutLit, budget = '' } of rows) {
    const bytes = [withLit, withoutLit].flatMap(({ raw, gzip, brotli }) => [raw, gzip, brotli]);
    console.log(name.padEnd(28) + [...bytes, budget].map(cell).join(''));
  }
}

function checkBudgets() {
  for (const { name, withLit, budget } of rows) {
    if (budget === undefined || withLit.brotli <= budget) continue;
    console.error(
      `${name} is too big: ${withLit.brotli} bytes after brotli, its budget is ${budget} (scripts/budgets.mjs).`,
    );
    process.exitCode = 1;
  }
}
