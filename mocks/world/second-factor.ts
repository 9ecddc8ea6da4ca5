import type { components } from '../../src/adapters/rest/account-api.js';
import { closeChallenge, findChallenge } from './challenges.js';
import { checkCode, sendCode } from './codes.js';
import { trustDevice } from './devices.js';
import { isRefusal, SECOND, type Moment, type Refusal } from './moment.js';
import { ring, type ChallengeWaiting } from './phone.js';
import { proceed, type SignInOutcome } from './sign-in.js';
import { secondsUntil } from './throttle.js';

const FAILURES = 5;
const CODES = { times: 5, apart: 30 * SECOND };

export function answerChallenge(
  moment: Moment,
  input: components['schemas']['ChallengeAnswer'],
): SignInOutcome | ChallengeWaiting | Refusal {
  const open = findChallenge(moment, input.challenge, 'second-factor');
  if (isRefusal(open)) return open;
  const { challenge, account } = open;
  const method = account.secondFactor.find((one) => one.id === input.method);

  if (method?.kind === 'call') {
    const answer = ring(moment, challenge);
    if (answer !== 'confirmed') return answer;
  } else if (!method || !checkCode(moment, open, method.kind, input.code ?? '')) {
    challenge.failures += 1;
    if (challenge.failures >= FAILURES) closeChallenge(moment, challenge);
    return { refused: 'challenge-invalid' };
  }

  closeChallenge(moment, challenge);
  const device = input.trustDevice ? trustDevice(moment, account) : undefined;
  const passed = [...challenge.passed, 'second-factor'] as const;
  return {
    ...proceed(moment, account, { remember: input.remember, passed }),
    ...(device && { device }),
  };
}

export function sendChallengeCode(
  moment: Moment,
  input: components['schemas']['ChallengeCodeRequest'],
): Refusal | undefined {
  const open = findChallenge(moment, input.challenge, 'second-factor');
  if (isRefusal(open)) return open;
  const { challenge, account } = open;
  const method = account.secondFactor.find((one) => one.id === input.method);
  if (method?.kind !== 'email-code') return { refused: 'challenge-invalid' };

  const { now } = moment;
  const next = (challenge.code?.sentAt ?? -Infinity) + CODES.apart;
  if (next > now) return { refused: 'rate-limited', retryAfter: secondsUntil(next, now) };
  if (challenge.sent >= CODES.times) {
    return { refused: 'rate-limited', retryAfter: secondsUntil(challenge.expiresAt, now) };
  }
  sendCode(moment, open);
  return undefined;
}
