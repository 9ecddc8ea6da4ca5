import type { PersonalKind } from '../contract/strength.js';

/** 2 is enough on its own; two different kinds of 1 are, together. */
export type Weight = 0 | 1 | 2;

/** How one thing is looked for, and what it means where it is seen. */
export interface Pattern {
  readonly kind: PersonalKind;
  /** Global, and zero wide around its first group, so that it finds what overlaps. */
  readonly regex: RegExp;
  /** What has to be in the match as it is: `501` is no `sol`. */
  readonly proof?: RegExp;
  /** As whole words or numbers, alone or in a row of others that are personal. */
  readonly whole: Weight;
  /** With one end at an end of a word. */
  readonly edge: Weight;
  /** Anywhere in a longer word or number. */
  readonly inside: Weight;
}

/** What is written between the parts of a date, or the digits of a telephone number. */
export const SEPARATOR = '[^\\p{L}\\p{N}]';

/** One of these sources; matches nothing, where there are none. */
export const anywhere = (sources: readonly string[]): RegExp =>
  new RegExp(sources.length > 0 ? `(?=(${sources.join('|')}))` : '(?!)', 'gu');

export const ANYWHERE = { whole: 2, edge: 2, inside: 2 } as const;
export const asWhole = (whole: Weight) => ({ whole, edge: 0, inside: 0 }) as const;

/** What stands for a letter, or for a digit: those that people do write, few enough that chance finds none. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: '4@',
  b: '8',
  c: '(<',
  e: '3€',
  g: '96',
  i: '1!|',
  l: '1!|',
  o: '0',
  q: '9',
  s: '5$',
  t: '7+',
  z: '2',
  0: 'o',
  1: 'il',
};

/** The source of a pattern for letters and digits, in disguise or not. */
export const disguised = (token: string): string =>
  Array.from(token, (char) => (LOOKALIKES[char] ? `[${char}${LOOKALIKES[char]}]` : char)).join('');

/** The same, but where the disguise goes on at an end, it is of a longer word: there is no `4n4` in `b4n4n4`. */
export const disguisedAlone = (token: string): string =>
  `(?<!\\p{L}(?=\\P{L}))${disguised(token)}(?!(?<=\\P{L})\\p{L})`;
