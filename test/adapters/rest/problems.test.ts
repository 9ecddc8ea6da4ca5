import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import type { AuthErrorCode } from '../../../src/contract/errors.js';
import { allExchanges, exchanges } from './exchanges.js';
import { credentials } from './fixtures.js';
import {
  bytes,
  empty,
  failure,
  html,
  json,
  options,
  problem,
  ScriptedServer,
  text,
} from './scripted-server.js';

const signIn = (server: ScriptedServer): Promise<unknown> =>
  exchanges.signIn.call(server.adapter(), options());

const codes = [...new Set(allExchanges.flatMap(([, { problems }]) => Object.keys(problems)))];
const statuses = [400, 401, 403, 404, 409, 410, 418, 422, 423, 429];

describe('problems', () => {
  for (const [operation, { call, problems, bare = {} }] of allExchanges) {
    test(`${operation} knows its own problems, each with its own status, and no others`, async (t) => {
      const server = await ScriptedServer.start(t);
      for (const code of [...codes, 'aborted', 'offline', 'unheard-of', 'constructor', '__proto__', '']) {
        for (const status of statuses) {
          server.will(problem(status, { code }));
          const expected = problems[code] === status ? (code as AuthErrorCode) : 'protocol';
          await failure(call(server.adapter(), options()), expected);
        }
      }
    });

    test(`${operation} reads a status alone where it says enough`, async (t) => {
      const server = await ScriptedServer.start(t);
      for (const status of statuses) {
        const answers = [empty(status), json(status, null), json(status, [1]), problem(status, { code: 7 })];
        server.will(...answers);
        const expected = (bare[status] ?? 'protocol') as AuthErrorCode;
        for (let n = 0; n < answers.length; n++) await failure(call(server.adapter(), options()), expected);
      }
    });

    test(`${operation} answered 5xx is server, whatever the problem says`, async (t) => {
      const server = await ScriptedServer.start(t);
      for (const status of [500, 501, 502, 504, 505, 599]) {
        server.will(problem(status, { code: 'invalid-credentials' }), json(status, 'oops'), empty(status));
        for (let n = 0; n < 3; n++) await failure(call(server.adapter(), options()), 'server');
      }
    });

    test(`${operation} answered 503 is unavailable, whatever the body`, async (t) => {
      const server = await ScriptedServer.start(t);
      const bodies = [
        problem(503, { code: 'server' }),
        empty(503),
        html(503),
        text(503, 'text/plain', 'Back soon'),
        text(503, 'application/json', '{"code":'),
        text(503, 'application/json', ' '.repeat(300_000)),
        bytes((socket) => socket.end('HTTP/1.1 503 Busy\r\ncontent-length: 100\r\n\r\n<html>')),
      ];
      server.will(...bodies);
      for (let n = 0; n < bodies.length; n++) await failure(call(server.adapter(), options()), 'unavailable');
    });

    test(`${operation} answered otherwise and without a body is protocol`, async (t) => {
      const server = await ScriptedServer.start(t);
      for (const status of [206, 300, 304, 305, 399, 400, 402, 404, 405, 406, 408, 418, 422, 451, 499]) {
        server.will(empty(status));
        await failure(call(server.adapter(), options()), 'protocol');
      }
    });

    test(`${operation} answered with a page is gateway, whatever the status`, async (t) => {
      const server = await ScriptedServer.start(t);
      for (const status of [200, 399, 400, 401, 403, 404, 418, 423, 429, 500, 502, 504]) {
        server.will(html(status), text(status, 'text/plain', 'Proxy error'));
        for (let n = 0; n < 2; n++) await failure(call(server.adapter(), options()), 'gateway');
      }
    });
  }

  test('unknown, wrong, locked and disabled accounts differ by nothing but the reference', async (t) => {
    const server = await ScriptedServer.start(t);
    const errors = [];
    for (const title of ['No such account', 'Wrong password', 'Disabled']) {
      server.will(problem(401, { code: 'invalid-credentials', title, detail: title }));
      const error = await failure(signIn(server), 'invalid-credentials');
      errors.push(
        JSON.stringify(
          error,
          Object.getOwnPropertyNames(error).filter((name) => name !== 'stack'),
        ),
      );
    }
    assert.deepEqual(new Set(errors).size, 1, errors.join());
  });
});

