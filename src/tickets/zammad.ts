import type { CallOptions } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import type { Operation } from '../exchange/calls.js';
import { flag, members, own, shape, text, type Reader } from '../exchange/readers.js';
import { createTicketCalls, reference } from './calls.js';
import { createTicketSlice, type Opened, type TicketOptions, type TicketSlice } from './slice.js';
import { refusedEmail, type Submission } from './submission.js';
import type { TicketDetails } from './texts.js';

export type { TicketOptions, TicketSlice } from './slice.js';
export type { TicketDetails, TicketTexts } from './texts.js';

/** `baseUrl` is where Zammad is: what `api/v1/` is below. */
export type ZammadTicketsOptions = TicketOptions;

interface FormConfig {
  readonly enabled: boolean;
  readonly token: string;
}

/** What the form channel says first. The address that it names besides is not followed: requests stay below the base. */
const config = shape<FormConfig>({ enabled: flag, token: text });

const form = (path: string, body: object) => ({ method: 'POST', path, body: own(body) }) as const;

/**
 * Opens tickets by Zammad's form channel (admin: Channels > Form). It knows no idempotency: a ticket whose answer was
 * lost and that is sent again may exist twice, with the same intent in both bodies.
 *
 * @throws TypeError for a base URL that is neither https nor on this machine, and for impossible options.
 */
export function createZammadTickets(options: ZammadTicketsOptions): TicketSlice {
  const { call } = createTicketCalls(options);

  /** `undefined` where the token was refused, and nothing opened. */
  async function submit(
    { details, name, email, subject, body }: Submission,
    options: CallOptions,
    sending: () => void,
  ): Promise<Opened | undefined> {
    const fingerprint = newFingerprint();
    const ask: Operation<FormConfig> = {
      ...form('api/v1/form_config', { fingerprint }),
      answers: { 200: config },
    };
    const { enabled, token } = await call(ask, options);
    if (!enabled) throw new AuthError('unsupported');
    const send: Operation<Opened | undefined> = {
      ...form('api/v1/form_submit', { fingerprint, token, name, email, title: subject, body }),
      answers: { 200: opened(details), 401: () => undefined },
    };
    sending();
    return call(send, options);
  }

  return createTicketSlice(options, async (submission, options, sending) => {
    // Once more with a new token, where the first was too old.
    const ticket =
      (await submit(submission, options, sending)) ?? (await submit(submission, options, sending));
    if (!ticket) throw new AuthError('unsupported');
    return ticket;
  });
}

/**
 * What binds a token to who asked for it: Zammad wants more than 30 characters. Its own form takes a picture of the
 * browser, which recognises people; random ones, new for each token, do not.
 */
function newFingerprint(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Refusals are answered 200, too: each field with a word or a sentence, of which only the field is of use. */
function opened(details: TicketDetails): Reader<Opened> {
  return (answer) => {
    const { errors, ticket } = members(answer);
    if (!errors) return { reference: reference(members(ticket)['number']) };
    const fields = members(errors);
    if ('email' in fields) throw refusedEmail(details);
    // `spam`: it wants a CAPTCHA, which only its own form can show.
    throw new AuthError('spam' in fields ? 'unsupported' : 'protocol');
  };
}
