import type { AuthAdapter, CallOptions } from '../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../contract/errors.js';
import type { Ticket } from '../contract/results.js';
import type { ExchangeOptions } from '../exchange/calls.js';
import { own } from '../exchange/readers.js';
import { detailsOf, submissionWriter, type Submission, type TextOptions } from './submission.js';
import type { TicketDetails } from './texts.js';

export type TicketSlice = Pick<Required<AuthAdapter>, 'openTicket'>;

export interface TicketOptions extends ExchangeOptions, TextOptions {
  /** Minutes until support answers, as the person is told. Default 60: to be early disappoints nobody. */
  readonly expectedWithinMinutes?: number;
}

/** What a ticket system says of a ticket that it opened. */
export interface Opened {
  readonly reference: string;
  readonly createdAt?: string;
}

/**
 * Has a ticket opened.
 *
 * @param sending Called before the request that opens it: from then on, only an answer tells whether there is one.
 */
export type Open = (submission: Submission, options: CallOptions, sending: () => void) => Promise<Opened>;

/** What is known of a wish that was sent, or is being sent. */
interface Intent {
  readonly wish: string;
  pending: boolean;
  /** Sent, and nobody knows what became of it. */
  lost: boolean;
  ticket: Ticket | undefined;
}

/** After these there is no ticket. */
const REFUSALS: readonly AuthErrorCode[] = ['validation', 'rate-limited', 'unsupported'];

/**
 * Opens one ticket per intent, as far as this page can know. Nothing is ever sent again by itself: where the answer was
 * lost, the person decides.
 *
 * @param tellsRepeats A ticket that may be a second one says so. Not for a system that knows repeated requests, by their
 * being the same.
 */
export function createTicketSlice(options: TicketOptions, open: Open, tellsRepeats = true): TicketSlice {
  const submissionOf = submissionWriter(options);
  const expectedWithinMinutes = minutesOf(options);
  const intents = new Map<string, Intent>();

  async function send(details: TicketDetails, intent: Intent, options: CallOptions): Promise<Ticket> {
    const { lost } = intent;
    const sending = () => (intent.lost = true);
    try {
      const submission = submissionOf({ ...details, again: lost && tellsRepeats });
      const { reference, createdAt = new Date().toISOString() } = await open(submission, options, sending);
      const { kind } = details;
      return { reference, kind, status: 'open', createdAt, expectedWithinMinutes, trackingToken: '' };
    } catch (error) {
      if (error instanceof AuthError && REFUSALS.includes(error.code)) intent.lost = lost;
      throw error;
    }
  }

  return {
    async openTicket(input, options) {
      const details = detailsOf(input, options);
      const key = details.intent;
      const wish = wishOf(details);
      const intent = intents.get(key) ?? { wish, pending: false, lost: false, ticket: undefined };
      if (intent.wish !== wish) throw new AuthError('ticket-conflict');
      if (intent.ticket) return intent.ticket;
      if (intent.pending) throw new AuthError('ticket-in-flight');
      intents.set(key, intent);
      intent.pending = true;
      try {
        return (intent.ticket = await send(details, intent, options));
      } finally {
        intent.pending = false;
        // Of what was never opened nothing needs to be known: it may be corrected and sent under the same key.
        if (!intent.ticket && !intent.lost) intents.delete(key);
      }
    },
  };
}

function minutesOf(options: TicketOptions): number {
  const { expectedWithinMinutes = 60 } = own(options);
  if (Number.isInteger(expectedWithinMinutes) && expectedWithinMinutes > 0) return expectedWithinMinutes;
  throw new TypeError('expectedWithinMinutes must be a whole number above 0.');
}

/** All that makes it another ticket; the message is the last, because it alone may have line ends. */
function wishOf({ kind, domain, userNumber, email, phone, locale, message }: TicketDetails): string {
  return [kind, domain, userNumber, email, phone, locale, message].join('\n');
}
