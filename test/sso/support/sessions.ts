import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { OidcSso } from '../../../src/adapters/oidc/index.js';
import type { Tokens } from '../../../src/adapters/oidc/tokens.js';
import type { PbxAuthProvider } from '../../../src/index.js';
import type { SiteProvider } from '../site/config.js';
import { engines, launchBrowser, visit, type Engine, type Visitor } from './browser.js';
import { Portal } from './portal.js';
import { startHostileProvider, type HostileProvider } from './providers/hostile-provider.js';
import type { LoggedRequest } from './providers/http.js';
import { startPlainProvider, type PlainProvider } from './providers/plain-provider.js';
import { metadataOf } from './providers/walk.js';
import { startSite, type Site } from './site.js';

/** Where a tab keeps tokens over a reload. */
export const KEY = 'pbx-auth.sso-tokens';
/** A page of the site's origin that runs nothing of ours. */
const NOTHING = '/nothing.txt';

/** What is taken out of the sources is gone in all browsers alike: then the first one tells. */
export const sessionEngines: readonly Engine[] = process.env['SSO_SITE'] ? ['chrome'] : engines;

type Operation = 'getAccessToken' | 'getSession' | 'renewSession' | 'signOut';
/** What a call led to. */
export type Outcome = { readonly value: unknown } | { readonly code: string };

/** What the page of `site/main.ts` puts on `globalThis`. */
export interface Shown {
  readonly site: { readonly adapter: OidcSso; readonly portal: PbxAuthProvider };
}

/** A tab that may hold a session. */
export class Tab extends Portal {
  #forgiven = /^$/;

  /** Calls the adapter, as an application would. */
  call(operation: Operation): Promise<Outcome> {
    return this.page.evaluate(async (name) => {
      const { adapter } = (globalThis as unknown as Shown).site;
      const options = { signal: new AbortController().signal, locale: 'en' };
      try {
        if (name === 'getAccessToken') return { value: await adapter.getAccessToken(options) };
        return { value: await adapter[name]({}, options) };
      } catch (error) {
        return { code: (error as { code?: string }).code ?? String(error) };
      }
    }, operation);
  }

  async accessToken(): Promise<string> {
    const outcome = await this.call('getAccessToken');
    assert.ok('value' in outcome, JSON.stringify(outcome));
    return String(outcome.value);
  }

  async renew(): Promise<void> {
    const outcome = await this.call('renewSession');
    assert.ok('value' in outcome, JSON.stringify(outcome));
  }

  /** What outlives a reload. */
  async kept(): Promise<Tokens> {
    const text = await this.page.evaluate((key) => sessionStorage.getItem(key), KEY);
    assert.ok(text, 'Nothing is kept.');
    return JSON.parse(text) as Tokens;
  }

  /** Nobody is signed in, and nothing is left of whoever was. */
  async assertOver(): Promise<void> {
    await this.assertSignedOut();
    assert.deepEqual(await this.stored(), { local: [], session: [] });
    assert.deepEqual(await this.call('getAccessToken'), { code: 'session-expired' });
  }

  /** Another tab of the same browser, at a page that does nothing yet. */
  async another(): Promise<Tab> {
    const page = await this.visitor.context.newPage();
    const tab = new Tab({ ...this.visitor, page }, this.site);
    await tab.settle();
    return tab;
  }

  async settle(): Promise<void> {
    this.page.setDefaultTimeout(10_000);
    this.page.on('pageerror', (error) => {
      if (!/favicon\.ico/.test(String(error))) this.visitor.problems.push(`page error: ${String(error)}`);
    });
    await this.page.goto(this.site.origin + NOTHING);
  }

  /** What this tab's storage holds from now on; the page shows it when it is loaded. */
  async put(kept: unknown): Promise<void> {
    const text = typeof kept === 'string' ? kept : JSON.stringify(kept);
    await this.page.evaluate((key, value) => sessionStorage.setItem(key, value), KEY, text);
  }

  /** Leaves the page, and with it all that is in its memory; storage stays. */
  async sleep(): Promise<void> {
    await this.page.goto(this.site.origin + NOTHING);
  }

  /** A tab with a copy of this one's storage, as browsers duplicate tabs. Asleep: its page is not loaded yet. */
  async asleep(): Promise<Tab> {
    const tab = await this.another();
    await tab.put(await this.kept());
    return tab;
  }

  async duplicate(): Promise<Tab> {
    const tab = await this.asleep();
    await tab.open();
    await tab.assertSignedIn('ana');
    return tab;
  }

  /** What browsers say by themselves of what a test does to them. */
  forgive(notes: RegExp): void {
    this.#forgiven = notes;
  }

  /** After all else: some of it is said late. */
  forget(): void {
    const { problems } = this.visitor;
    problems.splice(0, Infinity, ...problems.filter((problem) => !this.#forgiven.test(problem)));
  }

  /** Notes down what `pbx-session-change` says from now on. */
  async listen(): Promise<void> {
    await this.page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(globalThis, { changes });
      (globalThis as unknown as Shown).site.portal.addEventListener('pbx-session-change', ({ session }) =>
        changes.push(session.status),
      );
    });
  }

  changes(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes);
  }
}

/** A new visitor, to whom nothing untoward may happen. */
export const meetTab = (
  { browser, site }: Pick<Stage, 'browser' | 'site'>,
  deed: (tab: Tab) => Promise<void>,
): Promise<void> =>
  visit(browser, async (visitor: Visitor) => {
    const tab = new Tab(visitor, site);
    await deed(tab);
    tab.forget();
  });

