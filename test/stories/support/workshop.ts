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

/** In the page: the story that is shown, and what Storybook's preview has said about it. */
interface Shown {
  id: string | null;
  errors: string[];
  ended: boolean;
  violations?: Ending['violations'];
}

interface Told {
  readonly storyId?: string;
  readonly message?: string;
  readonly description?: string;
  readonly reporters?: readonly {
    readonly type: string;
    readonly result: Partial<Ending> & { readonly error?: unknown };
  }[];
}

interface Channel {
  on: (event: string, listener: (told?: Told) => void) => void;
  emit: (event: string, told: object) => void;
}

declare global {
  var shownStory: Shown;
  var __STORYBOOK_ADDONS_CHANNEL__: Channel | undefined;
}

/** In the page, before Storybook: hears what its preview says. */
function listen(): void {
  const id = new URLSearchParams(location.search).get('id');
  globalThis.shownStory = { id, errors: [], ended: false };
  const broke = (told?: Told): void =>
    void shownStory.errors.push(told?.message ?? told?.description ?? JSON.stringify(told));
  const end = (told?: Told): void => {
    const axe = told?.reporters?.find(({ type }) => type === 'a11y')?.result;
    if (axe?.error) shownStory.errors.push(`axe: ${JSON.stringify(axe.error)}`);
    Object.assign(shownStory, { violations: axe?.violations, ended: true });
  };
  let channel: Channel | undefined;
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    get: () => channel,
    set: (created: Channel) => {
      channel = created;
      for (const event of ['playFunctionThrewException', 'unhandledErrorsWhilePlaying'])
        channel.on(event, broke);
      for (const event of ['storyErrored', 'storyMissing', 'storyThrewException', 'configError'])
        channel.on(event, (told) => {
          broke(told);
          end();
        });
      // Frames of a story tell it what becomes of theirs.
      channel.on('storyFinished', (told) => told?.storyId === shownStory.id && end(told));
    },
  });
}

/** In the page: leaves a story for another one, as a click in the sidebar does. */
function show(id: string): void {
  globalThis.shownStory = { id, errors: [], ended: false };
  __STORYBOOK_ADDONS_CHANNEL__!.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
}

/** A page in which stories follow each other. */
export interface Visit {
  /** Shows a story, and waits until it has been played and checked. */
  play: (id: string) => Promise<Ending>;
  stop: () => Promise<void>;
}

export interface Workshop {
  /** Stories with the toolbar set like this. */
  visit: (toolbar?: Toolbar) => Visit;
  /** Opens what an address shows, and tells what broke on the way. */
  open: (query: string, deed: (page: Page) => Promise<void>) => Promise<readonly string[]>;
  stop: () => Promise<void>;
}

export async function openWorkshop(): Promise<Workshop> {
  const storybook = await serveStorybook('/design/pbx-auth/');
  const executablePath = await findBrowser();
  const browser: Browser = await chromium.launch({ executablePath, args: launchFlags });

  /** A page of its own, and what breaks in it. */
  async function openPage(query: string): Promise<{ page: Page; problems: string[] }> {
    // Nothing fades: axe measures the contrast of what is there, not of what is on its way.
    const page = await browser.newPage({
      reducedMotion: 'reduce',
      viewport: { width: 1024, height: 900 },
    });
    const problems: string[] = [];
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
    return { page, problems };
  }

  function visit(toolbar: Toolbar = {}): Visit {
    const globals = Object.entries(toolbar)
      .map((pair) => pair.join(':'))
      .join(';');
    let opened: Awaited<ReturnType<typeof openPage>> | undefined;
    /** After a story that broke, the next one has a page of its own. */
    const stop = async (): Promise<void> => {
      await opened?.page.close();
      opened = undefined;
    };
    const play = async (id: string): Promise<Ending> => {
      if (opened) await opened.page.evaluate(show, id);
      else opened = await openPage(`id=${id}&viewMode=story&globals=${globals}`);
      const { page, problems } = opened;
      try {
        await page.waitForFunction('shownStory.ended', undefined, { timeout: 30_000 });
      } catch (error) {
        await stop();
        throw error;
      }
      const { errors, violations } = await page.evaluate(() => shownStory);
      const all = [...errors, ...problems.splice(0)];
      if (all.length > 0) await stop();
      return { errors: all, violations };
    };
    return { play, stop };
  }

  return {
    visit,
    open: async (query, deed) => {
      const { page, problems } = await openPage(query);
      await deed(page).finally(() => page.close());
      return problems;
    },
    stop: async () => {
      await browser.close();
      await storybook.close();
    },
  };
}
