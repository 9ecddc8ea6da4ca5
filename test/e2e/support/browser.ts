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
    browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
  });
  after(() => browser?.close());
}

/** Runs visits on one site, which is up for the suite that calls this. */
export type Visit = (
  deed: (portal: Portal) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** Starts a site for a suite; answers what makes a new visitor of it: new cookies, a new world, no problems allowed. */
export function useSite(start: () => Promise<Site>): Visit {
  let site: Site | undefined;
  before(async () => {
    site = await start();
  });
  after(() => site?.stop());
  return async (deed, options = {}) => {
    assert.ok(browser && site, 'browser and site are up');
    site.world?.reset();
    const context = await browser.newContext({ locale: 'es-ES', ...options });
    context.setDefaultTimeout(15_000);
    try {
      const problems = new Problems();
      await problems.watch(context, site);
      await deed(new Portal(await context.newPage(), site, problems));
      problems.assertNone(site);
    } finally {
      await context.close();
    }
  };
}
