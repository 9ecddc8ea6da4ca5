import assert from 'node:assert/strict';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { slug } from '../../scripts/api-page/markdown.mjs';
import { node, temporaryFolder, type Outcome } from './run.js';

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const source = readFileSync(path('src/adapters/rest/account-api.yaml'), 'utf8');
const lintApi = (...args: string[]): Outcome => node([path('scripts/lint-api.mjs'), ...args]);

/** [the rule that has to object, what is written in account-api.yaml, what is written instead] */
const planted: [rule: string, right: string, wrong: string][] = [
  ['no-unresolved-refs', "$ref: '#/components/schemas/SignInResult'", "$ref: '#/components/schemas/Result'"],
  [
    'no-invalid-media-type-examples',
    'value: { status: waiting, retryAfter: 2 }',
    'value: { status: waiting }',
  ],
  ['struct', 'operationId: renewSession', 'operationID: renewSession'],
  ['operation-operationId-unique', 'operationId: listSessions', 'operationId: signIn'],
  [
    'operation-4xx-problem-details-rfc7807',
    "        '401': { $ref: '#/components/responses/SessionExpired' }",
    "        '401': { description: Over. }",
  ],
  ['security-defined', '- administrator: []', '- superuser: []'],
  ['no-unused-components', '    SignInRequest:\n', '    Unused:\n      type: string\n    SignInRequest:\n'],
  ['path-parameters-defined', '/tickets/{reference}:', '/tickets/{ticket}:'],
  ['operation-summary', '      summary: Keep the session alive\n', ''],
];

test('each planted mistake in the contract is found', () => {
  let broken = source;
  for (const [, right, wrong] of planted) {
    assert.ok(broken.includes(right), `account-api.yaml says: ${right}`);
    broken = broken.replace(right, wrong);
  }
  const file = join(temporaryFolder(), 'account-api.yaml');
  writeFileSync(file, broken);
  const { status, output } = lintApi(file);
  assert.equal(status, 1);
  for (const [rule] of planted) assert.ok(output.includes(` ${rule} `), rule);
});

test('the contract as it is passes', () => {
  assert.deepEqual(lintApi(), { status: 0, output: '' });
});

test('the page tells every operation, and its links lead somewhere', () => {
  const page = readFileSync(path('docs/account-api.md'), 'utf8');
  const operations = [...source.matchAll(/operationId: (\w+)/g)].map(([, id]) => id);
  assert.ok(operations.length > 20);
  for (const id of operations) assert.match(page, new RegExp(`^\`[A-Z]+ /.*\` · \`${id}\`$`, 'm'));
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));
  assert.equal(new Set(headings).size, headings.length, 'headings that are told apart');
  for (const [, target = ''] of page.matchAll(/\]\(#([^)]*)\)/g))
    assert.ok(headings.includes(target), target);
});

test('a page that lags behind is noticed', () => {
  const folder = temporaryFolder();
  for (const file of ['docs', 'scripts', 'src/adapters/rest', 'package.json', '.prettierrc.json'])
    cpSync(path(file), join(folder, file), { recursive: true });
  symlinkSync(path('node_modules'), join(folder, 'node_modules'), 'dir');
  const check = (): Outcome => node([join(folder, 'scripts/api-page.mjs'), '--check']);
  assert.deepEqual(check(), { status: 0, output: '' });
  const contract = join(folder, 'src/adapters/rest/account-api.yaml');
  writeFileSync(contract, source.replace('summary: Keep the session alive', 'summary: Renew the session'));
  assert.deepEqual(check(), {
    status: 1,
    output: 'docs/account-api.md is stale: run `npm run generate:api-page` and commit it.\n',
  });
});
