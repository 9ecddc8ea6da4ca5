import type { FieldError } from './errors.js';
import { invisible } from './login-name.js';

/** Whom a ticket is about. */
export interface PbxAddress {
  /** In the form that is sent: ASCII, lower case; empty where none can be read. */
  readonly domain: string;
  readonly userNumber: string;
}

export interface ReadAddress extends PbxAddress {
  /** What has to be corrected first, in the order of the fields. */
  readonly errors: readonly FieldError[];
}

/** Code points that the account API takes. */
const longestNumber = 64;

/** `sip:` and others are told from `host:5061` by name; a web address also by its slashes. */
const scheme = /^(?:(https?|wss?)|sips?|mailto|tel|im|xmpp):|^([a-z][a-z\d+.-]*:)?(?=[/\\]{2})/i;

export interface ReadOptions {
  /** The one of the page or of this device, as it is sent. */
  readonly knownDomain?: string;
  /** The number is one whatever is in it: the person has said so. */
  readonly asTyped?: boolean;
}

/**
 * Reads what people write for a PBX domain and a user number: a pasted web or SIP address, `101@domain` in either
 * field, full-width letters, capitals, a port, a final dot.
 *
 * A number that carries a domain speaks for both, as at sign-in; an e-mail address is left as it is: it may be somebody's
 * login name.
 */
export function readAddress(
  typedNumber: string,
  typedDomain: string,
  { knownDomain = '', asTyped = false }: ReadOptions = {},
): ReadAddress {
  const number = readNumber(typedNumber);
  const domain = readDomain(typedDomain);
  const isOfPbx = isNumber.test(number.user) || [domain.domain, knownDomain].includes(number.domain);
  const carried = number.domain && isOfPbx && !asTyped ? number : undefined;
  const userNumber = carried ? carried.user : number.text || domain.user;
  const errors = [
    { field: 'domain', code: carried ? '' : domain.code },
    { field: 'userNumber', code: numberCode(userNumber) },
  ];
  return {
    domain: carried ? carried.domain : domain.domain,
    userNumber,
    errors: errors.filter(({ code }) => code),
  };
}

/** A domain as it is sent; empty where none can be read. */
export const domainIn = (typed: string): string => readDomain(typed).domain;

/** What may be in front of an `@`, to be taken from there. */
const isLogin = /^[\p{L}\p{N}.+*#_-]+$/u;

const isNumber = /^[+*#]?\d[\d*#]*$/;

function numberCode(text: string): string {
  if (!text) return 'required';
  if (invisible.test(text)) return 'invalid-characters';
  return Array.from(text).length > longestNumber ? 'too-long' : '';
}

interface Parts {
  readonly user: string;
  readonly domain: string;
}

function readDomain(typed: string): Parts & { readonly code: string } {
  const text = narrow(typed).trim();
  const nothing = { user: '', domain: '' };
  if (!text) return { ...nothing, code: 'required' };
  if (invisible.test(text)) return { ...nothing, code: 'invalid-characters' };
  const parts = split(text);
  return parts.domain ? { ...parts, code: '' } : { ...nothing, code: 'invalid-domain' };
}

/** Without an `@` all of it is the number. */
function readNumber(typed: string): Parts & { readonly text: string } {
  const text = narrow(typed).trim();
  const bare = text.replace(/^(?:sips?|tel):([^;]*).*/i, '$1');
  if (!text.includes('@')) return { text: bare, user: '', domain: '' };
  const { user, domain } = invisible.test(text) ? { user: '', domain: '' } : split(text);
  return { text, user, domain: user && domain };
}

/** Full-width forms, as East Asian keyboards write them, as what they stand for. */
function narrow(text: string): string {
  const plain = (char: string): string => String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  return text.replace(/[\uff01-\uff5e]/g, plain).replace(/[\u3002\uff61]/g, '.');
}

/** Who is before the `@`, and the host behind it: the one that a browser or a phone would turn to. */
function split(text: string): Parts {
  const address = /<([^<>]*)>$/.exec(text)?.[1] ?? text; // "Ana" <sip:101@…>
  const [start = '', web = ''] = scheme.exec(address) ?? [];
  const [authority = ''] = address
    .slice(start.length)
    .replace(/^[/\\]+/, '')
    .split(/[/\\?#]/);
  const at = authority.lastIndexOf('@');
  const before = authority.slice(0, Math.max(0, at));
  // A web address may name anybody before its host, to deceive; two `@` elsewhere mean nothing.
  if (!web && before.includes('@')) return { user: '', domain: '' };
  const [user = ''] = web ? [] : before.split(/[:;]/); // no password, no parameters
  return { user: isLogin.test(user) ? user : '', domain: toAscii(authority.slice(at + 1)) };
}

/**
 * A host as browsers know it (UTS #46), without port and final dot; empty for what is none. Numbers that would read as
 * an address in disguise (`101` is `0.0.0.101`) are none.
 */
export function toAscii(host: string): string {
  const name = host
    .replace(/;.*/, '')
    .replace(/:\d{0,5}$/, '')
    .replace(/\.$/, '');
  if (/[^\p{L}\p{M}\p{N}._-]/u.test(name) || !URL.canParse(`https://${name}`)) return '';
  const { hostname } = new URL(`https://${name}`);
  if (/^[\d.]+$/.test(hostname) && hostname !== name) return '';
  const isHost = hostname.length <= 253 && hostname.split('.').every((label) => hostLabel.test(label));
  return isHost ? hostname : '';
}

const hostLabel = /^(?!-)[a-z\d_-]{1,63}(?<!-)$/;
