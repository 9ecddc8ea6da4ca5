// The static Storybook, as somebody meets it who opens it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser, launchFlags } from '../../../scripts/browser.mjs';
import { serveStorybook } from '../../../scripts/static-storybook.mjs';

const folder = fileURLToPath(new URL('../../../storybook-static', import.meta.url));

export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly tags: readonly string[];
}

/** What Storybook lists. */
export function entries(): Entry[] {
  const index = `${folder}/index.json`;
  assert.ok(existsSync(index), 'There is no storybook-static/: `npm run build:storybook` writes it.');
  return Object.values(
    (JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, Entry> }).entries,
  );
}

export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** How a story ended: what broke on the way, and what axe has against its last state. */
export interface Ending {
  readonly errors: readonly string[];
  /** `undefined` where axe did not run. */
  readonly violations: readonly Violation[] | undefined;
}

/** What the toolbar can be set to. */
export type Toolbar = Readonly<Record<string, string>>;

/** In the page, before Storybook: keeps what its preview says about the story. */
function listen(): void {
  interface Told {
    readonly reporters?: readonly {
      readonly type: string;
      readonly result: Partial<Ending> & { error?: unknown };
    }[];
    readonly storyId?: string;
    readonly message?: string;
    readonly description?: string;
  }
  interface Channel {
    on: (event: string, listener: (told?: Told) => void) => void;
  }
  let channel: Channel | undefined;
  const errors: string[] = [];
  const broke = (told?: Told): void =>
    void errors.push(told?.message ?? told?.description ?? JSON.stringify(told));
  const end = (told?: Told): void => {
    const axe = told?.reporters?.find(({ type }) => type === 'a11y')?.result;
    if (axe?.error) errors.push(`axe: ${JSON.stringify(axe.error)}`);
    Object.assign(globalThis, { storyEnding: { errors, violations: axe?.violations } });
  };
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set: (created: Channel) => {
      channel = created;
      for (const event of [
        'playFunctionThrewException',
        'unhandledErrorsWhilePlaying',
        'storyThrewException',
      ])
        channel.on(event, broke);
      for (const event of ['storyErrored', 'storyMissing', 'storyThrewException', 'configError'])
        channel.on(event, (told) => {
          broke(told);
          end();
        });
      // Frames of a story tell it what becomes of theirs.
      const own = new URLSearchParams(location.search).get('id');
      channel.on('storyFinished', (told) => told?.storyId === own && end(told));
    },
  });
}

export interface Workshop {
  /** Shows a story as a person would open it, and waits until it has been played and checked. */
  play: (id: string, toolbar?: Toolbar) => Promise<Ending>;
  /** Opens what an address shows, and tells what broke on the way. */
  open: (query: string, deed: (page: Page) => Promise<void>) => Promise<readonly string[]>;
  stop: () => Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const storybook = await serveStorybook('/design/pbx-auth/');
  const executablePath = await findBrowser();
  const browser: Browser = await chromium.launch({ executablePath, args: launchFlags });

  async function visit<Result>(
    query: string,
    deed: (page: Page) => Promise<Result>,
  ): Promise<[Result, string[]]> {
    // Nothing fades: axe measures the contrast of what is there, not of what is on its way.
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: { width: 1024, height: 900 },
    });
    const problems: string[] = [];
    try {
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => problems.push(`page error: ${message}`));
      page.on('requestfailed', (request) => {
        // A frame that is scrolled away before it is there is nobody's loss.
        const why = request.failure()?.errorText ?? '';
        if (why !== 'net::ERR_ABORTED') problems.push(`${why}: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      await page.addInitScript('globalThis.__name = (value) => value;'); // what tsx puts around functions
      await page.addInitScript(listen);
      await page.goto(`${storybook.url}iframe.html?${query}`);
      return [await deed(page), problems];
    } finally {
      await context.close();
    }
  }

  return {
    play: async (id, toolbar = {}) => {
      const globals = Object.entries(toolbar)
        .map((pair) => pair.join(':'))
        .join(';');
      const [ending, problems] = await visit(`id=${id}&viewMode=story&globals=${globals}`, async (page) => {
        await page.waitForFunction('globalThis.storyEnding', undefined, { timeout: 30_000 });
        return page.evaluate<Ending>('globalThis.storyEnding');
      });
      return { ...ending, errors: [...ending.errors, ...problems] };
    },
    open: async (query, deed) => (await visit(query, deed))[1],
    stop: async () => {
      await browser.close();
      await storybook.close();
    },
  };
}
