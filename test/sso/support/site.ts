import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { callbackPage } from '../../../scripts/callback-page.mjs';
import type { SiteConfig } from '../site/config.js';
import { listen, sendText, type Fields, type LoggedRequest } from './providers/http.js';

const root = fileURLToPath(new URL('../site', import.meta.url));

export interface Site {
  readonly origin: string;
  /** What is registered at providers. */
  readonly redirectUri: string;
  readonly requests: LoggedRequest[];
  /** What kind of page it is from now on. */
  config: SiteConfig;
  /** Further origins that the page may talk to: its backend, its providers. */
  connect: readonly string[];
  readonly headers: Record<string, string>;
  readonly stop: () => Promise<void>;
}

let built: Promise<unknown> | undefined;

/** Where the page is that `loosened.e2e.ts` has built; else each process, so each file of tests, builds its own. */
const loosened = process.env['SSO_SITE'];
const folder = loosened ?? mkdtempSync(join(tmpdir(), 'pbx-auth-site-'));
process.on('exit', () => loosened ?? rmSync(folder, { recursive: true, force: true }));

/** Builds the page once for all tests of a file, with whatever is changed in its sources. */
export const buildSite = (changes: Plugin[] = [], outDir = folder): Promise<unknown> =>
  build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [...changes, callbackPage()],
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: false, minify: false },
  });

const types: Fields = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The page on a server of its own, under a strict policy. Ports are other origins, so tests run side by side. */
export async function startSite(): Promise<Site> {
  if (loosened === undefined) await (built ??= buildSite());
  const server = await listen();
  const site: Site = {
    origin: server.origin,
    redirectUri: `${server.origin}/oidc-callback.html`,
    requests: server.requests,
    config: {},
    connect: [],
    headers: { 'cross-origin-opener-policy': 'same-origin-allow-popups', 'referrer-policy': 'no-referrer' },
    stop: server.stop,
  };
  server.answerWith(async ({ url = '/' }, outgoing) => {
    const { pathname } = new URL(url, server.origin);
    if (pathname === '/config.json')
      return outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(site.config));
    const file = extname(pathname) ? pathname : '/index.html';
    const content = await readFile(join(folder, file)).catch(() => undefined);
    if (!content) return sendText(outgoing, 404, 'There is nothing here.');
    const headers = {
      'content-type': types[extname(file)],
      'content-security-policy': policy(site),
      ...site.headers,
    };
    return outgoing.writeHead(200, headers).end(content);
  });
  return site;
}

const policy = ({ connect }: Site): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
