import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { TestContext } from 'node:test';
import {
  createRestAdapter,
  type RestAdapter,
  type RestAdapterOptions,
} from '../../../src/adapters/rest/index.js';
import type { CallOptions } from '../../../src/contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../../../src/contract/errors.js';

/** One request as it came over the wire. */
export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Settles when the connection is gone. */
  readonly closed: Promise<unknown>;
}

/** Answers one request, in any shape that HTTP has or has not. */
export type Answer = (response: ServerResponse, request: Received) => unknown;

/**
 * A real HTTP server that answers each request with the next answer of its script. A request without an answer, or an
 * answer that nobody asked for, fails the test.
 */
export class ScriptedServer {
  readonly requests: Received[] = [];
  readonly #script: Answer[] = [];
  readonly #unexpected: string[] = [];
  readonly #http = createServer((request, response) => {
    void this.#answer(request, response);
  });
  #arrived = (): void => undefined;

  static async start(test: TestContext): Promise<ScriptedServer> {
    const server = new ScriptedServer();
    server.#http.listen(0, '127.0.0.1');
    await once(server.#http, 'listening');
    test.after(() => server.#stop());
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** Adds to the script. */
  will(...answers: Answer[]): void {
    this.#script.push(...answers);
  }

  /** The request that comes next. */
  async next(): Promise<Received> {
    await new Promise<void>((resolve) => (this.#arrived = resolve));
    return this.requests.at(-1)!;
  }

  adapter(options: Partial<RestAdapterOptions> = {}): RestAdapter {
    return createRestAdapter({ baseUrl: `${this.origin}/v1`, ...options });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url, headers } = request;
    const closed = new Promise((resolve) => request.socket.once('close', resolve));
    const body = (await request.setEncoding('utf8').toArray()).join('');
    const received = { method, url, headers, body, closed };
    this.requests.push(received);
    this.#arrived();
    const answer = this.#script.shift();
    if (answer) await answer(response, received);
    else {
      this.#unexpected.push(`${method} ${url}`);
      response.destroy();
    }
  }

  #stop(): void {
    this.#http.close();
    this.#http.closeAllConnections();
    assert.deepEqual(this.#unexpected, [], 'requests that the test did not expect');
    assert.equal(this.#script.length, 0, 'answers that nobody asked for');
  }
}

/** An answer with this text as its body, or without one. */
export function text(status: number, type: string, body: string, headers: OutgoingHttpHeaders = {}): Answer {
  return (response) => response.writeHead(status, { 'content-type': type, ...headers }).end(body);
}

export function json(status: number, body: unknown, headers: OutgoingHttpHeaders = {}): Answer {
  return text(status, 'application/json', JSON.stringify(body), headers);
}

export function problem(status: number, body: object, headers: OutgoingHttpHeaders = {}): Answer {
  return text(status, 'application/problem+json', JSON.stringify(body), headers);
}

export function html(status: number, headers: OutgoingHttpHeaders = {}): Answer {
  return text(
    status,
    'text/html; charset=utf-8',
    '<!doctype html><title>Welcome to Hotel Wi-Fi</title>',
    headers,
  );
}

export function empty(status: number, headers: OutgoingHttpHeaders = {}): Answer {
  return (response) => response.writeHead(status, headers).end();
}

/** An answer made of bytes: the socket is the test's own. */
export function bytes(write: (socket: Socket) => unknown): Answer {
  return (response) => write(response.socket!.on('error', () => undefined));
}

/** Writes the head, and then the same piece again and again, slowly, until the other side is gone. */
export function drip(head: string, piece: string): Answer {
  return bytes(async (socket) => {
    socket.write(head);
    while (!socket.destroyed) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
}

/** Options of a call that nobody calls off. */
export function options(signal: AbortSignal = new AbortController().signal): CallOptions {
  return { signal, locale: 'es' };
}

/** The error of a call that has to fail. */
export async function rejection(call: Promise<unknown>): Promise<AuthError> {
  const error = await call.then(
    (result) => assert.fail(`succeeded with ${JSON.stringify(result)}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof AuthError, `${String(error)} is not an AuthError`);
  return error;
}

/** The error of a call that has to fail with this code. */
export async function failure(call: Promise<unknown>, code: AuthErrorCode): Promise<AuthError> {
  const error = await rejection(call);
  assert.equal(error.code, code);
  return error;
}
