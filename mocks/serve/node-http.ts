import type { IncomingMessage, ServerResponse } from 'node:http';

const MAX_BODY = 64 * 1024;

/** Turns a call into a `Request`; nothing where it is not one, or too large. */
export async function toRequest(message: IncomingMessage): Promise<Request | undefined> {
  const address = addressOf(message);
  const body = await readBody(message);
  if (!URL.canParse(address) || body === undefined) return undefined;

  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  // As a proxy in front would: the caller's own claim does not count.
  headers.set('X-Forwarded-For', message.socket.remoteAddress ?? 'unknown');
  const method = message.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  return new Request(address, { method, headers, ...(hasBody && { body }) });
}

/** A proxy that ends TLS in front of us says so; cookies depend on it. */
function addressOf({ headers, url }: IncomingMessage): string {
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${headers.host ?? ''}${url ?? '/'}`;
}

async function readBody(message: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  return size <= MAX_BODY ? new Uint8Array(Buffer.concat(chunks)) : undefined;
}

/** Sends a `Response`. A network error, and a body that breaks off, break the connection. */
export async function send(response: Response, target: ServerResponse): Promise<void> {
  if (response.type === 'error') {
    target.destroy();
    return;
  }
  for (const [name, value] of response.headers) if (name !== 'set-cookie') target.setHeader(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) target.setHeader('Set-Cookie', cookies);
  target.writeHead(response.status);
  try {
    if (response.body && target.req.method !== 'HEAD') {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
        await write(target, chunk);
    }
    target.end();
  } catch {
    target.destroy();
  }
}

const write = (target: ServerResponse, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    target.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
