// `npm run size`: what each public entry weighs. `-- --json` for machines, `-- --check` to hold the budgets.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { budgets } from './budgets.mjs';
import { pageEntries } from './entries.mjs';
import { root, setup } from './setup.mjs';

setup();
const { overBudget, weigh } = await import('./weigh.mjs');

const { values } = parseArgs({ options: { json: { type: 'boolean' }, check: { type: 'boolean' } } });
const entries = pageEntries();
const missing = entries.find(({ output }) => !existsSync(join(root, output)));
if (missing) {
  console.error(`${missing.output} is not there: run "npm run build" first.`);
  process.exit(1);
}

/** @param {import('./budgets.mjs').Budget} load */
async function row({ name, modules, brotli }) {
  const files = modules.map((module) => entries.find((entry) => entry.name === module)?.output ?? module);
  const [withLit, withoutLit] = await Promise.all([weigh(files), weigh(files, [/^@?lit(-|\/|$)/])]);
  return { name, withLit, withoutLit, ...(brotli && { budget: brotli }) };
}

/** @param {import('./weigh.mjs').Row[]} rows */
function table(rows) {
  const cells = (/** @type {(string | number)[]} */ values) =>
    values.map((value) => String(value).padStart(9)).join('');
  const kinds = ['raw', 'gzip', 'brotli'];
  const lines = rows.map(({ name, withLit, withoutLit, budget = '' }) => {
    const bytes = [withLit, withoutLit].flatMap(({ raw, gzip, brotli }) => [raw, gzip, brotli]);
    return name.padEnd(28) + cells([...bytes, budget]);
  });
  const heads = [
    ' '.repeat(28) + 'with Lit'.padStart(27) + 'without Lit'.padStart(27),
    'entry'.padEnd(28) + cells([...kinds, ...kinds, 'budget']),
  ];
  return [...heads, ...lines].join('\n');
}

const rows = await Promise.all(
  [...entries.map(({ name }) => ({ name, modules: [name] })), ...budgets].map(row),
);
console.log(values.json ? JSON.stringify(rows, null, 2) : table(rows));
if (values.check) {
  const complaints = overBudget(rows);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exitCode = 1;
}
