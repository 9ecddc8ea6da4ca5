import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build, createServer, preview, type Plugin } from 'vite';
import { createWorld, type World } from '../../../mocks/index.js';
import { startMockServer } from '../../../mocks/server.js';

/** Where one test finds the portal. */
export interface Place {
  readonly origin: string;
  /** Base URL of the account API, where the address has to name it. */
  readonly backend: string | undefined;
  /** The world behind it, where it is in this process. Embedded worlds are in their page. */
  readonly world: World | undefined;
  leave(): Promise<void>;
}

/** The demo, served in one of the ways that people use it. Each test has a place of its own there: tests run at once. */
export interface Site {
  arrive(): Promise<Place>;
  /** Calls to the API that no mock answered. */
  readonly unmocked: string[];
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const demoConfig = `${root}demo/vite.config.ts`;
const builtDemo = `${root}dist-demo`;
const nothing = async (): Promise<void> => undefined;

/** `npm start`: Vite's dev server, and the mock inside the page. */
export async function embedded(): Promise<Site> {
  const unmocked: string[] = [];
  const server = await createServer({
    configFile: demoConfig,
    logLevel: 'error',
    plugins: [noticeApiCalls(unmocked)],
    // Its own cache: a run beside somebody's `npm start` disturbs neither.
    cacheDir: `${root}node_modules/.vite-e2e`,
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = originOf(server.httpServer?.address());
  return {
    arrive: async () => ({ origin, backend: undefined, world: undefined, leave: nothing }),
    unmocked,
    stop: () => server.close(),
  };
}

/** The built demo on one origin, the mock on another: `?backend=http://127.0.0.1:4010/v1`. */
export async function otherOrigin(): Promise<Site> {
  await ensureBuilt();
  const unmocked: string[] = [];
  const server = await preview({
    configFile: demoConfig,
    logLevel: 'error',
    plugins: [noticeApiCalls(unmocked)],
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const origin = originOf(server.httpServer.address());
  const arrive = async (): Promise<Place> => {
    const mock = await startMockServer({ world: createWorld() });
    return { origin, backend: mock.apiUrl, world: mock.world, leave: () => mock.close() };
  };
  return { arrive, unmocked, stop: () => server.close() };
}

/** The built demo on the mock server, under the strict content security policy. */
export async function strict(): Promise<Site> {
  await ensureBuilt();
  const arrive = async (): Promise<Place> => {
    const mock = await startMockServer({ world: createWorld(), staticRoot: builtDemo });
    return { origin: mock.url, backend: undefined, world: mock.world, leave: () => mock.close() };
  };
  return { arrive, unmocked: [], stop: nothing };
}

async function ensureBuilt(): Promise<void> {
  if (!existsSync(`${builtDemo}/index.html`)) await build({ configFile: demoConfig, logLevel: 'error' });
}

function originOf(address: AddressInfo | string | null | undefined): string {
  if (typeof address !== 'object' || !address) throw new Error('Vite does not listen.');
  return `http://127.0.0.1:${address.port}`;
}

/** What reaches Vite under the API's paths has passed every mock. */
function noticeApiCalls(unmocked: string[]): Plugin {
  const notice = ({ middlewares }: Pick<import('vite').PreviewServer, 'middlewares'>): void => {
    middlewares.use((request, _response, next) => {
      if (/^\/(v1|__mock)(\/|$)/.test(request.url ?? '')) unmocked.push(`${request.method} ${request.url}`);
      next();
    });
  };
  return { name: 'notice-api-calls', configureServer: notice, configurePreviewServer: notice };
}
