import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse } from 'msw';
import { createHandlers } from './handlers/index.js';
import { corsHeaders, isLoopbackOrigin, preflight } from './serve/cors.js';
import { send, toRequest } from './serve/node-http.js';
import { serveStatic } from './serve/static-files.js';
import { createWorld, type World } from './world.js';
import type { LogEntry } from './world/state.js';

export interface MockServerOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly world?: World;
  /** Folder of a built page to serve beside the API, under a strict content security policy. */
  readonly staticRoot?: string | undefined;
  readonly onRequest?: (entry: LogEntry) => void;
}

export interface MockServer {
  /** Origin of the server, as `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Base URL of the account API on it. */
  readonly apiUrl: string;
  readonly world: World;
  close(): Promise<void>;
}

const API = '/v1';

/** The mock as a real HTTP server, for any client and for pages of this computer's other origins. */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  const { port = 0, host = '127.0.0.1', world = createWorld(), staticRoot, onRequest } = options;
  const handlers = createHandlers(world, { baseUrl: API, allowOrigin: isLoopbackOrigin, onRequest });

  const respond = async (request: Request): Promise<Response> => {
    const { origin, pathname } = new URL(request.url);
    const answer = await getResponse(handlers, request, { baseUrl: origin });
    if (answer) return answer;
    const isPage = staticRoot !== undefined && !/^\/(v1|__mock)(\/|$)/.test(pathname);
    return isPage ? serveStatic(staticRoot, request) : plain(404, `The account API is at ${origin}${API}.`);
  };

  const server = createServer((message, target) => void serve(respond, message, target));
  await listen(server, port, host);
  const url = originOf(server, host);
  return { url, apiUrl: url + API, world, close: () => close(server) };
}

async function serve(
  respond: (request: Request) => Promise<Response>,
  message: IncomingMessage,
  target: ServerResponse,
): Promise<void> {
  target.setHeader('X-Content-Type-Options', 'nosniff');
  target.setHeader('Referrer-Policy', 'no-referrer');
  try {
    const request = await toRequest(message);
    if (!request) {
      await send(plain(400, 'This is no call, or its body is larger than 64 kB.'), target);
      return;
    }
    const origin = request.headers.get('Origin');
    for (const [name, value] of Object.entries(corsHeaders(origin))) target.setHeader(name, value);
    await send(request.method === 'OPTIONS' ? preflight(origin) : await respond(request), target);
  } catch (error) {
    // A mistake of the mock's own must not end the server, and a caller who hung up is no news.
    if (!target.destroyed) process.stderr.write(`${String(error)}\n`);
    target.destroy();
  }
}

const plain = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
