import { Secret, TOTP } from 'otpauth';
import type { ChallengeKind } from '../../src/contract/results.js';
import { plainCode } from './accounts.js';
import { digest, isSecretOf } from './digest.js';
import { sendMail } from './mailbox.js';
import { codeMail } from './mails.js';
import { SECOND, type Moment } from './moment.js';
import { digits } from './random.js';
import type { OpenChallenge } from './challenges.js';
import type { AccountRecord } from './state.js';

const PERIOD = 30;

/** Is this the code? If so, it is used up. */
export function checkCode(
  moment: Moment,
  { challenge, account }: OpenChallenge,
  kind: ChallengeKind,
  typed: string,
): boolean {
  const code = plainCode(typed);
  if (kind === 'totp') return useTotp(moment, account, code);
  if (kind === 'recovery-code') return useRecoveryCode(account, code);
  return kind === 'email-code' && challenge.code !== undefined && isSecretOf(challenge.code.digest, code);
}

/** The code of now, or of the step before or after: clocks differ (RFC 6238 §5.2). */
function useTotp({ now }: Moment, account: AccountRecord, code: string): boolean {
  if (account.totpSecret === undefined) return false;
  const totp = new TOTP({ secret: Secret.fromBase32(account.totpSecret), period: PERIOD });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  const step = Math.floor(now / (PERIOD * SECOND)) + (delta ?? 0);
  if (delta === null || step <= (account.totpStep ?? -1)) return false;
  account.totpStep = step;
  return true;
}

function useRecoveryCode(account: AccountRecord, code: string): boolean {
  const used = account.recoveryCodes.find((one) => isSecretOf(one, code));
  account.recoveryCodes = account.recoveryCodes.filter((one) => one !== used);
  return used !== undefined;
}

export function sendCode(moment: Moment, { challenge, account }: OpenChallenge): void {
  const { random, now, seed } = moment;
  const code = digits(random);
  challenge.code = { digest: digest(random, code), sentAt: now };
  challenge.sent += 1;
  sendMail(moment, account, codeMail(account, { code, product: seed.product }));
}
