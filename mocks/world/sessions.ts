import type { Session, SessionInfo, SessionState, SignedIn } from '../../src/contract/results.js';
import { accountOf, toUser } from './accounts.js';
import { DAY, HOUR, isRefusal, timestamp, type Moment, type Refusal } from './moment.js';
import { token } from './random.js';
import type { AccountRecord, SessionRecord } from './state.js';

/** Seconds that the cookie of a persistent session lives. */
export const PERSISTENT_SECONDS = (30 * DAY) / 1000;

const lifetime = (persistent: boolean): number => (persistent ? PERSISTENT_SECONDS * 1000 : 12 * HOUR);

/** Always a new id: one that was planted before the sign-in is worth nothing, and the one replaced is over. */
export function openSession(moment: Moment, account: AccountRecord, persistent: boolean): SessionRecord {
  const { state, now, random, call } = moment;
  const session: SessionRecord = {
    id: `ses_${token(random).slice(0, 12)}`,
    token: token(random),
    accountId: account.id,
    persistent,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + lifetime(persistent),
    ...(call.userAgent !== undefined && { userAgent: call.userAgent }),
    ...(call.address !== undefined && { address: call.address }),
  };
  const others = state.sessions.filter((one) => one.token !== call.sessionToken && one.expiresAt > now);
  state.sessions = [...others, session];
  return session;
}

/** The session that the call's cookie stands for. */
function currentSession({ state, now, call, scenario }: Moment): SessionRecord | undefined {
  if (scenario.includes('session-expired')) return undefined;
  const session = state.sessions.find((one) => one.token === call.sessionToken && one.expiresAt > now);
  if (session) session.lastSeenAt = now;
  return session;
}

export interface Caller {
  readonly session: SessionRecord;
  readonly account: AccountRecord;
}

/** Who is signed in, for what only they may do. */
export function caller(moment: Moment): Caller | Refusal {
  const session = currentSession(moment);
  const account = accountOf(moment, session?.accountId);
  return session && account ? { session, account } : { refused: 'session-expired' };
}

export function sessionState(moment: Moment): SessionState {
  const found = caller(moment);
  return isRefusal(found) ? { status: 'signed-out' } : signedIn(found.account, found.session);
}

export function renewSession(moment: Moment): SessionRecord | Refusal {
  const session = currentSession(moment);
  if (!session) return { refused: 'session-expired' };
  session.expiresAt = moment.now + lifetime(session.persistent);
  return session;
}

/** The same session under a new token, so that a stolen one is worth nothing from now on. */
export function rotateSession(moment: Moment, session: SessionRecord): SessionRecord {
  const { state, random } = moment;
  const rotated = { ...session, id: `ses_${token(random).slice(0, 12)}`, token: token(random) };
  state.sessions = state.sessions.map((one) => (one === session ? rotated : one));
  return rotated;
}

export function endSession(moment: Moment, { everywhere }: { readonly everywhere: boolean }): void {
  const ending = currentSession(moment);
  if (!ending) return;
  moment.state.sessions = moment.state.sessions.filter((one) =>
    everywhere ? one.accountId !== ending.accountId : one !== ending,
  );
}

/** All of the account but the one to keep. */
export function endSessionsOf({ state }: Moment, account: AccountRecord, keep?: SessionRecord): void {
  state.sessions = state.sessions.filter((one) => one.accountId !== account.id || one === keep);
}

export function listSessions(moment: Moment): SessionInfo[] | Refusal {
  const found = caller(moment);
  if (isRefusal(found)) return found;
  const { session, account } = found;
  const all = moment.state.sessions.filter(
    (one) => one.accountId === account.id && one.expiresAt > moment.now,
  );
  return [session, ...all.filter((one) => one !== session)].map((one) => ({
    id: one.id,
    current: one === session,
    createdAt: timestamp(one.createdAt),
    lastSeenAt: timestamp(one.lastSeenAt),
    ...(one.userAgent !== undefined && { userAgent: one.userAgent }),
    ...(one.address !== undefined && { address: one.address }),
  }));
}

export function revokeSession(moment: Moment, id: string): { readonly current: boolean } | Refusal {
  const found = caller(moment);
  if (isRefusal(found)) return found;
  const { state } = moment;
  const revoked = state.sessions.find((one) => one.id === id && one.accountId === found.account.id);
  if (!revoked) return { refused: 'not-found' };
  state.sessions = state.sessions.filter((one) => one !== revoked);
  return { current: revoked === found.session };
}

export function revokeOtherSessions(moment: Moment): Refusal | undefined {
  const found = caller(moment);
  if (isRefusal(found)) return found;
  endSessionsOf(moment, found.account, found.session);
  return undefined;
}

export function signedIn(account: AccountRecord, session: SessionRecord): SignedIn {
  return { status: 'signed-in', user: toUser(account), session: describeSession(session) };
}

export const describeSession = ({ persistent, expiresAt }: SessionRecord): Session => ({
  persistent,
  expiresAt: timestamp(expiresAt),
});
