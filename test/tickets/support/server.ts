import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** What the system did is done; its answer does not arrive. */
  readonly lost?: boolean;
}

export interface RunningServer {
  readonly origin: string;
  /** All that came in, preflights too. */
  readonly requests: readonly Request[];
  readonly stop: () => void;
}

/** A real HTTP server on a port of its own, which answers as it is told to. */
export async function serve(answer: (request: Request) => Reply): Promise<RunningServer> {
  const requests: Request[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = (await incoming.setEncoding('utf8').toArray()).join('');
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body };
      requests.push(request);
      const reply = answer(request);
      if (reply.lost) outgoing.destroy();
      else outgoing.writeHead(reply.status, reply.headers).end(reply.body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const json = (status: number, body: unknown, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

export const plain = (status: number, body: string, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/plain', ...headers },
  body,
});
