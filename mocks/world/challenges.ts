import { accountOf } from './accounts.js';
import { MINUTE, type Moment, type Refusal } from './moment.js';
import { token } from './random.js';
import type { AccountRecord, ChallengeRecord, Step } from './state.js';

const LIFETIME = 10 * MINUTE;

export function openChallenge(
  { state, now, random }: Moment,
  account: AccountRecord,
  step: Step,
  passed: readonly Step[],
): ChallengeRecord {
  const challenge: ChallengeRecord = {
    token: token(random),
    accountId: account.id,
    step,
    passed,
    expiresAt: now + LIFETIME,
    failures: 0,
    sent: 0,
  };
  state.challenges = [...state.challenges.filter((one) => one.expiresAt > now), challenge];
  return challenge;
}

export interface OpenChallenge {
  readonly challenge: ChallengeRecord;
  readonly account: AccountRecord;
}

/** A challenge for this step that is still open, with its account. */
export function findChallenge(moment: Moment, given: string, step: Step): OpenChallenge | Refusal {
  const { state, now } = moment;
  const challenge = state.challenges.find(
    (one) => one.token === given && one.step === step && one.expiresAt > now,
  );
  const account = accountOf(moment, challenge?.accountId);
  return challenge && account ? { challenge, account } : { refused: 'challenge-expired' };
}

export function closeChallenge({ state }: Moment, challenge: ChallengeRecord): void {
  state.challenges = state.challenges.filter((one) => one !== challenge);
}
