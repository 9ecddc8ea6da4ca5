import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, createServer, type Plugin } from 'vite';
import { createWorld, type World } from '../../../mocks/index.js';
import { startMockServer } from '../../../mocks/server.js';

/** The demo, served in one of the ways that people use it. */
export interface Site {
  readonly name: string;
  readonly origin: string;
  /** What every address of it carries: where the backend is. */
  readonly backend: string | undefined;
  /** The world behind it, where it is in this process. Embedded worlds are in their page. */
  readonly world: World | undefined;
  /** Calls to the API that no mock answered. */
  readonly unmocked: readonly string[];
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const demoConfig = `${root}demo/vite.config.ts`;
const builtDemo = `${root}dist-demo`;

/** Vite's dev server, as `npm start` runs it. */
async function serveSources(
  more: readonly Plugin[] = [],
): Promise<{ origin: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: demoConfig,
    logLevel: 'error',
    plugins: [...more],
    // Its own cache: a run beside somebody's `npm start` disturbs neither.
    cacheDir: `${root}node_modules/.vite-e2e`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (typeof address !== 'object' || !address) throw new Error('Vite does not listen.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** `npm start`: the mock is inside the page. */
export async function embedded(): Promise<Site> {
  const unmocked: string[] = [];
  const { origin, close } = await serveSources([noticeApiCalls(unmocked)]);
  return { name: 'embedded mock', origin, backend: undefined, world: undefined, unmocked, stop: close };
}

/** `npm start`, and the mock as a server on another origin: `?backend=http://127.0.0.1:4010/v1`. */
export async function otherOrigin(): Promise<Site> {
  const unmocked: string[] = [];
  const world = createWorld();
  const { origin, close } = await serveSources([noticeApiCalls(unmocked)]);
  const mock = await startMockServer({ world });
  const stop = async (): Promise<void> => {
    await Promise.all([close(), mock.close()]);
  };
  return { name: 'mock on another origin', origin, backend: mock.apiUrl, world, unmocked, stop };
}

/** The built demo on the mock server, under the strict content security policy. */
export async function strict(): Promise<Site> {
  if (!existsSync(`${builtDemo}/index.html`)) await build({ configFile: demoConfig, logLevel: 'error' });
  const world = createWorld();
  const mock = await startMockServer({ world, staticRoot: builtDemo });
  const { url: origin, close: stop } = mock;
  return { name: 'strict page', origin, backend: undefined, world, unmocked: [], stop };
}

/** What reaches the dev server under the API's paths has passed every mock. */
const noticeApiCalls = (unmocked: string[]): Plugin => ({
  name: 'notice-api-calls',
  configureServer: (server) => {
    server.middlewares.use((request, _response, next) => {
      if (/^\/(v1|__mock)(\/|$)/.test(request.url ?? '')) unmocked.push(`${request.method} ${request.url}`);
      next();
    });
  },
});
