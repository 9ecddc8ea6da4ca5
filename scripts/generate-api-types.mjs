// Writes src/adapters/rest/account-api.ts from account-api.yaml beside it. With --check it only says whether that is due.
import { readFile, writeFile } from 'node:fs/promises';
import process from 'node:process';
import openapi, { astToString } from 'openapi-typescript';

const folder = new URL('../src/adapters/rest/', import.meta.url);
const source = new URL('account-api.yaml', folder);
const target = new URL('account-api.ts', folder);

const banner =
  '// Generated from account-api.yaml by `node scripts/generate-api-types.mjs`. Do not edit.\n\n';
const fresh = banner + astToString(await openapi(source, { immutable: true }));

if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== fresh) {
    console.error(
      'src/adapters/rest/account-api.ts is stale: run `node scripts/generate-api-types.mjs` and commit it.',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, fresh);
}
