import type { Account, SessionInfo, SessionRenewed, Ticket, TicketProgress } from '../../contract/results.js';
import {
  count,
  flag,
  list,
  oneOf,
  optional,
  shape,
  text,
  time,
  type Reader,
} from '../../exchange/readers.js';
import { personal, session, user } from './parse.js';

/* The readers of what no page needs to show its login; how they are made is said in `exchange/readers.ts`. */

/** The phone is ringing, and nobody has answered it yet. */
export interface Waiting {
  readonly status: 'waiting';
  /** Seconds until it makes sense to ask again. */
  readonly retryAfter: number;
}

export const waiting = shape<Waiting>({ status: oneOf('waiting'), retryAfter: count });

/** Of a session that was renewed, or got a new id with a new password. */
export const renewed = shape<SessionRenewed>({ session });

/** A profile is who the person is, and what else is known of them. */
export const account: Reader<Account> = (value) => ({ ...personal(value), ...user(value) });

const sessionInfo = shape<SessionInfo>({
  id: text,
  current: flag,
  createdAt: time,
  lastSeenAt: time,
  userAgent: optional(text),
  address: optional(text),
});

/** More than of other lists: a session that is not shown is one that nobody ends. */
export function sessions(value: unknown): SessionInfo[] {
  return list(value, 200).map(sessionInfo);
}

export const ticket = shape<Ticket>({
  reference: text,
  kind: oneOf('forgot-password', 'missing-credentials'),
  status: oneOf('open'),
  createdAt: time,
  expectedWithinMinutes: count,
  trackingToken: text,
});

export const ticketProgress = shape<TicketProgress>({
  reference: text,
  status: oneOf('open', 'in-progress', 'resolved'),
  updatedAt: time,
});

/** Nothing is said but the status. */
export const nothing: Reader<void> = () => undefined;
