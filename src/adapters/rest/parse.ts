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
import { secureUrl } from '../../exchange/base-url.js';
import {
  count,
  flag,
  list,
  members,
  oneOf,
  optional,
  refuse,
  shape,
  someOf,
  text,
  time,
  union,
} from '../../exchange/readers.js';

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

function webUrl(value: unknown): string {
  return (secureUrl(text(value)) ?? refuse()).href;
}

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
