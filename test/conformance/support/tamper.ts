import type { MockServer } from '../../../mocks/server.js';

export type Members = Record<string, unknown>;

/** A call, to be changed on its way. */
export interface Message {
  readonly method: string;
  /** Below the base URL, with its query. */
  path: string;
  readonly headers: Headers;
  /** What JSON held; text where it is none. */
  body: Members | string | undefined;
}

/** An answer, to be changed on its way back. */
export interface Answer {
  status: number;
  readonly headers: Headers;
  body: Members | string | undefined;
}

export interface Backend {
  readonly forward: (message: Message) => Promise<Answer>;
  /** The mock's own switches: some breaks need them. */
  readonly server: MockServer;
}

/** A way to be wrong. What it has to remember, it remembers for one run. */
export type Break = (message: Message, backend: Backend) => Promise<Answer>;

/** A `fetch` to the mock, with somebody in between who breaks its answers; its switches stay as they are. */
export function tamper(server: MockServer, broken: Break): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (!request.url.startsWith(`${server.apiUrl}/`)) return fetch(request);
    const answer = await broken(await toMessage(server, request), { server, forward: forwardTo(server) });
    const body = typeof answer.body === 'object' ? JSON.stringify(answer.body) : (answer.body ?? null);
    return new Response(body === '' ? null : body, { status: answer.status, headers: answer.headers });
  };
}

const forwardTo =
  (server: MockServer) =>
  async ({ method, path, headers, body }: Message): Promise<Answer> => {
    const response = await fetch(server.apiUrl + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const kept = new Headers(response.headers);
    for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'connection']) {
      kept.delete(name);
    }
    return { status: response.status, headers: kept, body: read(await response.text()) };
  };

async function toMessage(server: MockServer, request: Request): Promise<Message> {
  const path = request.url.slice(server.apiUrl.length);
  return {
    method: request.method,
    path,
    headers: new Headers(request.headers),
    body: read(await request.text()),
  };
}

function read(text: string): Members | string | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as Members;
  } catch {
    return text;
  }
}

/** Changes answers, where the call or the answer is a certain one. */
export const answers =
  (
    change: (answer: Answer, message: Message) => void,
    when: (message: Message, answer: Answer) => boolean = () => true,
  ): Break =>
  async (message, { forward }) => {
    const answer = await forward(message);
    if (when(message, answer)) change(answer, message);
    return answer;
  };

/** Changes calls, where they are certain ones. */
export const calls =
  (change: (message: Message) => void, when: (message: Message) => boolean = () => true): Break =>
  (message, { forward }) => {
    if (when(message)) change(message);
    return forward(message);
  };

/** The members of a JSON object; of anything else, none that matter. */
export const members = (body: Message['body']): Members => (typeof body === 'object' ? body : {});

export const hasStatus =
  (...statuses: readonly number[]) =>
  (_: Message, { status }: Answer): boolean =>
    statuses.includes(status);

export const isCall = ({ method, path }: Message, wanted: string): boolean =>
  `${method} ${path.replace(/\?.*/, '')}` === wanted;

/** Is it about the account that the demo fixtures call unknown? */
export const isUnknown = ({ body }: Message): boolean =>
  members(body)['username'] === '999' || members(body)['userNumber'] === '999';

/** Changes all cookies that an answer sets. */
export function eachCookie({ headers }: Answer, change: (cookie: string) => string): void {
  const cookies = headers.getSetCookie();
  headers.delete('Set-Cookie');
  for (const cookie of cookies) headers.append('Set-Cookie', change(cookie));
}

export const sessionIn = (cookies: string): string | undefined => /pbx-session=([^;]*)/.exec(cookies)?.[1];
