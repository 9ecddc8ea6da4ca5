// What the browser test runner does in every engine; the three web-test-runner configs add their browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countTests } from './report/browser.mjs';
import { resizePage } from './resize-page.mjs';
import { root } from './setup.mjs';
import { testsOf } from './test-files.mjs';

const mockWorker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js');

/** @type {import('@web/test-runner').TestRunnerPlugin} */
const serveMockWorker = {
  name: 'serve-mock-worker',
  serve: ({ path }) =>
    path === '/mockServiceWorker.js' ? { body: readFileSync(mockWorker, 'utf8'), type: 'js' } : undefined,
};

/**
 * The server has the files of the test page and nothing else: whatever a script fetches was meant for a backend.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const refuseFetches = (context, next) => {
  if (context.get('sec-fetch-dest') !== 'empty' || context.path.startsWith('/__web-')) return next();
  context.status = 500;
  context.set('x-not-mocked', 'true');
};

/**
 * Imports of `x.js` are resolved to `x.ts`; the script of a worker is no import.
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
const findWorkers = (context, next) => {
  if (/^\/src\/.*\.worker\.js$/.test(context.path)) context.path = context.path.replace(/js$/, 'ts');
  return next();
};

/** @param {string} testFramework */
const page = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>pbx-auth tests</title>
    <script type="module" src="/test/support/no-network.ts"></script>
    <script type="module" src="${testFramework}"></script>
  </head>
  <body></body>
</html>`;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export const browserTests = {
  files: testsOf('browser'),
  rootDir: root,
  nodeResolve: { browser: true, exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
    serveMockWorker,
    resizePage,
  ],
  middleware: [refuseFetches, findWorkers],
  testRunnerHtml: page,
  testFramework: { config: { timeout: '10000' } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: true }), countTests],
};
