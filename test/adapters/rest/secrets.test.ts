import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
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

const { password } = credentials;

/** Ways to fail, some of which echo what was sent. */
const failures: [what: string, answer: Answer][] = [
  ['a wrong password', problem(401, { code: 'invalid-credentials', title: password, detail: password })],
  ['an echo in the title', problem(422, { code: 'validation', title: password, input: { password } })],
  [
    'an echo as JSON',
    (response, { body }) => text(200, 'application/json', body)(response, { body } as never),
  ],
  ['an echo that breaks off', text(200, 'application/json', `{"password":"${password}`)],
  ['an echo that is no JSON', text(200, 'application/json', password)],
  ['an echo as a page', text(500, 'text/html', password)],
  ['an echo as a status text', (response) => response.writeHead(418, password).end()],
  ['an echo in a redirect', empty(302, { location: `/?password=${password}` })],
  ['an echo as a code', problem(401, { code: password })],
  ['a failure of the server', json(500, { password })],
  ['maintenance', html(503)],
  ['no answer', bytes((socket) => socket.destroy())],
  [
    'half an answer',
    bytes((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'),
    ),
  ],
];

describe('the password', () => {
  for (const [what, answer] of failures) {
    test(`is in nothing that the page gets to see after ${what}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      const said: unknown[] = [];
      for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
        t.mock.method(console, method, (...args: unknown[]) => said.push(args));
      }
      const error = await rejection(server.adapter().signIn(credentials, options()));

      assert.ok(server.requests[0]?.body.includes(password), 'it was sent');
      const everything = inspect([error, said], {
        depth: Infinity,
        showHidden: true,
        maxStringLength: Infinity,
      });
      assert.ok(!everything.includes(password), everything);
      assert.ok(!server.requests[0]?.url?.includes(password));
      assert.equal(error.cause, undefined);
    });
  }

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
