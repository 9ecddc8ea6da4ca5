import type { User } from '../../src/contract/results.js';
import { displayName, type Account, type Seed } from './seed.js';

export interface Login {
  /** One name for one account, however it was typed; unknown names have one too. Always holds an `@`. */
  readonly key: string;
  readonly account: Account | undefined;
}

export const loginKey = (account: Account): string => `${account.number}@${account.domain}`;

/** Finds whom `101`, `101@demo.pbx.example` or an e-mail address means. */
export function resolveLogin(seed: Seed, username: string, domain = seed.defaultDomain): Login {
  const typed = username.trim().toLowerCase();
  const name = typed.includes('@') ? typed : `${typed}@${domain.trim().toLowerCase()}`;
  const account = seed.accounts.find((one) => loginKey(one) === name || one.email === name);
  return { key: account ? loginKey(account) : name, account };
}

export function toUser(account: Account): User {
  const { id, domain, number, email } = account;
  return { id, displayName: displayName(account), domain, userNumber: number, email };
}
