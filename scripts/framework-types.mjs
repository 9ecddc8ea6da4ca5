// Writes src/frameworks/elements.ts from custom-elements.json: what the types for React, Vue, Svelte and Solid are made of.
// With --check it only says whether that is due.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import { elementsModule } from './framework-types/elements-module.mjs';
import { root } from './setup.mjs';

const target = join(root, 'src/frameworks/elements.ts');
const manifest = JSON.parse(await readFile(join(root, 'custom-elements.json'), 'utf8'));
const fresh = await format(elementsModule(manifest), {
  ...(await resolveConfig(target)),
  filepath: target,
});

if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== fresh) {
    console.error('src/frameworks/elements.ts is stale: run `npm run generate:elements` and commit it.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, fresh);
}
