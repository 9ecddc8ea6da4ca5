import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { inspect } from 'node:util';
import type { AuthErrorCode } from '../../src/contract/errors.js';
import type { TicketOptions } from '../../src/tickets/slice.js';
import {
  bytes,
  drip,
  empty,
  failure,
  html,
  json,
  options,
  ScriptedServer,
  text,
  type Answer,
} from '../adapters/rest/scripted-server.js';
import { configure, request, submit, type Step } from './support/steps.js';
import { wish } from './support/wishes.js';

async function answered(test: TestContext, step: Step, answer: Answer, more: Partial<TicketOptions> = {}) {
  const server = await ScriptedServer.start(test);
  server.will(...step.before, answer);
  const { openTicket } = step.create({ baseUrl: server.origin, ...more });
  return openTicket(wish, options());
}

/** Longer than an answer may be, and than a test should take. */
const endless: Answer = bytes((socket) => {
  socket.write('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 52428800\r\n\r\n');
  const piece = Buffer.alloc(65_536, ' ');
  const more = (): void => {
    while (!socket.destroyed && socket.write(piece));
  };
  socket.on('drain', more);
  more();
});

const cut = (status: number): Answer =>
  bytes((socket) =>
    socket.end(
      `HTTP/1.1 ${status} OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"ticket":{"num`,
    ),
  );

const redirect: Answer = empty(307, { location: 'https://evil.example/' });

const everywhere: [string, Answer, AuthErrorCode][] = [
  ['a page', html(200), 'gateway'],
  ['a page of a proxy that forbids', html(403), 'gateway'],
  ['JSON called text', text(200, 'text/plain', '{"ticket":{"number":"1"}}'), 'gateway'],
  ['half an answer', cut(200), 'truncated'],
  ['half a document', text(200, 'application/json', '{"ticket":{'), 'truncated'],
  ['nonsense', text(200, 'application/json', 'Hello'), 'protocol'],
  ['nothing', empty(200), 'protocol'],
  ['no content', empty(204), 'protocol'],
  ['50 MB', endless, 'protocol'],
  ['a redirect', redirect, 'network'],
  ['a connection that breaks', bytes((socket) => socket.destroy()), 'network'],
  ['a fault', json(500, { error: 'Error ID x: Please contact your administrator.' }), 'server'],
  ['a fault with a page', html(502), 'gateway'],
  ['maintenance with a page', html(503, { 'retry-after': '60' }), 'unavailable'],
  ['a throttle with a page', html(429, { 'retry-after': '60' }), 'rate-limited'],
  ['an unknown refusal', json(418, { error: 'teapot' }), 'protocol'],
  ['a malformed request', json(400, { error: 'Bad' }), 'protocol'],
  ['an unknown place', json(404, { error: 'No help desk' }), 'protocol'],
  ['a stranger refused', json(403, { error: 'Not authorized' }), 'unsupported'],
  ['null', json(200, null), 'protocol'],
  ['a list', json(200, [{ ticket: { number: '1' } }]), 'protocol'],
  ['a text', json(200, 'ticket'), 'protocol'],
  ['{}', json(200, {}), 'protocol'],
  [
    'what JSON.parse makes of __proto__',
    text(
      200,
      'application/json',
      '{"__proto__":{"ticket":{"number":"1"},"request":{"id":1},"enabled":true,"token":"t"}}',
    ),
    'protocol',
  ],
];

const references: unknown[] = [
  undefined,
  null,
  true,
  '',
  ' ',
  '7 1',
  '<b>7</b>',
  'javascript:alert(1)',
  '7\u202e1',
  '7\n1',
  'ñ',
  '7'.repeat(65),
  -1.5,
  1e400,
  2 ** 53,
  ['7'],
  { toString: '7' },
  { then: '7' },
];

for (const [name, step] of Object.entries({ submit, request, configure })) {
  describe(`whatever answers: ${name}`, () => {
    for (const [what, answer, code] of everywhere) {
      test(`${what} is ${code}`, async (t) => {
        const error = await failure(answered(t, step, answer), code);
        assert.equal(error.cause, undefined);
        assert.equal(error.message, code);
        assert.deepEqual([error.fields, error.reference], [[], undefined]);
      });
    }

    for (const [what, answer] of [
      ['headers', drip('HTTP/1.1 200 OK\r\n', 'x-slow: 1\r\n')],
      ['a body', drip('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n', ' ')],
    ] as const) {
      test(`${what} that come slowly end with the deadline`, async (t) => {
        await failure(answered(t, step, answer, { timeout: 300 }), 'timeout');
      });
    }
  });
}

