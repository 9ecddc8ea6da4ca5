import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { budgets } from '../../scripts/budgets.mjs';
import { publicEntries } from '../../scripts/entries.mjs';
import { overBudget, weigh } from '../../scripts/weigh.mjs';
import { temporaryFolder } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Modules in a folder, as paths from the root. */
function modules(sources: Record<string, string>): (name: string) => string {
  const folder = temporaryFolder();
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(join(folder, 'node_modules/lit'), { recursive: true });
    writeFileSync(join(folder, name), source);
  }
  return (name) => relative(root, join(folder, name)).replaceAll('\\', '/');
}

const long = JSON.stringify(Array.from({ length: 999 }, (_, number) => number ** 3).join(' '));

test('what is imported statically counts, at any depth; what is imported lazily does not', async () => {
  const path = modules({
    'alone.js': `export const a = 1;`,
    'lazy.js': `export const a = () => import('./long.js');`,
    'deep.js': `export * from './between.js';`,
    'between.js': `export { long as a } from './long.js';`,
    'long.js': `export const long = ${long};`,
  });
  const [alone, lazy, deep] = await Promise.all(
    ['alone.js', 'lazy.js', 'deep.js'].map((file) => weigh([path(file)])),
  );
  assert.ok(alone && lazy && deep);
  assert.ok(alone.raw < 100);
  assert.ok(lazy.raw < 100);
  assert.ok(deep.raw > long.length);
  assert.ok(deep.brotli < deep.raw && deep.gzip < deep.raw);
});

test('what two entries share counts even where one of them loads it lazily', async () => {
  const path = modules({
    'lazy.js': `export const a = () => import('./long.js');`,
    'long.js': `export const long = ${long};`,
  });
  const { raw } = await weigh([path('lazy.js'), path('long.js')]);
  assert.ok(raw > long.length);
});

test('packages that the page brings are not counted', async () => {
  const path = modules({
    'a.js': `export { long } from 'lit';`,
    'node_modules/lit/index.js': `export const long = ${long};`,
  });
  assert.ok((await weigh([path('a.js')])).raw > long.length);
  assert.ok((await weigh([path('a.js')], [/^lit$/])).raw < 100);
});

test('who is over the budget is named, with size and budget', () => {
  const row = (name: string, brotli: number, budget?: number) => ({
    name,
    withLit: { raw: 0, gzip: 0, brotli },
    withoutLit: { raw: 0, gzip: 0, brotli: 0 },
    ...(budget !== undefined && { budget }),
  });
  assert.deepEqual(overBudget([row('fits', 10, 10), row('big', 11, 10), row('free', 99)]), [
    'big is too big: 11 bytes after brotli, its budget is 10 (scripts/budgets.mjs).',
  ]);
});

test('every budget is about files that are built', () => {
  const entries = publicEntries();
  for (const module of budgets.flatMap(({ modules }) => modules)) {
    const source = module.replace(/^dist/, 'src').replace(/\.js$/, '.ts');
    assert.ok(entries.some(({ name }) => name === module) || existsSync(join(root, source)), module);
  }
});
