import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
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
