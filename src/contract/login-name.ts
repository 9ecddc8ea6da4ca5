import type { FieldError } from './errors.js';

/**
 * Characters that a person cannot see and did not mean: control and format characters (zero width, bidi overrides),
 * default ignorables, lone surrogates, the blank braille cell, and spaces other than U+0020.
 */
export const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]|[^\P{Z} ]/u;

/** What a host name cannot hold, whatever its script (what IDN allows is the backend's to say). */
const notADomain = /[\s/\\@:?#]|^[.-]|\.\.|-$/u;

export interface LoginName {
  readonly username: string;
  /** Only where `username` does not carry it. */
  readonly domain?: string;
}

export interface CheckedLoginName {
  readonly name: LoginName;
  /** What has to be corrected first, in the order of the fields. */
  readonly errors: readonly FieldError[];
}

/**
 * Reads what was typed as login name and domain. Both are trimmed; nothing else is changed.
 *
 * @param typedName A user number, `user@domain` or an e-mail address.
 * @param typedDomain The PBX domain, where it is known; not used for a name that carries one.
 */
export function checkLoginName(typedName: string, typedDomain: string): CheckedLoginName {
  const username = typedName.trim();
  const domain = username.includes('@') ? '' : typedDomain.trim();
  const wrong = [
    { field: 'username', code: username ? unseen(username) : 'required' },
    { field: 'domain', code: unseen(domain) || (notADomain.test(domain) ? 'invalid-domain' : '') },
  ];
  return { name: domain ? { username, domain } : { username }, errors: wrong.filter(({ code }) => code) };
}

function unseen(text: string): string {
  return invisible.test(text) ? 'invalid-characters' : '';
}
