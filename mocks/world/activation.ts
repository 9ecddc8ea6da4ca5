import type { components } from '../../src/adapters/rest/account-api.js';
import { loginKey, resolveLogin } from './accounts.js';
import { sendMail } from './mailbox.js';
import { welcomeMail } from './mails.js';
import { MINUTE, type Moment, type Refusal } from './moment.js';
import { giveTemporaryPassword } from './passwords.js';
import { token } from './random.js';
import type { Locale } from './seed.js';
import type { AccountRecord } from './state.js';
import { countAttempt } from './throttle.js';

const RATE = { of: 'resend', times: 3, within: 10 * MINUTE };

/** An account that nobody has a password to, until the mail is read. */
export function activate(moment: Moment, input: components['schemas']['Activation']): Refusal | undefined {
  const { state, random } = moment;
  const number = input.userNumber.trim();
  const domain = input.domain.trim().toLowerCase();
  const isTaken = resolveLogin(moment, input.email).account ?? resolveLogin(moment, number, domain).account;
  if (isTaken) return { refused: 'account-exists' };
  const [givenName = '', ...familyName] = input.displayName.trim().split(/\s+/);
  const account: AccountRecord = {
    id: `usr_${token(random).slice(0, 12)}`,
    domain,
    number,
    givenName,
    familyName: familyName.join(' '),
    email: input.email,
    ...(input.birthDate !== undefined && { birthDate: input.birthDate }),
    locale: localeOf(input.locale),
    secondFactor: [],
    recoveryCodes: [],
    passwords: [],
  };
  state.accounts = [...state.accounts, account];
  sendWelcome(moment, account);
  return undefined;
}

const localeOf = (tag: string): Locale => (/^en\b/i.test(tag) ? 'en' : 'es');

/** The password is in this mail and nowhere else. */
export function sendWelcome(moment: Moment, account: AccountRecord): void {
  const password = giveTemporaryPassword(moment, account, 'temporary');
  sendMail(moment, account, welcomeMail(account, { password, product: moment.seed.product }));
}

/** Only while the first password was not replaced; the caller is not told. */
export function resendWelcomeMail(
  moment: Moment,
  { domain, userNumber }: components['schemas']['ResendRequest'],
): Refusal | undefined {
  const { key, account } = resolveLogin(moment, userNumber, domain);
  const limited = countAttempt(moment, RATE, key);
  if (limited) return limited;
  if (account?.passwordChange === 'temporary' && !account.disabled && loginKey(account) === key) {
    sendWelcome(moment, account);
  }
  return undefined;
}
