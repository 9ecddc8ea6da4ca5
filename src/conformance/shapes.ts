/** Says what is wrong with a value, each time with the path to it; nothing where all is well. */
export type Shape = (value: unknown, path: string) => readonly string[];

type Shapes = Readonly<Record<string, Shape>>;

const check =
  (words: string, passes: (value: unknown) => boolean): Shape =>
  (value, path) =>
    passes(value) ? [] : [`${path} ${words}`];

const isText = (value: unknown): value is string => typeof value === 'string';

const string = check('is no string', isText);
const text = check('is no string, or empty', (value) => isText(value) && value !== '');
const flag = check('is neither true nor false', (value) => typeof value === 'boolean');
const date = check('is no date', (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value));
const email = check('is no e-mail address', (value) => isText(value) && /^[^\s@]+@[^\s@]+$/.test(value));
const url = check('is no absolute URL', (value) => isText(value) && URL.canParse(value));
const webUrl = check('is no http or https URL', (value) => isText(value) && /^https?:\/\/./.test(value));

/** RFC 3339, in UTC. */
const time = check(
  'is no RFC 3339 time in UTC',
  (value) =>
    isText(value) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
);

const integer = (min: number, max = Infinity): Shape =>
  check(
    `is no whole number from ${min}${max === Infinity ? '' : ` to ${max}`}`,
    (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
  );

const oneOf = (...known: readonly string[]): Shape =>
  check(`is none of ${known.join(', ')}`, (value) => isText(value) && known.includes(value));

const list =
  (item: Shape, least = 0): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return [`${path} is no list`];
    if (value.length < least) return [`${path} is empty`];
    return value.flatMap((member: unknown, index) => item(member, `${path}[${index}]`));
  };

/** Members that it does not know are allowed: a later version may have them. */
const object =
  (required: Shapes, optional: Shapes = {}): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
    const members = new Map<string, unknown>(Object.entries(value));
    const missing = Object.keys(required).filter((name) => !members.has(name));
    const known = Object.entries({ ...required, ...optional }).filter(([name]) => members.has(name));
    return [
      ...missing.map((name) => `${path}.${name} is missing`),
      ...known.flatMap(([name, shape]) => shape(members.get(name), `${path}.${name}`)),
    ];
  };

/** One of several objects, told apart by `status`. */
const byStatus =
  (variants: Shapes): Shape =>
  (value, path) => {
    const status = (value as { status?: unknown } | null)?.status;
    const variant = isText(status) && Object.hasOwn(variants, status) ? variants[status] : undefined;
    return variant?.(value, path) ?? [`${path}.status is none of ${Object.keys(variants).join(', ')}`];
  };

const userMembers = { id: text, displayName: text, domain: text, userNumber: text };
const personalMembers = {
  givenName: string,
  familyName: string,
  email,
  birthDate: date,
  phoneNumbers: list(string),
};
const characterKinds = list(oneOf('upper', 'lower', 'digit', 'symbol'));
const session = object({ persistent: flag, expiresAt: time }, { idleExpiresAt: time });
const signedIn = object({ status: text, user: object(userMembers, { email }), session });
const method = object(
  { id: text, kind: oneOf('totp', 'email-code', 'sms-code', 'recovery-code', 'call') },
  { hint: string },
);

export const passwordPolicy = object(
  {
    minLength: integer(1),
    advise: characterKinds,
    require: characterKinds,
    minScore: integer(0, 4),
    forbidPersonalInfo: flag,
    breachCheck: flag,
  },
  { maxLength: integer(1) },
);

export const signInResult = byStatus({
  'signed-in': signedIn,
  'challenge-required': object({
    status: text,
    challenge: string,
    methods: list(method, 1),
    canTrustDevice: flag,
    expiresAt: time,
  }),
  'password-change-required': object(
    {
      status: text,
      challenge: string,
      reason: oneOf('temporary', 'expired', 'reset'),
      policy: passwordPolicy,
    },
    {
      personal: object({}, { ...personalMembers, displayName: string, domain: string, userNumber: string }),
    },
  ),
});

export const sessionState = byStatus({ 'signed-in': signedIn, 'signed-out': object({ status: text }) });
export const sessionRenewed = object({ session });
export const waiting = object({ status: oneOf('waiting'), retryAfter: integer(1) });
export const account = object(userMembers, personalMembers);
export const ssoBegun = object({ url: webUrl });

export const sessions = list(
  object(
    { id: text, current: flag, createdAt: time, lastSeenAt: time },
    { userAgent: string, address: string },
  ),
);

export const providers = list(
  object({
    id: text,
    brand: oneOf('google', 'microsoft', 'other'),
    name: text,
    flows: list(oneOf('redirect', 'popup', 'code', 'credential'), 1),
  }),
);

export const ticket = object({
  reference: text,
  kind: oneOf('forgot-password', 'missing-credentials'),
  status: oneOf('open'),
  createdAt: time,
  expectedWithinMinutes: integer(1),
  trackingToken: text,
});

export const ticketProgress = object({
  reference: text,
  status: oneOf('open', 'in-progress', 'resolved'),
  updatedAt: time,
});

const fieldCodes = ['required', 'unknown', 'type', 'too-short', 'too-long', 'not-allowed', 'format'];

/** RFC 9457, as the contract narrows it. */
export const problem = object(
  { type: url, title: text, status: integer(400, 599), code: text },
  {
    detail: string,
    errors: list(object({ field: string, code: oneOf(...fieldCodes) }), 1),
    reasons: list(text),
    retryAfter: integer(0),
    reference: string,
  },
);