type Finishing = Partial<
  Pick<
    Extract<Extract<SiteProvider, { preset: 'oidc' }>['options'], { finish: 'browser' }>,
    'tokens' | 'signOut' | 'afterSignOut' | 'flows' | 'params'
  >
>;

/** Of the page: a provider that finishes in the browser. */
export const finishing = (
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
  options: Finishing = {},
): SiteProvider => ({
  preset: 'oidc',
  options: { authority: issuer, clientId, name: 'Acme ID', finish: 'browser', ...options },
});

/** A browser, a site, and providers to sign in at. */
export interface Stage {
  readonly browser: Browser;
  readonly site: Site;
  /** Its access tokens last an hour. */
  readonly plain: PlainProvider;
  /** Its access tokens are always about to end. */
  readonly brief: PlainProvider;
  readonly hostile: HostileProvider;
  readonly stop: () => Promise<void>;
}

export async function startStage(engine: Engine): Promise<Stage> {
  const [browser, site] = await Promise.all([launchBrowser(engine), startSite()]);
  const { origin, redirectUri } = site;
  const registered = {
    host: 'localhost',
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [`${origin}/`, `${origin}/bye`],
    origins: [origin],
  } as const;
  const [plain, brief, hostile] = await Promise.all([
    startPlainProvider(registered),
    startPlainProvider({ ...registered, accessTokenSeconds: 20 }),
    startHostileProvider('localhost'),
  ]);
  site.connect = [plain.issuer, brief.issuer, hostile.issuer];
  return {
    ...{ browser, site, plain, brief, hostile },
    stop: async () => {
      await browser.close();
      await Promise.all([site, plain, brief, hostile].map((one) => one.stop()));
    },
  };
}

/** Signs Ana in at a provider with pages; the provider's log begins after that. */
export async function signIn(tab: Tab, provider: PlainProvider, options: Finishing = {}): Promise<void> {
  tab.site.config = { providers: { other: finishing(provider, options) } };
  await tab.open();
  await tab.press('other');
  await tab.page.locator(provider.button('ana')).click();
  await tab.assertSignedIn('ana');
  provider.requests.length = 0;
}

/** The same at one whose answers can be bent, and that has no pages. */
export async function signInAtHostile(
  tab: Tab,
  provider: HostileProvider,
  options: Finishing = {},
): Promise<void> {
  tab.site.config = { providers: { other: finishing(provider, options) } };
  await tab.open();
  await tab.press('other');
  await tab.assertSignedIn('ana');
  provider.requests.length = 0;
}

interface Logging {
  readonly requests: readonly LoggedRequest[];
}

/** The refresh tokens that were used, in order. */
export const usedTokens = ({ requests }: Logging): (string | undefined)[] =>
  requests
    .filter(({ method, form }) => method === 'POST' && form['grant_type'] === 'refresh_token')
    .map(({ form }) => form['refresh_token']);

/** How many renewals there were; none with a token that was used before. */
export function assertRenewals(provider: Logging, count: number): void {
  const used = usedTokens(provider);
  assert.deepEqual([used.length, new Set(used).size], [count, count]);
}

/** Whose access token this is, as its provider says. */
export async function ownerOf(
  { issuer }: { readonly issuer: string },
  accessToken: string,
): Promise<unknown> {
  const { userinfo_endpoint: endpoint = '' } = await metadataOf(issuer);
  const answer = await fetch(endpoint, { headers: { authorization: `Bearer ${accessToken}` } });
  return answer.ok ? ((await answer.json()) as { sub?: unknown }).sub : answer.status;
}

/** All tabs have the same good token, after so many renewals; and the grant is still there. */
export async function assertShared({ plain }: Stage, tabs: readonly Tab[], renewals: number): Promise<void> {
  assertRenewals(plain, renewals);
  const tokens = await Promise.all(tabs.map((tab) => tab.accessToken()));
  assert.equal(new Set(tokens).size, 1);
  assert.equal(await ownerOf(plain, tokens[0] ?? ''), 'ana');
  assertRenewals(plain, renewals);
  for (const tab of tabs) await tab.assertSignedIn('ana');
}

/** Renews in one tab, until others have heard of it. */
export async function renewFor(tab: Tab, others: readonly Tab[]): Promise<void> {
  await tab.renew();
  const token = await tab.accessToken();
  for (const { page } of others)
    await page.waitForFunction((key, text) => sessionStorage.getItem(key)?.includes(text), {}, KEY, token);
}

/** All that a page shows or keeps: where a token has no business. */
export const everywhere = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const shadows = [...document.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot?.innerHTML);
    const kept = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      await caches.keys(),
    ];
    const { heard } = globalThis as { heard?: unknown };
    const requests = performance.getEntries().map(({ name }) => name);
    const shown = [document.documentElement.outerHTML, ...shadows];
    const addressed: unknown[] = [location.href, history.state, window.name, document.cookie, requests];
    return JSON.stringify([kept, shown, addressed, heard]);
  });

/** Long waits pass at once. */
export const impatient = ({ page }: Tab): Promise<void> =>
  page.evaluate(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((act: () => void, delay = 0, ...more: unknown[]) =>
      setTimeout(act, delay >= 10_000 ? 300 : delay, ...more)) as typeof setTimeout;
  });

/** What happens outside of a page is nothing that the page could wait for. */
export async function until(happened: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(10_000);
  while (!happened()) await setTimeout(10, undefined, { signal: patience });
}
