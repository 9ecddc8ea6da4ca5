/** People whom the backend knows, or does not, by what is special about them. */
export const roles = [
  'ordinary', // a password, and nothing else in the way
  'secondFactor',
  'temporary', // has to replace the temporary password
  'expired', // has to replace the password, because of its age
  'locked',
  'withoutPassword', // single sign-on only
  'otherDomain', // has a number that `ordinary`'s domain does not have
  'unknown', // nobody: a number that no domain has
] as const;

export type Role = (typeof roles)[number];

export interface Person {
  readonly userNumber: string;
  readonly domain: string;
  readonly password?: string;
  readonly email?: string;
  /** Base32, as in the QR code. */
  readonly totpSecret?: string;
  readonly recoveryCodes?: readonly string[];
  /** What rings for a second factor by call. */
  readonly extension?: string;
}

/** Somebody whom the backend does not know yet. */
export type Newcomer = Required<Pick<Person, 'userNumber' | 'domain' | 'email'>>;

/** Something about one person that a case needs: `ordinary.email`. */
export type Detail = `${Role}.${Exclude<keyof Person, 'userNumber' | 'domain'>}`;

/** Accounts at an identity provider, as the control can play it. */
export interface Identities {
  readonly provider: string;
  /** What the provider says it is when it sends people back (RFC 9207), where it does. */
  readonly issuer?: string;
  readonly linked: string;
  readonly unlinked: string;
}

/** What the suite has to know about a backend, so that it can act as the people there. */
export interface Fixtures {
  readonly accounts: Readonly<Partial<Record<Role, Person>>>;
  /** Good by the policy, and used by nobody yet. */
  readonly newPassword?: string;
  readonly administrator?: { readonly token: string };
  /** An account that does not exist, for an administrator to make. */
  readonly newcomer?: Newcomer;
  readonly identities?: Identities;
  /**
   * Where the switches of a test backend are (`POST /reset`, `PUT /clock` and more, as the mock has them): absolute, or
   * relative to the base URL. Without it, cases that use something up do not apply.
   */
  readonly control?: string;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * Fixtures from JSON.
 *
 * @throws TypeError that names the path of what is wrong, and never repeats a value.
 */
export function parseFixtures(json: unknown): Fixtures {
  const source = members(typeof json === 'string' ? parse(json) : json, 'fixtures');
  only(source, 'fixtures', ['accounts', 'newPassword', 'administrator', 'newcomer', 'identities', 'control']);
  const accounts = members(source['accounts'], 'accounts');
  only(accounts, 'accounts', roles);
  const people = Object.entries(accounts).map(([role, value]) => [role, person(value, `accounts.${role}`)]);
  return {
    accounts: Object.fromEntries(people) as Fixtures['accounts'],
    ...optional(source, 'newPassword', text),
    ...optional(source, 'administrator', administrator),
    ...optional(source, 'newcomer', newcomer),
    ...optional(source, 'identities', identities),
    ...optional(source, 'control', text),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // What `JSON.parse` says quotes the text, and there are passwords in it.
    throw new TypeError('fixtures: no JSON');
  }
}

function members(value: unknown, path: string): Members {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw new TypeError(`${path}: has to be an object`);
}

function only(source: Members, path: string, known: readonly string[]): void {
  const unknown = Object.keys(source).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new TypeError(`${path}.${unknown}: unknown; known are ${known.join(', ')}`);
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(`${path}: has to be a string, and not empty`);
}

function texts(value: unknown, path: string): string[] {
  if (!Array.isArray(value)) throw new TypeError(`${path}: has to be a list`);
  return value.map((item, index) => text(item, `${path}[${index}]`));
}

function totpSecret(value: unknown, path: string): string {
  const secret = text(value, path);
  if (/^[A-Z2-7]+=*$/i.test(secret)) return secret;
  throw new TypeError(`${path}: has to be base32 (A to Z, 2 to 7)`);
}

/** The member, where it is there; so that absent stays absent. */
function optional<Name extends string, T>(
  source: Members,
  name: Name,
  read: (value: unknown, path: string) => T,
  path = '',
): Partial<Record<Name, T>> {
  if (source[name] === undefined) return {};
  return { [name]: read(source[name], `${path}${name}`) } as Partial<Record<Name, T>>;
}

const personMembers = ['password', 'email', 'totpSecret', 'recoveryCodes', 'extension'];

function person(value: unknown, path: string): Person {
  const source = members(value, path);
  only(source, path, ['userNumber', 'domain', ...personMembers]);
  return {
    userNumber: text(source['userNumber'], `${path}.userNumber`),
    domain: text(source['domain'], `${path}.domain`),
    ...optional(source, 'password', text, `${path}.`),
    ...optional(source, 'email', text, `${path}.`),
    ...optional(source, 'totpSecret', totpSecret, `${path}.`),
    ...optional(source, 'recoveryCodes', texts, `${path}.`),
    ...optional(source, 'extension', text, `${path}.`),
  };
}

function newcomer(value: unknown, path: string): Newcomer {
  const source = members(value, path);
  only(source, path, ['userNumber', 'domain', 'email']);
  return {
    userNumber: text(source['userNumber'], `${path}.userNumber`),
    domain: text(source['domain'], `${path}.domain`),
    email: text(source['email'], `${path}.email`),
  };
}

function administrator(value: unknown, path: string): { readonly token: string } {
  const source = members(value, path);
  only(source, path, ['token']);
  return { token: text(source['token'], `${path}.token`) };
}

function identities(value: unknown, path: string): Identities {
  const source = members(value, path);
  only(source, path, ['provider', 'issuer', 'linked', 'unlinked']);
  return {
    provider: text(source['provider'], `${path}.provider`),
    ...optional(source, 'issuer', text, `${path}.`),
    linked: text(source['linked'], `${path}.linked`),
    unlinked: text(source['unlinked'], `${path}.unlinked`),
  };
}
