import type { Fields } from './http.js';

/** In place of a value: there is no such member at all. */
export const omit = Symbol('omit');

/** JSON as it is written, for values that `JSON.stringify` has no words for: `1e400`, or a member twice. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export const rawJson = (text: string): RawJson => new RawJson(text);

/** What is other than usual in a JSON object. */
export type Members = Record<string, unknown>;

/** An answer in place of the usual one. `hang`: none, ever; `drop`: the connection breaks. */
export type Instead =
  'hang' | 'drop' | { readonly status: number; readonly headers?: Fields; readonly body?: string };

export interface EndpointBend {
  instead: Instead | undefined;
  afterMs: number;
  /** May pages of other origins read the answer? */
  cors: boolean;
  members: Members;
}

/** The value of a parameter at the callback; several repeat it. */
export type ParameterBend =
  string | readonly string[] | typeof omit | ((usual: string) => string | readonly string[]);

export interface AuthorizeBend {
  /** `answer`: goes back at once. `page`: a page whose link `#continue` goes back. `goTo`: leads elsewhere. */
  does: 'answer' | 'page' | 'hang' | { readonly goTo: string };
  /** Of the page, and of what leads back: `{ 'cross-origin-opener-policy': 'same-origin' }`. */
  headers: Fields;
  /** The answer is no. `parameters` may add a code all the same. */
  refusal: { readonly error: string; readonly description?: string } | undefined;
  parameters: Record<string, ParameterBend>;
  /** Where they are put; usually where `response_mode` says. */
  place: 'query' | 'fragment' | 'both' | undefined;
}

/**
 * `hs256-pem`, `hs256-jwk`: with the public key as if it were a shared secret. `attacker`: with a key that is not published, under
 * the name of one that is. `broken`: rightly, then changed.
 */
export type Signing = 'current' | 'none' | 'hs256-pem' | 'hs256-jwk' | 'attacker' | 'broken';

export interface IdTokenBend {
  claims: Members;
  header: Members;
  /** The whole payload as it is written, in place of the claims. */
  payload: string | undefined;
  signing: Signing;
}

/** Everything that can be other than right, and begins right. */
export interface Bend {
  metadata: EndpointBend;
  /** `members.keys = []` publishes none. */
  keys: EndpointBend;
  authorize: AuthorizeBend;
  /** Good answers only. `members.id_token = omit` leaves the ID token out, any other value replaces it. */
  token: EndpointBend;
  idToken: IdTokenBend;
  userinfo: EndpointBend;
  endSession: EndpointBend;
}

const endpoint = (): EndpointBend => ({ instead: undefined, afterMs: 0, cors: true, members: {} });

export const straight = (): Bend => ({
  metadata: endpoint(),
  keys: endpoint(),
  authorize: { does: 'answer', headers: {}, refusal: undefined, parameters: {}, place: undefined },
  token: endpoint(),
  idToken: { claims: {}, header: {}, payload: undefined, signing: 'current' },
  userinfo: endpoint(),
  endSession: endpoint(),
});

const html = { 'content-type': 'text/html; charset=utf-8' };

/** Answers that a page meets in bad company. */
export const answers = {
  html: { status: 200, headers: html, body: '<!doctype html><title>Welcome to the hotel network</title>' },
  serverError: { status: 500, headers: html, body: '<h1>500</h1>' },
  toLoginPage: { status: 302, headers: { location: '/signin' } },
  emptyObject: { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' },
  invalidGrant: {
    status: 400,
    headers: { 'content-type': 'application/json' },
    body: '{"error":"invalid_grant"}',
  },
} as const satisfies Record<string, Instead>;

/** An object as JSON, bent. */
export function toJson(usual: object, members: Members): string {
  const all = Object.entries({ ...usual, ...members }).filter(
    ([, value]) => value !== omit && value !== undefined,
  );
  const written = all.map(([name, value]) => {
    const text = value instanceof RawJson ? value.text : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{${written.join(',')}}`;
}
