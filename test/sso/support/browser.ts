import assert from 'node:assert/strict';
import { launch, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'puppeteer-core';
import { findBrowser, launchFlags, onPath } from '../../../scripts/browser.mjs';

export type Engine = 'chrome' | 'firefox';

const firefoxPath = process.env['FIREFOX_PATH'] ?? onPath(['firefox-esr', 'firefox'])[0];

/** Chromium always, and Firefox where it is installed and `SSO_ENGINES` does not leave it out. */
export const engines: readonly Engine[] =
  firefoxPath && process.env['SSO_ENGINES'] !== 'chrome' ? ['chrome', 'firefox'] : ['chrome'];

export async function launchBrowser(engine: Engine = 'chrome'): Promise<Browser> {
  return engine === 'chrome'
    ? launch({ browser: engine, executablePath: await findBrowser(), args: launchFlags })
    : launch({ browser: engine, executablePath: firefoxPath ?? '', headless: true });
}

/** A visitor with cookies and storage of their own. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What should not have happened in their pages. */
  readonly problems: string[];
}

/** Something untoward in any page of the visitor fails the test. */
export async function visit(browser: Browser, deed: (visitor: Visitor) => Promise<void>): Promise<void> {
  const context = await browser.createBrowserContext();
  const problems: string[] = [];
  const watch = (page: Page): void => {
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => {
      if (!ordinary.test(String(error))) problems.push(`page error: ${String(error)}`);
    });
    page.on('console', (message) => {
      if (isProblem(message)) problems.push(`console ${message.type()}: ${message.text()}`);
    });
  };
  try {
    const page = await context.newPage();
    watch(page);
    page.on('popup', (popup) => popup && watch(popup));
    await deed({ context, page, problems });
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** What browsers and tools note down by themselves. */
const ordinary = /^Failed to load resource|^Lit is in dev mode|favicon\.ico/;

const isProblem = (message: ConsoleMessage): boolean =>
  ['error', 'warn'].includes(message.type()) && !ordinary.test(message.text());
