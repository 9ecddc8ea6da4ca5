import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { credentials, signedOut } from './fixtures.js';
import { bytes, failure, json, options, ScriptedServer } from './scripted-server.js';

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const body = JSON.stringify(signedOut);

function nobodyOnline(test: TestContext): void {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
  test.after(() => Reflect.deleteProperty(globalThis, 'navigator'));
}

describe('no answer', { timeout: 60_000 }, () => {
  /** A port where nobody listens. */
  async function closedPort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    return port;
  }

  test('a refused connection is network', async () => {
    const adapter = createRestAdapter({ baseUrl: `http://127.0.0.1:${await closedPort()}` });
    await failure(adapter.signIn(credentials, options()), 'network');
  });

  test('it is offline when the browser knows that there is no network', async (t) => {
    nobodyOnline(t);
    const adapter = createRestAdapter({ baseUrl: `http://127.0.0.1:${await closedPort()}` });
    await failure(adapter.signIn(credentials, options()), 'offline');
  });

  test('an answer counts even when the browser says that there is no network', async (t) => {
    nobodyOnline(t);
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedOut));
    assert.deepEqual(await server.adapter().getSession({}, options()), signedOut);
  });

  test('a server that does not speak TLS is network', async (t) => {
    const server = createServer((socket) =>
      socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
    const adapter = createRestAdapter({
      baseUrl: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
    await failure(adapter.signIn(credentials, options()), 'network');
  });

  for (const [what, write] of [
    ['a closed connection', ''],
    ['a reset in the middle of the headers', 'HTTP/1.1 200 OK\r\ncontent-ty'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ] as const) {
    test(`${what} is network`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(bytes((socket) => socket.end(write)));
      await failure(server.adapter().signIn(credentials, options()), 'network');
    });
  }

  for (const [what, broken] of [
    [
      'throws',
      () => {
        throw new RangeError('broken');
      },
    ],
  ] as const) {
    test(`a replaced fetch that ${what} still gives an AuthError`, async () => {
      const adapter = createRestAdapter({
        baseUrl: 'https://pbx.example',
        fetch: broken,
      });
      const call = adapter.getSession({}, options());
      await assert.rejects(call, { name: 'AuthError' });
    });
  }
});

describe('redirects', { timeout: 60_000 }, () => {
  for (const status of [301, 302, 303, 307, 308]) {
    test(`${status} is not followed, neither here nor to another origin`, async (t) => {
      const server = await ScriptedServer.start(t);
      const elsewhere = await ScriptedServer.start(t);
      for (const location of ['/v1/other', 'https://evil.example/', `${elsewhere.origin}/v1/session`, '']) {
        server.will((response) => response.writeHead(status, { location }).end());
        await failure(server.adapter().signIn(credentials, options()), 'network');
      }
      assert.equal(server.requests.length, 4);
      assert.equal(elsewhere.requests.length, 0);
    });
  }
});

describe('an answer that breaks off', { timeout: 60_000 }, () => {
  for (const [what, write] of [
    ['before the body', `${head}content-length: ${body.length}\r\n\r\n`],
    ['in the body', `${head}content-length: ${body.length}\r\n\r\n{"status"`],
    ['one byte early', `${head}content-length: ${body.length + 1}\r\n\r\n${body}`],
    ['in a chunk', `${head}transfer-encoding: chunked\r\n\r\nff\r\n{"status"`],
    ['between chunks', `${head}transfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n`],
    [
      'in a problem',
      `HTTP/1.1 401 No\r\ncontent-type: application/problem+json\r\ncontent-length: 99\r\n\r\n{"code":"inv`,
    ],
    ['in a body without a length', `${head}connection: close\r\n\r\n{"status":"signed-`],
    ['at a length that is too small', `${head}connection: close\r\ncontent-length: 9\r\n\r\n${body}`],
    ['in a list', `${head}connection: close\r\n\r\n [{"id"`],
  ] as const) {
    test(`${what} is truncated`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(bytes((socket) => socket.end(write)));
      await failure(server.adapter().getSession({}, options()), 'truncated');
    });
  }

  test('in compressed form is truncated', async (t) => {
    const server = await ScriptedServer.start(t);
    const half = gzipSync(body).subarray(0, 20);
    server.will((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(half);
    });
    await failure(server.adapter().getSession({}, options()), 'truncated');
  });

  test('is offline when the browser has lost the network', async (t) => {
    const server = await ScriptedServer.start(t);
    nobodyOnline(t);
    server.will(bytes((socket) => socket.end(`${head}content-length: 99\r\n\r\n{`)));
    await failure(server.adapter().getSession({}, options()), 'offline');
  });
});

test('a call is sent once, whatever happens', async (t) => {
  const server = await ScriptedServer.start(t);
  server.will(bytes((socket) => socket.end()));
  await failure(server.adapter().getSession({}, options()), 'network');
  assert.equal(server.requests.length, 1);
});
