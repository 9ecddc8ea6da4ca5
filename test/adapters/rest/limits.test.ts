import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { credentials, signedIn, signedOut } from './fixtures.js';
import { bytes, drip, failure, json, options, ScriptedServer, text, type Answer } from './scripted-server.js';
import { DEADLINE, holdTimers } from './timers.js';

const ok = 'HTTP/1.1 200 OK\r\n';
const head = `${ok}content-type: application/json\r\n`;

describe('an answer that is too large', { timeout: 60_000 }, () => {
  const upTo50MB = (prefix: string, sent: { bytes: number }): Answer =>
    bytes(async (socket) => {
      socket.write(prefix);
      const piece = Buffer.alloc(64 * 1024, ' ');
      while (sent.bytes < 50e6 && !socket.destroyed) {
        sent.bytes += piece.length;
        if (!socket.write(piece))
          await new Promise((resolve) => socket.once('drain', resolve).once('close', resolve));
      }
      socket.end();
    });

  for (const [what, prefix, code] of [
    ['50 MB of JSON', `${head}content-length: 50000000\r\n\r\n`, 'protocol'],
    ['50 MB without a length', `${head}connection: close\r\n\r\n`, 'protocol'],
    ['50 MB of problem', `HTTP/1.1 500 No\r\ncontent-type: application/problem+json\r\n\r\n`, 'protocol'],
    [
      '50 MB of page',
      `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 50000000\r\n\r\n`,
      'gateway',
    ],
    ['50 MB of maintenance', `HTTP/1.1 503 Busy\r\ncontent-type: text/html\r\n\r\n`, 'unavailable'],
  ] as const) {
    test(`${what} is not downloaded`, async (t) => {
      const server = await ScriptedServer.start(t);
      const sent = { bytes: 0 };
      server.will(upTo50MB(prefix, sent));
      await failure(server.adapter().getSession({}, options()), code);
      await server.requests[0]?.closed;
      // What the kernel buffers on both sides, and no more.
      assert.ok(sent.bytes < 20e6, `the server could write ${sent.bytes} bytes`);
    });
  }

  test('50 MB that came compressed are not unpacked', async (t) => {
    const server = await ScriptedServer.start(t);
    const bomb = gzipSync(Buffer.alloc(50e6, ' '));
    server.will((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
    });
    await failure(server.adapter().getSession({}, options()), 'protocol');
  });

  test('the cap counts bytes and lets exactly that many pass', async (t) => {
    const server = await ScriptedServer.start(t);
    const answer = json(200, signedIn);
    const size = Buffer.byteLength(JSON.stringify(signedIn));
    assert.ok(size > JSON.stringify(signedIn).length, 'not all letters are one byte');
    server.will(answer, answer);
    assert.deepEqual(await server.adapter({ maxBytes: size }).getSession({}, options()), signedIn);
    await failure(server.adapter({ maxBytes: size - 1 }).getSession({}, options()), 'protocol');
  });

  test('the cap is 256 kB unless told otherwise', async (t) => {
    const server = await ScriptedServer.start(t);
    const padded = (size: number): Answer =>
      text(200, 'application/json', JSON.stringify(signedOut).padEnd(size));
    server.will(padded(262_144), padded(262_145));
    assert.deepEqual(await server.adapter().getSession({}, options()), signedOut);
    await failure(server.adapter().getSession({}, options()), 'protocol');
  });
});

/** An answer that has its headers, and nothing more. */
const headersOnly =
  (status: number, type: string): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': type }).flushHeaders();

const endless: [when: string, answer: Answer][] = [
  ['before the headers', () => undefined],
  ['in a header that drips', drip(`${ok}x-slow: `, 'x')],
  ['in headers that come one by one', drip(ok, 'x-slow: 1\r\n')],
  ['after the headers', headersOnly(200, 'application/json')],
  ['in a body that drips', drip(`${head}content-length: 100000\r\n\r\n`, ' ')],
  ['in chunks that drip', drip(`${head}transfer-encoding: chunked\r\n\r\n`, '1\r\n \r\n')],
  ['after the headers of a page', headersOnly(502, 'text/html')],
  ['after the headers of maintenance', headersOnly(503, 'text/html')],
];

