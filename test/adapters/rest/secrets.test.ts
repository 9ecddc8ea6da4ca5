import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { allExchanges } from './exchanges.js';
import { credentials } from './fixtures.js';
import {
  bytes,
  empty,
  html,
  json,
  options,
  problem,
  rejection,
  ScriptedServer,
  text,
  type Answer,
} from './scripted-server.js';

/** Ways to fail, some of which echo what was sent. */
const failures = (secret: string): [what: string, answer: Answer][] => [
  ['a refusal', problem(401, { code: 'invalid-credentials', title: secret, detail: secret })],
  ['an echo in the title', problem(422, { code: 'validation', title: secret, input: { secret } })],
  [
    'an echo as JSON',
    (response, { body }) =>
      text(200, 'application/json', body || JSON.stringify({ secret }))(response, { body } as never),
  ],
  ['an echo that breaks off', text(200, 'application/json', `{"secret":"${secret}`)],
  ['an echo that is no JSON', text(200, 'application/json', secret)],
  ['an echo as a page', text(500, 'text/html', secret)],
  ['an echo as a status text', (response) => response.writeHead(418, secret).end()],
  ['an echo in a redirect', empty(302, { location: `/?secret=${secret}` })],
  ['an echo as a code', problem(401, { code: secret })],
  ['a failure of the server', json(500, { secret })],
  ['maintenance', html(503)],
  ['no answer', bytes((socket) => socket.destroy())],
  [
    'half an answer',
    bytes((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'),
    ),
  ],
];

for (const [name, { call, secrets = [] }] of allExchanges) {
  for (const secret of secrets) {
    test(`${name}: ${JSON.stringify(secret)} is in nothing that the page gets to see`, async (t) => {
      const server = await ScriptedServer.start(t);
      const said: unknown[] = [];
      for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
        t.mock.method(console, method, (...args: unknown[]) => said.push(args));
      }
      for (const [what, answer] of failures(secret)) {
        server.will(answer);
        const error = await rejection(call(server.adapter(), options()));
        const { url, headers, body } = server.requests.at(-1)!;

        const sent = Object.values({ ...headers, ...(body && (JSON.parse(body) as object)) });
        assert.ok(sent.includes(secret), 'it was not sent');
        assert.ok(!url?.includes(encodeURIComponent(secret)) && !url?.includes(secret), url);
        const everything = inspect([error, said], {
          depth: Infinity,
          showHidden: true,
          maxStringLength: Infinity,
        });
        assert.ok(!everything.includes(secret), `after ${what}: ${everything}`);
        assert.equal(error.cause, undefined);
      }
    });
  }
}

const { password } = credentials;

describe('the password', () => {
  test('is not in the error when a replaced fetch throws its request', async (t) => {
    const server = await ScriptedServer.start(t);
    const adapter = server.adapter({
      fetch: (_, init) =>
        Promise.reject(Object.assign(new Error(init?.body as string), { config: init, cause: init })),
    });
    const error = await rejection(adapter.signIn(credentials, options()));
    const everything = inspect(error, { depth: Infinity, showHidden: true });
    assert.match(everything, /network/);
    assert.ok(!everything.includes(password), everything);
  });

  test('is not in the error when the person gives up', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(() => undefined);
    const controller = new AbortController();
    const call = server.adapter().signIn(credentials, options(controller.signal));
    await server.next();
    controller.abort({ password });
    const error = await rejection(call);
    const everything = inspect(error, { depth: Infinity, showHidden: true });
    assert.match(everything, /aborted/);
    assert.ok(!everything.includes(password), everything);
  });

  test('is not in the adapter', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(problem(401, { code: 'invalid-credentials' }));
    const adapter = server.adapter();
    await assert.rejects(adapter.signIn(credentials, options()));
    assert.ok(!inspect(adapter, { depth: Infinity, showHidden: true }).includes(password));
  });
});
