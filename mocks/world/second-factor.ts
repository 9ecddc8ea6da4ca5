import type { components } from '../../src/adapters/rest/account-api.js';
import type { ChallengeMethod } from '../../src/contract/results.js';
import { resolveLogin } from './accounts.js';
import { closeChallenge, findChallenge } from './challenges.js';
import { checkCode, sendCode } from './codes.js';
import { trustDevice } from './devices.js';
import { isRefusal, SECOND, type Moment, type Refusal } from './moment.js';
import { ring, type ChallengeWaiting } from './phone.js';
import type { Profile } from './seed.js';
import { proceed, type SignInOutcome } from './sign-in.js';
import { secondsUntil } from './throttle.js';

const FAILURES = 5;
const CODES = { times: 5, apart: 30 * SECOND };

type Kind = Exclude<ChallengeMethod['kind'], 'sms-code'>;

/** How a person can confirm who they are; addresses are hinted at only. */
export function toMethod(kind: Kind, { email, number }: Pick<Profile, 'email' | 'number'>): ChallengeMethod {
  switch (kind) {
    case 'email-code':
      return { id: 'email', kind, hint: email.replace(/(?<=^.)[^@]*/, '•••') };
    case 'call':
      return { id: 'call', kind, hint: number };
    case 'recovery-code':
      return { id: 'recovery', kind };
    case 'totp':
      return { id: 'totp', kind };
  }
}

export interface SecondFactor {
  /** A login name, such as `101` or `201@otra.pbx.example`. */
  readonly login: string;
  /** The kinds that need no secret; none takes the second factor away. */
  readonly kinds: readonly ('call' | 'email-code')[];
}

/** An administrator at work. Answers whether there is such an account. */
export function setSecondFactor(moment: Moment, { login, kinds }: SecondFactor): boolean {
  const { account } = resolveLogin(moment, login);
  if (account) account.secondFactor = kinds.map((kind) => toMethod(kind, account));
  return account !== undefined;
}

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
