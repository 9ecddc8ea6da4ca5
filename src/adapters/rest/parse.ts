import { AuthError } from '../../contract/errors.js';
import type {
  ChallengeMethod,
  ChallengeRequired,
  PasswordChangeRequired,
  PasswordPolicy,
  PersonalInfo,
  Provider,
  Redirecting,
  Session,
  SessionState,
  SignedIn,
  SignedOut,
  SignInResult,
  User,
} from '../../contract/results.js';
import { secureUrl } from './base-url.js';

/**
 * A reader takes what JSON held and returns what the contract promises, or throws `protocol`. Readers copy the members
 * that they know into new objects: nothing else of an answer gets any further.
 */
export type Reader<T> = (value: unknown) => T;
type Readers<T> = { readonly [Key in keyof T]-?: Reader<T[Key]> };

/** Longer lists are cut: nobody chooses among more. */
const MOST = 20;

function refuse(): never {
  throw new AuthError('protocol');
}

/** The own members of an object. Without a prototype, so that what a page put on `Object.prototype` is not among them. */
export function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && !Array.isArray(value) ? { __proto__: null, ...value } : refuse();
}

const text: Reader<string> = (value) => (typeof value === 'string' ? value : refuse());
const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : refuse());
const count: Reader<number> = (value) => (Number.isInteger(value) && Number(value) >= 0 ? Number(value) : refuse());
const time: Reader<string> = (value) => (Number.isNaN(Date.parse(text(value))) ? refuse() : text(value));
const webUrl: Reader<string> = (value) => (secureUrl(text(value)) ?? refuse()).href;
const array: Reader<unknown[]> = (value) => (Array.isArray(value) ? value.slice(0, MOST) : refuse());

function oneOf<const T>(...known: T[]): Reader<T> {
  return (value) => known.find((item) => item === value) ?? refuse();
}

/** A list; items that this version does not know are left out. */
function someOf<const T>(...known: T[]): Reader<T[]> {
  return (value) => known.filter((item) => array(value).includes(item));
}

/** Absent, or `null` as some serialisers write it. */
function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value == null ? undefined : read(value));
}

function shape<T>(readers: Readers<T>): Reader<T> {
  return (value) => {
    const source = members(value);
    const entries = Object.entries<Reader<unknown>>(readers).map(([key, read]) => [key, read(source[key])] as const);
    return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as T;
  };
}

/** One of several shapes, told apart by `status`. */
function union<T extends { status: string }>(readers: { [Status in T['status']]: Reader<T> }): Reader<T> {
  return (value) => {
    const read = members(readers)[text(members(value)['status'])] as Reader<T> | undefined;
    return (read ?? refuse)(value);
  };
}

const user = shape<User>({
  id: text,
  displayName: text,
  domain: text,
  userNumber: text,
  email: optional(text),
});

const session = shape<Session>({ persistent: flag, expiresAt: time, idleExpiresAt: optional(time) });

const characterKinds = someOf('upper', 'lower', 'digit', 'symbol');

const policy = shape<PasswordPolicy>({
  minLength: count,
  maxLength: optional(count),
  advise: characterKinds,
  require: characterKinds,
  minScore: oneOf(0, 1, 2, 3, 4),
  forbidPersonalInfo: flag,
  breachCheck: flag,
});

const personal = shape<PersonalInfo>({
  displayName: optional(text),
  givenName: optional(text),
  familyName: optional(text),
  email: optional(text),
  birthDate: optional(text),
  domain: optional(text),
  userNumber: optional(text),
  phoneNumbers: optional((value) => array(value).map(text)),
});

const KINDS: readonly unknown[] = ['totp', 'email-code', 'sms-code', 'recovery-code', 'call'];
const method = shape<ChallengeMethod>({ id: text, kind: (value) => text(value) as ChallengeMethod['kind'], hint: optional(text) });

/** A kind of a later version is left out; when that leaves nothing, this version cannot sign the person in. */
const methods: Reader<ChallengeMethod[]> = (value) => {
  const known = array(value).filter((item) => KINDS.includes(members(item)['kind']));
  if (!known.length) throw new AuthError('unsupported');
  return known.map(method);
};

const signedIn = shape<SignedIn>({ status: oneOf('signed-in'), user, session });

export const sessionState = union<SessionState>({
  'signed-in': signedIn,
  'signed-out': shape<SignedOut>({ status: oneOf('signed-out') }),
});

export const signInResult = union<SignInResult>({
  'signed-in': signedIn,
  'challenge-required': shape<ChallengeRequired>({
    status: oneOf('challenge-required'),
    challenge: text,
    methods,
    canTrustDevice: flag,
    expiresAt: time,
  }),
  'password-change-required': shape<PasswordChangeRequired>({
    status: oneOf('password-change-required'),
    challenge: text,
    reason: oneOf('temporary', 'expired', 'reset'),
    policy,
    personal: optional(personal),
  }),
  redirecting: shape<Redirecting>({ status: oneOf('redirecting'), url: webUrl }),
});

/** `{ url }`: where single sign-on goes on. */
export const redirect: Reader<Redirecting> = (value) => ({ status: 'redirecting', url: webUrl(members(value)['url']) });

const provider = shape<Provider>({
  id: text,
  brand: (value) => (['google', 'microsoft'] as const).find((brand) => brand === text(value)) ?? 'other',
  name: text,
  flows: someOf('redirect', 'popup', 'code', 'credential'),
});

/** One for each id, each with a flow that this version knows. */
export const providers: Reader<Provider[]> = (value) => {
  const all = array(value).map(provider);
  return all.filter(({ id, flows }, index) => flows.length && all.findIndex((other) => other.id === id) === index);
};

/** For answers that say all by their status. */
export const nothing: Reader<void> = (value) => (value === undefined ? undefined : refuse());
