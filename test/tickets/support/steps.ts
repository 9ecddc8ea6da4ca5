import type { TicketOptions, TicketSlice } from '../../../src/tickets/slice.js';
import { createZammadTickets } from '../../../src/tickets/zammad.js';
import { createZendeskTickets } from '../../../src/tickets/zendesk.js';
import { json, type Answer } from '../../adapters/rest/scripted-server.js';

/** A step at which a ticket system may answer anything. */
export interface Step {
  readonly create: (options: TicketOptions) => TicketSlice;
  /** What goes well before. */
  readonly before: readonly Answer[];
  /** A good answer with this as the ticket's reference. */
  readonly good: (reference: unknown) => object;
  readonly status: number;
}

const configured = json(200, { enabled: true, endpoint: 'https://zammad.example', token: 't' });

export const submit: Step = {
  create: createZammadTickets,
  before: [configured],
  good: (number) => ({ ticket: { id: 1, number } }),
  status: 200,
};
export const request: Step = {
  create: createZendeskTickets,
  before: [],
  good: (id) => ({ request: { id } }),
  status: 201,
};
export const configure: Step = { ...submit, before: [], good: (token) => ({ enabled: true, token }) };
