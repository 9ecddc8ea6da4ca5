import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

export type Fields = Readonly<Record<string, string>>;

/** What came in. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Fields;
  /** Of a posted form; empty until it has arrived, and for other bodies. */
  readonly form: Fields;
  /** Whose page asked, where the browser says so. */
  readonly origin: string | undefined;
}

/** Loopback names that a browser takes for different sites. */
export type Host = '127.0.0.1' | 'localhost';

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

export interface Listening {
  readonly origin: string;
  readonly port: number;
  /** Oldest first. Tests may empty it. */
  readonly requests: LoggedRequest[];
  /** The address is known before the answers are, as they are made of it. */
  readonly answerWith: (answer: Answer) => void;
  /** Ends hanging connections, too. */
  readonly stop: () => Promise<void>;
}

/** A server on a port that the system chooses. */
export async function listen(host: Host = '127.0.0.1'): Promise<Listening> {
  const requests: LoggedRequest[] = [];
  let answer: Answer = (_, outgoing) => outgoing.writeHead(503).end();
  // Long addresses are for the test's page to cope with.
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (incoming, outgoing) => {
    requests.push(logged(incoming));
    void answerSafely(answer, incoming, outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    port,
    requests,
    answerWith: (next) => void (answer = next),
    stop: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answerSafely(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse) {
  try {
    await answer(incoming, outgoing);
  } catch (error) {
    if (outgoing.headersSent) outgoing.destroy();
    else sendText(outgoing, 500, String(error));
  }
}

function logged(incoming: IncomingMessage): LoggedRequest {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  // Nothing is kept of other bodies: there may be a password in them.
  const isForm = /^application\/x-www-form-urlencoded\b/.test(incoming.headers['content-type'] ?? '');
  const body = isForm ? overhear(incoming) : () => '';
  return {
    method: incoming.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    get form() {
      return Object.fromEntries(new URLSearchParams(body()));
    },
    origin: incoming.headers.origin,
  };
}

/** What arrives of a body, which stays unread for whoever answers: oidc-provider insists on reading it itself. */
function overhear(incoming: IncomingMessage): () => string {
  const chunks: Uint8Array[] = [];
  const push = incoming.push.bind(incoming);
  incoming.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
    return push(chunk, encoding);
  };
  return () => Buffer.concat(chunks).toString();
}

export const readText = async (incoming: IncomingMessage): Promise<string> =>
  (await incoming.setEncoding('utf8').toArray()).join('');

export const sendText = (outgoing: ServerResponse, status: number, text: string): unknown =>
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);

/** A page of ours loads nothing from anywhere. */
export const sendPage = (
  outgoing: ServerResponse,
  status: number,
  html: string,
  headers: Fields = {},
): unknown =>
  outgoing
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; base-uri 'none'",
      'cache-control': 'no-store',
      ...headers,
    })
    .end(html);

/** Passes a request on to a server of this computer as it is, or with another body, and its answer back. */
export async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { port, body }: { readonly port: number; readonly body?: string },
): Promise<void> {
  const headers = { ...incoming.headers };
  if (body !== undefined) {
    delete headers['transfer-encoding'];
    headers['content-length'] = String(Buffer.byteLength(body));
  }
  const { method = 'GET', url = '/' } = incoming;
  const onward = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false });
  if (body === undefined) incoming.pipe(onward);
  else onward.end(body);
  try {
    const [answer] = (await once(onward, 'response')) as [IncomingMessage];
    // Of the connection behind, which is none of the caller's.
    delete answer.headers.connection;
    delete answer.headers['keep-alive'];
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    await pipeline(answer, outgoing);
  } catch {
    // The server behind broke off, on purpose mostly: so do we.
    outgoing.destroy();
  }
}