describe('an answer that does not end', { timeout: 60_000 }, () => {
  for (const [when, answer] of endless) {
    test(`is timeout at the deadline, ${when}, and the connection is closed`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      const { signal } = new AbortController();
      const { passDeadline } = holdTimers(t);
      const call = server.adapter().signIn(credentials, options(signal));
      const { closed } = await server.next();
      setTimeout(passDeadline, 30);
      await failure(call, 'timeout');
      await closed;
      assert.equal(getEventListeners(signal, 'abort').length, 0);
    });

    test(`is aborted when the person gives up ${when}, and the connection is closed`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      const controller = new AbortController();
      const call = server.adapter().signIn(credentials, options(controller.signal));
      const { closed } = await server.next();
      setTimeout(() => controller.abort(new Error('the reason of the page')), 30);
      const error = await failure(call, 'aborted');
      assert.equal(error.cause, undefined);
      await closed;
      assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
    });
  }

  for (const [what, never] of [
    ['a fetch', () => new Promise<Response>(() => undefined)],
    [
      'a body',
      () =>
        Promise.resolve(
          new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } }),
        ),
    ],
  ] as const) {
    test(`is timeout, or aborted, even if ${what} that is not the browser's does not heed the signal`, async () => {
      const adapter = createRestAdapter({ baseUrl: 'https://pbx.example', timeout: 20, fetch: never });
      await failure(adapter.getSession({}, options()), 'timeout');
      const controller = new AbortController();
      const patient = createRestAdapter({ baseUrl: 'https://pbx.example', fetch: never });
      const call = patient.getSession({}, options(controller.signal));
      setTimeout(() => controller.abort(), 10);
      await failure(call, 'aborted');
    });
  }
});

describe('calls', { timeout: 60_000 }, () => {
  test('that were called off before they began send nothing', async (t) => {
    const server = await ScriptedServer.start(t);
    const signal = AbortSignal.abort();
    const adapter = server.adapter();
    await failure(adapter.signIn(credentials, options(signal)), 'aborted');
    await failure(adapter.getSession({}, options(signal)), 'aborted');
    await failure(adapter.resume({ url: 'https://portal.example/' }, options(signal)), 'aborted');
    await failure(adapter.signOut({}, options(signal)), 'aborted');
  });

  test('that ended well leave nothing behind: no listener, no timer', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedOut));
    const started = t.mock.method(globalThis, 'setTimeout').mock;
    const cleared = t.mock.method(globalThis, 'clearTimeout').mock;
    const controller = new AbortController();
    assert.deepEqual(await server.adapter().getSession({}, options(controller.signal)), signedOut);
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
    const deadline = started.calls.find((call) => call.arguments[1] === DEADLINE)?.result;
    assert.ok(deadline && cleared.calls.some((call) => call.arguments[0] === deadline));
  });

  test('at the same time do not know of each other', async (t) => {
    const server = await ScriptedServer.start(t);
    const first = new AbortController();
    const answers: (() => void)[] = [];
    const later =
      (answer: Answer): Answer =>
      (response, request) =>
        answers.push(() => answer(response, request));
    server.will(() => undefined, later(json(200, signedIn)), later(json(200, signedOut)));
    const adapter = server.adapter();

    const calledOff = adapter.getSession({}, options(first.signal));
    await server.next();
    const signIn = adapter.signIn(credentials, options());
    await server.next();
    const session = adapter.getSession({}, options());
    await server.next();
    first.abort();
    await failure(calledOff, 'aborted');
    answers[1]!();
    assert.deepEqual(await session, signedOut);
    answers[0]!();
    assert.deepEqual(await signIn, signedIn);
  });
});
