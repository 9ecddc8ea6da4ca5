import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { findBrowser, launchFlags } from '../../scripts/browser.mjs';
import { temporaryFolder } from '../tooling/run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = temporaryFolder();

const rateIn = (module: string): string => `
  import(${JSON.stringify(module)}).then(({ StrengthEstimate }) => {
    const host = Object.assign(document.createElement('div'), { addController() {}, requestUpdate() {} });
    return new Promise((resolve) => {
      const estimate = new StrengthEstimate(host, { estimated: () => resolve(estimate.score) });
      estimate.assess('Contraseña2026!');
    });
  })`;

/** What a page without a bundler gets, from its own server or from another one. */
describe('the built package rates passwords', () => {
  let browser: Browser;
  let library: Server;
  let pages: Server;
  let asked: string[] = [];
  let policy = '';
  let lost = '';

  before(async () => {
    await build({
      root,
      configFile: join(root, 'vite.config.ts'),
      build: { outDir: dist },
      logLevel: 'silent',
    });
    library = serveLibrary();
    pages = serveLibrary();
    browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
  });
  after(async () => {
    await browser.close();
    for (const server of [library, pages]) server.close();
  });

  function serveLibrary(): Server {
    const server = createServer(({ url = '' }, response) => {
      const file = join(dist, url);
      if (url === '/') {
        response.setHeader('content-type', 'text/html');
        if (policy) response.setHeader('content-security-policy', policy);
        response.end('<!doctype html><title>Page</title>');
      } else if (!existsSync(file) || (lost && url.endsWith(lost))) {
        response.writeHead(404).end();
      } else {
        asked.push(url.replace('/password/', ''));
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(file));
      }
    });
    return server.listen(0, '127.0.0.1');
  }

  const origin = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Types into a page whose library is at `from`: what it was told, by whom, and what its console said. */
  async function rate(from: Server, rules = '', missing = '') {
    [policy, lost, asked] = [rules, missing, []];
    const page = await browser.newPage();
    await page.goto(origin(pages));
    const before = [...asked];
    const score = await page.evaluate<number | null>(
      rateIn(`${origin(from)}/controllers/strength-estimate.js`),
    );
    const workers = page.workers().length;
    await page.close();
    return { score, workers, before, fetched: asked.filter((file) => !file.startsWith('/')) };
  }

  const payload = ['estimate.worker.js', 'estimate.js', 'dictionary.js'];

  it('in a worker, which fetches three files', async () => {
    const { score, workers, before, fetched } = await rate(pages);
    assert.deepEqual({ score, workers, before }, { score: 1, workers: 1, before: [] });
    assert.deepEqual(fetched.slice(-3), payload);
  });

  it('in a worker, where the library comes from another origin', async () => {
    const { score, workers, fetched } = await rate(library);
    assert.deepEqual({ score, workers }, { score: 1, workers: 1 });
    assert.deepEqual(fetched.slice(-3), payload);
  });

  it('in the page, where a policy lets no worker of another origin start', async () => {
    const { score, workers, fetched } = await rate(
      library,
      `script-src 'unsafe-eval' ${origin(library)}; worker-src 'self'`,
    );
    assert.deepEqual({ score, workers }, { score: 1, workers: 0 });
    assert.ok(!fetched.includes('estimate.worker.js'));
  });

  it('in the page, where the file of the worker is lost', async () => {
    const { score, workers } = await rate(pages, '', 'estimate.worker.js');
    assert.deepEqual({ score, workers }, { score: 1, workers: 0 });
  });

  it('not at all, and without an error, where the dictionary is lost', async () => {
    const { score, workers } = await rate(pages, '', 'dictionary.js');
    assert.deepEqual({ score, workers }, { score: null, workers: 0 });
  });

  it('goes with the licence of what it brings along', () => {
    assert.match(readFileSync(join(dist, 'password/LICENSE-zxcvbn-ts.txt'), 'utf8'), /MIT/);
  });
});
