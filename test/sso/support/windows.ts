import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { SiteProvider } from '../site/config.js';
import { startBackend, type Backend } from './backend.js';
import { launchBrowser } from './browser.js';
import { meet, type Portal, type ProviderId } from './portal.js';
import { startHostileProvider, type HostileProvider } from './providers/hostile-provider.js';
import { startSite, type Site } from './site.js';
import { pass, spy } from './window-spy.js';

/** The page; a provider of another site, with a page of its own; and who redeems its codes. */
export interface Stage {
  readonly site: Site;
  readonly provider: HostileProvider;
  readonly backend: Backend;
  readonly browser: Browser;
}

export interface Scene extends Stage {
  readonly portal: Portal;
  readonly page: Page;
}

/** A provider's window, with somebody in front of it who has not decided yet. */
export interface Away {
  readonly popup: Page;
  readonly state: string;
  /** Where a yes leads. */
  readonly answer: string;
}

const raised: Promise<Stage>[] = [];

after(async () => {
  for (const { browser, ...servers } of await Promise.all(raised)) {
    await browser.close();
    await Promise.all(Object.values(servers).map((server) => server.stop()));
  }
});

interface Setting {
  readonly launch?: () => Promise<Browser>;
  /** The page's timers run by hand, and tests see what it does with windows. */
  readonly spies?: boolean;
}

/** Tests of a page that signs in with windows, on a stage of their own. Each begins with what is right. */
export function onStage({ launch = launchBrowser, spies = true }: Setting = {}) {
  let raising: Promise<Stage> | undefined;
  const ready = async (): Promise<Stage> => {
    if (!raising) raised.push((raising = raise(launch()))); // not where no test runs
    return raising;
  };
  return (name: string, deed: (scene: Scene) => Promise<void>): void =>
    void test(name, async () => {
      const stage = await ready();
      settle(stage);
      await meet(stage.browser, stage.site, async (portal) => {
        const { page } = portal;
        if (process.env['SSO_SITE'] !== undefined) page.setDefaultTimeout(4000);
        if (spies) await spy(page);
        await deed({ ...stage, portal, page });
      });
    });
}

async function raise(launching: Promise<Browser>): Promise<Stage> {
  const [browser, site, provider] = await Promise.all([
    launching,
    startSite(),
    startHostileProvider('localhost'),
  ]);
  const { issuer, clientId } = provider;
  const link = { issuer, clientId };
  const backend = await startBackend({ other: link, google: link });
  return { browser, site, provider, backend };
}

function settle({ site, provider, backend }: Stage): void {
  provider.reset();
  provider.bend.authorize.does = 'page';
  backend.handOvers.length = 0;
  site.requests.length = 0;
  site.headers['cross-origin-opener-policy'] = 'same-origin-allow-popups';
  delete site.headers['content-security-policy']; // then it has its own
  site.connect = [provider.issuer, new URL(backend.apiUrl).origin];
  const { issuer: authority, clientId } = provider;
  const options = { authority, clientId, flows: ['popup', 'redirect'] } as const;
  const other: SiteProvider = { preset: 'oidc', options: { ...options, name: 'Acme ID' } };
  site.config = { apiUrl: backend.apiUrl, providers: { google: { preset: 'google', options }, other } };
}

/**
 * A site that sends no policy about its windows. Else even its own callback page is cut off from the window that opened it:
 * it comes from a page of another policy, the provider's.
 */
export function withoutPolicy({ site }: Stage): void {
  delete site.headers['cross-origin-opener-policy'];
}

/** The page keeps the tokens itself, and needs no backend. */
export function finishesItself(
  { site, provider }: Stage,
  { issuer: authority, clientId }: Pick<HostileProvider, 'issuer' | 'clientId'> = provider,
): void {
  const options = { authority, clientId, name: 'Acme ID', flows: ['popup'], finish: 'browser' } as const;
  site.config = { providers: { other: { preset: 'oidc', options } } };
  site.connect = [authority];
}

/** Cuts the provider's pages off. */
export function severed({ provider }: Stage): void {
  provider.bend.authorize.headers = { 'cross-origin-opener-policy': 'same-origin' };
}

/** Presses the button of a provider, up to its page. */
export async function goAway({ portal }: Scene, provider: ProviderId = 'other'): Promise<Away> {
  if (portal.page.url() === 'about:blank') await portal.open();
  return atProvider(await portal.pressForWindow(provider));
}

/** A window that is on its way there. */
export async function atProvider(popup: Page): Promise<Away> {
  if (process.env['SSO_SITE'] !== undefined) popup.setDefaultTimeout(4000);
  const answer = await popup.waitForSelector('#continue').then((link) => link!.evaluate(hrefOf));
  return { popup, state: new URL(popup.url()).searchParams.get('state') ?? '', answer };
}

