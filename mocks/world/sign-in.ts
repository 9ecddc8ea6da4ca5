import type { components } from '../../src/adapters/rest/account-api.js';
import type { ChallengeRequired, PasswordChangeRequired, SignedIn } from '../../src/contract/results.js';
import { resolveLogin } from './accounts.js';
import { MINUTE, type Moment, type Refusal } from './moment.js';
import { token } from './random.js';
import { personalInfo, type Account } from './seed.js';
import { openSession, signedIn } from './sessions.js';
import type { SessionRecord } from './state.js';
import { checkLock, countAttempt, countFailure, forgetFailures, LOCK_TIME } from './throttle.js';

export type SignInRequest = components['schemas']['SignInRequest'];

export interface SignInOutcome {
  readonly result: SignedIn | ChallengeRequired | PasswordChangeRequired;
  readonly session?: SessionRecord;
}

const CHALLENGE_TIME = 10 * MINUTE;

export function signIn(moment: Moment, input: SignInRequest): SignInOutcome | Refusal {
  const { key, account } = resolveLogin(moment.seed, input.username, input.domain);
  const refusal = staged(moment) ?? countAttempt(moment, key) ?? checkLock(moment, key);
  if (refusal) return refusal;

  // One way out for wrong, unknown, disabled and password-less accounts.
  if (!account || account.disabled || account.password !== input.password) {
    countFailure(moment, key);
    return { refused: 'invalid-credentials' };
  }
  forgetFailures(moment.state, key);
  return proceed(moment, account, input.remember);
}

/** What follows the right password. */
function proceed(moment: Moment, account: Account, remember: boolean): SignInOutcome {
  const { random, now, seed } = moment;
  if (account.secondFactor) {
    return {
      result: {
        status: 'challenge-required',
        challenge: token(random),
        methods: account.secondFactor,
        canTrustDevice: true,
        expiresAt: new Date(now + CHALLENGE_TIME).toISOString(),
      },
    };
  }
  if (account.passwordChange) {
    return {
      result: {
        status: 'password-change-required',
        challenge: token(random),
        reason: account.passwordChange,
        policy: seed.policy,
        personal: personalInfo(account),
      },
    };
  }
  const session = openSession(moment, account, remember);
  return { result: signedIn(account, session), session };
}

function staged({ scenario }: Moment): Refusal | undefined {
  if (scenario.includes('rate-limited')) return { refused: 'rate-limited', retryAfter: 60 };
  if (scenario.includes('locked')) return { refused: 'account-locked', retryAfter: LOCK_TIME / 1000 };
  return undefined;
}
