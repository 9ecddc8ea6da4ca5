import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { allExchanges } from './exchanges.js';

/** The rows of the table of operations: name, request, result and codes. */
const rows = readFileSync(new URL('../../../docs/adapters.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, name, request = '']) => name && /^`(GET|POST|PUT|DELETE) /.test(request))
  .map(([, name = '', request = '', , codes = '']) => ({ name: name.replaceAll('`', ''), request, codes }));

/** Exchanges that are the same operation to whoever calls it. */
const also: Readonly<Record<string, string>> = {
  answerCall: 'answerChallenge',
  revokeOtherSessions: 'revokeSession',
};

test('docs/adapters.md has one row for each operation', () => {
  const operations = allExchanges.map(([name]) => also[name] ?? name);
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...new Set(operations)].sort());
});

for (const { name, request, codes } of rows) {
  const own = allExchanges
    .filter(([other]) => (also[other] ?? other) === name)
    .map(([, exchange]) => exchange);

  test(`docs/adapters.md says how ${name} asks`, () => {
    for (const exchange of own) {
      const [method = '', path = ''] = exchange.request.replace('/v1', '').split(' ');
      const written = [...request.matchAll(/`(\w+) ([^`]+)`/g)].some(([, verb, template = '']) => {
        const pattern = template.replaceAll('?', '\\?').replace(/\{\w+\}/g, '[^/?]+');
        return verb === method && new RegExp(`^${pattern}$`).test(path.replace('?everywhere=true', ''));
      });
      assert.ok(written, `${exchange.request} is not ${request}`);
    }
  });

  // Its codes come with the URL of the page, when a provider sent the person back: single-sign-on.test.ts.
  if (name === 'resume') continue;

  test(`docs/adapters.md says how ${name} fails`, () => {
    const told = [...codes.matchAll(/`([\w-]+)`/g)].map(([, code]) => code!);
    const problems = own.flatMap((exchange) => Object.keys(exchange.problems));
    const possible = new Set(problems.filter((code) => code !== 'origin-rejected'));
    assert.deepEqual(told.sort(), [...possible].sort());
  });
}