for (const [name, step] of Object.entries({ submit, request })) {
  describe(`the reference of a ticket: ${name}`, () => {
    for (const value of references) {
      test(`is not ${inspect(value).slice(0, 30)}`, async (t) => {
        await failure(answered(t, step, json(step.status, step.good(value))), 'protocol');
      });
    }

    for (const value of ['71001', 'T#71001', '2026-11/22', 71001, 0]) {
      test(`may be ${JSON.stringify(value)}`, async (t) => {
        const { reference } = await answered(t, step, json(step.status, step.good(value)));
        assert.equal(reference, String(value));
      });
    }

    test('is all that is taken from an answer', async (t) => {
      const noise = { trackingToken: 'evil', kind: 'evil', status: 'evil', then: 'evil', url: 'evil' };
      const good = step.good('71001');
      const noisy = Object.fromEntries(
        Object.entries(good).map(([key, value]) => [key, { ...noise, ...(value as object) }]),
      );
      const ticket = await answered(t, step, json(step.status, { ...noise, ...noisy }));
      assert.doesNotMatch(JSON.stringify(ticket), /evil/);
    });
  });

  describe(`the time to wait: ${name}`, () => {
    for (const [header, seconds] of [
      ['90', 90],
      ['0', 0],
      ['1e9', undefined],
      ['-1', undefined],
      ['99999999', 86_400],
      ['Wed, 01 Jan 2020 00:00:00 GMT', undefined],
      ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400],
      ['soon', undefined],
    ] as const) {
      test(`Retry-After: ${header}`, async (t) => {
        const answer = text(429, 'text/plain', 'Retry later', { 'retry-after': header });
        const { retryAfter } = await failure(answered(t, step, answer), 'rate-limited');
        assert.equal(retryAfter, seconds);
      });
    }
  });
}

describe('Zammad says errors with 200', () => {
  const said: [string, unknown, AuthErrorCode][] = [
    ['none named', {}, 'protocol'],
    ['of its own texts', { title: 'required' }, 'protocol'],
    ['of the address, in a sentence', { email: '<b>550 user unknown</b>' }, 'validation'],
    ['of the address, and others', { name: 'required', email: ['required'] }, 'validation'],
    ['in a list', ['email'], 'protocol'],
    ['in a text', 'email', 'protocol'],
    ['as true', true, 'protocol'],
  ];
  for (const [what, errors, code] of said) {
    test(`${what}: ${code}`, async (t) => {
      const error = await failure(answered(t, submit, json(200, { errors })), code);
      const fields = code === 'validation' ? [{ field: 'contact.email', code: 'invalid' }] : [];
      assert.deepEqual(error.fields, fields);
      assert.doesNotMatch(JSON.stringify(error), /550/);
    });
  }

  test('an error wins over a ticket', async (t) => {
    const answer = json(200, { errors: { email: 'invalid' }, ticket: { number: '1' } });
    await failure(answered(t, submit, answer), 'validation');
  });

  for (const config of [
    { token: 't' },
    { enabled: 'true', token: 't' },
    { enabled: true },
    { enabled: true, token: 7 },
  ]) {
    test(`a configuration like ${JSON.stringify(config)} is protocol`, async (t) => {
      await failure(answered(t, configure, json(200, config)), 'protocol');
    });
  }
});

describe('Zendesk says errors with 422', () => {
  for (const [what, answer, code] of [
    ['of the requester', { details: { requester: [] } }, 'validation'],
    ['of an address', { details: { email: 'x' } }, 'validation'],
    ['of something else', { details: { subject: [] } }, 'protocol'],
    ['without details', { error: 'RecordInvalid' }, 'protocol'],
    ['in a list', { details: ['requester'] }, 'protocol'],
    ['in a text', { details: 'requester' }, 'protocol'],
  ] as const) {
    test(`${what}: ${code}`, async (t) => {
      await failure(answered(t, request, json(422, answer)), code);
    });
  }
});
