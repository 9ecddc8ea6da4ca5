// What the README says of the built package: what each entry weighs, and the address and integrity of dist/cdn.js.
// `-- --check` holds the sizes, to a tenth of a kilobyte; `-- --check --release` the rest, too: it changes with each build,
// so that only a release brings it up to date.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { root } from './setup.mjs';

const path = join(root, 'README.md');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The rows that stand for many, and read alike. */
const languages = /^locales\/[a-z]{2}\.js$/;
const table = /(?<=<!-- sizes -->\n\n).*?(?=\n\n<!-- \/sizes -->)/s;
const first = /(?<=One script of \[)[\d.]+/;
const script = /(?<=src="https:\/\/cdn\.example\/pbx-auth@)[^/]*(\/dist\/cdn\.js"\s+integrity=")[^"]*/;

/** @returns {import('./weigh.mjs').Row[]} */
const sizes = () =>
  JSON.parse(execFileSync(process.execPath, ['scripts/size.mjs', '--json'], { cwd: root, encoding: 'utf8' }));

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);

/** @param {import('./weigh.mjs').Row[]} rows */
function tableOf(rows) {
  const largest = Math.max(
    ...rows.filter(({ name }) => languages.test(name)).map(({ withLit }) => withLit.brotli),
  );
  const lines = rows.flatMap(({ name, withLit, withoutLit }) =>
    languages.test(name)
      ? []
      : `| \`${name}\` | ${kilobytes(withLit.brotli)} | ${kilobytes(withoutLit.brotli)} |`,
  );
  return [
    '| entry | kB | without Lit |',
    '| --- | --: | --: |',
    ...lines,
    `| \`locales/es.js\` and the others, each at most | ${kilobytes(largest)} | ${kilobytes(largest)} |`,
  ].join('\n');
}

const integrity = () =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(root, 'dist/cdn.js')))
    .digest('base64')}`;

/** What is said of sizes, in a sentence and in the table. */
const sizesIn = (/** @type {string} */ text) => `${first.exec(text)?.[0]} ${table.exec(text)?.[0]}`;

/** Whether two of them say the same, but for a tenth: the last bytes depend on what a compressor makes of them. */
function agree(/** @type {string} */ one, /** @type {string} */ other) {
  const numbers = (/** @type {string} */ text) => (text.match(/\b\d+\.\d\b/g) ?? []).map(Number);
  const words = (/** @type {string} */ text) => text.replace(/\b\d+\.\d\b|[\s-]/g, '');
  return (
    words(one) === words(other) &&
    numbers(one).every((value, index) => Math.abs(value - (numbers(other)[index] ?? NaN)) < 0.11)
  );
}

const { values } = parseArgs({ options: { check: { type: 'boolean' }, release: { type: 'boolean' } } });
const before = readFileSync(path, 'utf8');
const rows = sizes();
const firstScript = rows.find(({ name }) => name === 'pbx-login + es')?.withLit.brotli ?? NaN;
const sized = before.replace(table, tableOf(rows)).replace(first, kilobytes(firstScript));
const after = await format(
  sized.replace(script, (_, between) => `${version}${between}${integrity()}`),
  { ...(await resolveConfig(path)), filepath: path },
);
if (!values.check) {
  writeFileSync(path, after);
} else {
  const current = values.release ? before === after : agree(sizesIn(before), sizesIn(after));
  if (!current) {
    console.error('README.md does not say what was built: run "node scripts/readme.mjs".');
    process.exitCode = 1;
  }
}
