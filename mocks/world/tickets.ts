import type { components } from '../../src/adapters/rest/account-api.js';
import type { Ticket, TicketProgress } from '../../src/contract/results.js';
import { resolveLogin } from './accounts.js';
import { sendWelcome } from './activation.js';
import { DAY, HOUR, MINUTE, timestamp, type Moment, type Refusal } from './moment.js';
import { resetPassword } from './passwords.js';
import { reference, token } from './random.js';
import type { TicketRecord } from './state.js';
import { countAttempt } from './throttle.js';

type TicketRequest = components['schemas']['TicketRequest'];

const RATE = { of: 'ticket', times: 5, within: HOUR };
/** How long the mock's support takes: to begin, and to be done. */
const STARTS = 4 * MINUTE;
const DONE = 12 * MINUTE;

export interface TicketOpening {
  readonly key: string;
  readonly request: TicketRequest;
}

/** The same for accounts that exist and those that do not. */
export function openTicket(moment: Moment, { key, request }: TicketOpening): Ticket | Refusal {
  const { state, now, random, scenario } = moment;
  if (scenario.includes('ticket-throttled')) return { refused: 'rate-limited', retryAfter: 600 };
  const text = canonical(request);
  const known = state.tickets.find((one) => one.key === key && one.createdAt > now - DAY);
  if (known) return known.request === text ? describe(moment, known) : { refused: 'ticket-conflict' };

  const about = resolveLogin(moment, request.userNumber, request.domain).key;
  const limited = countAttempt(moment, RATE, about);
  if (limited) return limited;
  const ticket: TicketRecord = {
    reference: reference(random, 'T'),
    trackingToken: token(random),
    key,
    request: text,
    kind: request.kind,
    about,
    createdAt: now,
    settled: false,
  };
  state.tickets = [...state.tickets.filter((one) => one.createdAt > now - 7 * DAY), ticket];
  return describe(moment, ticket);
}

/** The same text for the same body, in whatever order it was written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const describe = ({ seed }: Moment, ticket: TicketRecord): Ticket => ({
  reference: ticket.reference,
  kind: ticket.kind,
  status: 'open',
  createdAt: timestamp(ticket.createdAt),
  expectedWithinMinutes: seed.supportMinutes,
  trackingToken: ticket.trackingToken,
});

/** A wrong token and a wrong reference are told alike. */
export function getTicket(
  { state, now }: Moment,
  asked: { readonly reference: string; readonly trackingToken: string },
): TicketProgress | Refusal {
  const ticket = state.tickets.find(
    (one) => one.reference === asked.reference && one.trackingToken === asked.trackingToken,
  );
  if (!ticket) return { refused: 'not-found' };
  const { createdAt } = ticket;
  const [status, since] =
    now >= createdAt + DONE
      ? (['resolved', DONE] as const)
      : now >= createdAt + STARTS
        ? (['in-progress', STARTS] as const)
        : (['open', 0] as const);
  return { reference: ticket.reference, status, updatedAt: timestamp(createdAt + since) };
}

const isDue = ({ settled, createdAt }: TicketRecord, now: number): boolean =>
  !settled && createdAt + DONE <= now;

/** Whether support has something to do by now. */
export const isSupportDue = ({ state, now }: Moment): boolean => state.tickets.some((one) => isDue(one, now));

/** Support at work: it talks to the person of an account that exists, and mails what they need. */
export function settleTickets(moment: Moment): void {
  const { state, now } = moment;
  for (const ticket of state.tickets) {
    if (!isDue(ticket, now)) continue;
    ticket.settled = true;
    const { account } = resolveLogin(moment, ticket.about);
    if (!account || account.disabled || account.passwords.length === 0) continue;
    if (account.passwordChange === 'temporary') sendWelcome(moment, account);
    else resetPassword(moment, account);
  }
}
