import type { ChallengeKind, PasswordPolicy } from '../../src/contract/results.js';
import { loginKey } from '../world/accounts.js';
import { toMethod } from '../world/second-factor.js';
import { demoSeed, displayName, type Account, type Identity, type Seed } from '../world/seed.js';
import { flag, integer, list, members, Mistake, oneOf, text } from './checks.js';

/** People of your own for the mock: what `pbx-auth mock --seed people.json` reads. */
export interface SeedFile {
  /** Where people belong who name no other one. Default: `demo.pbx.example`. */
  readonly domain?: string;
  /** Who signs the mails. */
  readonly product?: string;
  /** Until support answers a ticket. */
  readonly supportMinutes?: number;
  /** What differs from the mock's own. */
  readonly policy?: Partial<PasswordPolicy>;
  readonly accounts: readonly SeedFileAccount[];
}

export interface SeedFileAccount {
  readonly number: string;
  readonly domain?: string;
  readonly givenName: string;
  readonly familyName?: string;
  readonly email: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  readonly phoneNumbers?: readonly string[];
  /** Of the mails. Default: `es`. */
  readonly locale?: 'es' | 'en';
  /** Nobody without one signs in with a password. */
  readonly password?: string;
  readonly passwordChange?: 'temporary' | 'expired';
  readonly secondFactor?: readonly Factor[];
  /** Base32, for the factor `totp`. */
  readonly totpSecret?: string;
  readonly recoveryCodes?: readonly string[];
  /** Where the person has an account that is linked to this one. */
  readonly providers?: readonly ('google' | 'microsoft')[];
  readonly disabled?: boolean;
  readonly startsLocked?: boolean;
}

/** A code by text message: the mock sends none. */
type Factor = Exclude<ChallengeKind, 'sms-code'>;

const DOMAIN = text(
  /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
  'must be a domain in small letters, such as acme.example',
);
const KINDS = list(oneOf('upper', 'lower', 'digit', 'symbol'));

const POLICY = members<Partial<PasswordPolicy>>({
  minLength: integer(1, 1024),
  maxLength: integer(1, 1024),
  advise: KINDS,
  require: KINDS,
  minScore: integer(0, 4),
  forbidPersonalInfo: flag,
  breachCheck: flag,
});

const ACCOUNT = members<SeedFileAccount>(
  {
    number: text(/^[^\s@A-Z]{1,64}$/, 'must be a user number, without spaces, capitals and @'),
    domain: DOMAIN,
    givenName: text(),
    familyName: text(),
    email: text(/^[^\s@A-Z]+@[^\s@A-Z]+$/, 'must be an e-mail address in small letters'),
    birthDate: date,
    phoneNumbers: list(text()),
    locale: oneOf('es', 'en'),
    password: text(),
    passwordChange: oneOf('temporary', 'expired'),
    secondFactor: list(oneOf('totp', 'email-code', 'call', 'recovery-code')),
    totpSecret: text(/^[A-Z2-7]{16,}=*$/, 'must be Base32 of at least 16 characters: A to Z and 2 to 7'),
    recoveryCodes: list(text()),
    providers: list(oneOf('google', 'microsoft')),
    disabled: flag,
    startsLocked: flag,
  },
  'number',
  'givenName',
  'email',
);

const SEED_FILE = members<SeedFile>(
  {
    domain: DOMAIN,
    product: text(),
    supportMinutes: integer(1, 10_000),
    policy: POLICY,
    accounts: list(ACCOUNT),
  },
  'accounts',
);

function date(value: unknown, path: string): string {
  const day = text(/^\d{4}-\d\d-\d\d$/, 'must be a date, such as 1984-03-14')(value, path);
  if (Number.isNaN(Date.parse(day)) || !new Date(day).toISOString().startsWith(day)) {
    throw new Mistake(path, 'is no day of any calendar');
  }
  return day;
}

/** The world that a file describes; what it leaves out is as in the demo. Throws what is wrong, with its path. */
export function readSeed(json: unknown): Seed {
  const { policy, domain = demoSeed.defaultDomain, ...file } = SEED_FILE(json, '');
  const people = file.accounts.map((one, index) => toPerson(one, domain, `accounts[${index}]`));
  const strangers = demoSeed.identities.filter(({ accountId }) => accountId === undefined);
  return distinct({
    ...demoSeed,
    ...file,
    defaultDomain: domain,
    accounts: people.map(({ account }) => account),
    identities: [...people.flatMap(({ identities }) => identities), ...strangers],
    policy: { ...demoSeed.policy, ...policy },
  });
}

/** The same people, with another domain for those of the default one. */
export function moveSeed(seed: Seed, domain: string): Seed {
  DOMAIN(domain, '');
  const move = (one: Account): Account => (one.domain === seed.defaultDomain ? { ...one, domain } : one);
  return distinct({ ...seed, defaultDomain: domain, accounts: seed.accounts.map(move) });
}

interface Person {
  readonly account: Account;
  readonly identities: readonly Identity[];
}

function toPerson(file: SeedFileAccount, defaultDomain: string, path: string): Person {
  const { secondFactor = [], providers = [], disabled, startsLocked, ...rest } = file;
  checkSecrets(secondFactor, file, path);
  const domain = file.domain ?? defaultDomain;
  const account: Account = {
    ...rest,
    id: `usr_${domain}_${file.number}`,
    domain,
    familyName: file.familyName ?? '',
    ...(secondFactor.length > 0 && { secondFactor: secondFactor.map((kind) => toMethod(kind, file)) }),
    ...(disabled === true && { disabled }),
    ...(startsLocked === true && { startsLocked }),
  };
  return { account, identities: providers.map((provider) => toIdentity(provider, account)) };
}

function checkSecrets(factors: readonly Factor[], file: SeedFileAccount, path: string): void {
  if (file.passwordChange !== undefined && file.password === undefined) {
    throw new Mistake(`${path}.password`, 'is missing: it is the one to be changed');
  }
  const needed = { totp: 'totpSecret', 'recovery-code': 'recoveryCodes' } as const;
  for (const [factor, secret] of Object.entries(needed)) {
    if (factors.some((one) => one === factor) && file[secret] === undefined) {
      throw new Mistake(`${path}.${secret}`, `is missing: the second factor ${factor} needs it`);
    }
  }
}

const toIdentity = (provider: string, account: Account): Identity => ({
  subject: `${provider}-${account.id}`,
  provider,
  displayName: displayName(account),
  email: account.email,
  accountId: account.id,
});

/** A login name means one person. */
function distinct(seed: Seed): Seed {
  if (seed.accounts.length === 0) throw new Mistake('accounts', 'has nobody in it');
  const taken = new Set<string>();
  seed.accounts.forEach((account, index) => {
    for (const name of [loginKey(account), account.email]) {
      if (taken.has(name)) throw new Mistake(`accounts[${index}]`, `${name} is somebody else's already`);
      taken.add(name);
    }
  });
  return seed;
}
