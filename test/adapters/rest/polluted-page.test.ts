import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createRestAdapter,
  type RestAdapter,
  type RestAdapterOptions,
} from '../../../src/adapters/rest/index.js';
import { operations } from '../../../src/adapters/rest/later.js';
import { createCalls } from '../../../src/adapters/rest/request.js';
import type { CallOptions } from '../../../src/contract/adapter.js';
import { success } from './exchange.js';
import { allExchanges } from './exchanges.js';
import { credentials, signedIn, signedOut } from './fixtures.js';
import { json, options, ScriptedServer } from './scripted-server.js';

/** What a careless library, or an attacker, may have put on every object of the page. */
const pollution = {
  baseUrl: 'https://evil.example/',
  timeout: 1,
  maxBytes: 1,
  fetch: () => Promise.reject(new Error('polluted')),
  method: 'PATCH',
  path: 'evil',
  headers: { 'x-evil': '1' },
  body: { evil: true },
  credentials: 'omit',
  mode: 'no-cors',
  redirect: 'follow',
  cache: 'force-cache',
  referrer: 'https://evil.example/',
  referrerPolicy: 'unsafe-url',
  integrity: 'sha256-evil',
  keepalive: true,
  failures: { 'sso-rejected': 200 },
  domain: 'evil.example',
  deviceToken: 'evil',
  everywhere: true,
  others: true,
  code: 'evil',
  contact: { email: 'evil@evil.example' },
  message: 'evil',
  answers: { 418: () => 'evil' },
  toJSON: () => 'evil',
};

/** Runs what the adapter does at once; the pollution is gone before Node's own HTTP code could trip over it. */
function onPollutedPage<T>(run: () => T): T {
  try {
    Object.assign(Object.prototype, pollution);
    return run();
  } finally {
    for (const key of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, key);
  }
}

/** The adapter, whose lazy part does not wait to be loaded: all that it does before `fetch`, it does at once. */
function allAtOnce(options: RestAdapterOptions): RestAdapter {
  const { call } = createCalls(options);
  const later = Object.entries(operations).map(([name, operation]) => [
    name,
    (...rest: [never, CallOptions]) => operation(call, ...rest),
  ]);
  return { ...createRestAdapter(options), ...Object.fromEntries(later) } as RestAdapter;
}

describe('on a page with a polluted Object.prototype', () => {
  for (const [operation, exchange] of allExchanges) {
    test(`${operation} sends and answers the same as ever`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(success(exchange), success(exchange));
      const inits: RequestInit[] = [];
      const adapter = allAtOnce({
        baseUrl: `${server.origin}/v1`,
        fetch: async (url, init = {}) => {
          inits.push(init);
          await Promise.resolve();
          return fetch(url, init);
        },
      });
      const usual = await exchange.call(adapter, options());
      const polluted = await onPollutedPage(() => exchange.call(adapter, options()));

      assert.deepEqual(polluted, usual);
      const [first, second] = server.requests.map(({ method, url, headers, body }) => ({
        method,
        url,
        headers,
        body,
      }));
      assert.deepEqual(second, first);
      for (const init of inits) {
        assert.equal(Object.getPrototypeOf(init), null, 'the request inherits');
        assert.equal(Object.getPrototypeOf(init.headers), null, 'its headers inherit');
      }
    });
  }

  test('an adapter made there keeps its own address, limits and fetch', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(async (response, request) => {
      await new Promise((resolve) => setTimeout(resolve, 50)); // later than the polluted deadline
      return json(200, signedOut)(response, request);
    });
    const adapter = onPollutedPage(() => server.adapter());
    assert.deepEqual(await adapter.getSession({}, options()), signedOut);
  });

  test('an adapter without a base URL is not given one', () => {
    assert.throws(() => onPollutedPage(() => createRestAdapter({} as never)), TypeError);
  });

  for (const [what, answer, inherited] of [
    ['an answer', json(200, { ...signedIn, user: undefined }), { user: signedIn.user }],
    ['a problem', json(422, {}), { code: 'validation' }],
    ['the list of good statuses', json(418, signedIn), { 418: () => signedIn }],
  ] as const) {
    test(`what ${what} lacks is not taken from there`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      const call = server.adapter().signIn(credentials, options());
      Object.assign(Object.prototype, inherited);
      try {
        await assert.rejects(call, { code: 'protocol' });
      } finally {
        for (const key of Object.keys(inherited)) Reflect.deleteProperty(Object.prototype, key);
      }
    });
  }
});
