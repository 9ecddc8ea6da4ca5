import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import { adapterFunctions } from '../../../src/conformance/bench.js';
import { resultOf, success } from './exchange.js';
import { allExchanges, exchanges } from './exchanges.js';
import { failure, json, options, ScriptedServer, text } from './scripted-server.js';

/** What holds for every operation, whatever it is about. */

/** The paths of all members, at any depth; an item of a list is only looked into. */
function paths(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const path = at ? `${at}.${key}` : key;
    return Array.isArray(value) ? paths(member, path) : [path, ...paths(member, path)];
  });
}

/** A copy in which the member is another one; missing where it is `undefined`. */
function changed(value: unknown, path: string, member: unknown): unknown {
  const [key = '', ...rest] = path.split('.');
  if (Array.isArray(value)) {
    return value.map((item: unknown, n) =>
      String(n) === key ? changed(item, rest.join('.'), member) : item,
    );
  }
  const source = value as Record<string, unknown>;
  const replaced = rest.length ? changed(source[key], rest.join('.'), member) : member;
  const entries = Object.entries({ ...source, [key]: replaced });
  return Object.fromEntries(entries.filter(([, kept]) => kept !== undefined));
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((node, key) => (node as Record<string, unknown>)[key], value);
}

/** Values of any other kind than this one. */
function misfits(value: unknown): unknown[] {
  const kind = Array.isArray(value) ? 'array' : typeof value;
  const all: [string, unknown][] = [
    ['string', 'x'],
    ['number', 7],
    ['boolean', true],
    ['array', [7]],
    ['object', { length: 1, 0: 'x' }],
  ];
  const others = all.filter(([other]) => other !== kind).map(([, misfit]) => misfit);
  return kind === 'number' ? [...others, -1, 1.5, '1e400'] : others;
}

/** The same as JSON, in which every object has members that nobody asked for. */
function poisoned(answer: object): string {
  const poison =
    '{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"then":1,"toJSON":{},' +
    '"toString":"no function","hasOwnProperty":null,"password":"secret",';
  return JSON.stringify(answer).replaceAll('{', poison);
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

test('the adapter has every operation as its own member, so that it can be spread', () => {
  const called = Object.keys(exchanges);
  assert.deepEqual(
    adapterFunctions.filter((name) => !called.includes(name)),
    [],
    'no exchange for it',
  );
  const adapter = { ...createRestAdapter({ baseUrl: 'https://pbx.example' }) };
  assert.deepEqual(Object.keys(adapter).sort(), [...adapterFunctions].sort());
});

for (const [name, exchange] of allExchanges) {
  const { call, request, status, answer, body, headers = {}, optional = [], lenient = [] } = exchange;

  describe(name, () => {
    test('sends exactly this and gives exactly that', async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(success(exchange));
      assert.deepEqual(await call(server.adapter(), options()), resultOf(exchange));

      const sent = server.requests[0]!;
      assert.equal(`${sent.method} ${sent.url}`, request);
      assert.deepEqual(sent.body ? JSON.parse(sent.body) : undefined, body);
      assert.equal(sent.headers['content-type'], body && 'application/json');
      assert.equal(sent.headers.accept, 'application/json');
      assert.equal(sent.headers['x-pbx-request'], '1');
      for (const special of ['idempotency-key', 'x-ticket-token']) {
        assert.equal(sent.headers[special], headers[special]);
      }
    });

    test('sends nothing when it was called off before', async (t) => {
      const server = await ScriptedServer.start(t);
      await failure(call(server.adapter(), options(AbortSignal.abort())), 'aborted');
    });

    test('is not done by a status of success that is not its own', async (t) => {
      const server = await ScriptedServer.start(t);
      for (const other of [200, 201, 202, 203, 206].filter((other) => other !== status)) {
        server.will(json(other, answer ?? {}));
        await failure(call(server.adapter(), options()), 'protocol');
      }
    });

    if (!answer) return;
    const isList = Array.isArray(answer);

    for (const path of optional) {
      test(`may be answered without ${path}, or with null`, async (t) => {
        const server = await ScriptedServer.start(t);
        server.will(
          json(status, changed(answer, path, undefined)),
          json(status, changed(answer, path, null)),
        );
        const expected = changed(resultOf(exchange), path, undefined);
        assert.deepEqual(await call(server.adapter(), options()), expected);
        assert.deepEqual(await call(server.adapter(), options()), expected);
      });
    }

    for (const path of paths(answer).filter((path) => !lenient.includes(path))) {
      test(`is protocol where ${path} is not what it has to be`, async (t) => {
        const server = await ScriptedServer.start(t);
        const wrong = misfits(at(answer, path));
        for (const value of optional.includes(path) ? wrong : [...wrong, undefined, null]) {
          server.will(json(status, changed(answer, path, value)));
          await failure(call(server.adapter(), options()), 'protocol');
        }
      });
    }

    for (const [what, wrong] of [
      ['nothing', ''],
      ['null', 'null'],
      ['a text', '"signed-in"'],
      ['a number', '1'],
      [
        'a list where none is due, or none where one is',
        JSON.stringify(isList ? Object.assign({}, answer) : [answer]),
      ],
      ['a list of lists', '[[]]'],
    ] as const) {
      test(`is protocol where the answer is ${what}`, async (t) => {
        const server = await ScriptedServer.start(t);
        server.will(text(status, 'application/json', wrong));
        await failure(call(server.adapter(), options()), 'protocol');
      });
    }

    test('lets no member through that it does not know', async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(text(status, 'application/json', poisoned(answer)));
      const result = await call(server.adapter(), options());
      assert.deepEqual(result, resultOf(exchange));
      for (const part of objectsIn(result)) {
        const expected = Array.isArray(part) ? Array.prototype : Object.prototype;
        assert.equal(Object.getPrototypeOf(part), expected);
      }
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });

    test('finds nothing in the prototype of an answer', async (t) => {
      const server = await ScriptedServer.start(t);
      const hide = (value: unknown): string => `{"__proto__":${JSON.stringify(value)}}`;
      const hidden = isList ? `[${answer.map(hide).join()}]` : hide(answer);
      server.will(text(status, 'application/json', hidden));
      await failure(call(server.adapter(), options()), 'protocol');
    });
  });
}