/** The same, at a provider that never answers: the window stays empty. */
export async function goNowhere({ portal, page, provider }: Scene): Promise<Page> {
  provider.bend.authorize.does = 'hang';
  await portal.open();
  // Puppeteer may not show a window that waits for its first page already.
  const engine = await hold(page, /\/engine-/);
  const popup = await portal.pressForWindow('other');
  engine.release();
  await page.waitForFunction(() => windowSpy.channels.length);
  return popup;
}

const hrefOf = (link: Element): string => (link as HTMLAnchorElement).href;

/** The person says yes. */
export const sayYes = ({ popup, answer }: Away): Promise<void> => follow(popup, answer);

/** As a link would: an address that is typed cuts a window off. */
const follow = (popup: Page, url: string): Promise<void> => popup.evaluate((to) => location.assign(to), url);

/** Leads the window to somewhere else. */
export async function lead({ popup }: Pick<Away, 'popup'>, url: string): Promise<void> {
  await Promise.all([popup.waitForNavigation(), follow(popup, url)]);
}

/** What a forger would say: in the right words, with a code that is not of this sign-in. */
export function forged({ state, answer }: Away): { kind: string; state: string; url: string } {
  const url = new URL(answer);
  url.searchParams.set('code', 'code-of-an-attacker');
  return { kind: 'pbx-auth.answer', state, url: url.href };
}

/** Ana is signed in, and the page was told of these failures before. */
export async function assertSignsIn({ portal, page }: Scene, ...codes: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (known) =>
      document.querySelector('#who') ??
      (globalThis as unknown as { site: { errors: unknown[] } }).site.errors.length > known,
    {},
    codes.length,
  );
  await assertErrors({ portal }, ...codes);
  await portal.assertSignedIn('ana');
}

export async function assertErrors(
  { portal }: Pick<Scene, 'portal'>,
  ...codes: readonly string[]
): Promise<void> {
  const told = await portal.errors();
  assert.deepEqual(
    told.map(({ flow, code }) => [flow, code]),
    codes.map((code) => ['sso', code]),
  );
}

/** Resolves when so many messages have arrived, and tells where from. */
export async function heardFrom({ page }: Scene, count: number): Promise<string[]> {
  await page.waitForFunction((least) => windowSpy.heard.length >= least, {}, count);
  return page.evaluate(() => windowSpy.heard.map(([from]) => from));
}

/** Resolves when it is; rejects where it stays open. */
export async function isClosed(popup: Page): Promise<void> {
  if (popup.isClosed()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(reject, popup.getDefaultTimeout(), new Error('The window is still open'));
    popup.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The page looks after its window, which it has lost. */
export async function look({ page }: Scene, times = 2): Promise<void> {
  await page.waitForFunction(() => {
    const { latest, timers } = windowSpy;
    return latest?.closed && [...timers.values()].some(({ delay }) => delay === 500);
  });
  for (let time = 0; time < times; time++) await pass(page, 500);
}

/** Presses what the alert offers. */
export const act = ({ page }: Scene, action: 'show-window' | 'cancel-window' | 'redirect'): Promise<void> =>
  page.locator(`pbx-login >>> [data-action=${action}]`).click();

/** Nothing is said any more. */
export async function assertSilent({ page }: Scene): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('pbx-login')?.shadowRoot?.querySelector('[role=alert]')?.textContent.trim() ===
      '',
  );
}

/** Another window of the visitor, that nobody's script opened: at a file of the site's own, where nothing happens by itself. */
export async function openTab(
  { portal, page, site }: Scene,
  url = `${site.origin}/oidc-callback.js`,
  prepare: (tab: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  // A tab would hide the page, which is then not drawn any more.
  const tab = await portal.visitor.context.newPage({ type: 'window' });
  tab.setDefaultTimeout(page.getDefaultTimeout());
  await prepare(tab);
  await tab.goto(url);
  return tab;
}

export interface Held {
  /** One is there. */
  readonly came: Promise<unknown>;
  readonly release: () => void;
}

/** Requests of the page for such an address wait until they are let go. */
export async function hold(page: Page, pattern: RegExp): Promise<Held> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.setRequestInterception(true);
  const came = new Promise((resolve) => {
    page.on('request', (request) => {
      const held = pattern.test(request.url());
      if (held) resolve(request);
      // Nobody may be there any more.
      void (held ? released : Promise.resolve()).then(() => request.continue().catch(() => undefined));
    });
  });
  return { came, release };
}

/** What is left of all windows: nothing, when they are over. */
export async function assertTidy({ page }: Scene): Promise<void> {
  const left = await page.evaluate(() => [
    ...windowSpy.channels,
    ...[...windowSpy.timers.values()].map(({ delay }) => delay),
  ]);
  assert.deepEqual(left, []);
}

/** The answer of what was begun before leads to a page that says so, and to nothing else. */
export async function assertFindsNobody(scene: Scene, { answer }: Away): Promise<void> {
  const tab = await openTab(scene, answer, spy);
  await tab.waitForSelector('.spinner');
  await pass(tab, 3000);
  const heading = await tab.waitForSelector('h1');
  assert.equal(await heading?.evaluate(({ textContent }) => textContent), 'This sign-in is no longer valid.');
  await tab.close();
}
