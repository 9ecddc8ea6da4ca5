import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TicketOptions } from '../../src/tickets/slice.js';
import { createZammadTickets } from '../../src/tickets/zammad.js';
import { createZendeskTickets } from '../../src/tickets/zendesk.js';
import { options } from '../adapters/rest/scripted-server.js';
import { systems, wish } from './support/wishes.js';

const wrong: [string, Partial<TicketOptions>][] = [
  ['no https', { baseUrl: 'http://help.example' }],
  ['another scheme', { baseUrl: 'javascript:alert(1)' }],
  ['credentials', { baseUrl: 'https://ana:secreto@help.example' }],
  ['a query', { baseUrl: 'https://help.example/?a=b' }],
  ['a fragment', { baseUrl: 'https://help.example/#a' }],
  ['nothing', { baseUrl: '' }],
  ['a path where there is no page', { baseUrl: '/help' }],
  ['no time', { timeout: 0 }],
  ['too much time', { timeout: 2 ** 31 }],
  ['no bytes', { maxBytes: -1 }],
  ['an address that is none', { fallbackEmail: 'support' }],
  ['an address with a second one', { fallbackEmail: 'a@example.com, b@example.com' }],
  ['no minutes', { expectedWithinMinutes: 0 }],
  ['half a minute', { expectedWithinMinutes: 0.5 }],
  ['minutes in a text', { expectedWithinMinutes: '15' as unknown as number }],
];

for (const [name, create] of Object.entries({ Zammad: createZammadTickets, Zendesk: createZendeskTickets })) {
  describe(`a slice for ${name} cannot be made with`, () => {
    for (const [what, option] of wrong) {
      test(what, () => {
        assert.throws(
          () => create({ baseUrl: 'https://help.example', ...option }),
          (error) => error instanceof TypeError && !/secreto/.test(error.message),
        );
      });
    }
  });

  test(`${name} may be on this machine`, () => {
    for (const baseUrl of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]/'])
      assert.ok(create({ baseUrl }));
  });

  test(`${name}: what is told to wait is what the page says`, async (t) => {
    const system = await systems[name as keyof typeof systems](t);
    const { openTicket } = system.slice({ expectedWithinMinutes: 15 });
    assert.equal((await openTicket(wish, options())).expectedWithinMinutes, 15);
  });

  for (const [what, texts] of [
    ['no subject', { subject: ' ', body: 'a' }],
    ['no body', { subject: 'a', body: '\u200b' }],
    ['no texts', { subject: 7, body: null }],
  ] as const) {
    test(`${name}: a page that gives ${what} is told so, and may try again`, async (t) => {
      const system = await systems[name as keyof typeof systems](t);
      let right = false;
      const { openTicket } = system.slice({
        texts: () => (right ? { subject: 'a', body: 'b' } : (texts as { subject: string; body: string })),
      });
      await assert.rejects(openTicket(wish, options()), TypeError);
      assert.equal(system.asked(), 0);
      right = true;
      assert.equal((await openTicket(wish, options())).status, 'open');
    });
  }
}
