// Runs checks and tests one after the other, all of them, and closes with the count.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { root } from './setup.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {string} [needs] the step without which this one makes no sense
 * @property {boolean} [tests] runs tests, and writes how many to the file named by TEST_COUNTS
 * @property {boolean} [browser] needs a Chromium, and finds it in CHROME_PATH
 */

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {Counts & { name: string, seconds: string }} Result */

/**
 * What the tests of a step said they did. None at all is a failure, and so is an exit code that nothing explains.
 * @param {string} file
 * @param {boolean} succeeded
 * @returns {Counts}
 */
function readCounts(file, succeeded) {
  try {
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
    const unexplained = failed === 0 && (passed === 0 || !succeeded);
    return { passed, failed: unexplained ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 }; // it broke before it could count
  }
}

/**
 * @param {Step} step
 * @param {Result[]} before
 * @returns {Promise<Counts>}
 */
async function run(step, before) {
  const broken = before.find(({ name, failed }) => name === step.needs && failed > 0);
  if (broken) throw new Error(`Not run: it needs "${broken.name}", which failed.`);
  const folder = mkdtempSync(join(tmpdir(), 'pbx-auth-'));
  const countsFile = join(folder, 'counts.json');
  try {
    const env = {
      ...process.env,
      PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH,
      TEST_COUNTS: countsFile,
      ...(step.browser && { CHROME_PATH: await findBrowser() }),
    };
    const succeeded = spawnSync(step.command, { cwd: root, env, shell: true, stdio: 'inherit' }).status === 0;
    return step.tests
      ? readCounts(countsFile, succeeded)
      : { passed: Number(succeeded), failed: Number(!succeeded) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {Step[]} steps
 * @returns {Promise<number>} how many tests and checks failed
 */
export async function runSteps(steps) {
  /** @type {Result[]} */
  const results = [];
  for (const step of steps) {
    console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`);
    const start = performance.now();
    const counts = await run(step, results).catch(({ message }) => {
      console.log(message);
      return { passed: 0, failed: 1 };
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    results.push({ name: step.name, ...counts, seconds });
    console.log(`   ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  }
  return summarize(results);
}

/** @param {Result[]} results */
function summarize(results) {
  const row = (/** @type {[string, ...(string | number)[]]} */ [name, ...cells]) =>
    console.log(name.padEnd(16) + cells.map((cell) => String(cell).padStart(9)).join(''));
  console.log();
  row(['step', 'passed', 'failed', 'seconds']);
  for (const { name, passed, failed, seconds } of results) row([name, passed, failed, seconds]);
  const sum = (/** @type {'passed' | 'failed'} */ kind) =>
    results.reduce((total, result) => total + result[kind], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed');
}
