import { AuthError } from '../contract/errors.js';
import type { Operation } from '../exchange/calls.js';
import { members, own, type Reader } from '../exchange/readers.js';
import { createTicketCalls, reference } from './calls.js';
import { createTicketSlice, type Open, type Opened, type TicketOptions, type TicketSlice } from './slice.js';
import { refusedEmail } from './submission.js';
import type { TicketDetails } from './texts.js';

export type { TicketOptions, TicketSlice } from './slice.js';
export type { TicketDetails, TicketTexts } from './texts.js';

/** A ticket field of the account, by its id. */
export interface ZendeskField {
  readonly id: number;
  readonly value: string | number | boolean | readonly string[] | null;
}

/** `baseUrl` is where Zendesk is, such as `https://acme.zendesk.com`: what `api/v2/` is below. */
export interface ZendeskTicketsOptions extends TicketOptions {
  readonly customFields?: (details: TicketDetails) => readonly ZendeskField[];
  /**
   * Send the intent as `Idempotency-Key`, so that Zendesk itself knows a repeated request. Zendesk documents it for
   * tickets, and no list of the headers that its CORS allows: only for pages that reach it through their own origin.
   */
  readonly idempotencyHeader?: boolean;
}

/**
 * Opens tickets by Zendesk's anonymous requests (admin: anyone can submit tickets).
 *
 * @throws TypeError for a base URL that is neither https nor on this machine, and for impossible options.
 */
export function createZendeskTickets(options: ZendeskTicketsOptions): TicketSlice {
  const { call } = createTicketCalls(options);
  const { customFields, idempotencyHeader = false } = own(options);

  const open: Open = ({ details, name, email, subject, body }, options, sending) => {
    const request = own({
      requester: own({ name, email }),
      subject,
      // Not `html_body`: what a stranger typed is text.
      comment: own({ body }),
      ...(customFields && { custom_fields: customFields(details) }),
    });
    const operation: Operation<Opened> = {
      method: 'POST',
      path: 'api/v2/requests.json',
      headers: idempotencyHeader ? { 'idempotency-key': details.intent } : {},
      body: own({ request }),
      answers: { 200: opened, 201: opened, 422: refused(details) },
    };
    sending();
    return call(operation, options);
  };

  return createTicketSlice(options, open, !idempotencyHeader);
}

/** `Location` and `url` are not followed: the id is all that a person needs. */
function opened(answer: unknown): Opened {
  const { id, created_at: createdAt } = members(members(answer)['request']);
  const read = { reference: reference(id) };
  return isMoment(createdAt) ? { ...read, createdAt } : read;
}

/** The ticket exists, whatever it says of its time. */
function isMoment(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,}Z$/.test(value) && Date.parse(value) > 0;
}

/** `{ error, description, details: { [field]: [{ description, error }] } }`: only which field is of use. */
function refused(ticket: TicketDetails): Reader<never> {
  return (answer) => {
    const fields = Object.keys(members(members(answer)['details']));
    throw fields.some((field) => /requester|email/i.test(field))
      ? refusedEmail(ticket)
      : new AuthError('protocol');
  };
}
