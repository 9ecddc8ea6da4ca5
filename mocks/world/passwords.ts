import type { components } from '../../src/adapters/rest/account-api.js';
import type { Account as Profile } from '../../src/contract/results.js';
import { personalInfo } from './accounts.js';
import { closeChallenge, findChallenge } from './challenges.js';
import { forgetDevices } from './devices.js';
import { digest, isSecretOf } from './digest.js';
import { sendMail } from './mailbox.js';
import { passwordChangedMail, resetMail } from './mails.js';
import { DAY, isRefusal, MINUTE, timestamp, type Moment, type Refusal } from './moment.js';
import { judge } from './policy.js';
import { temporaryPassword } from './random.js';
import { displayName } from './seed.js';
import { caller, endSessionsOf, rotateSession } from './sessions.js';
import { proceed, type SignInOutcome } from './sign-in.js';
import type { AccountRecord, SessionRecord } from './state.js';
import { checkLimit, count } from './throttle.js';

/** So many passwords may not come again, the current one among them. */
const REMEMBERED = 5;
const TEMPORARY_TIME = 3 * DAY;
const RATE = { of: 'current-password', times: 5, within: 10 * MINUTE };

export function getAccount(moment: Moment): Profile | Refusal {
  const found = caller(moment);
  if (isRefusal(found)) return found;
  const { account } = found;
  return {
    ...personalInfo(account),
    id: account.id,
    displayName: displayName(account),
    domain: account.domain,
    userNumber: account.number,
  };
}

export function changePassword(
  moment: Moment,
  input: components['schemas']['ChangePassword'],
): SessionRecord | Refusal {
  const found = caller(moment);
  if (isRefusal(found)) return found;
  const { account, session } = found;
  const limited = checkLimit(moment, RATE, account.id);
  if (limited) return limited;
  const current = account.passwords.at(-1);
  if (!current || !isSecretOf(current, input.currentPassword)) {
    count(moment, RATE, account.id);
    return { refused: 'current-password-wrong' };
  }

  const refusal = replacePassword(moment, account, input.newPassword);
  if (refusal) return refusal;
  if (input.endOtherSessions) {
    endSessionsOf(moment, account, session);
    forgetDevices(moment, account);
  }
  return rotateSession(moment, session);
}

/** The change that is due before there is a session. Whoever else used the old password is out. */
export function completePasswordChange(
  moment: Moment,
  input: components['schemas']['NewPassword'],
): SignInOutcome | Refusal {
  const open = findChallenge(moment, input.challenge, 'new-password');
  if (isRefusal(open)) return open;
  const { challenge, account } = open;
  const refusal = replacePassword(moment, account, input.newPassword);
  if (refusal) return refusal;
  closeChallenge(moment, challenge);
  endSessionsOf(moment, account);
  return proceed(moment, account, {
    remember: input.remember,
    passed: [...challenge.passed, 'new-password'],
  });
}

function replacePassword(moment: Moment, account: AccountRecord, password: string): Refusal | undefined {
  const { seed, random, scenario, now } = moment;
  const reasons = judge(seed.policy, password, account);
  if (reasons.length > 0) return { refused: 'password-policy', reasons };
  if (scenario.includes('password-reused') || account.passwords.some((one) => isSecretOf(one, password))) {
    return { refused: 'password-reused' };
  }
  account.passwords = [...account.passwords, digest(random, password)].slice(-REMEMBERED);
  account.passwordChange = undefined;
  account.temporaryUntil = undefined;
  sendMail(moment, account, passwordChangedMail(account, { at: timestamp(now), product: seed.product }));
  return undefined;
}

/** A temporary password from a secure source; whoever is told it is the caller's business. */
export function giveTemporaryPassword(
  { random, now }: Moment,
  account: AccountRecord,
  reason: 'temporary' | 'reset',
): string {
  const password = temporaryPassword(random);
  account.passwords = [...account.passwords, digest(random, password)].slice(-REMEMBERED);
  account.passwordChange = reason;
  account.temporaryUntil = now + TEMPORARY_TIME;
  return password;
}

/** What support does after it made sure whom it is talking to: out with everybody, a new password by mail. */
export function resetPassword(moment: Moment, account: AccountRecord): void {
  endSessionsOf(moment, account);
  moment.state.devices = moment.state.devices.filter((one) => one.accountId !== account.id);
  const password = giveTemporaryPassword(moment, account, 'reset');
  sendMail(moment, account, resetMail(account, { password, product: moment.seed.product }));
}
