import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cases } from '../../src/conformance/index.js';
import { freshGuide, guide } from './support/docs.js';

describe('the guide', () => {
  const text = readFileSync(guide, 'utf8');

  it('has all cases and the demo’s fixtures as they are', async () => {
    assert.equal(text, await freshGuide(), 'npx tsx test/conformance/support/update-docs.ts');
  });

  it('names each case', () => {
    const listed = [...text.matchAll(/^\| `([\w-]+\/[\w-]+)` +\|/gm)].map(([, id]) => id);
    assert.deepEqual(
      listed,
      cases.map(({ id }) => id),
    );
  });

  it('names each switch of the control', () => {
    const source = readFileSync(new URL('../../src/conformance/control.ts', import.meta.url), 'utf8');
    const calls = [...source.matchAll(/'(GET|POST|PUT)', [`']\/(\w+)/g)].map(
      ([, method, path]) => `${method} /${path}`,
    );
    assert.equal(new Set(calls).size, 6);
    for (const call of calls) assert.ok(text.includes(`\`${call}`), call);
  });
});
