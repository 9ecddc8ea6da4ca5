import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countTests } from '../../scripts/report/browser.mjs';
import { allTests, testsOf } from '../../scripts/test-files.mjs';
import { node, temporaryFolder, type Outcome } from './run.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs steps in a process of their own, as `npm test` does. */
function runSteps(steps: object[]): Outcome {
  const module = JSON.stringify(new URL('../../scripts/run-steps.mjs', import.meta.url));
  const script = `import(${module}).then(({ runSteps }) => runSteps(${JSON.stringify(steps)})).then((failed) => process.exit(failed ? 1 : 0))`;
  return node(['-e', script]);
}

/** A step that says it ran so many tests. */
const counting = (name: string, counts: Counts, exitCode = 0): object => ({
  name,
  tests: true,
  command: `node -e "fs.writeFileSync(process.env.TEST_COUNTS, '{\\"passed\\":${counts.passed},\\"failed\\":${counts.failed}}'); process.exit(${exitCode})"`,
});
const check = (name: string, exitCode: number, needs?: string): object => ({
  name,
  command: `node -e "process.exit(${exitCode})"`,
  needs,
});
const lastLine = (output: string): string | undefined => output.trimEnd().split('\n').at(-1);

test('tests are counted one by one, checks as one each, and the last line says so', () => {
  const { status, output } = runSteps([check('lint', 0), counting('tests', { passed: 7, failed: 0 })]);
  assert.equal(lastLine(output), '8 passed, 0 failed');
  assert.equal(status, 0);
});

test('all steps run, whatever failed before', () => {
  const { status, output } = runSteps([
    check('lint', 1),
    counting('tests', { passed: 7, failed: 2 }, 1),
    check('types', 0),
  ]);
  assert.equal(lastLine(output), '8 passed, 3 failed');
  assert.equal(status, 1);
});

test('what needs a failed step is not run and counts as failed', () => {
  const { output } = runSteps([check('build', 1), check('size', 0, 'build')]);
  assert.match(output, /Not run: it needs "build", which failed\./);
  assert.equal(lastLine(output), '0 passed, 2 failed');
});

test('no tests, no count, and an exit code that nothing explains are failures', () => {
  const none = counting('none', { passed: 0, failed: 0 });
  const silent = { ...check('silent', 0), tests: true };
  const unexplained = counting('unexplained', { passed: 3, failed: 0 }, 1);
  assert.equal(lastLine(runSteps([none, silent, unexplained]).output), '3 passed, 3 failed');
});

test('a step that is unknown is named, with those that exist', () => {
  const { status, output } = node([path('../../scripts/test.mjs'), '--only', 'lint,nonsense']);
  assert.equal(status, 1);
  assert.match(output, /^No step is called nonsense\. There are: format, lint, /);
});

/** What our reporter counts in one file for node:test. */
function countNodeTests(source: string): Counts {
  const folder = temporaryFolder();
  const [file, counts] = [join(folder, 'a.test.mjs'), join(folder, 'counts.json')];
  writeFileSync(file, `import { describe, test, before } from 'node:test';\n${source}`);
  const reporter = path('../../scripts/report/node.mjs');
  node(['--test', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', file], {
    TEST_COUNTS: counts,
  });
  return JSON.parse(readFileSync(counts, 'utf8')) as Counts;
}

test('node:test: groups are not tests, and do not fail a second time for what is in them', () => {
  const source = `
    test('a', () => {});
    describe('group', () => {
      test('b', () => {});
      test('c', () => { throw new Error(); });
    });`;
  assert.deepEqual(countNodeTests(source), { passed: 2, failed: 1 });
});

test('node:test: what is skipped or yet to do has failed', () => {
  const source = `test('a', () => {}); test.skip('b', () => {}); test.todo('c'); test('d', { skip: 'later' }, () => {});`;
  assert.deepEqual(countNodeTests(source), { passed: 1, failed: 3 });
});

test('node:test: a file that breaks, or that holds no test, has failed', () => {
  assert.deepEqual(countNodeTests(`throw new Error();`), { passed: 0, failed: 1 });
  assert.deepEqual(countNodeTests(``), { passed: 0, failed: 1 });
});

test('node:test: a hook that breaks is counted', () => {
  const { failed } = countNodeTests(
    `describe('group', () => { before(() => { throw new Error(); }); test('a', () => {}); });`,
  );
  assert.ok(failed > 0);
});

test('browser: skipped tests, broken files and files without a test have failed', () => {
  const file = join(temporaryFolder(), 'counts.json');
  const result = (passed: boolean, skipped: boolean) => ({ name: 'a', passed, skipped });
  const session = (tests: object[], errors: object[] = []): object => ({
    errors,
    testResults: { name: '', tests: [], suites: [{ name: 'group', suites: [], tests }] },
  });
  const sessions = [
    session([result(true, false), result(false, false), result(false, true)]), // 1 passed, 2 failed
    session([]), // 1 failed
    session([result(true, false)], [{ message: 'broke' }]), // 1 passed, 1 failed
    { errors: [{ message: 'did not load' }] }, // 1 failed
  ];
  const before = process.env['TEST_COUNTS'];
  process.env['TEST_COUNTS'] = file;
  countTests.onTestRunFinished({ sessions: sessions as never });
  if (before === undefined) delete process.env['TEST_COUNTS'];
  else process.env['TEST_COUNTS'] = before;
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { passed: 2, failed: 5 });
});

test('every test file belongs to one runner', () => {
  const runners = ['node', 'browser', 'e2e', 'thorough', 'sso', 'loosened', 'stories', 'consumers'] as const;
  const claimed = runners.flatMap((runner) => testsOf(runner)).sort();
  assert.deepEqual(claimed, allTests());
});