describe('what a problem tells', () => {
  const validation = async (t: Parameters<typeof ScriptedServer.start>[0], body: object) => {
    const server = await ScriptedServer.start(t);
    server.will(problem(422, { code: 'validation', ...body }));
    return failure(signIn(server), 'validation');
  };

  test('fields, reasons, the time to wait and a reference get through', async (t) => {
    const error = await validation(t, {
      errors: [
        { field: 'username', code: 'required' },
        { field: 'contact.email', code: 'too-long' },
      ],
      reasons: ['too-short', 'personal-info'],
      retryAfter: 42,
      reference: 'E-7K3Q9XZ2',
    });
    assert.deepEqual(error.fields, [
      { field: 'username', code: 'required' },
      { field: 'contact.email', code: 'too-long' },
    ]);
    assert.deepEqual(error.reasons, ['too-short', 'personal-info']);
    assert.equal(error.retryAfter, 42);
    assert.equal(error.reference, 'E-7K3Q9XZ2');
  });

  test('nothing told is nothing there', async (t) => {
    const error = await validation(t, {});
    assert.deepEqual(
      [error.fields, error.reasons, error.retryAfter, error.reference, error.cause],
      [[], [], undefined, undefined, undefined],
    );
  });

  for (const [what, body] of [
    ['texts', { errors: 'username', reasons: 'too-short', retryAfter: '42', reference: 7 }],
    ['null', { errors: null, reasons: null, retryAfter: null, reference: null }],
    ['objects', { errors: { 0: {} }, reasons: { length: 3 }, retryAfter: {}, reference: { toString: 'x' } }],
    [
      'lists of nonsense',
      { errors: [null, 1, 'x', [], {}, { field: 'a' }, { field: 1, code: 2 }], reasons: [null, 1, {}, []] },
    ],
    [
      'markup',
      {
        errors: [
          { field: '<b>', code: 'required' },
          { field: 'a', code: '<b>' },
        ],
        reasons: ['<b>', 'a b', ''],
      },
    ],
    ['names of prototypes', { errors: [{ field: '__proto__', code: '__proto__' }], reasons: ['__proto__'] }],
    [
      'names without end',
      { errors: [{ field: 'a'.repeat(65), code: 'required' }], reasons: ['a'.repeat(65)] },
    ],
    ['negative waits', { retryAfter: -1 }],
    ['references that nobody can read', { reference: '\u202E\u0000' }],
    ['empty references', { reference: '' }],
  ] as const) {
    test(`${what} are left out`, async (t) => {
      const error = await validation(t, body);
      assert.deepEqual(error.fields, []);
      assert.deepEqual(error.reasons, []);
      assert.equal(error.retryAfter, undefined);
      assert.equal(error.reference, undefined);
    });
  }

  test('ten thousand errors are cut to twenty', async (t) => {
    const server = await ScriptedServer.start(t);
    const errors = Array.from({ length: 10_000 }, () => ({ field: 'username', code: 'required' }));
    const body = { code: 'validation', errors, reasons: errors.map(({ code }) => code) };
    server.will(problem(422, body));
    const error = await failure(
      server.adapter({ maxBytes: 2 ** 20 }).signIn(credentials, options()),
      'validation',
    );
    assert.equal(error.fields.length, 20);
    assert.equal(error.reasons.length, 20);
  });

  test('an entry of errors gives its two known members only', async (t) => {
    const server = await ScriptedServer.start(t);
    const entry =
      '{ "field": "username", "code": "required", "message": "<b>", "then": 1, "__proto__": { "x": 1 } }';
    server.will(text(422, 'application/problem+json', `{ "code": "validation", "errors": [${entry}] }`));
    const { fields } = await failure(signIn(server), 'validation');
    assert.deepEqual(fields, [{ field: 'username', code: 'required' }]);
    assert.equal(Object.getPrototypeOf(fields[0]), Object.prototype);
  });

  test('a reference is cut to 64 printable characters', async (t) => {
    const error = await validation(t, { reference: `\u202E\u0000REF ñ\n${'x'.repeat(1000)}` });
    assert.equal(error.reference, `REF ${'x'.repeat(60)}`);
  });

  test('a code that hides in the prototype is no code', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(text(422, 'application/problem+json', '{ "__proto__": { "code": "validation" } }'));
    await failure(signIn(server), 'protocol');
  });

  test('title, detail and type, markup and all, get nowhere', async (t) => {
    const evil = '<img src=x onerror=alert(1)>';
    const error = await validation(t, {
      type: evil,
      title: evil,
      detail: evil,
      instance: evil,
      cause: evil,
      message: evil,
      stack: evil,
    });
    const everything = inspect(error, { depth: Infinity, showHidden: true });
    assert.ok(!everything.includes('onerror'), everything);
  });
});
