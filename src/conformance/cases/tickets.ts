import type { TicketInput } from '../../contract/adapter.js';
import type { Bench } from '../bench.js';
import { adapterCase, httpCase, type Case, type Need } from '../case.js';
import { check, equal, failure, fieldRefused, limitOf, member, problem, refused, status } from '../expect.js';
import { newKey } from './steps.js';

const needs: readonly Need[] = ['openTicket', 'ordinary', 'control'];
const followed: readonly Need[] = [...needs, 'getTicket'];

/** Asking customer support for help. */
export const ticketCases: readonly Case[] = [
  adapterCase('ticket/open', 'A ticket is open, about what was asked', needs, async (bench) => {
    const ticket = await (await bench.visitor()).openTicket(forgotten(bench));
    equal([ticket.kind, ticket.status], ['forgot-password', 'open'], 'The ticket');
    check(ticket.expectedWithinMinutes > 0, 'The ticket promises nothing');
  }),

  adapterCase(
    'ticket/everything',
    'A ticket takes a contact and a message, and missing credentials, too',
    needs,
    async (bench) => {
      const ticket = await (
        await bench.visitor()
      ).openTicket({
        ...forgotten(bench),
        kind: 'missing-credentials',
        contact: { email: 'somebody@example.com', phone: '+34 600 000 000' },
        message: 'No encuentro el correo.\n¿Me ayudan? 🙏',
      });
      equal(ticket.kind, 'missing-credentials', 'The kind');
    },
  ),

  adapterCase(
    'ticket/secret-token',
    'The token of a ticket is long, and not its reference',
    needs,
    async (bench) => {
      const { reference, trackingToken } = await (await bench.visitor()).openTicket(forgotten(bench));
      check(trackingToken.length >= 16, 'The token is shorter than 16 characters');
      check(!trackingToken.includes(reference), 'The token holds the reference');
    },
  ),

  adapterCase(
    'ticket/same-key',
    'The same key and request answer with the same ticket',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const request = forgotten(bench);
      const first = await visitor.openTicket(request);
      const second = await visitor.openTicket(request);
      equal([second.reference, second.createdAt], [first.reference, first.createdAt], 'The ticket');
      check(second.trackingToken === first.trackingToken, 'The token is another one');
    },
  ),

  adapterCase('ticket/new-key', 'Another key opens another ticket', needs, async (bench) => {
    const visitor = await bench.visitor();
    const first = await visitor.openTicket(forgotten(bench));
    const second = await visitor.openTicket(forgotten(bench));
    check(first.reference !== second.reference, 'It is the same ticket');
    check(first.trackingToken !== second.trackingToken, 'Both have the same token');
  }),

  adapterCase(
    'ticket/key-of-another',
    'A key that was used for another request is ticket-conflict, and the first ticket stays',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const request = forgotten(bench);
      const { reference } = await visitor.openTicket(request);
      await refused(visitor.openTicket({ ...request, message: 'Something else' }), 'ticket-conflict');
      equal((await visitor.openTicket(request)).reference, reference, 'The ticket');
    },
  ),

  adapterCase('ticket/follow', 'A ticket can be followed with its token', followed, async (bench) => {
    const visitor = await bench.visitor();
    const { reference, trackingToken } = await visitor.openTicket(forgotten(bench));
    const progress = await visitor.getTicket({ reference, trackingToken });
    equal(progress.reference, reference, 'The reference');
  }),

  adapterCase('ticket/wrong-token', 'With a wrong token a ticket is not-found', followed, async (bench) => {
    const visitor = await bench.visitor();
    const { reference, trackingToken } = await visitor.openTicket(forgotten(bench));
    for (const wrong of ['wrong-token', `${trackingToken}x`, reference]) {
      await refused(visitor.getTicket({ reference, trackingToken: wrong }), 'not-found');
    }
  }),

  adapterCase(
    'ticket/token-of-another',
    'With the token of another ticket a ticket is not-found',
    followed,
    async (bench) => {
      const visitor = await bench.visitor();
      const [one, other] = [
        await visitor.openTicket(forgotten(bench)),
        await visitor.openTicket(forgotten(bench)),
      ];
      const { reference } = one;
      const call = visitor.getTicket({ reference, trackingToken: other.trackingToken });
      await refused(call, 'not-found');
    },
  ),

  adapterCase('ticket/unknown', 'A ticket that there is not is not-found', ['getTicket'], async (bench) => {
    const visitor = await bench.visitor();
    const call = visitor.getTicket({ reference: 'T-00000000', trackingToken: 'wrong-token' });
    await refused(call, 'not-found');
  }),

  adapterCase(
    'ticket/limit',
    'Tickets without end are rate-limited before the 30th, until the time that was told',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const first = forgotten(bench);
      await visitor.openTicket(first);
      let seconds = 0;
      for (let opened = 1; opened < 30 && seconds === 0; opened += 1) {
        const error = await failure(visitor.openTicket(forgotten(bench)));
        if (error) seconds = limitOf(error);
      }
      check(seconds > 0, 'Thirty tickets were opened');
      await visitor.openTicket(first); // a retry is no new ticket
      await bench.control.advance(seconds);
      await visitor.openTicket(forgotten(bench));
    },
  ),

  httpCase('ticket/created', 'A new ticket is 201, and so is the same one again', needs, async (bench) => {
    const client = bench.client();
    const key = newKey();
    for (let asked = 0; asked < 2; asked += 1) {
      status(await client.post('/tickets', body(bench), { 'Idempotency-Key': key }), 201);
    }
  }),

  httpCase(
    'ticket/no-key',
    'A ticket without Idempotency-Key is 400 idempotency-key-missing',
    needs,
    async (bench) => {
      problem(await bench.client().post('/tickets', body(bench)), 400, 'idempotency-key-missing');
    },
  ),

  httpCase('ticket/fields', 'Fields of a ticket that are wrong are named', needs, async (bench) => {
    const wrong = { kind: 'complaint', domain: '', message: 7, surprise: 1 };
    const answer = await bench.client().post('/tickets', wrong, { 'Idempotency-Key': newKey() });
    fieldRefused(answer, 'kind', 'not-allowed');
    fieldRefused(answer, 'domain', 'too-short');
    fieldRefused(answer, 'userNumber', 'required');
    fieldRefused(answer, 'message', 'type');
    fieldRefused(answer, 'surprise', 'unknown');
  }),

  httpCase(
    'ticket/refused-leaves-key',
    'A key whose request was refused as invalid is still good',
    needs,
    async (bench) => {
      const client = bench.client();
      const headers = { 'Idempotency-Key': newKey() };
      problem(
        await client.post('/tickets', { ...body(bench), kind: 'complaint' }, headers),
        422,
        'validation',
      );
      status(await client.post('/tickets', body(bench), headers), 201);
    },
  ),

  httpCase(
    'ticket/token-in-header',
    'The token counts in its header only: in the URL it does not open the ticket',
    followed,
    async (bench) => {
      const client = bench.client();
      const { body: ticket } = await client.post('/tickets', body(bench), { 'Idempotency-Key': newKey() });
      const reference = encodeURIComponent(String(member(ticket, 'reference')));
      const token = String(member(ticket, 'trackingToken'));
      const answer = await client.get(`/tickets/${reference}?token=${encodeURIComponent(token)}`);
      check(answer.status === 422 || answer.status === 404, 'The ticket was shown without the header');
      status(await client.get(`/tickets/${reference}`, { headers: { 'X-Ticket-Token': token } }), 200);
    },
  ),
];

function forgotten(bench: Bench): TicketInput {
  const { domain, userNumber } = bench.person('ordinary');
  return { kind: 'forgot-password', domain, userNumber, idempotencyKey: newKey() };
}

function body(bench: Bench): object {
  const { domain, userNumber } = bench.person('ordinary');
  return { kind: 'forgot-password', domain, userNumber, locale: 'es' };
}
