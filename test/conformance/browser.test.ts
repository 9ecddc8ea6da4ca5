import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, launchFlags } from '../../scripts/browser.mjs';
import { cases, type Report } from '../../src/conformance/index.js';
import { serveWithWorker } from '../mocks/support/worker-page.js';

/** In a page the suite runs as anywhere else, but cookies and origins are the browser's. */
const SCRIPT = `
  import { createWorld } from './mocks/index.js';
  import { startMock } from './mocks/browser.js';
  import { demoFixtures, runConformance } from './src/conformance/index.js';
  globalThis.conform = async () => {
    const mock = await startMock({ world: createWorld({ sleep: async () => {} }) });
    const report = await runConformance({ backend: { baseUrl: '/v1' }, fixtures: demoFixtures });
    await mock.stop();
    return JSON.stringify(report);
  };
`;

/** What a page can neither see nor do. */
const NOT_IN_A_PAGE = ['clients', 'cookies', 'origin', 'foreign-origin'];

describe('the mock as a service worker', () => {
  let server: Server;
  let browser: Browser;
  before(async () => {
    server = await serveWithWorker(SCRIPT);
    browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
  });
  after(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  it('conforms, as far as a page can see', async () => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await page.waitForFunction('"conform" in globalThis');
    const report = JSON.parse(await page.evaluate<string>('globalThis.conform()')) as Report;

    const ids = (verdict: string): string[] =>
      report.results.filter((one) => one.verdict === verdict).map(({ id }) => id);
    const failures = report.results.filter(({ verdict }) => verdict === 'fail');
    assert.deepEqual(
      failures.map(({ id, message }) => [id, message]),
      [],
    );
    const hidden = cases.filter(({ needs }) => needs.some((need) => NOT_IN_A_PAGE.includes(need)));
    assert.deepEqual(
      ids('skip'),
      hidden.map(({ id }) => id),
    );
    assert.equal(report.passed, cases.length - hidden.length);
    assert.ok(report.passed > 200, `${report.passed} passed`);
    assert.deepEqual(report.missing, []);
  });
});
