import type { components } from '../../src/adapters/rest/account-api.js';
import type { ChallengeRequired, PasswordChangeRequired, SignedIn } from '../../src/contract/results.js';
import { personalInfo, resolveLogin } from './accounts.js';
import { openChallenge } from './challenges.js';
import { isTrusted } from './devices.js';
import { isSecretOf } from './digest.js';
import { MINUTE, timestamp, type Moment, type Refusal } from './moment.js';
import { openSession, signedIn } from './sessions.js';
import type { AccountRecord, DeviceRecord, SessionRecord, Step } from './state.js';
import { checkLock, countAttempt, countFailure, forgetFailures, LOCK_TIME } from './throttle.js';

export type SignInRequest = components['schemas']['SignInRequest'];

export interface SignInOutcome {
  readonly result: SignedIn | ChallengeRequired | PasswordChangeRequired;
  readonly session?: SessionRecord;
  readonly device?: DeviceRecord;
}

const RATE = { of: 'sign-in', times: 10, within: MINUTE };

export function signIn(moment: Moment, input: SignInRequest): SignInOutcome | Refusal {
  const { key, account } = resolveLogin(moment, input.username, input.domain);
  const refusal = staged(moment) ?? countAttempt(moment, RATE, key) ?? checkLock(moment, key);
  if (refusal) return refusal;

  // One way out for wrong, unknown, disabled and password-less accounts.
  if (!account || !isPassword(moment, account, input.password)) {
    countFailure(moment, key);
    return { refused: 'invalid-credentials' };
  }
  forgetFailures(moment.state, key);
  const passed: Step[] = isTrusted(moment, account, input.deviceToken) ? ['second-factor'] : [];
  return proceed(moment, account, { remember: input.remember, passed });
}

function isPassword({ now }: Moment, account: AccountRecord, password: string): boolean {
  const current = account.passwords.at(-1);
  const isOver = account.temporaryUntil !== undefined && account.temporaryUntil <= now;
  return current !== undefined && isSecretOf(current, password) && !isOver && !account.disabled;
}

interface Way {
  readonly remember: boolean;
  /** The steps that lie behind. */
  readonly passed: readonly Step[];
}

/** What follows the right password, and each step after it. */
export function proceed(moment: Moment, account: AccountRecord, { remember, passed }: Way): SignInOutcome {
  if (account.secondFactor.length > 0 && !passed.includes('second-factor')) {
    const { token, expiresAt } = openChallenge(moment, account, 'second-factor', passed);
    return {
      result: {
        status: 'challenge-required',
        challenge: token,
        methods: account.secondFactor,
        canTrustDevice: true,
        expiresAt: timestamp(expiresAt),
      },
    };
  }
  if (account.passwordChange) {
    return {
      result: {
        status: 'password-change-required',
        challenge: openChallenge(moment, account, 'new-password', passed).token,
        reason: account.passwordChange,
        policy: moment.seed.policy,
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
