import type { ChallengeKind } from '../contract/results.js';
import type { SecondFactorTexts } from '../locales/second-factor-texts.js';
import type { LoginStep } from './login-step.js';

/** What a person did last. */
export type Act = 'answer' | 'call' | 'send';

export interface Failure {
  readonly act: Act | undefined;
  readonly kind: ChallengeKind;
  /** Codes that were refused. */
  readonly refused: number;
  /** Why a call was declined. */
  readonly reasons: readonly string[];
}

/** What is said of errors, by what was being done. */
export function failureTexts(
  texts: SecondFactorTexts,
  { act, kind, refused, reasons }: Failure,
): LoginStep['errors'] {
  const { errors, tryAgain, callLost } = texts;
  if (act === 'call') {
    const declined = reasons.includes('no-answer') ? texts.noAnswer : errors['challenge-declined'];
    const lost = { offline: callLost, network: callLost, timeout: callLost, truncated: callLost };
    return { ...errors, ...lost, 'challenge-declined': declined, 'rate-limited': texts.tooManyCalls };
  }
  if (act === 'send') return { ...errors, 'rate-limited': texts.tooManyCodes };
  if (kind === 'call') return errors;
  // A clock that is wrong makes every code wrong.
  const advice = tryAgain[kind === 'totp' && refused > 1 ? 'clock' : kind];
  return { ...errors, 'challenge-invalid': [errors['challenge-invalid'][0], advice] };
}
