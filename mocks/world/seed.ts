import type { ChallengeMethod, PasswordPolicy, Provider } from '../../src/contract/results.js';

/** A language that the mock's mails are written in. */
export type Locale = 'es' | 'en';

/** What is known of a person. */
export interface Profile {
  readonly id: string;
  readonly domain: string;
  readonly number: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly birthDate?: string;
  readonly phoneNumbers?: readonly string[];
  /** Of the mails. Default: `es`. */
  readonly locale?: Locale;
}

/** An account as the world begins with it. */
export interface Account extends Profile {
  /** Nobody without one signs in with a password. */
  readonly password?: string;
  readonly disabled?: true;
  /** What has to be answered after the right password. */
  readonly secondFactor?: readonly ChallengeMethod[];
  /** Base32; for the method `totp`. */
  readonly totpSecret?: string;
  /** For the method `recovery-code`; each is good once. */
  readonly recoveryCodes?: readonly string[];
  /** A new password is due. A temporary one came with the welcome mail, which then lies in the mailbox. */
  readonly passwordChange?: 'temporary' | 'expired';
  /** Locked when the world starts. */
  readonly startsLocked?: true;
}

/** A person's account at an identity provider; linked to an account of ours, or not. */
export interface Identity {
  readonly subject: string;
  readonly provider: string;
  readonly displayName: string;
  readonly email: string;
  readonly accountId?: string;
}

export interface SeedProvider extends Provider {
  readonly issuer: string;
}

export interface Seed {
  /** Who signs the mails. */
  readonly product: string;
  /** Minutes until support answers. */
  readonly supportMinutes: number;
  /** Where a bare number belongs that came without a domain. */
  readonly defaultDomain: string;
  readonly accounts: readonly Account[];
  readonly providers: readonly SeedProvider[];
  readonly identities: readonly Identity[];
  readonly policy: PasswordPolicy;
}

/** A person of one name only has no second one. */
export const displayName = ({ givenName, familyName }: Profile): string =>
  `${givenName} ${familyName}`.trim();

const domain = 'demo.pbx.example';

const accounts: readonly Account[] = [
  {
    id: 'usr_101',
    domain,
    number: '101',
    givenName: 'Ana',
    familyName: 'García López',
    email: 'ana.garcia@example.com',
    birthDate: '1984-03-14',
    password: 'tormenta-violeta-31-Faro',
  },
  {
    id: 'usr_102',
    domain,
    number: '102',
    givenName: 'Bruno',
    familyName: 'Díaz',
    email: 'bruno.diaz@example.com',
    password: 'marea Lenta 58 ñandú',
    secondFactor: [
      { id: 'totp', kind: 'totp' },
      { id: 'email', kind: 'email-code', hint: 'b•••@example.com' },
      { id: 'call', kind: 'call', hint: '102' },
      { id: 'recovery', kind: 'recovery-code' },
    ],
    totpSecret: 'JBSWY3DPEHPK3PXP',
    recoveryCodes: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `aaaa-111${n}`),
  },
  {
    id: 'usr_103',
    domain,
    number: '103',
    givenName: 'Carla',
    familyName: 'Núñez',
    email: 'carla.nunez@example.com',
    birthDate: '1991-12-02',
    password: 'Bienvenida-103-Tmp',
    passwordChange: 'temporary',
  },
  {
    id: 'usr_104',
    domain,
    number: '104',
    givenName: 'Diego',
    familyName: 'Pérez',
    email: 'diego.perez@example.com',
    password: 'roble-sobre-96-Niebla',
    startsLocked: true,
  },
  {
    id: 'usr_105',
    domain,
    number: '105',
    givenName: 'Elena',
    familyName: 'Ruiz',
    email: 'elena.ruiz@example.com',
  },
  {
    id: 'usr_106',
    domain,
    number: '106',
    givenName: 'Farid',
    familyName: 'Haddad',
    email: 'farid.haddad@example.com',
    password: 'camino-tejado-77-Sal',
    passwordChange: 'expired',
  },
  {
    id: 'usr_otra_201',
    domain: 'otra.pbx.example',
    number: '201',
    givenName: 'Irene',
    familyName: 'Soto',
    email: 'irene.soto@example.com',
    password: 'puente-limon-12-Brisa',
  },
];

export const demoSeed: Seed = {
  product: 'Centralita Demo',
  supportMinutes: 15,
  defaultDomain: domain,
  accounts,
  providers: [
    {
      id: 'google',
      brand: 'google',
      name: 'Google',
      flows: ['redirect', 'popup'],
      issuer: 'https://google.mock.example',
    },
    {
      id: 'microsoft',
      brand: 'microsoft',
      name: 'Microsoft 365',
      flows: ['redirect', 'popup'],
      issuer: 'https://microsoft.mock.example',
    },
  ],
  identities: [
    {
      subject: 'google-ana',
      provider: 'google',
      displayName: 'Ana García López',
      email: 'ana.garcia@example.com',
      accountId: 'usr_101',
    },
    {
      subject: 'google-ana-private',
      provider: 'google',
      displayName: 'Ana G.',
      email: 'ana.casa@example.net',
    },
    {
      subject: 'microsoft-elena',
      provider: 'microsoft',
      displayName: 'Elena Ruiz',
      email: 'elena.ruiz@example.com',
      accountId: 'usr_105',
    },
    {
      subject: 'microsoft-guest',
      provider: 'microsoft',
      displayName: 'Visitante',
      email: 'visitante@example.net',
    },
  ],
  policy: {
    minLength: 12,
    maxLength: 128,
    advise: ['upper', 'lower', 'digit', 'symbol'],
    require: [],
    minScore: 3,
    forbidPersonalInfo: true,
    breachCheck: false,
  },
};
