// What runs on the forge cannot be tried here; what it names can be looked up.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly uses?: string;
  readonly needs?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(root + file, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const folder = '.github/workflows/';
const names = readdirSync(root + folder);
const workflow = (name: string): Workflow => parse(read(folder + name)) as Workflow;

/** Everything of this kind that a text names. */
const named = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

test('there is a workflow for each thing that we promise', () => {
  assert.deepEqual(names, ['check.yml', 'engines.yml', 'nightly.yml', 'release.yml', 'storybook.yml']);
});

for (const name of names) {
  describe(name, () => {
    const text = read(folder + name);
    const { permissions, concurrency, jobs } = workflow(name);
    const uses = named(text, /\buses: (.+)/g);

    test('runs what there is', () => {
      const commands = named(text, /\bnpm run ([\w:-]+)/g);
      assert.deepEqual(
        commands.filter((command) => !(command in scripts)),
        [],
      );
      const steps = named(text, /\bnpm test -- --only ([\w,-]+)/g).flatMap((list) => list.split(','));
      const known = named(read('scripts/test.mjs'), /\bname: '([\w-]+)'/g);
      assert.deepEqual(
        steps.filter((step) => !known.includes(step)),
        [],
      );
      const files = [...named(text, /\brun: bash (\S+)/g), ...uses.filter((use) => use.startsWith('./'))];
      assert.deepEqual(
        files.filter((file) => !existsSync(root + file)),
        [],
      );
    });

    test('uses actions by their commit, and says which version that is', () => {
      const others = uses.filter((use) => !use.startsWith('./'));
      for (const use of others) assert.match(use, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });

    test('may read, and no more unless a job says so', () => {
      assert.deepEqual(permissions, { contents: 'read' });
    });

    test('ends, and does not run beside itself', () => {
      assert.ok(concurrency);
      for (const job of Object.values(jobs)) assert.ok(job.uses ?? job['timeout-minutes']);
    });

    test('names no registry and no secret but the one of the forge', () => {
      assert.doesNotMatch(text, /registry|NPM_TOKEN|NODE_AUTH_TOKEN/i);
      assert.deepEqual(
        named(text, /secrets\.(\w+)/g).filter((secret) => secret !== 'GITHUB_TOKEN'),
        [],
      );
    });
  });
}

test('a release was checked, and says where it comes from', () => {
  const { check, release } = workflow('release.yml').jobs;
  assert.equal(check?.uses, './.github/workflows/check.yml');
  assert.equal(release?.needs, 'check');
  assert.deepEqual(release.permissions, {
    contents: 'write',
    'pull-requests': 'write',
    'id-token': 'write',
  });
  const step = release.steps?.find(({ uses }) => uses?.startsWith('changesets/action@'));
  assert.equal(step?.env?.['NPM_CONFIG_PROVENANCE'], 'true');
  assert.equal(step.with?.['version'], 'npm run release:version');
  assert.equal(step.with['publish'], 'npm run release:publish');
});
