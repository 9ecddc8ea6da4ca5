import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { createZendeskTickets, type ZendeskTicketsOptions } from '../../src/tickets/zendesk.js';
import { failure, json, options, ScriptedServer } from '../adapters/rest/scripted-server.js';
import { startZendesk } from './support/zendesk.js';
import { wish } from './support/wishes.js';

async function zendeskAt(context: TestContext, more: Partial<ZendeskTicketsOptions> = {}) {
  const zendesk = await startZendesk();
  context.after(() => zendesk.stop());
  return { zendesk, ...createZendeskTickets({ baseUrl: zendesk.origin, ...more }) };
}

/** The ticket that this answer makes. */
async function ticketOf(context: TestContext, answer: unknown, status = 201) {
  const server = await ScriptedServer.start(context);
  server.will(json(status, answer, { location: 'https://evil.example/' }));
  return createZendeskTickets({ baseUrl: server.origin }).openTicket(wish, options());
}

describe('a ticket at Zendesk', () => {
  test('has the id that Zendesk gave it as its reference, and cannot be followed', async (t) => {
    const { openTicket } = await zendeskAt(t);
    assert.deepEqual(await openTicket(wish, options()), {
      reference: '35436',
      kind: 'forgot-password',
      status: 'open',
      createdAt: '2026-11-22T09:00:00Z',
      expectedWithinMinutes: 60,
      trackingToken: '',
    });
  });

  test('is asked for in one request, as text', async (t) => {
    const { zendesk, openTicket } = await zendeskAt(t);
    await openTicket(wish, options());
    assert.deepEqual(
      zendesk.requests.map(({ method, url }) => `${method} ${url}`),
      ['POST /api/v2/requests.json'],
    );
    const [ticket] = zendesk.tickets;
    assert.deepEqual(Object.keys(ticket!), ['requester', 'subject', 'comment']);
    assert.deepEqual(ticket!.requester, { name: '101@acme.pbx.example', email: 'ana@example.com' });
    assert.deepEqual(Object.keys(ticket!.comment), ['body']);
  });

  test('goes without cookies, and with no header that its CORS does not allow', async (t) => {
    const inits: RequestInit[] = [];
    const { openTicket } = await zendeskAt(t, {
      fetch: (url, init = {}) => {
        inits.push(init);
        return fetch(url, init);
      },
    });
    await openTicket(wish, options());
    assert.deepEqual(
      inits.map(({ credentials, redirect }) => [credentials, redirect]),
      [['omit', 'error']],
    );
    assert.deepEqual(Object.keys(inits[0]!.headers ?? {}), ['accept', 'content-type']);
  });

  test('may fill fields of the account', async (t) => {
    const { zendesk, openTicket } = await zendeskAt(t, {
      customFields: ({ domain, userNumber }) => [
        { id: 360, value: domain },
        { id: 361, value: userNumber },
      ],
    });
    await openTicket(wish, options());
    assert.deepEqual(zendesk.tickets[0]?.custom_fields, [
      { id: 360, value: 'acme.pbx.example' },
      { id: 361, value: '101' },
    ]);
  });

  test('may be answered 200, too', async (t) => {
    assert.equal((await ticketOf(t, { request: { id: 9 } }, 200)).reference, '9');
  });

  for (const created_at of [undefined, null, 7, 'soon', '2026-11-22', '2026-99-99T09:00:00Z', {}, '<b>']) {
    test(`is there, whatever it says of its time: ${JSON.stringify(created_at)}`, async (t) => {
      const before = Date.now();
      const { createdAt } = await ticketOf(t, { request: { id: 9, created_at } });
      assert.ok(Date.parse(createdAt) >= before && Date.parse(createdAt) <= Date.now(), createdAt);
    });
  }
});

describe('what Zendesk refuses', () => {
  test('strangers: unsupported', async (t) => {
    const { zendesk, openTicket } = await zendeskAt(t);
    zendesk.anyone = false;
    await failure(openTicket(wish, options()), 'unsupported');
  });

  test('an address: the person corrects it', async (t) => {
    const { openTicket } = await zendeskAt(t);
    const error = await failure(
      openTicket({ ...wish, contact: { email: 'ana@nowhere.invalid' } }, options()),
      'validation',
    );
    assert.deepEqual(error.fields, [{ field: 'contact.email', code: 'invalid' }]);
  });

  test('the address that the page gave: the person gives theirs', async (t) => {
    const { openTicket } = await zendeskAt(t, { fallbackEmail: 'support@nowhere.invalid' });
    const error = await failure(openTicket({ ...wish, contact: {} }, options()), 'validation');
    assert.deepEqual(error.fields, [{ field: 'contact.email', code: 'required' }]);
  });

  test('what no person can mend: protocol', async (t) => {
    const details = { base: [{ description: 'Subject: cannot be blank', error: 'BlankValue' }] };
    const answer = ticketOf(t, { error: 'RecordInvalid', details }, 422);
    assert.deepEqual((await failure(answer, 'protocol')).fields, []);
  });

  test('too many: rate-limited, with the time to wait', async (t) => {
    const { zendesk, openTicket } = await zendeskAt(t);
    zendesk.throttled = true;
    assert.equal((await failure(openTicket(wish, options()), 'rate-limited')).retryAfter, 93);
  });
});

describe('with idempotencyHeader', () => {
  test('the intent goes along, and Zendesk opens one ticket for a repeated request', async (t) => {
    const { zendesk, openTicket } = await zendeskAt(t, { idempotencyHeader: true });
    zendesk.loseNextAnswer = true;
    await failure(openTicket(wish, options()), 'network');
    assert.equal((await openTicket(wish, options())).reference, '35436');
    assert.equal(zendesk.tickets.length, 1);
    assert.deepEqual(
      zendesk.requests.map(({ headers }) => headers['idempotency-key']),
      ['intent-1', 'intent-1'],
    );
  });

  test('without it, it does not', async (t) => {
    const { zendesk, openTicket } = await zendeskAt(t);
    await openTicket(wish, options());
    assert.equal(zendesk.requests[0]?.headers['idempotency-key'], undefined);
  });
});
