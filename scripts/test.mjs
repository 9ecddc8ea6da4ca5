// `npm test`: every check and every test, one after the other, and the count. Some only: `npm test -- --only lint,types`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.mjs';
import { root, setup } from './setup.mjs';
import { testsOf } from './test-files.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {string} [needs] the step without which this one makes no sense
 * @property {boolean} [tests] runs tests, and writes how many to the file named by TEST_COUNTS
 * @property {boolean} [browser] needs a Chromium
 */

const reporters = ['spec', './scripts/report/node.mjs']
  .map((reporter) => `--test-reporter=${reporter} --test-reporter-destination=stdout`)
  .join(' ');

/** @param {'node' | 'e2e'} runner @param {string} options */
const nodeTests = (runner, options) =>
  `node --import tsx --test ${options} ${reporters} ${testsOf(runner).join(' ') || 'no-tests-found'}`;

/** @type {Step[]} */
const steps = [
  { name: 'format', command: 'prettier --check --log-level=warn .' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'types', command: 'npm run -s types' },
  { name: 'templates', command: 'npm run -s lint:templates' },
  { name: 'api-types', command: 'npm run -s generate:api -- --check' },
  { name: 'build', command: 'npm run -s build' },
  { name: 'package', command: 'publint --strict', needs: 'build' },
  { name: 'size', command: 'npm run -s size -- --check', needs: 'build' },
  { name: 'node-tests', command: nodeTests('node', '--test-timeout=60000'), tests: true },
  { name: 'browser-tests', command: 'wtr', tests: true, browser: true },
  { name: 'demo', command: 'npm run -s build:demo' },
  {
    name: 'e2e-tests',
    command: nodeTests('e2e', '--test-timeout=120000 --test-concurrency=1'),
    needs: 'demo',
    tests: true,
    browser: true,
  },
];

setup();
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? steps.map(({ name }) => name);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step is called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'pbx-auth-'));
const countsFile = join(folder, 'counts.json');
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH,
  TEST_COUNTS: countsFile,
};

/** The browser is found once; the steps are told where. */
async function browserComplaint() {
  try {
    env.CHROME_PATH = await findBrowser();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the tests of a step said they did; nothing at all is a failure, whatever the exit code. */
function readCounts(/** @type {boolean} */ succeeded) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(countsFile, 'utf8'));
    const silent = failed === 0 && (passed === 0 || !succeeded);
    return { passed, failed: silent ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(countsFile, { force: true });
  }
}

/** @param {Step} step @param {string[]} failedSteps */
async function run(step, failedSteps) {
  const complaint =
    step.needs && failedSteps.includes(step.needs)
      ? `Not run: it needs "${step.needs}", which failed.`
      : step.browser
        ? await browserComplaint()
        : '';
  if (complaint) {
    console.error(complaint);
    return { passed: 0, failed: 1 };
  }
  const succeeded = spawnSync(step.command, { cwd: root, env, shell: true, stdio: 'inherit' }).status === 0;
  return step.tests ? readCounts(succeeded) : { passed: Number(succeeded), failed: Number(!succeeded) };
}

/** @type {{ name: string, passed: number, failed: number, seconds: string }[]} */
const results = [];
for (const step of steps.filter(({ name }) => wanted.includes(name))) {
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`);
  const start = performance.now();
  const failedSteps = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  const counts = await run(step, failedSteps);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  results.push({ name: step.name, ...counts, seconds });
  console.log(`   ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
}
rmSync(folder, { recursive: true });

const total = (/** @type {'passed' | 'failed'} */ kind) =>
  results.reduce((sum, result) => sum + result[kind], 0);
console.log('\nstep             passed  failed   seconds');
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${name.padEnd(15)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.padStart(10)}`,
  );
}
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
