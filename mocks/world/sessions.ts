import type { Session, SessionState, SignedIn } from '../../src/contract/results.js';
import { toUser } from './accounts.js';
import { DAY, HOUR, type Moment } from './moment.js';
import { token } from './random.js';
import type { Account } from './seed.js';
import type { SessionRecord } from './state.js';

/** Seconds that the cookie of a persistent session lives. */
export const PERSISTENT_SECONDS = (30 * DAY) / 1000;

const lifetime = (persistent: boolean): number => (persistent ? PERSISTENT_SECONDS * 1000 : 12 * HOUR);

/** Always a new id: one that was planted before the sign-in is worth nothing, and the one replaced is over. */
export function openSession(moment: Moment, account: Account, remember: boolean): SessionRecord {
  const { state, now, random, call } = moment;
  const session: SessionRecord = {
    token: token(random),
    accountId: account.id,
    persistent: remember,
    createdAt: now,
    expiresAt: now + lifetime(remember),
  };
  const others = state.sessions.filter((one) => one.token !== call.sessionToken && one.expiresAt > now);
  state.sessions = [...others, session];
  return session;
}

/** The session that the call's cookie stands for. */
export function currentSession({ state, now, call, scenario }: Moment): SessionRecord | undefined {
  if (scenario.includes('session-expired')) return undefined;
  return state.sessions.find((one) => one.token === call.sessionToken && one.expiresAt > now);
}

export function sessionState(moment: Moment): SessionState {
  const session = currentSession(moment);
  const account = moment.seed.accounts.find((one) => one.id === session?.accountId);
  return session && account ? signedIn(account, session) : { status: 'signed-out' };
}

export function renewSession(moment: Moment): SessionRecord | undefined {
  const session = currentSession(moment);
  if (session) session.expiresAt = moment.now + lifetime(session.persistent);
  return session;
}

export function endSession(moment: Moment, everywhere: boolean): void {
  const ending = currentSession(moment);
  if (!ending) return;
  moment.state.sessions = moment.state.sessions.filter((one) =>
    everywhere ? one.accountId !== ending.accountId : one !== ending,
  );
}

export function signedIn(account: Account, session: SessionRecord): SignedIn {
  return { status: 'signed-in', user: toUser(account), session: describeSession(session) };
}

export function describeSession({ persistent, expiresAt }: SessionRecord): Session {
  return { persistent, expiresAt: new Date(expiresAt).toISOString() };
}
