// `npm test`: the checks and tests that a change needs, and the count. Some of them: `npm test -- --only lint,types`; with
// those that take minutes, as continuous integration runs them: `npm test -- --all`.
import { parseArgs } from 'node:util';
import { runSteps } from './run-steps.mjs';
import { setup } from './setup.mjs';
import { testsOf } from './test-files.mjs';

const reporters = ['spec', './scripts/report/node.mjs']
  .map((reporter) => `--test-reporter=${reporter} --test-reporter-destination=stdout`)
  .join(' ');

/**
 * @param {Exclude<import('./test-files.mjs').Runner, 'browser'>} runner
 * @param {string} options
 * @param {(file: string) => boolean} [which] of its files
 */
const nodeTests = (runner, options, which = () => true) =>
  `node --import tsx --test ${options} ${reporters} ${testsOf(runner).filter(which).join(' ') || 'no-tests-found'}`;

/** Those in a browser mind what else the machine does. */
const inBrowser = (/** @type {string} */ file) => file.endsWith('.e2e.ts');

/** What takes minutes, and what takes a quarter of an hour: that has a command of its own (`npm run test:sso`). */
const slow = ['thorough-tests', 'thorough-e2e', 'sso-tests', 'storybook', 'stories-tests', 'consumers'];
const slower = ['sso-loosened'];

/** @type {import('./run-steps.mjs').Step[]} */
const steps = [
  { name: 'format', command: 'prettier --check --log-level=warn --cache .' },
  { name: 'lint', command: 'npm run -s lint' },
  { name: 'types', command: 'npm run -s types' },
  { name: 'unused', command: 'npm run -s lint:unused' },
  { name: 'templates', command: 'npm run -s lint:templates' },
  { name: 'api-lint', command: 'npm run -s lint:api' },
  { name: 'api-types', command: 'npm run -s generate:api -- --check' },
  { name: 'api-page', command: 'npm run -s generate:api-page -- --check' },
  { name: 'sso-cases', command: 'npm run -s generate:sso-cases -- --check' },
  { name: 'build', command: 'npm run -s build' },
  { name: 'package', command: 'npm run -s analyze && npm run -s lint:package', needs: 'build' },
  { name: 'size', command: 'npm run -s size -- --check && node scripts/readme.mjs --check', needs: 'build' },
  {
    name: 'node-tests',
    command: nodeTests('node', '--test-timeout=180000 --test-concurrency=2'),
    tests: true,
  },
  { name: 'browser-tests', command: 'wtr', tests: true, browser: true },
  { name: 'demo', command: 'npm run -s build:demo' },
  {
    name: 'e2e-tests',
    command: nodeTests('e2e', '--test-timeout=120000 --test-concurrency=1'),
    needs: 'demo',
    tests: true,
    browser: true,
  },
  {
    name: 'thorough-tests',
    command: nodeTests('thorough', '--test-timeout=600000 --test-concurrency=2', (file) => !inBrowser(file)),
    needs: 'build',
    tests: true,
    browser: true,
  },
  {
    name: 'thorough-e2e',
    command: nodeTests('thorough', '--test-timeout=600000 --test-concurrency=1', inBrowser),
    needs: 'build',
    tests: true,
    browser: true,
  },
  {
    name: 'sso-tests',
    command: nodeTests('sso', '--test-timeout=900000 --test-concurrency=2'),
    tests: true,
    browser: true,
  },
  { name: 'storybook', command: 'npm run -s build:storybook -- --quiet' },
  {
    name: 'stories-tests',
    command: nodeTests('stories', '--test-timeout=900000 --test-concurrency=1'),
    needs: 'storybook',
    tests: true,
    browser: true,
  },
  {
    name: 'consumers',
    command: nodeTests('consumers', '--test-timeout=900000'),
    needs: 'package',
    tests: true,
    browser: true,
  },
  {
    name: 'sso-loosened',
    command: nodeTests('loosened', '--test-timeout=3600000'),
    tests: true,
    browser: true,
  },
];

setup();
const { values } = parseArgs({ options: { only: { type: 'string' }, all: { type: 'boolean' } } });
// All of it may take forty minutes: Firefox has its turn at single sign-on in `npm run test:sso`.
if (values.all) process.env.SSO_ENGINES = 'chrome';
// And those that install and build quickly: the others have theirs in `npm run test:consumers`.
if (values.all) process.env.CONSUMERS ??= 'html,vite,react,vue';
const names = steps.map(({ name }) => name);
const wanted =
  values.only?.split(',') ??
  names.filter((name) => !slower.includes(name) && (values.all || !slow.includes(name)));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(' or ')}. There are: ${names.join(', ')}.`);
  process.exit(1);
}
process.exitCode = (await runSteps(steps.filter(({ name }) => wanted.includes(name)))) > 0 ? 1 : 0;
