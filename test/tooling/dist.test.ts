import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build } from 'vite';
import { publicEntries } from '../../scripts/entries.mjs';
import { temporaryFolder } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = temporaryFolder();
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');

before(async () => {
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    build: { outDir: dist },
    logLevel: 'silent',
  });
  execFileSync(process.execPath, [join(root, 'scripts/build-cdn.mjs'), dist]);
});

test('every public entry is built, and the contract of the account API goes with it', () => {
  for (const { output } of publicEntries())
    assert.ok(existsSync(join(dist, output.replace('dist/', ''))), output);
  assert.match(read('adapters/rest/account-api.yaml'), /^openapi: /);
});

test('define.js registers every element that can be registered alone', () => {
  const tags = publicEntries().flatMap(({ name }) => /^define\/(.+)\.js$/.exec(name)?.[1] ?? []);
  assert.ok(tags.length > 0);
  for (const tag of tags) assert.ok(read('define.js').includes(`./define/${tag}.js`), tag);
});

test('Lit is left to the page, stylesheets are small, sources are modern', () => {
  assert.match(read('elements/login.js'), /from "lit"/);
  assert.doesNotMatch(read('styles/frame.js'), /\n {2}/);
  assert.match(read('elements/login.js'), /#\w+/); // private members stay private
});

test('the script for a CDN is one file, and what it loads lazily is there', () => {
  const script = read('cdn.js');
  assert.equal(/\b(from|import) ?[`"'](.+?)[`"']/.exec(script)?.[2], undefined, 'it imports nothing');
  assert.ok(script.includes('litElementVersions'), 'Lit is in it');
  const lazy = readdirSync(join(dist, 'cdn')).map((file) => read(`cdn/${file}`));
  const loaded = [script, ...lazy].flatMap((text) => [...text.matchAll(/import\(`(\.[^`]+)`\)/g)]);
  assert.ok(loaded.length > 20, `${loaded.length} parts`);
  for (const [, path = ''] of loaded)
    assert.ok(existsSync(join(dist, path)) || existsSync(join(dist, 'cdn', path)), path);
  for (const [, path = ''] of script.matchAll(/`((?:\.\/)?password\/[\w.]+)`/g))
    assert.ok(existsSync(join(dist, path)), path);
  assert.match(read('cdn/LICENSES.txt'), /^lit-html\n\nBSD 3-Clause/m);
});

test('the adapter loads when it is needed, not with the element', async () => {
  const { metafile } = await bundle({
    entryPoints: [join(dist, 'define/pbx-login.js')],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    external: ['lit', '@lit/*'],
    write: false,
    metafile: true,
  });
  const entry = Object.values(metafile.outputs).find(({ entryPoint }) =>
    entryPoint?.endsWith('pbx-login.js'),
  );
  const modules = Object.keys(entry?.inputs ?? {});
  assert.ok(modules.some((module) => module.endsWith('elements/login.js')));
  assert.deepEqual(
    modules.filter((module) => module.includes('adapters/')),
    [],
  );
});
