import type { CallOptions, TicketInput } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import { own } from '../exchange/readers.js';
import { plainEmail, plainLine, plainText } from './plain-text.js';
import { defaultTexts, type TicketDetails, type TicketTexts } from './texts.js';

export interface TextOptions {
  /**
   * The requester's address where the person gave none. Best one mailbox of yours: an address made of what a stranger
   * typed gets the ticket system's mails. Without a usable one the person is asked for theirs (`validation`).
   */
  readonly fallbackEmail?: string | ((account: Pick<TicketDetails, 'domain' | 'userNumber'>) => string);
  /** Subject and body, as plain text. Default: labelled lines, in Spanish or English. */
  readonly texts?: (details: TicketDetails) => TicketTexts;
}

/** What a ticket system is asked to open. */
export interface Submission extends TicketTexts {
  readonly details: TicketDetails;
  readonly name: string;
  readonly email: string;
}

/** The own members of the input, as far as a ticket may hold them. */
export function detailsOf(input: TicketInput, { locale }: CallOptions): TicketDetails {
  const { kind, domain, userNumber, contact = {}, message, idempotencyKey } = own(input);
  const { email, phone } = own(contact);
  const details: TicketDetails = {
    kind,
    domain: plainLine(domain, 253),
    userNumber: plainLine(userNumber, 64),
    email: plainEmail(email),
    phone: plainLine(phone, 32),
    message: plainText(message, 2000),
    intent: idempotencyKey,
    again: false,
    locale: plainLine(locale, 35),
  };
  refuse([
    { field: 'domain', code: details.domain ? '' : 'required' },
    { field: 'userNumber', code: details.userNumber ? '' : 'required' },
    { field: 'contact.email', code: plainLine(email, 999) && !details.email ? 'invalid' : '' },
    { field: 'idempotencyKey', code: isKey(idempotencyKey) ? '' : 'invalid-characters' },
  ]);
  return details;
}

/** What may be one at our own API, too. */
function isKey(value: unknown): boolean {
  return typeof value === 'string' && /^[!-~]{1,128}$/.test(value);
}

/** @throws TypeError for an address that no mail can be sent to. */
export function submissionWriter(options: TextOptions): (details: TicketDetails) => Submission {
  const { fallbackEmail = '', texts = defaultTexts } = own(options);
  if (typeof fallbackEmail === 'string' && fallbackEmail && !plainEmail(fallbackEmail)) {
    throw new TypeError('fallbackEmail must be an e-mail address.');
  }
  return (details) => {
    const { domain, userNumber } = details;
    const fallback =
      typeof fallbackEmail === 'string' ? fallbackEmail : fallbackEmail({ domain, userNumber });
    const email = details.email || plainEmail(fallback);
    if (!email) throw refusedEmail(details);
    const written = texts(details);
    const [subject, body] = [plainLine(written.subject, 150), plainText(written.body, 8000)];
    if (!subject || !body) throw new TypeError('texts must give a subject and a body.');
    // Zammad has room for 100 characters.
    return { details, email, name: plainLine(`${userNumber}@${domain}`, 99), subject, body };
  };
}

/** The person has to give an address, or another one. */
export function refusedEmail({ email }: TicketDetails): AuthError {
  const field = { field: 'contact.email', code: email ? 'invalid' : 'required' };
  return new AuthError('validation', { fields: [field] });
}

function refuse(checked: readonly { readonly field: string; readonly code: string }[]): void {
  const fields = checked.filter(({ code }) => code);
  if (fields.length) throw new AuthError('validation', { fields });
}
