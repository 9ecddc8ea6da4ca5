import type { TestContext } from 'node:test';
import type { TicketInput } from '../../../src/contract/adapter.js';
import type { TicketOptions, TicketSlice } from '../../../src/tickets/slice.js';
import { createZammadTickets } from '../../../src/tickets/zammad.js';
import { createZendeskTickets } from '../../../src/tickets/zendesk.js';
import { startZammad } from './zammad.js';
import { startZendesk } from './zendesk.js';

/** What a person asks for who gave no address. */
export const nameless: TicketInput = {
  kind: 'forgot-password',
  domain: 'acme.pbx.example',
  userNumber: '101',
  idempotencyKey: 'intent-1',
};

/** The same with an address, and no more. */
export const wish: TicketInput = { ...nameless, contact: { email: 'ana@example.com' } };

/** What support got. */
export interface Received {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly body: string;
}

/** A ticket system that is up, and its slice. */
export interface System {
  readonly origin: string;
  readonly slice: (options?: Partial<TicketOptions>) => TicketSlice;
  readonly received: () => readonly Received[];
  /** Requests that reached it. */
  readonly asked: () => number;
  readonly loseNextAnswer: () => void;
  readonly throttle: (on: boolean) => void;
}

async function zammadSystem(test: TestContext): Promise<System> {
  const zammad = await startZammad();
  test.after(() => zammad.stop());
  return {
    origin: zammad.origin,
    slice: (options = {}) => createZammadTickets({ baseUrl: zammad.origin, ...options }),
    received: () => zammad.tickets.map(({ title, ...rest }) => ({ ...rest, subject: title })),
    asked: () => zammad.requests.length,
    loseNextAnswer: () => (zammad.loseNextAnswer = true),
    throttle: (on) => (zammad.throttled = on),
  };
}

async function zendeskSystem(test: TestContext): Promise<System> {
  const zendesk = await startZendesk();
  test.after(() => zendesk.stop());
  return {
    origin: zendesk.origin,
    slice: (options = {}) => createZendeskTickets({ baseUrl: zendesk.origin, ...options }),
    received: () =>
      zendesk.tickets.map(({ requester, subject, comment }) => ({
        ...requester,
        subject,
        body: comment.body ?? '',
      })),
    asked: () => zendesk.requests.length,
    loseNextAnswer: () => (zendesk.loseNextAnswer = true),
    throttle: (on) => (zendesk.throttled = on),
  };
}

/** Every ticket system that there is a slice for. */
export const systems = { Zammad: zammadSystem, Zendesk: zendeskSystem } as const;
