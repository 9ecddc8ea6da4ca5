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

/** A copy with the own members only: what a page put on `Object.prototype` is not among them. */
export function own<T extends object>(value: T): T {
  return { __proto__: null, ...value };
}

/** The first items of a list, none of anything else. A longer list is hostile, or not for people. */
export function items(value: unknown, most = 20): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function refuse(): never {
  throw new AuthError('protocol');
}

function check<T>(passes: (value: never) => boolean): Reader<T> {
  return (value) => (passes(value as never) ? (value as T) : refuse());
}

export const text = check<string>((value) => typeof value === 'string');
export const flag = check<boolean>((value) => typeof value === 'boolean');
export const count = check<number>((value) => Number.isInteger(value) && value >= 0);
export const time = check<string>((value) => Date.parse(text(value)) > 0);

function webUrl(value: unknown): string {
  return (secureUrl(text(value)) ?? refuse()).href;
}

export function list(value: unknown, most?: number): unknown[] {
  return Array.isArray(value) ? items(value, most) : refuse();
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && !Array.isArray(value)
    ? own(value as Record<string, unknown>)
    : refuse();
}

export function oneOf<const T>(...known: T[]): Reader<T> {
  return check((value) => known.includes(value));
}

/** A list of known items, each once and in this order; others, as of a later version, are left out. */
function someOf<const T>(...known: T[]): Reader<T[]> {
  return (value) => known.filter((item) => list(value).includes(item));
}

/** Absent, or `null` as some serialisers write it. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value) => (value === undefined || value === null ? undefined : read(value));
}

export function shape<T>(readers: Readers<T>): Reader<T> {
  return (value) => {
    const source = members(value);
    const entries = Object.entries<Reader<unknown>>(readers).map(
      ([key, read]) => [key, read(source[key])] as const,
    );
    return Object.fromEntries(entries.filter(([, member]) => member !== undefined)) as T;
  };
}

type Variant<T, Status> = Extract<T, { status: Status }>;

/** One of several shapes, told apart by `status`. */
export function union<T extends { status: string }>(variants: {
  readonly [Status in T['status']]: Reader<Omit<Variant<T, Status>, 'status'>>;
}): Reader<T> {
  return (value) => {
    const status = oneOf(...(Object.keys(variants) as T['status'][]))(members(value)['status']);
    return { status, ...variants[status](value) } as unknown as T;
  };
}

export const user = shape<User>({
  id: text,
  displayName: text,
  domain: text,
  userNumber: text,
  email: optional(text),
});

export const session = shape<Session>({ persistent: flag, expiresAt: time, idleExpiresAt: optional(time) });

const characterKinds = someOf('upper', 'lower', 'digit', 'symbol');

export const policy = shape<PasswordPolicy>({
  minLength: count,
  maxLength: optional(count),
  advise: characterKinds,
  require: characterKinds,
  minScore: oneOf(0, 1, 2, 3, 4),
  forbidPersonalInfo: flag,
  breachCheck: flag,
});

export const personal = shape<PersonalInfo>({
  displayName: optional(text),
  givenName: optional(text),
  familyName: optional(text),
  email: optional(text),
  birthDate: optional(text),
  domain: optional(text),
  userNumber: optional(text),
  phoneNumbers: optional((value) => list(value).map(text)),
});

const kinds = ['totp', 'email-code', 'sms-code', 'recovery-code', 'call'] as const;
const method = shape<ChallengeMethod>({ id: text, kind: oneOf(...kinds), hint: optional(text) });

/** Kinds of a later version are left out; where none is left, this version cannot sign the person in. */
function methods(value: unknown): ChallengeMethod[] {
  const known = list(value).filter((item) => kinds.includes(members(item)['kind'] as never));
  if (!known.length) throw new AuthError('unsupported');
  return known.map(method);
}

const signedIn = shape<Omit<SignedIn, 'status'>>({ user, session });

export const sessionState = union<SessionState>({ 'signed-in': signedIn, 'signed-out': shape({}) });

/** `{ url }`: where single sign-on goes on. */
const target = shape<Omit<Redirecting, 'status'>>({ url: webUrl });

export const signInResult = union<SignInResult>({
  'signed-in': signedIn,
  'challenge-required': shape<Omit<ChallengeRequired, 'status'>>({
    challenge: text,
    methods,
    canTrustDevice: flag,
    expiresAt: time,
  }),
  'password-change-required': shape<Omit<PasswordChangeRequired, 'status'>>({
    challenge: text,
    reason: oneOf('temporary', 'expired', 'reset'),
    policy,
    personal: optional(personal),
  }),
  redirecting: target,
});

export function redirecting(value: unknown): Redirecting {
  return { status: 'redirecting', ...target(value) };
}

const provider = shape<Provider>({
  id: text,
  brand: (value) => (['google', 'microsoft'] as const).find((brand) => brand === text(value)) ?? 'other',
  name: text,
  flows: someOf('redirect', 'popup', 'code', 'credential'),
});

/** The first of each id, with a flow that this version knows. */
export function providers(value: unknown): Provider[] {
  const all = list(value).map(provider);
  return all.filter(
    ({ id, flows }, index) => flows.length && all.findIndex((other) => other.id === id) === index,
  );
}
