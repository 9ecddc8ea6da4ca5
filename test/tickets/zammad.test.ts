import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { createZammadTickets, type ZammadTicketsOptions } from '../../src/tickets/zammad.js';
import { failure, json, options, ScriptedServer } from '../adapters/rest/scripted-server.js';
import { startZammad, type Zammad } from './support/zammad.js';
import { nameless, wish } from './support/wishes.js';

async function zammadAt(context: TestContext, more: Partial<ZammadTicketsOptions> = {}) {
  const zammad = await startZammad();
  context.after(() => zammad.stop());
  return { zammad, ...createZammadTickets({ baseUrl: zammad.origin, ...more }) };
}

type Body = Readonly<Record<string, string>>;
const bodies = (zammad: Zammad) => zammad.requests.map(({ body }) => JSON.parse(body) as Body);

describe('a ticket at Zammad', () => {
  test('has the number that Zammad gave it, and cannot be followed', async (t) => {
    const { openTicket } = await zammadAt(t);
    const before = Date.now();
    const { createdAt, ...ticket } = await openTicket(wish, options());
    assert.deepEqual(ticket, {
      reference: '71001',
      kind: 'forgot-password',
      status: 'open',
      expectedWithinMinutes: 60,
      trackingToken: '',
    });
    assert.ok(Date.parse(createdAt) >= before && Date.parse(createdAt) <= Date.now(), createdAt);
  });

  test('is asked for in two requests, to the form channel below the base', async (t) => {
    const { zammad, openTicket } = await zammadAt(t);
    await openTicket(wish, options());
    assert.deepEqual(
      zammad.requests.map(({ method, url }) => `${method} ${url}`),
      ['POST /api/v1/form_config', 'POST /api/v1/form_submit'],
    );
    const [config, submit] = bodies(zammad);
    assert.deepEqual(Object.keys(config!), ['fingerprint']);
    assert.deepEqual(Object.keys(submit!), ['fingerprint', 'token', 'name', 'email', 'title', 'body']);
    assert.equal(submit!['fingerprint'], config!['fingerprint']);
  });

  test('goes without cookies, and with no header that its CORS does not allow', async (t) => {
    const inits: RequestInit[] = [];
    const { openTicket } = await zammadAt(t, {
      fetch: (url, init = {}) => {
        inits.push(init);
        return fetch(url, init);
      },
    });
    await openTicket(wish, options());
    assert.equal(inits.length, 2);
    for (const { credentials, redirect, headers } of inits) {
      assert.deepEqual([credentials, redirect], ['omit', 'error']);
      assert.deepEqual(Object.keys(headers ?? {}), ['accept', 'content-type']);
    }
  });

  test('is bound to random characters, new each time, that recognise nobody', async (t) => {
    const { zammad, openTicket } = await zammadAt(t);
    await openTicket(wish, options());
    await openTicket({ ...wish, idempotencyKey: 'intent-2' }, options());
    const prints = bodies(zammad).map(({ fingerprint }) => fingerprint);
    for (const print of prints) assert.match(print ?? '', /^[\da-f]{64}$/);
    assert.equal(new Set(prints).size, 2);
  });

  test('may be numbered with a number', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, { enabled: true, token: 't' }), json(200, { ticket: { id: 7, number: 4123 } }));
    const { openTicket } = createZammadTickets({ baseUrl: server.origin });
    assert.equal((await openTicket(wish, options())).reference, '4123');
  });
});

describe('the address that Zammad names', () => {
  for (const endpoint of [
    'https://evil.example/api/v1/form_submit',
    'javascript:alert(1)',
    '//evil.example',
    '/api/v1/elsewhere',
    7,
    null,
    { href: 'https://evil.example' },
  ]) {
    test(`is never followed: ${JSON.stringify(endpoint)}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, { enabled: true, endpoint, token: 't' }), json(200, { ticket: { number: '7' } }));
      const urls: string[] = [];
      const { openTicket } = createZammadTickets({
        baseUrl: `${server.origin}/help`,
        fetch: (url, init) => {
          urls.push(url as string);
          return fetch(url, init);
        },
      });
      await openTicket(wish, options());
      assert.deepEqual(urls, [
        `${server.origin}/help/api/v1/form_config`,
        `${server.origin}/help/api/v1/form_submit`,
      ]);
    });
  }
});

describe('what Zammad refuses', () => {
  test('a token that is too old is fetched anew, once', async (t) => {
    const { zammad, openTicket } = await zammadAt(t, {
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        if (zammad.requests.length === 1) zammad.expireTokens();
        return response;
      },
    });
    assert.equal((await openTicket(wish, options())).reference, '71001');
    assert.deepEqual(
      zammad.requests.map(({ url }) => url.replace('/api/v1/', '')),
      ['form_config', 'form_submit', 'form_config', 'form_submit'],
    );
  });

  test('new tokens, too: unsupported, after the second', async (t) => {
    const { zammad, openTicket } = await zammadAt(t);
    zammad.refuseTokens = true;
    await failure(openTicket(wish, options()), 'unsupported');
    assert.equal(zammad.requests.length, 4);
  });

  test('a channel that is not enabled: unsupported, and nothing is sent', async (t) => {
    const { zammad, openTicket } = await zammadAt(t);
    zammad.enabled = false;
    await failure(openTicket(wish, options()), 'unsupported');
    assert.equal(zammad.requests.length, 1);
  });

  test('a channel that says so itself: unsupported, and nothing is sent', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, { enabled: false, token: 't' }));
    const { openTicket } = createZammadTickets({ baseUrl: server.origin });
    await failure(openTicket(wish, options()), 'unsupported');
  });

  test('a stranger, as old versions said it: unsupported', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(401, { error: 'Not authorized' }));
    const { openTicket } = createZammadTickets({ baseUrl: server.origin });
    await failure(openTicket(wish, options()), 'unsupported');
  });

  test('an address without a mail server: the person corrects it', async (t) => {
    const { openTicket } = await zammadAt(t);
    const error = await failure(
      openTicket({ ...wish, contact: { email: 'ana@nowhere.invalid' } }, options()),
      'validation',
    );
    assert.deepEqual(error.fields, [{ field: 'contact.email', code: 'invalid' }]);
  });

  test('the address that the page gave: the person gives theirs', async (t) => {
    const { openTicket } = await zammadAt(t, { fallbackEmail: 'support@nowhere.invalid' });
    const error = await failure(openTicket(nameless, options()), 'validation');
    assert.deepEqual(error.fields, [{ field: 'contact.email', code: 'required' }]);
  });

  test('whoever solved no CAPTCHA: unsupported', async (t) => {
    const { zammad, openTicket } = await zammadAt(t);
    zammad.captcha = true;
    await failure(openTicket(wish, options()), 'unsupported');
  });

  test('too many: rate-limited, though said in plain text', async (t) => {
    const { zammad, openTicket } = await zammadAt(t);
    zammad.throttled = true;
    const { retryAfter } = await failure(openTicket(wish, options()), 'rate-limited');
    assert.equal(retryAfter, undefined);
  });
});
