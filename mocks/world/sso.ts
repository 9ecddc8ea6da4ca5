import { accountOf } from './accounts.js';
import { MINUTE, type Moment, type Refusal } from './moment.js';
import { token } from './random.js';
import type { Identity, SeedProvider } from './seed.js';
import { openSession } from './sessions.js';
import type { SessionRecord, SsoRecord } from './state.js';

const STATE_TIME = 10 * MINUTE;

export interface SsoBeginning {
  readonly provider: string;
  /** Absolute, and checked. */
  readonly returnTo: string;
  readonly remember: boolean;
}

/** What the person does at the identity provider. */
export type Choice = { readonly subject: string } | { readonly error: 'access_denied' | 'server_error' };

/** The query with which the provider sends the person back (RFC 6749 §4.1.2, RFC 9207). */
export interface Callback {
  readonly state: string;
  readonly iss?: string | undefined;
  readonly code?: string | undefined;
  readonly error?: string | undefined;
}

/** What was begun, as the identity page knows it. */
export interface SsoState {
  readonly provider: string;
  readonly state: string;
}

export interface SsoEnd {
  readonly location: string;
  readonly session?: SessionRecord;
}

export interface IdentityScreen {
  readonly provider: SeedProvider;
  readonly identities: readonly Identity[];
  readonly returnTo: string;
}

export function beginSso(moment: Moment, input: SsoBeginning): SsoRecord | Refusal {
  const { state, seed, now, random, scenario } = moment;
  if (!seed.providers.some((one) => one.id === input.provider)) return { refused: 'provider-unknown' };
  const record: SsoRecord = {
    ...input,
    state: token(random),
    binding: token(random),
    // The way back is a navigation and carries no header: what was played at the beginning holds until the end.
    scenario,
    expiresAt: now + STATE_TIME,
    used: false,
  };
  // Records outlive their use and their time for a while, so that late comers are still led back to their page.
  state.sso = [...state.sso.filter((one) => one.expiresAt > now - STATE_TIME), record];
  return record;
}

/** What the mock identity page shows; nothing where the state is not good any more. */
export function identityScreen(moment: Moment, { provider, state }: SsoState): IdentityScreen | undefined {
  const { seed } = moment;
  const record = openRecord(moment, provider, state);
  const found = seed.providers.find((one) => one.id === provider);
  if (!record || !found) return undefined;
  const identities = seed.identities.filter((one) => one.provider === provider);
  return { provider: found, identities, returnTo: record.returnTo };
}

/** The person chose; answers what the provider sends along to the callback. */
export function chooseIdentity(
  moment: Moment,
  { provider, state, choice }: SsoState & { readonly choice: Choice },
): Callback | undefined {
  const record = openRecord(moment, provider, state);
  const iss = issuerOf(moment, provider);
  if (!record) return undefined;
  if ('error' in choice) return { state, iss, error: choice.error };
  if (record.scenario.includes('sso-denied')) return { state, iss, error: 'access_denied' };
  if (!moment.seed.identities.some((one) => one.provider === provider && one.subject === choice.subject)) {
    return { state, iss, error: 'server_error' };
  }
  record.grant = { code: token(moment.random), subject: choice.subject };
  return { state, iss, code: record.grant.code };
}

/** The callback: a session, or a code for the page that began. */
export function finishSso(
  moment: Moment,
  { provider, ...callback }: Callback & { readonly provider: string },
): SsoEnd | Refusal {
  const { state, seed, call } = moment;
  if (!seed.providers.some((one) => one.id === provider)) return { refused: 'provider-unknown' };
  const record = state.sso.find((one) => one.state === callback.state && one.provider === provider);
  if (!record) return { refused: 'sso-rejected' };

  const good =
    !isOver(moment, record) &&
    callback.iss === issuerOf(moment, provider) &&
    call.ssoBinding === record.binding;
  record.used = true;
  if (!good) return failed(record, 'sso-rejected');
  if (callback.error === 'access_denied') return failed(record, 'sso-cancelled');
  if (!record.grant || callback.code !== record.grant.code) return failed(record, 'sso-rejected');

  const identity = seed.identities.find((one) => one.subject === record.grant?.subject);
  const account = accountOf(moment, identity?.accountId);
  if (!account || record.scenario.includes('sso-unlinked')) return failed(record, 'account-not-linked');
  return { location: record.returnTo, session: openSession(moment, account, record.remember) };
}

function failed(record: SsoRecord, code: string): SsoEnd {
  const url = new URL(record.returnTo);
  url.hash = `pbx-error=${code}`;
  return { location: url.href };
}

function openRecord(moment: Moment, provider: string, state: string): SsoRecord | undefined {
  const record = moment.state.sso.find((one) => one.state === state && one.provider === provider);
  return record && !isOver(moment, record) ? record : undefined;
}

const isOver = ({ now }: Moment, record: SsoRecord): boolean => record.used || record.expiresAt <= now;

const issuerOf = ({ seed }: Moment, provider: string): string | undefined =>
  seed.providers.find((one) => one.id === provider)?.issuer;
