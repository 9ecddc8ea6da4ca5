import type { components } from '../../src/adapters/rest/account-api.js';
import { accountOf, loginKey } from './accounts.js';
import { SECOND, timestamp, type Moment, type Refusal } from './moment.js';
import { displayName } from './seed.js';
import type { ChallengeRecord } from './state.js';
import { secondsUntil } from './throttle.js';

export type ChallengeWaiting = components['schemas']['ChallengeWaiting'];

const RINGS_FOR = 30 * SECOND;
const ASK_AGAIN = 2;
const CALLS = 5;

/** What the display of a desk phone says. */
export type PhoneDisplay =
  | { readonly number: string; readonly ringing: false }
  | {
      readonly number: string;
      readonly ringing: true;
      readonly why: 'sign-in';
      /** Who wants to sign in: the account's own name. */
      readonly who: string;
      readonly login: string;
      /** From where. */
      readonly address?: string;
      readonly userAgent?: string;
      readonly since: string;
      readonly until: string;
    };

/** Rings, or says what came of it. What a person pressed is told once; the next answer rings again. */
export function ring(
  { now, call: caller }: Moment,
  challenge: ChallengeRecord,
): 'confirmed' | ChallengeWaiting | Refusal {
  const { call } = challenge;
  if (call?.key === '1') return 'confirmed';
  if (call && (call.key === '2' || call.startedAt + RINGS_FOR <= now)) {
    challenge.call = undefined;
    return { refused: 'challenge-declined', reasons: [call.key === '2' ? 'declined' : 'no-answer'] };
  }
  if (!call) {
    if (challenge.sent >= CALLS) {
      return { refused: 'rate-limited', retryAfter: secondsUntil(challenge.expiresAt, now) };
    }
    challenge.sent += 1;
    challenge.call = { startedAt: now, address: caller.address, userAgent: caller.userAgent };
  }
  return { status: 'waiting', retryAfter: ASK_AGAIN };
}

interface Ringing {
  readonly challenge: ChallengeRecord;
  readonly call: NonNullable<ChallengeRecord['call']>;
}

/** The newest call to an extension of the default domain, or to `201@otra.pbx.example`. */
function ringing(moment: Moment, number: string): Ringing | undefined {
  const { state, seed, now } = moment;
  const extension = number.includes('@') ? number : `${number}@${seed.defaultDomain}`;
  for (const challenge of [...state.challenges].reverse()) {
    const account = accountOf(moment, challenge.accountId);
    const { call } = challenge;
    const isOn = call && !call.key && call.startedAt + RINGS_FOR > now && challenge.expiresAt > now;
    if (isOn && account && loginKey(account) === extension) return { challenge, call };
  }
  return undefined;
}

export function phoneDisplay(moment: Moment, number: string): PhoneDisplay {
  const found = ringing(moment, number);
  const account = accountOf(moment, found?.challenge.accountId);
  if (!found || !account) return { number, ringing: false };
  const { startedAt, address, userAgent } = found.call;
  return {
    number,
    ringing: true,
    why: 'sign-in',
    who: displayName(account),
    login: loginKey(account),
    ...(address !== undefined && { address }),
    ...(userAgent !== undefined && { userAgent }),
    since: timestamp(startedAt),
    until: timestamp(startedAt + RINGS_FOR),
  };
}

/** The person presses a key; answers whether anything was ringing. */
export function pressKey(moment: Moment, { number, key }: { number: string; key: '1' | '2' }): boolean {
  const found = ringing(moment, number);
  if (found) found.call.key = key;
  return found !== undefined;
}
