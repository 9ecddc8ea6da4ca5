import { CookieJar, parseCookie, type Cookie } from './cookies.js';
import type { Environment } from './environment.js';
import type { Journal } from './exchange.js';
import { complaints, operationOf } from './operations.js';

export interface HttpTarget {
  /** Absolute, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  /** The page's, where it is another one than the backend's. */
  readonly origin?: string;
  readonly environment: Environment;
}

/** What a raw call may bring. */
export interface Message {
  /** JSON, or text as it is. */
  readonly body?: unknown;
  /** Over the usual ones; an empty value takes one away. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Without cookies. */
  readonly anonymous?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly cookies: readonly Cookie[];
  /** `undefined` where there is no JSON. */
  readonly body: unknown;
  readonly text: string;
}

/** Milliseconds for one answer. */
export const DEADLINE = 15_000;

/** One browser, as the backend sees it: its cookies, its page's origin. Writes all it does into the journal. */
export class Client {
  readonly jar = new CookieJar();
  readonly #target: HttpTarget;
  readonly #journal: Journal;

  constructor(target: HttpTarget, journal: Journal) {
    this.#target = target;
    this.#journal = journal;
  }

  get(path: string, message?: Message): Promise<Answer> {
    return this.send('GET', path, message);
  }

  post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('POST', path, { body, headers });
  }

  /** A call as the REST adapter would send it, but for what the message says. */
  async send(method: string, path: string, message: Message = {}): Promise<Answer> {
    const { body, anonymous = false } = message;
    const response = await this.#exchange(this.#target.baseUrl + path, anonymous, {
      method,
      headers: requestHeaders(message),
      redirect: 'manual',
      cache: 'no-store',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const cookies = response.headers.getSetCookie().map(parseCookie);
    return { status: response.status, headers: response.headers, cookies, text, body: parseJson(text) };
  }

  /** For adapters. */
  readonly fetch: typeof globalThis.fetch = (input, init) =>
    this.#exchange(input instanceof Request ? input.url : String(input), false, init ?? {});

  async #exchange(url: string, anonymous: boolean, init: RequestInit): Promise<Response> {
    const { environment, origin, fetch } = this.#target;
    const headers = new Headers(init.headers);
    if (origin !== undefined && !headers.has('Origin')) headers.set('Origin', origin);
    if (environment.cookies && !anonymous && this.jar.header() && !headers.has('Cookie')) {
      headers.set('Cookie', this.jar.header());
    }
    const method = init.method ?? 'GET';
    const path = url.slice(this.#target.baseUrl.length);
    const sent = {
      kind: 'http' as const,
      method,
      path,
      requestHeaders: [...headers],
      ...sentBody(init.body),
    };
    try {
      const response = await fetch(url, {
        ...init,
        headers,
        credentials: anonymous ? 'omit' : 'include',
        signal: AbortSignal.timeout(DEADLINE),
      });
      const text = await response.clone().text();
      const answer = { status: response.status, headers: [...response.headers], ...receivedBody(text) };
      this.#journal.add({ ...sent, ...answer });
      this.#complain(method, path, response.status, text);
      if (!anonymous) this.jar.keep(response.headers);
      return response;
    } catch (error) {
      this.#journal.add({ ...sent, status: 0, headers: [] });
      throw error;
    }
  }

  #complain(method: string, path: string, status: number, text: string): void {
    const operation = operationOf(method, path);
    if (operation) this.#journal.complaints.push(...complaints(operation, status, parseJson(text)));
  }
}

function requestHeaders({ body, headers = {} }: Message): Headers {
  const all = new Headers({ Accept: 'application/json', 'X-PBX-Request': '1' });
  if (body !== undefined) all.set('Content-Type', 'application/json');
  for (const [name, value] of Object.entries(headers)) {
    if (value === '') all.delete(name);
    else all.set(name, value);
  }
  return all;
}

const sentBody = (body: BodyInit | null | undefined): { requestBody?: unknown } =>
  typeof body === 'string' ? { requestBody: parseJson(body) ?? body } : {};

const receivedBody = (text: string): { body?: unknown } => (text ? { body: parseJson(text) ?? text } : {});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
