// What TypeScript makes of the elements: right use compiles, wrong use does not. The files in test/types/ and the code of
// docs/frameworks.md are checked as in a project that has installed the package, and no framework but the one they are of.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { codeOf } from '../e2e/support/snippets.js';
import { install } from './packed.js';
import { node, temporaryFolder, type Outcome } from './run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();

before(async () => {
  await install(folder);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});

interface Project {
  /** Files of test/types/. */
  readonly files: readonly string[];
  /** Code of the guides, by the file that it is written to. */
  readonly snippets?: Readonly<Record<string, string>>;
  /** What else is installed. */
  readonly packages?: readonly string[];
  readonly options?: object;
}

const checkers = {
  tsc: ['typescript/bin/tsc', '-p'],
  'vue-tsc': ['vue-tsc/bin/vue-tsc.js', '-p'],
  'svelte-check': [
    'svelte-check/bin/svelte-check',
    '--output',
    'machine',
    '--threshold',
    'error',
    '--tsconfig',
  ],
};

function check(
  checker: keyof typeof checkers,
  { files, snippets = {}, packages = [], options }: Project,
): Outcome {
  const compilerOptions = {
    ...{ module: 'ESNext', moduleResolution: 'Bundler', verbatimModuleSyntax: true },
    ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: false, types: [] },
    ...{ target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'], ...options },
  };
  const links = packages.map(
    (name) => [join(root, 'node_modules', name), join(folder, 'node_modules', name)] as const,
  );
  const sources = [...files, ...Object.keys(snippets)];
  const tsconfig = join(folder, 'tsconfig.json');
  writeFileSync(
    tsconfig,
    JSON.stringify({ compilerOptions, files: sources, vueCompilerOptions: { strictTemplates: true } }),
  );
  for (const file of files) copyFileSync(join(root, 'test/types', file), join(folder, file));
  for (const [file, name] of Object.entries(snippets)) writeFileSync(join(folder, file), codeOf(name));
  for (const [, link] of links) mkdirSync(dirname(link), { recursive: true });
  for (const [target, link] of links) symlinkSync(target, link, 'dir');
  const [script, ...flags] = checkers[checker];
  const outcome = node([join(root, 'node_modules', script!), ...flags, tsconfig], {}, folder);
  for (const path of [...links.map(([, link]) => link), ...sources.map((file) => join(folder, file))])
    rmSync(path);
  return outcome;
}

const nothingWrong: Outcome = { status: 0, output: '' };

test('plain TypeScript knows tags and events once all elements are defined', () => {
  assert.deepEqual(check('tsc', { files: ['dom.ts'] }), nothingWrong);
});

test('one element that is defined alone makes its tag known, and all events', () => {
  assert.deepEqual(check('tsc', { files: ['one-element.ts'] }), nothingWrong);
});

test('React', () => {
  const react = {
    files: ['react.tsx'],
    snippets: { 'app.tsx': 'react', 'next.tsx': 'next' },
    packages: ['@types/react'],
    options: { jsx: 'react-jsx' },
  };
  assert.deepEqual(check('tsc', react), nothingWrong);
});

test('Solid', () => {
  const solid = {
    files: ['solid.tsx'],
    snippets: { 'app.tsx': 'solid' },
    packages: ['solid-js'],
    options: { jsx: 'preserve', jsxImportSource: 'solid-js' },
  };
  assert.deepEqual(check('tsc', solid), nothingWrong);
});

test('Vue', () => {
  const vue = {
    files: ['App.vue'],
    snippets: { 'Snippet.vue': 'vue' },
    packages: ['vue'],
    options: { types: ['pbx-auth/vue'] },
  };
  assert.deepEqual(check('vue-tsc', vue), nothingWrong);
});

test('Svelte', () => {
  const svelte = {
    files: ['App.svelte'],
    snippets: { 'Snippet.svelte': 'svelte' },
    packages: ['svelte'],
    options: { types: ['pbx-auth/svelte'] },
  };
  const { output } = check('svelte-check', svelte);
  const found = [...output.matchAll(/ ERROR "(.+?)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
  const wrong = readFileSync(join(root, 'test/types/App.svelte'), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.includes('<!-- wrong: ') ? [`App.svelte:${index + 1}`] : []));
  assert.ok(wrong.length > 5);
  assert.deepEqual(found, wrong, output);
});

test('nothing of it is left when the page runs', () => {
  for (const name of ['react', 'solid', 'svelte', 'vue']) {
    const { status, output } = node(['--input-type=module', '-e', `import 'pbx-auth/${name}'`], {}, folder);
    assert.deepEqual([status, output], [0, ''], name);
    assert.equal(readFileSync(join(folder, `node_modules/pbx-auth/dist/frameworks/${name}.js`), 'utf8'), '');
  }
});
