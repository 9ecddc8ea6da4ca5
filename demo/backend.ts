import type { AuthAdapter } from '../src/index.js';
import { choice } from './address.js';
import { serverSwitches, type Switches } from './switches.js';

export interface Backend {
  readonly baseUrl: string;
  /** Of the mock, if it is one. */
  readonly switches: Switches;
  /** Its single sign-on providers, where they are known before it is asked. */
  readonly providers: readonly string[] | undefined;
}

const seedProviders = (): string[] | undefined =>
  choice('sso') === 'popup' ? undefined : ['google', 'microsoft'];

/** Why the demo does not even begin. */
export class StartError extends Error {
  constructor(
    readonly reason: 'refused' | 'noWorker',
    /** Whom it is about. */
    readonly host = '',
  ) {
    super(reason);
  }
}

/**
 * The account API to use. `?backend=` decides: `mock` is the one inside this page (a service worker), anything else is
 * a base URL on this computer; let it have the page's own host name, or the browser takes its session cookie for a
 * stranger's. Without it, Vite's dev server brings the mock along, and a built page asks the server it came from.
 */
export async function openBackend(): Promise<Backend> {
  const chosen = choice('backend') ?? (import.meta.env.DEV ? 'mock' : '/v1');
  if (chosen === 'mock') return openEmbedded();
  const { origin, hostname, href } = new URL(chosen, location.origin);
  // A link to this page must not send anybody's password to a stranger.
  if (origin !== location.origin && !loopback.includes(hostname)) throw new StartError('refused', hostname);
  const switches = serverSwitches(href);
  // Without `?scenario=` the server keeps what it was started with.
  const scenario = choice('scenario');
  if (scenario !== null) await switches.play(scenario);
  return {
    baseUrl: href,
    switches,
    providers: origin === location.origin ? seedProviders() : undefined,
  };
}

/** `?sso=popup`: providers are signed in with in a window. Only the adapter can say that they prefer that. */
export async function openWindows(baseUrl: string): Promise<AuthAdapter> {
  const [{ createRestAdapter }, { createPopupSso }] = await Promise.all([
    import('../src/adapters/rest/index.js'),
    import('../src/adapters/popup-sso/index.js'),
  ]);
  const rest = createRestAdapter({ baseUrl });
  return { ...rest, ...createPopupSso(rest) };
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

async function openEmbedded(): Promise<Backend> {
  if (!('serviceWorker' in navigator)) throw new StartError('noWorker');
  const { startEmbedded } = await import('./embedded.js');
  const switches = await startEmbedded();
  await switches.play(choice('scenario') ?? '');
  return { baseUrl: '/v1', switches, providers: seedProviders() };
}
