import type { Page } from 'puppeteer-core';
import type { SiteConfig, SiteProvider } from '../site/config.js';
import { startBackend, type Backend } from './backend.js';
import type { ProviderId } from './portal.js';
import {
  startGoogleEmulator,
  startMicrosoftEmulator,
  type Emulator,
  type GoogleEmulator,
  type MicrosoftEmulator,
} from './providers/emulators.js';
import { startEntraProvider, type EntraProvider } from './providers/entra-provider.js';
import type { PersonId } from './providers/people.js';
import { startPlainProvider, type PlainProvider } from './providers/plain-provider.js';
import { startSite, type Site } from './site.js';

/** Providers that others wrote, each linked to a backend that redeems codes and to one that takes ID tokens. */
export interface Real {
  readonly site: Site;
  readonly plain: PlainProvider;
  readonly entra: EntraProvider;
  readonly google: GoogleEmulator;
  readonly microsoft: MicrosoftEmulator;
  readonly redeeming: Backend;
  readonly trusting: Backend;
  /** Of the emulator that plays Microsoft. */
  readonly emulated: Backend;
  readonly stop: () => Promise<void>;
}

export async function startReal(): Promise<Real> {
  const site = await startSite();
  const { origin, redirectUri } = site;
  const registered = {
    redirectUris: [redirectUri],
    postLogoutRedirectUris: [`${origin}/`],
    origins: [origin],
  };
  const [plain, entra, google, microsoft] = await Promise.all([
    startPlainProvider({ ...registered, host: 'localhost' }),
    startEntraProvider(registered),
    startGoogleEmulator(registered),
    startMicrosoftEmulator(registered),
  ]);
  const ofTenants = { issuer: entra.issuerTemplate, authority: `${entra.origin}/organizations/v2.0` };
  const { issuer, clientId, webClientId, webClientSecret: clientSecret } = plain;
  const redeeming = await startBackend({
    google,
    other: { issuer, clientId: webClientId, clientSecret },
    microsoft: { ...ofTenants, clientId: webClientId, clientSecret },
  });
  const trusting = await startBackend({
    other: { issuer, clientId },
    microsoft: { ...ofTenants, clientId, tenants: [entra.tenantId] },
  });
  const emulated = await startBackend({ microsoft });
  const servers = [site, plain, entra, google, microsoft, redeeming, trusting, emulated];
  const backends = [redeeming, trusting, emulated].map(({ apiUrl }) => new URL(apiUrl).origin);
  site.connect = [issuer, entra.origin, google.origin, microsoft.origin, ...backends];
  return {
    ...{ site, plain, entra, google, microsoft, redeeming, trusting, emulated },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

export type Flow = 'redirect' | 'popup';

/** One way to sign in. */
export interface Combination {
  readonly name: string;
  readonly provider: ProviderId;
  readonly person: PersonId;
  /** Who keeps the session. */
  readonly keeps: 'backend' | 'memory' | 'session';
  readonly config: (real: Real, flow: Flow) => SiteConfig;
  /** Presses the person's button on the provider's page. */
  readonly choose: (real: Real, page: Page) => Promise<void>;
}

const press = (page: Page, selector: string): Promise<void> => page.locator(selector).click();
const sso = (provider: ProviderId, one: SiteProvider, backend?: Backend): SiteConfig => ({
  apiUrl: backend?.apiUrl,
  providers: { [provider]: one },
});

type PlainOptions = Extract<SiteProvider, { preset: 'oidc' }>['options'];
type EntraOptions = Extract<SiteProvider, { preset: 'microsoft' }>['options'];

const plainAt = (
  name: string,
  keeps: Combination['keeps'],
  options: (real: Real) => Partial<PlainOptions>,
  backend?: (real: Real) => Backend,
): Combination => ({
  name: `oidc-provider, ${name}`,
  provider: 'other',
  person: 'ana',
  keeps,
  config: (real, flow) =>
    sso(
      'other',
      {
        preset: 'oidc',
        options: {
          ...{ authority: real.plain.issuer, clientId: real.plain.clientId, name: 'Acme ID', flows: [flow] },
          ...options(real),
        } as PlainOptions,
      },
      backend?.(real),
    ),
  choose: ({ plain }, page) => press(page, plain.button('ana')),
});

const entraAt = (
  name: string,
  tenant: (real: Real) => string,
  keeps: Combination['keeps'],
  options: (real: Real) => Partial<EntraOptions>,
  backend?: (real: Real) => Backend,
): Combination => ({
  name: `oidc-provider like Entra, ${name}`,
  provider: 'microsoft',
  person: 'elena',
  keeps,
  config: (real, flow) =>
    sso(
      'microsoft',
      {
        preset: 'microsoft',
        options: {
          ...{
            clientId: real.entra.clientId,
            tenant: tenant(real),
            instance: real.entra.origin,
            flows: [flow],
          },
          ...options(real),
        } as EntraOptions,
      },
      backend?.(real),
    ),
  choose: ({ entra }, page) => press(page, entra.button('elena')),
});

const emulatedBy =
  (emulator: (real: Real) => Emulator, person: PersonId): Combination['choose'] =>
  async (real, page) =>
    press(page, emulator(real).button(person));

export const combinations: readonly Combination[] = [
  {
    name: 'the mock, begun by the backend',
    provider: 'google',
    person: 'ana',
    keeps: 'backend',
    config: ({ redeeming: { apiUrl } }, flow) => ({ apiUrl, popup: flow === 'popup' }),
    choose: (_, page) => press(page, 'button[value="google-ana"]'),
  },
  plainAt(
    'by a code for the backend',
    'backend',
    ({ plain }) => ({ finish: 'backend-code', clientId: plain.webClientId }),
    ({ redeeming }) => redeeming,
  ),
  plainAt(
    'by an ID token for the backend',
    'backend',
    () => ({ finish: 'backend-credential' }),
    ({ trusting }) => trusting,
  ),
  plainAt('in the browser', 'memory', () => ({ finish: 'browser' })),
  plainAt('in the browser, over a reload', 'session', () => ({ finish: 'browser', tokens: 'session' })),
  entraAt(
    'any organisation, by a code for the backend',
    () => 'organizations',
    'backend',
    ({ entra }) => ({ finish: 'backend-code', clientId: entra.webClientId }),
    ({ redeeming }) => redeeming,
  ),
  entraAt(
    'any account, by an ID token for the backend',
    () => 'common',
    'backend',
    () => ({ finish: 'backend-credential' }),
    ({ trusting }) => trusting,
  ),
  entraAt(
    'one tenant, in the browser',
    ({ entra }) => entra.tenantId,
    'session',
    () => ({ finish: 'browser', tokens: 'session' }),
  ),
  {
    name: 'emulate as Google, by a code for the backend',
    provider: 'google',
    person: 'ana',
    keeps: 'backend',
    config: ({ google, redeeming }, flow) =>
      sso(
        'google',
        { preset: 'google', options: { clientId: google.clientId, authority: google.origin, flows: [flow] } },
        redeeming,
      ),
    choose: emulatedBy(({ google }) => google, 'ana'),
  },
  {
    name: 'emulate as Microsoft, by a code for the backend',
    provider: 'microsoft',
    person: 'elena',
    keeps: 'backend',
    config: ({ microsoft: { clientId, origin }, emulated }, flow) =>
      sso(
        'microsoft',
        { preset: 'microsoft', options: { clientId, tenant: 'consumers', instance: origin, flows: [flow] } },
        emulated,
      ),
    choose: emulatedBy(({ microsoft }) => microsoft, 'elena'),
  },
  {
    name: 'emulate as Microsoft, in the browser',
    provider: 'microsoft',
    person: 'elena',
    keeps: 'memory',
    config: ({ microsoft: { publicClientId: clientId, origin } }, flow) =>
      sso('microsoft', {
        preset: 'microsoft',
        options: { clientId, tenant: 'consumers', instance: origin, flows: [flow], finish: 'browser' },
      }),
    choose: emulatedBy(({ microsoft }) => microsoft, 'elena'),
  },
];
