// Makes src/password/dictionary.ts where it is missing, or older than what it is made of. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What decides about its content. */
const inputs = [
  ...['build', 'pack', 'packs'].map((name) => `scripts/dictionary/${name}.mjs`),
  ...['word-list', 'wordlike'].map((name) => `src/password/${name}.ts`),
  ...['common', 'en', 'es-es'].map((name) => `node_modules/@zxcvbn-ts/language-${name}/package.json`),
];

/** @param {string} root */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of inputs) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** @param {string} root */
export function ensureDictionary(root) {
  const file = join(root, 'src/password/dictionary.ts');
  if (existsSync(file) && readFileSync(file, 'utf8').includes(fingerprint(root))) return;
  console.log('Making the dictionary of passwords (once, some seconds) ...');
  const args = ['--import', 'tsx', join(root, 'scripts/dictionary/build.mjs')];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  console.error('The dictionary could not be made: see above, then run this again.');
  process.exit(1);
}
