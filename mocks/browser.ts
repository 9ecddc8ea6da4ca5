import { createHandlers } from './handlers/index.js';
import { documentCookies } from './http/document-cookies.js';
import { createWorld, type World } from './world.js';
import { browserStorage } from './world/local-storage.js';

export { showIdentityPage } from './identity-client.js';

export interface BrowserMockOptions {
  /** Where the API seems to be. Default: `/v1`. */
  readonly baseUrl?: string;
  /** A page of yours that calls `showIdentityPage`. Default: `/identity.html`. */
  readonly identityPage?: string;
  /** Where MSW's worker script is. Default: `/mockServiceWorker.js`. */
  readonly serviceWorkerUrl?: string;
  readonly world?: World;
  /** Start outside of localhost, too: a public demo, never a product. */
  readonly anywhere?: boolean;
}

export interface BrowserMock {
  readonly world: World;
  stop(): Promise<void>;
}

/** The mock inside the page: a service worker answers its calls, local storage keeps the world. */
export async function startMock(options: BrowserMockOptions = {}): Promise<BrowserMock> {
  const {
    baseUrl = '/v1',
    identityPage = '/identity.html',
    serviceWorkerUrl = '/mockServiceWorker.js',
  } = options;
  if (!options.anywhere && !isLocal(location.hostname)) {
    throw new Error(`The mock account API does not start on ${location.hostname}: it is for localhost.`);
  }
  const world = options.world ?? createWorld({ storage: browserStorage() });
  const handlers = createHandlers(world, {
    baseUrl,
    identityPage: new URL(identityPage, location.href).href,
    allowOrigin: (origin) => origin === location.origin,
    cookies: documentCookies,
  });
  const { setupWorker } = await import('msw/browser'); // not for Node, where a page's module may be imported
  const worker = setupWorker(...handlers);
  await worker.start({ serviceWorker: { url: serviceWorkerUrl }, onUnhandledFrame: 'bypass', quiet: true });
  return { world, stop: async () => worker.stop() };
}

const isLocal = (hostname: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
