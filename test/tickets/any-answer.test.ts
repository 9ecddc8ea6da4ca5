import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { AuthError } from '../../src/contract/errors.js';
import { options, rejection } from '../adapters/rest/scripted-server.js';
import { request, submit } from './support/steps.js';
import { wish } from './support/wishes.js';

/** Statuses that may have a body. */
const status = fc
  .integer({ min: 200, max: 599 })
  .filter((code) => code !== 204 && code !== 205 && code !== 304);
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .record(
      {
        ticket: fc.oneof(fc.jsonValue(), fc.record({ number: fc.jsonValue() })),
        request: fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), created_at: fc.jsonValue() })),
        errors: fc.jsonValue(),
        details: fc.jsonValue(),
        enabled: fc.oneof(fc.boolean(), fc.jsonValue()),
        token: fc.oneof(fc.string(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
);
const type = fc.constantFrom('application/json', 'application/problem+json', 'text/html', 'nonsense');

/** A fetch of which each call is answered with the next one. */
function fetchOf(answers: readonly { status: number; body: string; type: string }[]) {
  let next = 0;
  return (): Promise<Response> => {
    const { status, body, type } = answers[next++ % answers.length]!;
    return Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));
  };
}

describe('whatever a system answers', () => {
  for (const [name, { create }] of Object.entries({ submit, request })) {
    test(`a ticket that is one, or an AuthError: ${name}`, async () => {
      const answers = fc.array(fc.record({ status, body, type }), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(answers, async (given) => {
          const { openTicket } = create({ baseUrl: 'https://help.example', fetch: fetchOf(given) });
          await openTicket(wish, options()).then(
            (ticket) => {
              assert.match(ticket.reference, /^[\w#./:-]{1,64}$/);
              assert.ok(Date.parse(ticket.createdAt) > 0);
            },
            (error: unknown) => assert.ok(error instanceof AuthError, String(error)),
          );
        }),
        { numRuns: 1000 },
      );
    });
  }
});

describe('on a page with a polluted Object.prototype', () => {
  const pollution = {
    headers: { 'x-evil': '1' },
    credentials: 'include',
    fallbackEmail: 'evil@evil.example',
    texts: () => ({ subject: 'evil', body: 'evil' }),
    customFields: () => [{ id: 1, value: 'evil' }],
    idempotencyHeader: true,
    expectedWithinMinutes: 1,
    contact: { email: 'evil@evil.example' },
    phone: 'evil',
    message: 'evil',
    ticket: { number: 'evil' },
    request: { id: 'evil' },
    errors: { email: 'evil' },
    email: 'evil',
    spam: 'evil',
    toJSON: () => 'evil',
  };

  for (const [name, step] of Object.entries({ submit, request })) {
    test(`the same is sent as ever: ${name}`, async () => {
      const inits: RequestInit[] = [];
      const answers = [{ enabled: true, token: 't' }, step.good('71001')].slice(1 - step.before.length);
      const bodies = answers.map((answer) => JSON.stringify(answer));
      const send = async () => {
        let next = 0;
        const { openTicket } = step.create({
          baseUrl: 'https://help.example',
          fetch: (_, init = {}) => {
            inits.push(init);
            const headers = new Headers([['content-type', 'application/json']]);
            return Promise.resolve(new Response(bodies[next++], { status: step.status, headers }));
          },
        });
        return openTicket(wish, options());
      };
      const usual = await send();
      let polluted;
      try {
        Object.assign(Object.prototype, pollution);
        polluted = await send();
      } finally {
        for (const key of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, key);
      }
      assert.deepEqual({ ...polluted, createdAt: '' }, { ...usual, createdAt: '' });
      const sent = inits.map(({ body, credentials, headers }) => [
        (body as string).replace(/[\da-f]{64}/, ''),
        credentials,
        Object.entries(headers ?? {}),
      ]);
      assert.deepEqual(sent.slice(sent.length / 2), sent.slice(0, sent.length / 2));
    });
  }
});

describe('nothing of the person', () => {
  for (const [name, step] of Object.entries({ submit, request })) {
    test(`is in an error, even where fetch throws it: ${name}`, async () => {
      const { openTicket } = step.create({
        baseUrl: 'https://help.example',
        fetch: (_, init) => Promise.reject(new Error(init?.body as string)),
      });
      const error = await rejection(openTicket({ ...wish, message: 'secreto' }, options()));
      assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`, /secreto|ana@/);
    });
  }
});
