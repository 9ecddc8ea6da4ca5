import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TicketInput } from '../../src/contract/adapter.js';
import { failure, options } from '../adapters/rest/scripted-server.js';
import { systems, wish } from './support/wishes.js';

const again = /Sent again/;

for (const [name, start] of Object.entries(systems)) {
  describe(`one ticket per intent at ${name}`, () => {
    test('an intent that was answered is answered alike, without a request', async (t) => {
      const system = await start(t);
      const { openTicket } = system.slice();
      const ticket = await openTicket(wish, options());
      const asked = system.asked();
      assert.deepEqual(await openTicket({ ...wish }, options()), ticket);
      assert.equal(system.asked(), asked);
    });

    test('another language is another wish, as for our own API: it is another text', async (t) => {
      const system = await start(t);
      const { openTicket } = system.slice();
      await openTicket(wish, options());
      await failure(openTicket(wish, { ...options(), locale: 'en' }), 'ticket-conflict');
    });

    test('an intent that is on its way is ticket-in-flight', async (t) => {
      const system = await start(t);
      const { openTicket } = system.slice();
      const first = openTicket(wish, options());
      await failure(openTicket(wish, options()), 'ticket-in-flight');
      await first;
      assert.equal(system.received().length, 1);
    });

    const others: [string, Partial<TicketInput>][] = [
      ['another kind', { kind: 'missing-credentials' }],
      ['another domain', { domain: 'beta.pbx.example' }],
      ['another number', { userNumber: '102' }],
      ['another address', { contact: { email: 'eva@example.com' } }],
      ['a phone', { contact: { email: 'ana@example.com', phone: '600' } }],
      ['a message', { message: 'Please' }],
    ];
    for (const [what, other] of others) {
      test(`the same intent with ${what} is ticket-conflict`, async (t) => {
        const system = await start(t);
        const { openTicket } = system.slice();
        const first = openTicket(wish, options());
        await failure(openTicket({ ...wish, ...other }, options()), 'ticket-conflict');
        await first;
        await failure(openTicket({ ...wish, ...other }, options()), 'ticket-conflict');
        assert.equal(system.received().length, 1);
      });
    }

    test('two intents are two tickets, whatever their names', async (t) => {
      const system = await start(t);
      const { openTicket } = system.slice();
      const keys = ['__proto__', 'constructor', 'a'];
      const tickets = await Promise.all(
        keys.map((idempotencyKey) => openTicket({ ...wish, idempotencyKey }, options())),
      );
      assert.equal(new Set(tickets.map(({ reference }) => reference)).size, keys.length);
    });

    test('a lost answer: nothing is sent again by itself, and what the person sends again says so', async (t) => {
      const system = await start(t);
      const { openTicket } = system.slice();
      system.loseNextAnswer();
      await failure(openTicket(wish, { ...options(), locale: 'en' }), 'network');
      assert.equal(system.received().length, 1);
      await openTicket(wish, { ...options(), locale: 'en' });
      const [first, second] = system.received();
      assert.doesNotMatch(first!.body, again);
      assert.match(second!.body, again);
      for (const { body } of [first!, second!]) assert.match(body, /^Intent: intent-1$/m);
    });

    test('a lost answer is not forgotten by a refusal that comes after it', async (t) => {
      const system = await start(t);
      const { openTicket } = system.slice();
      system.loseNextAnswer();
      const english = { ...options(), locale: 'en' };
      await failure(openTicket(wish, english), 'network');
      system.throttle(true);
      await failure(openTicket(wish, english), 'rate-limited');
      system.throttle(false);
      await failure(openTicket({ ...wish, userNumber: '102' }, english), 'ticket-conflict');
      await openTicket(wish, english);
      assert.match(system.received()[1]!.body, again);
    });

    test('called off after it was sent: as lost as by the network', async (t) => {
      const system = await start(t);
      const controller = new AbortController();
      const { openTicket } = system.slice({
        fetch: async (url, init) => {
          const response = await fetch(url, init);
          if (system.received().length > 0) controller.abort();
          return response;
        },
      });
      await failure(openTicket(wish, { ...options(controller.signal), locale: 'en' }), 'aborted');
      await openTicket(wish, { ...options(), locale: 'en' });
      assert.match(system.received()[1]!.body, again);
    });

    test('what was refused was never opened: it may be corrected under the same intent', async (t) => {
      const system = await start(t);
      const { openTicket } = system.slice();
      system.throttle(true);
      await failure(openTicket(wish, options()), 'rate-limited');
      system.throttle(false);
      await openTicket({ ...wish, userNumber: '102' }, { ...options(), locale: 'en' });
      const [ticket] = system.received();
      assert.match(ticket!.subject, /102/);
      assert.doesNotMatch(ticket!.body, again);
    });

    test('a signal that is aborted before: no request', async (t) => {
      const system = await start(t);
      await failure(system.slice().openTicket(wish, options(AbortSignal.abort())), 'aborted');
      assert.equal(system.asked(), 0);
    });

    test('it composes with any adapter, and needs no `this`', async (t) => {
      const system = await start(t);
      const adapter = { getSession: () => 'another', ...system.slice() };
      const { openTicket } = adapter;
      assert.equal(adapter.getSession(), 'another');
      assert.equal((await openTicket(wish, options())).status, 'open');
      assert.deepEqual(Object.keys(system.slice()), ['openTicket']);
    });
  });
}

describe('Zammad, before anything is sent', () => {
  test('a lost answer of the configuration leaves nothing to tell support', async (t) => {
    const system = await systems.Zammad(t);
    let broken = true;
    const { openTicket } = system.slice({
      fetch: (url, init) => {
        if (!broken) return fetch(url, init);
        broken = false;
        return Promise.reject(new TypeError('Failed to fetch'));
      },
    });
    await failure(openTicket(wish, options()), 'network');
    await openTicket(wish, { ...options(), locale: 'en' });
    assert.equal(system.received().length, 1);
    assert.doesNotMatch(system.received()[0]!.body, again);
  });
});
