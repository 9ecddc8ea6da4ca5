import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { createWorld, type Seed, type World } from '../../../mocks/index.js';
import { startMockServer, type MockServer } from '../../../mocks/server.js';
import { assertAnswer } from './contract.js';

export const START = Date.parse('2026-11-22T09:00:00Z');
export const passwords = {
  '101': 'tormenta-violeta-31-Faro',
  '102': 'marea Lenta 58 ñandú',
  '103': 'Bienvenida-103-Tmp',
  '104': 'roble-sobre-96-Niebla',
  '106': 'camino-tejado-77-Sal',
  '201': 'puente-limon-12-Brisa',
} as const;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser's part: keeps cookies, sends the CSRF header. Every answer is held against the contract. */
export class Client {
  readonly cookies = new Map<string, string>();
  readonly #api: string;

  constructor(api: string) {
    this.#api = api;
  }

  get(path: string, options?: CallOptions): Promise<Answer> {
    return this.call('GET', path, options);
  }

  post(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.call('POST', path, { body, headers });
  }

  signIn(username: string, password: string, more: object = {}, headers = {}): Promise<Answer> {
    return this.post('/session', { username, password, remember: false, ...more }, headers);
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const response = await this.send(method, path, options);
    const text = await response.text();
    assertAnswer(method, path.replace(/\?.*/, ''), response, text);
    this.#keep(response.headers);
    const isJson = response.headers.get('Content-Type')?.includes('json');
    const body = (isJson ? JSON.parse(text) : {}) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, text, body };
  }

  /** The bare call, for answers that are no answers. */
  send(method: string, path: string, { body, headers = {} }: CallOptions = {}): Promise<Response> {
    return fetch(this.#api + path, {
      method,
      redirect: 'manual',
      headers: {
        Accept: 'application/json',
        'X-PBX-Request': '1',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(this.cookies.size > 0 && { Cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  #keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split('=') ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

export interface Mock {
  readonly world: World;
  readonly url: string;
  /** What the world waited for, instead of waiting. */
  readonly sleeps: number[];
  client(): Client;
  /** A call to the mock's own switches. */
  control(method: string, path: string, body?: unknown): Promise<Response>;
}

/** One server for a suite, its world new for each test: its clock stands still but for `advance`. */
export function useMock(options: { readonly seed?: Seed; readonly staticRoot?: string } = {}): Mock {
  const sleeps: number[] = [];
  const world = createWorld({
    now: () => START,
    sleep: async (ms) => void sleeps.push(ms),
    ...(options.seed && { seed: options.seed }),
  });
  let server: MockServer | undefined;
  const started = (): MockServer => {
    assert.ok(server, 'the server runs');
    return server;
  };
  before(async () => {
    server = await startMockServer({ world, staticRoot: options.staticRoot });
  });
  after(() => started().close());
  return {
    world,
    sleeps,
    get url() {
      return started().url;
    },
    client: () => new Client(started().apiUrl),
    control: (method, path, body) =>
      fetch(`${started().url}/__mock${path}`, {
        method,
        redirect: 'manual',
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
  };
}
