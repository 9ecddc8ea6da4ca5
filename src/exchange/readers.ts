import { AuthError } from '../contract/errors.js';

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

export function refuse(): never {
  throw new AuthError('protocol');
}

export function check<T>(passes: (value: never) => boolean): Reader<T> {
  return (value) => (passes(value as never) ? (value as T) : refuse());
}

export const text = check<string>((value) => typeof value === 'string');
export const flag = check<boolean>((value) => typeof value === 'boolean');
export const count = check<number>((value) => Number.isInteger(value) && value >= 0);
export const time = check<string>((value) => Date.parse(text(value)) > 0);

export function list(value: unknown, most?: number): unknown[] {
  return Array.isArray(value) ? items(value, most) : refuse();
}

/** The own members of an object; none of `null`. */
export function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && !Array.isArray(value)
    ? own(value as Record<string, unknown>)
    : refuse();
}

export function oneOf<const T>(...known: T[]): Reader<T> {
  return check((value) => known.includes(value));
}

/** A list of known items, each once and in this order; others, as of a later version, are left out. */
export function someOf<const T>(...known: T[]): Reader<T[]> {
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
    // The status chose its reader, so that the two are one of the variants: no type says so of a computed key.
    return { status, ...variants[status](value) } as unknown as T;
  };
}
