import type { components } from '../../src/adapters/rest/account-api.js';
import { accountOf } from './accounts.js';
import { codeChallenge } from './digest.js';
import { isRefusal, MINUTE, type Moment, type Refusal } from './moment.js';
import { token } from './random.js';
import { openSession, signedIn } from './sessions.js';
import type { SignInOutcome } from './sign-in.js';
import type { AccountRecord, GrantRecord } from './state.js';

const LIFETIME = 10 * MINUTE;

export interface GrantRequest {
  readonly provider: string;
  readonly subject: string;
  readonly nonce: string;
  readonly codeChallenge?: string;
  readonly redirectUri?: string;
}

export interface Grant {
  readonly code: string;
  readonly idToken: string;
}

/** Plays the identity provider for a page that runs the flow itself: what it gives after the person chose. */
export function grant(moment: Moment, request: GrantRequest): Grant | Refusal {
  const { state, now, random, seed } = moment;
  if (!seed.identities.some((one) => one.provider === request.provider && one.subject === request.subject)) {
    return { refused: 'not-found' };
  }
  const record = { ...request, code: token(random), idToken: token(random), expiresAt: now + LIFETIME };
  state.grants = [...state.grants.filter((one) => one.expiresAt > now), record];
  return { code: record.code, idToken: record.idToken };
}

export function signInWithCode(
  moment: Moment,
  input: components['schemas']['SsoCode'] & { readonly provider: string },
): SignInOutcome | Refusal {
  return redeem(
    moment,
    input,
    (one) =>
      one.code === input.code &&
      one.redirectUri === input.redirectUri &&
      one.codeChallenge === codeChallenge(input.codeVerifier),
  );
}

export function signInWithCredential(
  moment: Moment,
  input: components['schemas']['SsoCredential'] & { readonly provider: string },
): SignInOutcome | Refusal {
  return redeem(moment, input, (one) => one.idToken === input.idToken);
}

interface Handed {
  readonly provider: string;
  readonly nonce: string;
  readonly remember: boolean;
}

/** Good once, for its provider, its nonce and its time. */
function redeem(
  moment: Moment,
  { provider, nonce, remember }: Handed,
  fits: (grant: GrantRecord) => boolean,
): SignInOutcome | Refusal {
  const { state, now, seed, scenario } = moment;
  if (!seed.providers.some((one) => one.id === provider)) return { refused: 'provider-unknown' };
  const found = state.grants.find(
    (one) => one.provider === provider && one.nonce === nonce && one.expiresAt > now && fits(one),
  );
  if (!found || scenario.includes('sso-denied')) return { refused: 'sso-rejected' };
  state.grants = state.grants.filter((one) => one !== found);
  const account = linkedAccount(moment, found.subject);
  if (isRefusal(account)) return account;
  const session = openSession(moment, account, remember);
  return { result: signedIn(account, session), session };
}

function linkedAccount(moment: Moment, subject: string): AccountRecord | Refusal {
  const identity = moment.seed.identities.find((one) => one.subject === subject);
  const account = accountOf(moment, identity?.accountId);
  return account && !moment.scenario.includes('sso-unlinked') ? account : { refused: 'account-not-linked' };
}
