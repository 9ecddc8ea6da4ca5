import type { Fixtures } from './fixtures.js';

const MASK = '•••';

/** Members of bodies that hold secrets whatever their value: `currentPassword`, `trackingToken`, `code_verifier`. */
const SECRET_NAME = /(password|secret|token|verifier|challenge|nonce)$/i;
/** `code` is a secret in a request; in a problem it is the problem's name. */
const SECRET_IN_REQUEST = /^(code|state)$/;
const SECRET_HEADER = /(authorization|secret|token)$/;
const SECRET_PARAMETER =
  /([?&#;](?:state|code|nonce|code_challenge|id_token|access_token|token)=)([^&#\s"']+)/gi;

/** Shorter ones are masked as whole words only: `admin` inside of `administrator` is none. */
const LONG = 8;

/**
 * What must never be in a report. Learns the value of everything that has a secret's name, so that it is found
 * wherever else it turns up: in another body, in a header, in words.
 */
export class Secrets {
  /** Each as it is, as JSON and as a URL would write it. */
  readonly #spellings = new Set<string>();

  constructor({ accounts, newPassword, administrator }: Fixtures) {
    for (const { password, totpSecret, recoveryCodes = [] } of Object.values(accounts)) {
      for (const value of [password, totpSecret, ...recoveryCodes]) this.learn(value);
    }
    this.learn(newPassword);
    this.learn(administrator?.token);
  }

  learn(value: unknown): void {
    if (typeof value !== 'string' || value.trim() === '') return;
    this.#spellings.add(value).add(JSON.stringify(value).slice(1, -1)).add(encodeURIComponent(value));
  }

  /** Learns from a body by the names of its members. */
  study(body: unknown, isRequest: boolean): void {
    if (typeof body !== 'object' || body === null) return;
    for (const [name, value] of Object.entries(body)) {
      if (isSecret(name, isRequest)) this.#discover(value);
      this.study(value, isRequest);
    }
  }

  /** Learns cookies, and what else headers say of secrets. */
  studyHeaders(headers: Iterable<readonly [string, string]>): void {
    for (const [name, value] of headers) {
      if (SECRET_HEADER.test(name)) this.#discover(value.replace(/^Bearer /i, ''));
      if (name === 'cookie') for (const pair of value.split('; ')) this.#discover(cookieValue(pair));
      if (name === 'set-cookie') this.#discover(cookieValue(value));
    }
  }

  /** The text without any secret known by now. */
  mask(text: string): string {
    const found = [...this.#spellings].filter((secret) => text.includes(secret));
    // The longest first: a secret may be part of another one.
    return found
      .sort((one, other) => other.length - one.length)
      .reduce((masked, secret) => masked.replace(pattern(secret), MASK), text)
      .replace(SECRET_PARAMETER, `$1${MASK}`);
  }

  maskHeader(name: string, value: string): string {
    if (SECRET_HEADER.test(name)) return MASK;
    if (name === 'cookie') return value.replace(/=[^;]+/g, `=${MASK}`);
    const named = name === 'set-cookie' ? value.replace(/^([^=;]*=)[^;]+/, `$1${MASK}`) : value;
    return this.mask(named);
  }

  /** A copy without secrets, by name and by value. */
  maskBody(body: unknown, isRequest: boolean): unknown {
    if (typeof body === 'string') return this.mask(body);
    if (typeof body === 'number') return this.mask(String(body)) === String(body) ? body : MASK;
    if (typeof body !== 'object' || body === null) return body;
    if (Array.isArray(body)) return body.map((item: unknown) => this.maskBody(item, isRequest));
    const masked = Object.entries(body).map(([name, value]) => [
      this.mask(name),
      isSecret(name, isRequest) && typeof value === 'string' && value !== ''
        ? MASK
        : this.maskBody(value, isRequest),
    ]);
    return Object.fromEntries(masked) as unknown;
  }

  /** What is too short to be a secret would, once learnt, only make the report unreadable. */
  #discover(value: unknown): void {
    if (typeof value === 'string' && value.length >= 6) this.learn(value);
  }
}

const isSecret = (name: string, isRequest: boolean): boolean =>
  SECRET_NAME.test(name) || (isRequest && SECRET_IN_REQUEST.test(name));

/** Of `name=value; attributes`. */
const cookieValue = (cookie: string): string => /^[^=;]*=([^;]*)/.exec(cookie)?.[1] ?? '';

function pattern(secret: string): RegExp {
  const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(secret.length < LONG ? `(?<![\\w-])${literal}(?![\\w-])` : literal, 'gu');
}
