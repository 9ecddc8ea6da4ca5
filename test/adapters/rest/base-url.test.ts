import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { signedOut } from './fixtures.js';
import { json, options, ScriptedServer } from './scripted-server.js';

/** The URL of the request for the session. */
async function requested(baseUrl: string): Promise<string> {
  const urls: string[] = [];
  const adapter = createRestAdapter({
    baseUrl,
    fetch: (url) => {
      urls.push(url as string);
      return Promise.resolve(Response.json(signedOut));
    },
  });
  await adapter.getSession({}, options());
  return urls.join();
}

function atPage(test: TestContext, href: string): void {
  Object.defineProperty(globalThis, 'location', { value: { href }, configurable: true });
  test.after(() => Reflect.deleteProperty(globalThis, 'location'));
}

describe('the base URL', () => {
  for (const [baseUrl, url] of [
    ['https://pbx.example', 'https://pbx.example/session'],
    ['https://pbx.example/', 'https://pbx.example/session'],
    ['https://pbx.example/api/v1', 'https://pbx.example/api/v1/session'],
    ['https://pbx.example/api/v1/', 'https://pbx.example/api/v1/session'],
    ['https://pbx.example/api/v1//', 'https://pbx.example/api/v1/session'],
    ['https://pbx.example:8443/v1', 'https://pbx.example:8443/v1/session'],
    ['HTTPS://PBX.example/v1', 'https://pbx.example/v1/session'],
    ['http://localhost:4010/v1', 'http://localhost:4010/v1/session'],
    ['http://demo.localhost/v1', 'http://demo.localhost/v1/session'],
    ['http://127.0.0.1:4010/v1', 'http://127.0.0.1:4010/v1/session'],
    ['http://127.1/v1', 'http://127.0.0.1/v1/session'],
    ['http://[::1]:4010/v1', 'http://[::1]:4010/v1/session'],
  ] as const) {
    test(`${baseUrl} leads to ${url}`, async () => {
      assert.equal(await requested(baseUrl), url);
    });
  }

  for (const [baseUrl, url] of [
    ['/v1', 'https://portal.example/v1/session'],
    ['/v1/', 'https://portal.example/v1/session'],
    ['/', 'https://portal.example/session'],
    ['v1', 'https://portal.example/app/v1/session'],
    ['//pbx.example/v1', 'https://pbx.example/v1/session'],
    ['https://pbx.example/v1', 'https://pbx.example/v1/session'],
  ] as const) {
    test(`${baseUrl} on a page leads to ${url}`, async (t) => {
      atPage(t, 'https://portal.example/app/login?next=%2Fhome#top');
      assert.equal(await requested(baseUrl), url);
    });
  }

  test('a path of a page works over the wire', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedOut));
    atPage(t, `${server.origin}/login`);
    await createRestAdapter({ baseUrl: '/v1' }).getSession({}, options());
    assert.equal(server.requests[0]?.url, '/v1/session');
  });

  for (const [why, baseUrl] of [
    ['empty', ''],
    ['missing', undefined],
    ['a number', 1],
    ['a list', ['https://pbx.example/v1']],
    ['a path without a page', '/v1'],
    ['not a URL', 'https://'],
    ['without TLS', 'http://pbx.example/v1'],
    ['without TLS in the local network', 'http://192.168.1.10/v1'],
    ['without TLS at a name that only looks local', 'http://localhost.evil.example/v1'],
    ['without TLS at another such name', 'http://127.0.0.1.evil.example/v1'],
    ['without TLS at a name that ends alike', 'http://evillocalhost/v1'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:application/json,{}'],
    ['a file', 'file:///v1'],
    ['a blob', 'blob:https://pbx.example/1'],
    ['a web socket', 'wss://pbx.example/v1'],
    ['with a user name', 'https://pbx.example@evil.example/v1'],
    ['with a password', 'https://:secreto@pbx.example/v1'],
    ['with a query', 'https://pbx.example/v1?tenant=1'],
    ['with an empty query', 'https://pbx.example/v1?'],
    ['with a fragment', 'https://pbx.example/v1#top'],
  ] as const) {
    test(`${why} is refused when the adapter is made`, () => {
      assert.throws(
        () => createRestAdapter({ baseUrl: baseUrl as string }),
        (error) =>
          error instanceof TypeError && /https/.test(error.message) && !/secreto|evil/.test(error.message),
      );
    });
  }

  test('an empty one does not mean the page itself', (t) => {
    atPage(t, 'https://portal.example/login');
    assert.throws(() => createRestAdapter({ baseUrl: '' }), TypeError);
  });

  test('a path of a page without TLS is refused too', (t) => {
    atPage(t, 'http://portal.example/login');
    assert.throws(() => createRestAdapter({ baseUrl: '/v1' }), TypeError);
  });

  test('a path of a page that has no address is refused', (t) => {
    atPage(t, 'about:srcdoc');
    assert.throws(() => createRestAdapter({ baseUrl: '/v1' }), TypeError);
  });

  for (const limits of [
    { timeout: 0 },
    { timeout: -1 },
    { timeout: NaN },
    { timeout: Infinity },
    { timeout: 2 ** 31 },
    { maxBytes: 0 },
    { maxBytes: NaN },
  ]) {
    const [[name, value] = []] = Object.entries(limits);
    test(`a ${name} of ${value} is refused`, () => {
      assert.throws(() => createRestAdapter({ baseUrl: 'https://pbx.example', ...limits }), TypeError);
    });
  }
});
