// A release in a copy of the repository, all but the last step: version, changelog, pack, install, publish (dry run).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './run.js';

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}
interface Versioned {
  readonly version: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder();
const copy = join(folder, 'pbx-auth');
const page = join(folder, 'page');
const changesets = join(root, '.changeset');

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const json = (...path: string[]): unknown => JSON.parse(read(...path));

/** A program of its own, not a part of this test. */
function run(command: string, args: string[], cwd = copy): string {
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });
}

/** Links, as there are nearly a gigabyte; but for what tools write into in place. */
function linkPackages(): void {
  const from = join(root, 'node_modules');
  const to = join(copy, 'node_modules');
  try {
    run('cp', ['-al', from, to], folder);
  } catch {
    run('cp', ['-a', from, to], folder); // on another disk
  }
  for (const file of ['.setup-stamp', '.cache']) rmSync(join(to, file), { recursive: true, force: true });
}

function copyRepository(): void {
  const files = run('git', ['ls-files', '-co', '--exclude-standard', '-z'], root).split('\0');
  for (const file of files.filter((file) => file && existsSync(join(root, file))))
    cpSync(join(root, file), join(copy, file));
  linkPackages();
}

/** One of each kind, so that there is something to release whenever this runs. */
const own = { minor: 'Something that is new.', patch: '`<pbx-login>` does what was said of it.' };

function addChangesets(): void {
  for (const [kind, sentence] of Object.entries(own))
    writeFileSync(
      join(copy, `.changeset/dry-run-${kind}.md`),
      `---\n'pbx-auth': ${kind}\n---\n\n${sentence}\n`,
    );
}

function commit(): void {
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@pbx-auth.example'];
  run('git', ['init', '--quiet', '--initial-branch=main']);
  run('git', ['add', '--all']);
  run('git', [...author, 'commit', '--quiet', '--message=test']);
}

let packed: Packed;
before(() => {
  mkdirSync(page);
  copyRepository();
  addChangesets();
  commit();
  run('npm', ['run', 'release:version']);
  const pack = ['pack', '--json', '--foreground-scripts=false', `--pack-destination=${folder}`];
  [packed] = JSON.parse(run('npm', pack)) as [Packed];
});

const versionOf = (path: string): string => (json(path, 'package.json') as Versioned).version;

/** What people are told: the text below the front matter. */
const sentences = readdirSync(changesets)
  .filter((file) => file.endsWith('.md') && file !== 'README.md')
  .map((file) => read(changesets, file).split('---\n').at(-1)?.trim() ?? '');

test('the next version is a minor one, in the lockfile, too', () => {
  const [major = '', minor = ''] = versionOf(root).split('.');
  assert.equal(versionOf(copy), `${major}.${Number(minor) + 1}.0`);
  const { version, packages } = json(copy, 'package-lock.json') as Versioned & {
    packages: Readonly<Record<string, Versioned>>;
  };
  assert.deepEqual([version, packages['']?.version], [versionOf(copy), versionOf(copy)]);
});

test('the changelog has each sentence, elements first, and no commit', () => {
  const text = read(copy, 'CHANGELOG.md');
  const [title, release, ...headings] = [...text.matchAll(/^#+ .+$/gm)].map(([heading]) => heading);
  assert.equal(title, '# pbx-auth');
  assert.equal(release, `## ${versionOf(copy)}`);
  assert.deepEqual(headings.slice(0, 2), ['### New', '### Fixed']);
  for (const sentence of [...sentences, ...Object.values(own)]) assert.ok(text.includes(`\n- ${sentence}\n`));
  assert.doesNotMatch(text, /\b[0-9a-f]{7,40}: /);
  const lines = text.split('### Fixed')[0]?.match(/^- `?<?[\w-]+/gm) ?? [];
  const ofElements = lines.map((line) => line.startsWith('- `<pbx-'));
  assert.ok(!ofElements.slice(ofElements.indexOf(false)).includes(true), lines.join('\n'));
});

test('nothing else changes but what README.md says of it, and changesets are gone', () => {
  const changed = run('git', ['status', '--porcelain']).trimEnd().split('\n');
  const removed = changed.filter((line) => line.startsWith(' D .changeset/'));
  assert.equal(removed.length, sentences.length + Object.keys(own).length);
  const others = changed.filter((line) => !removed.includes(line)).map((line) => line.slice(3));
  assert.deepEqual(others.sort(), ['CHANGELOG.md', 'README.md', 'package-lock.json', 'package.json']);
});

test('README.md names this version of the script, and what was packed is what it names', () => {
  assert.ok(read(copy, 'README.md').includes(`/pbx-auth@${versionOf(copy)}/dist/cdn.js"`));
  run('node', ['scripts/readme.mjs', '--check', '--release']);
});

test('the package has what is published, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  const published =
    /^(dist\/.+|(custom-elements|package|web-types|vscode\.[\w-]+)\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
  assert.deepEqual(
    paths.filter(
      (path) => !published.test(path) || /\.map$|\.test\.|\.stories\.|\.tsbuildinfo$|\.DS_Store/.test(path),
    ),
    [],
  );
  for (const path of ['dist/index.js', 'dist/index.d.ts', 'custom-elements.json', 'CHANGELOG.md'])
    assert.ok(paths.includes(path), path);
  for (const path of paths.filter((path) => path.endsWith('.js')))
    assert.doesNotMatch(read(copy, path), /^\/\/# sourceMappingURL/m, path);
});

test('npm would publish it', () => {
  // Whether a registry has this version is nothing that a test should ask one.
  const nowhere = ['--registry=http://127.0.0.1:1', '--fetch-retries=0'];
  run('npm', ['publish', '--dry-run', ...nowhere, join(folder, packed.filename)], folder);
});

test('it can be installed into an empty folder, and imported', () => {
  writeFileSync(join(page, 'package.json'), '{ "private": true, "type": "module" }');
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund'];
  run('npm', ['install', ...quiet, join(folder, packed.filename)], page);
  const script = `import { AuthError } from 'pbx-auth'; console.log(new AuthError('network').code);`;
  assert.equal(run('node', ['--input-type=module', '--eval', script], page), 'network\n');
  assert.equal(run('npx', ['--no-install', 'pbx-auth', '--version'], page).trim(), versionOf(copy));
});
