import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser, launchFlags } from '../../../scripts/browser.mjs';
import { Portal } from './portal.js';
import { Problems } from './problems.js';
import type { Site } from './sites.js';

let browser: Browser | undefined;

/** One browser for a file of tests. */
export function useBrowser(): void {
  before(async () => {
    browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: launchFlags,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  after(() => browser?.close());
}

/** Tests that run at once: a browser spends much of its time waiting. */
export const atOnce = { concurrency: 3 };

/** Makes a new visitor of a site, with new cookies and a new world, to whom nothing untoward may happen. */
export type Visit = (
  deed: (portal: Portal) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** Starts a site for a suite. */
export function useSite(start: () => Promise<Site>): Visit {
  let site: Site | undefined;
  before(async () => {
    site = await start();
  });
  after(() => site?.stop());
  return async (deed, options = {}) => {
    assert.ok(browser && site, 'browser and site are up');
    const place = await site.arrive();
    const context = await browser.newContext({ locale: 'es-ES', ...options });
    context.setDefaultTimeout(15_000);
    // What esbuild, which runs these tests, puts into functions that are sent to the page.
    await context.addInitScript('globalThis.__name = (value) => value;');
    try {
      const problems = new Problems(place);
      await problems.watch(context);
      await deed(new Portal(await context.newPage(), place, problems));
      problems.assertNone(site.unmocked.splice(0));
    } finally {
      await context.close();
      await place.leave();
    }
  };
}
