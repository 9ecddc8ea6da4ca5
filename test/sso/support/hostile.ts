import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import type { SiteProvider } from '../site/config.js';
import { startBackend, type Backend } from './backend.js';
import { launchBrowser } from './browser.js';
import { meet, type Portal } from './portal.js';
import { startHostileProvider, type HostileProvider } from './providers/hostile-provider.js';
import { startSite, type Site } from './site.js';

export type Finish = 'backend-code' | 'backend-credential' | 'browser';

/** How the page uses the provider. */
export interface Way {
  readonly finish?: Finish;
  readonly flow?: 'redirect' | 'popup';
  /** The provider plays Microsoft: what the preset is told beside its client. */
  readonly microsoft?: { readonly tenant: string; readonly allowedTenants?: readonly string[] };
  /** Whatever else its preset is told. */
  readonly options?: object;
}

/** All who take part in a test. */
export interface Scene {
  readonly site: Site;
  readonly provider: HostileProvider;
  /** Behind another button (Google), straight unless told otherwise. */
  readonly second: HostileProvider;
  readonly backend: Backend;
  readonly browser: Browser;
}

export interface Play extends Scene {
  readonly portal: Portal;
  readonly page: Page;
}

type Deed = (play: Play) => Promise<void>;

let scene: Promise<Scene> | undefined;

/** All tests of a file share a scene, one after the other; a file of which no test runs has none. */
after(async () => {
  if (!scene) return;
  const { browser, ...servers } = await scene;
  await browser.close();
  await Promise.all(Object.values(servers).map((one) => one.stop()));
});

/** Tests of a page that uses the provider in this way. Each begins with what is right. */
export const stage =
  (usual: Way = {}) =>
  (name: string, deed: Deed, way: Way = {}): void =>
    void test(name, async () => {
      const { browser, ...servers } = await (scene ??= startScene());
      settle({ browser, ...servers }, { ...usual, ...way });
      await meet(browser, servers.site, async (portal) => {
        // Where a check is missing, a test soon knows that it waits in vain.
        if (process.env['SSO_SITE'] !== undefined) portal.page.setDefaultTimeout(4000);
        await deed({ browser, ...servers, portal, page: portal.page });
      });
    });

async function startScene(): Promise<Scene> {
  const site = await startSite(); // alone: where it cannot be built, nothing else is left running
  const [provider, second, browser] = await Promise.all([
    startHostileProvider('localhost'),
    startHostileProvider(),
    launchBrowser(),
  ]);
  const { issuer, clientId } = provider;
  const backend = await startBackend({
    other: { issuer, clientId },
    google: { issuer: second.issuer, clientId },
    microsoft: { issuer: `${issuer}/{tenantid}/v2.0`, authority: `${issuer}/organizations/v2.0`, clientId },
  });
  site.connect = [issuer, second.issuer, new URL(backend.apiUrl).origin];
  return { site, provider, second, backend, browser };
}

function settle(scene: Scene, way: Way): void {
  const { site, provider, second, backend } = scene;
  provider.reset();
  second.reset();
  backend.handOvers.length = 0;
  site.requests.length = 0;
  site.config = {
    ...(way.finish !== 'browser' && { apiUrl: backend.apiUrl }),
    providers: way.microsoft ? { microsoft: providerOf(scene, way) } : bothOf(scene, way),
  };
}

const bothOf = (scene: Scene, way: Way): Record<string, SiteProvider> => ({
  other: providerOf(scene, way),
  // Google's preset finishes at a backend.
  ...(way.finish !== 'browser' && {
    google: {
      preset: 'google',
      options: { clientId: scene.second.clientId, authority: scene.second.issuer, flows: flowsOf(way) },
    },
  }),
});

const flowsOf = ({ flow = 'redirect' }: Way) => [flow];

function providerOf({ provider }: Scene, way: Way): SiteProvider {
  const { clientId, issuer } = provider;
  const { finish = 'backend-code', microsoft, options } = way;
  const common = { clientId, finish, flows: flowsOf(way), ...options };
  return microsoft
    ? { preset: 'microsoft', options: { ...common, ...microsoft, instance: issuer } }
    : { preset: 'oidc', options: { ...common, authority: issuer, name: 'Acme ID' } };
}

/** Presses the button of the provider that the page has. */
export async function signIn({ portal, site }: Play): Promise<void> {
  await portal.open();
  await portal.press(site.config.providers?.['microsoft'] ? 'microsoft' : 'other');
}

/** How often the provider was asked for something. */
export const countOf = ({ requests }: HostileProvider, path: string): number =>
  requests.filter((one) => one.path === path && one.method !== 'OPTIONS').length;

/** The address of the callback page, as the browser was last led there. */
export function lastCallback({ site }: Scene): string {
  const { pathname } = new URL(site.redirectUri);
  const last = site.requests.findLast(({ path }) => path === pathname);
  assert.ok(last, 'nobody came to the callback page');
  return `${site.redirectUri}?${new URLSearchParams(last.query).toString()}`;
}

const sentences = {
  'sso-rejected': 'The sign-in was not completed.',
  'sso-cancelled': 'You cancelled the sign-in.',
  'provider-unavailable': 'The sign-in service is not answering.',
  'clock-skew': 'The clock of this device seems to be wrong.',
  'account-not-linked': 'That account is not linked to your phone system.',
  protocol: 'We do not understand what your phone system answered.',
  unsupported: 'We cannot finish your sign-in on this page.',
} as const;

/** The person is told, the page is told why, and nothing is left of the attempt. */
export async function failsWith(
  { portal, page, site }: Play,
  code: keyof typeof sentences,
  reason?: string,
): Promise<void> {
  await portal.failsWith(code, reason);
  await portal.told(sentences[code]);
  assert.deepEqual(await portal.stored(), { local: [], session: [] });
  assert.equal(page.url(), `${site.origin}/`);
}

/** The same, and whatever came with the answer has gone nowhere. */
export async function refuses(
  play: Play,
  reason: string,
  code: keyof typeof sentences = 'sso-rejected',
): Promise<void> {
  await failsWith(play, code, reason);
  assertNoHandOver(play);
  if (finishOf(play) === 'backend-code') assert.equal(countOf(play.provider, '/token'), 0);
}

export function assertNoHandOver({ backend }: Scene): void {
  assert.deepEqual(backend.handOvers, []);
}

function finishOf({ site: { config } }: Scene): unknown {
  const [first] = Object.values(config.providers ?? {});
  return first && 'finish' in first.options && first.options.finish;
}

/** A callback page that does not wait long for somebody to hear. */
export const impatient = (page: Page) =>
  page.evaluateOnNewDocument(() => {
    const { setTimeout } = globalThis;
    globalThis.setTimeout = ((run: () => void, after = 0, ...args: []) =>
      setTimeout(run, after === 3000 ? 300 : after, ...args)) as typeof setTimeout;
  });
