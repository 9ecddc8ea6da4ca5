import { readFile } from 'node:fs/promises';
import { createServer, request as forward, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export interface Running {
  readonly origin: string;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
};

/** The files of a folder, and `index.html` at the root. */
export function files(folder: string, headers: Readonly<Record<string, string>> = {}): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    const type = types[extname(file)] ?? 'application/octet-stream';
    readFile(file).then(
      (body) => response.writeHead(200, { 'Content-Type': type, ...headers }).end(body),
      () => response.writeHead(404).end(),
    );
  };
}

/** Hands a request on, and its answer back. */
function handOn(origin: string): RequestListener {
  return (request, response) => {
    const { method, headers, url } = request;
    const onward = forward(new URL(url ?? '/', origin), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
}

/** Page and account API on one origin, as behind a reverse proxy. */
export function front(api: string, page: RequestListener | string): RequestListener {
  const toApi = handOn(api);
  const toPage = typeof page === 'string' ? handOn(page) : page;
  return (request, response) => {
    if (request.url === '/favicon.ico') response.writeHead(204).end();
    else if (request.url?.startsWith('/v1/')) toApi(request, response);
    else toPage(request, response);
  };
}

export async function listen(listener: RequestListener): Promise<Running> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}
