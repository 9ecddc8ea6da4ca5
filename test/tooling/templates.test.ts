import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { node } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = 'test/tooling/fixtures/broken-templates.ts';

test('the template check finds each planted mistake, and nothing else', () => {
  const arguments_ = ['--strict', '--format', 'list', '--maxWarnings', '0', fixture];
  const { status, output } = node(['node_modules/lit-analyzer/cli.js', ...arguments_], {}, root);
  assert.equal(status, 1);
  const source = readFileSync(new URL(`../../${fixture}`, import.meta.url), 'utf8').split('\n');
  const found = [...output.matchAll(/^\s+(\d+):\d+\s/gm)].map(([, line]) => source[Number(line) - 1]?.trim());
  const planted = source
    .map((line) => line.trim())
    .filter((line) => line.startsWith('html`') && !line.includes('fine'));
  assert.deepEqual(found, planted);
});
