import type { PersonalInfo, User } from '../../src/contract/results.js';
import { digest, type Digest } from './digest.js';
import type { Moment } from './moment.js';
import type { RandomBytes } from './random.js';
import { displayName, type Account, type Profile } from './seed.js';
import type { AccountRecord } from './state.js';

export interface Login {
  /** One name for one account, however it was typed; unknown names have one too. Always holds an `@`. */
  readonly key: string;
  readonly account: AccountRecord | undefined;
}

export const loginKey = ({ number, domain }: Pick<Profile, 'number' | 'domain'>): string =>
  `${number}@${domain}`;

/** Finds whom `101`, `101@demo.pbx.example` or an e-mail address means. */
export function resolveLogin({ state, seed }: Moment, username: string, domain = seed.defaultDomain): Login {
  const typed = username.trim().toLowerCase();
  const name = typed.includes('@') ? typed : `${typed}@${domain.trim().toLowerCase()}`;
  const account = state.accounts.find((one) => loginKey(one) === name || one.email.toLowerCase() === name);
  return { key: account ? loginKey(account) : name, account };
}

export const accountOf = ({ state }: Moment, id: string | undefined): AccountRecord | undefined =>
  state.accounts.find((one) => one.id === id && !one.disabled);

/** The account as the world begins with it; of secrets it keeps digests. */
export function toRecord(random: RandomBytes, account: Account): AccountRecord {
  const { id, domain, number, givenName, familyName, email } = account;
  const { birthDate, phoneNumbers, locale, disabled, totpSecret, passwordChange } = account;
  const secret = (text: string): Digest => digest(random, text);
  return {
    ...{ id, domain, number, givenName, familyName, email },
    ...(birthDate !== undefined && { birthDate }),
    ...(phoneNumbers && { phoneNumbers }),
    ...(locale && { locale }),
    ...(disabled && { disabled }),
    ...(totpSecret !== undefined && { totpSecret }),
    ...(passwordChange && { passwordChange }),
    secondFactor: account.secondFactor ?? [],
    recoveryCodes: (account.recoveryCodes ?? []).map((code) => secret(plainCode(code))),
    passwords: account.password === undefined ? [] : [secret(account.password)],
  };
}

/** However a code was typed: spaces, hyphens and case do not count. */
export const plainCode = (typed: string): string => typed.replace(/[\s-]/g, '').toLowerCase();

export function toUser(account: Profile): User {
  const { id, domain, number, email } = account;
  return { id, displayName: displayName(account), domain, userNumber: number, email };
}

export function personalInfo(account: Profile): PersonalInfo {
  const { givenName, familyName, email, birthDate, domain, number, phoneNumbers } = account;
  return {
    displayName: displayName(account),
    givenName,
    ...(familyName !== '' && { familyName }),
    email,
    ...(birthDate !== undefined && { birthDate }),
    domain,
    userNumber: number,
    ...(phoneNumbers && { phoneNumbers }),
  };
}
