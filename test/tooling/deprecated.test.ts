// What goes is announced where people look: in the types, and in the console. docs/versioning.md promises it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * What is wrong with the deprecations of a file. Each names what to use instead, in backticks, and the same file calls
 * `warnDeprecated('old', 'new')`, which says so once for each page. Whoever deprecates first, writes that function.
 */
function mistakes(code: string): string[] {
  return [...code.matchAll(/@deprecated\b(.*)/g)].flatMap(([, text = '']) => {
    const instead = /\bUse `([^`]+)`/.exec(text)?.[1];
    if (instead === undefined) return [`names nothing to use instead:${text}`];
    const warnings = [...code.matchAll(/\bwarnDeprecated\(([^;]+)\);/g)].map(([, names = '']) => names);
    return warnings.some((names) => names.includes(`'${instead}'`)) ? [] : [`no warning names ${instead}`];
  });
}

test('what is deprecated says so in the console, and what to use', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  assert.ok(files.length > 100);
  for (const file of files) assert.deepEqual(mistakes(readFileSync(source + file, 'utf8')), [], file);
});

test('a deprecation that nobody hears of is found', () => {
  const field = (text: string, body = ''): string => `/** @deprecated ${text} */\nset origin(to) { ${body} }`;
  const warning = "warnDeprecated('origin', 'base-url');";
  assert.deepEqual(mistakes(field('Use `base-url`.', warning)), []);
  assert.deepEqual(mistakes(field('Use `base-url`.')), ['no warning names base-url']);
  assert.deepEqual(mistakes(field('Use `adapter`.', warning)), ['no warning names adapter']);
  assert.deepEqual(mistakes(field('It is old.', warning)), ['names nothing to use instead: It is old. */']);
});
