import type { TicketKind } from '../contract/results.js';
import type { CountText, ErrorText } from './wording.js';

type OfKind = Readonly<Record<TicketKind, string>>;

/** What is said of a ticket to customer support: loaded where it is shown. */
export interface ForgotPasswordTexts {
  readonly heading: OfKind;
  readonly lead: OfKind;
  readonly userNumber: string;
  readonly userNumberExample: string;
  /** Opens the places where to find what is asked for. */
  readonly where: string;
  readonly domainPlaces: readonly string[];
  readonly userNumberPlaces: readonly string[];
  readonly contact: string;
  readonly message: string;
  /** Stands beside what can be left empty. */
  readonly optional: string;
  /** Under what is written freely. */
  readonly noPassword: string;
  /** What was pasted was put into both fields. Holds `{userNumber}` and `{domain}`. */
  readonly understood: string;
  /** The same, of the domain alone. */
  readonly understoodDomain: string;
  readonly undo: string;
  /** A button. Holds `{domain}`. */
  readonly didYouMean: string;
  readonly submit: string;
  readonly submitting: string;
  /** The connection is back, and nothing was sent. */
  readonly backOnline: ErrorText;
  readonly submitOnline: string;
  readonly back: string;
  /** The backend takes no tickets. */
  readonly noTickets: ErrorText;
  /** A contact is asked for where a ticket system needs an e-mail address. */
  readonly required: Readonly<Record<'domain' | 'userNumber' | 'contact', string>>;
  readonly invalidContact: string;
  readonly tooLong: string;
  /** How much of the message is too much. Holds `{count}`. */
  readonly over: CountText;
  readonly errors: Readonly<
    Record<'rate-limited' | 'origin-rejected' | 'ticket-in-flight' | 'ticket-conflict', ErrorText>
  >;
  readonly ticket: TicketTexts;
}

/** What is said of a ticket that was opened. */
export interface TicketTexts {
  readonly heading: Readonly<Record<'open' | 'resolved', string>>;
  /** Holds `{time}`. */
  readonly lead: string;
  readonly late: string;
  readonly resolved: OfKind;
  readonly reference: string;
  readonly copy: string;
  readonly copied: string;
  /** The browser does not let us. */
  readonly copyByHand: string;
  readonly progress: string;
  readonly steps: readonly [received: string, checked: string, sent: string];
  readonly states: Readonly<Record<'done' | 'now' | 'later', string>>;
  /** What a screen reader is told when the ticket has got on. */
  readonly news: Readonly<Record<'in-progress' | 'resolved', string>>;
  /** The page follows it, or does not. */
  readonly followed: string;
  readonly notFollowed: string;
  /** Nothing was heard since. Holds `{time}`. */
  readonly unreached: string;
  /** The backend does not know it any more. */
  readonly lost: string;
  readonly another: string;
}
