import type { Cookie, CookieTransport } from './cookies.js';

/** An answer, before it is a `Response`. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly Cookie[];
  readonly json?: unknown;
  readonly text?: string;
  /** Of a problem; for the log. */
  readonly code?: string;
}

export const json = (body: unknown, cookies: readonly Cookie[] = []): Reply => ({
  status: 200,
  json: body,
  cookies,
});

export const empty = (status: 202 | 204, cookies: readonly Cookie[] = []): Reply => ({ status, cookies });

export const html = (status: number, text: string): Reply => ({
  status,
  text,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
});

export const seeOther = (location: string, cookies: readonly Cookie[] = []): Reply => ({
  status: 303,
  headers: { Location: location },
  cookies,
});

interface Delivery {
  readonly request: Request;
  readonly cookies: CookieTransport;
  /** Break off in the middle of the body. */
  readonly truncated?: boolean;
}

// A plain `Response`, not MSW's: that one would keep the cookies in a jar of its own beside the browser's.
export function toResponse(reply: Reply, { request, cookies, truncated = false }: Delivery): Response {
  const text = reply.json === undefined ? (reply.text ?? null) : JSON.stringify(reply.json);
  const headers = new Headers({ 'Cache-Control': 'no-store', ...reply.headers });
  if (reply.json !== undefined && !headers.has('Content-Type')) {
    headers.set('Content-Type', 'application/json');
  }
  cookies.write(reply.cookies ?? [], headers, request);

  const bytes = text === null ? null : new TextEncoder().encode(text);
  if (bytes) headers.set('Content-Length', String(bytes.length));
  const body = bytes && truncated ? brokenOff(bytes) : bytes;
  return new Response(body, { status: reply.status, headers });
}

/** Half of it, then an error, while the headers promise all. */
function brokenOff(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.length / 2)),
    async pull(controller) {
      // A moment for the half to arrive: an error drops what is still on its way.
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.error(new TypeError('The mock broke off here (scenario truncated).'));
    },
  });
}
