import type { PersonalKind } from '../contract/strength.js';
import { datePatterns, dateWords } from './dates.js';
import { foldWithEdges, mirrored, type Folded } from './fold.js';
import { personalFacts, type PersonalSource, type PersonalFact } from './personal-facts.js';
import {
  anywhere,
  ANYWHERE,
  asWhole,
  disguised,
  disguisedAlone,
  SEPARATOR,
  type Pattern,
  type Weight,
} from './personal-pattern.js';

export type { PersonalSource } from './personal-facts.js';
export type { PersonalKind } from '../contract/strength.js';

export interface PersonalInfoOptions {
  /** BCP 47 tag of the page's language: months are called by their names in it, in Spanish and in English. */
  readonly language?: string;
}

/** Which kinds of items were seen in a password, the surest first. Never the items. */
export type PersonalInfoCheck = (password: string) => readonly PersonalKind[];

/** A longer password does not get better by what is in front, nor worse by what comes later. */
const MAX_LENGTH = 128;

/** Made once a person, asked at each key. What is personal, and what is not: docs/decisions/what-is-personal.md. */
export function createPersonalInfo(
  details: PersonalSource,
  { language }: PersonalInfoOptions = {},
): PersonalInfoCheck {
  const dates = datePatterns(details.birthDate ?? '', [...validLanguage(language), 'es', 'en']);
  const facts = personalFacts(details);
  const forward = [...facts.flatMap(forwardPatterns), ...dates.forward];
  const backward = [...facts.flatMap(backwardPatterns), ...dates.backward];

  return (password) => {
    const typed = foldWithEdges(password, MAX_LENGTH);
    const seen = new Map<PersonalKind, Weight>();
    for (const [kind, weight] of [...sightings(typed, forward), ...sightings(mirrored(typed), backward)]) {
      if (weight > (seen.get(kind) ?? 0)) seen.set(kind, weight);
    }
    const total = [...seen.values()].reduce<number>((sum, weight) => sum + weight, 0);
    if (total < 2) return [];
    return [...seen].sort(([, one], [, other]) => other - one).map(([kind]) => kind);
  };
}

/** What a stranger who knows the person tries first, folded; for an estimate of a password's strength. */
export function userInputs(details: PersonalSource): string[] {
  const tokens = personalFacts(details).map(({ token }) => token);
  return [...new Set([...tokens, ...dateWords(details.birthDate ?? '')])].filter(({ length }) => length > 2);
}

const isNumber = (token: string): boolean => /^\d+$/.test(token);

/** Five digits of a number say whose it is; fewer mean little, and nothing as a part of another number. */
function numberPatterns({ kind, token }: PersonalFact): Pattern[] {
  const { length } = token;
  if (length < 3) return [];
  if (length < 5) return [{ kind, regex: anywhere([token]), ...asWhole(1) }];
  const runs = Array.from({ length: length - 4 }, (_, at) =>
    Array.from(token.slice(at, at + 5)).join(`${SEPARATOR}{0,2}`),
  );
  return [{ kind, regex: anywhere(runs), ...ANYWHERE }];
}

function wordPattern({ kind, token }: PersonalFact, whole: Weight, edge: Weight): Pattern {
  const isLong = token.length > 5;
  const source = isLong ? disguised(token) : disguisedAlone(token);
  return { kind, regex: anywhere([source]), proof: /\D/, whole, edge, inside: isLong ? 2 : 0 };
}

function forwardPatterns(fact: PersonalFact): Pattern[] {
  const { token, common } = fact;
  if (isNumber(token)) return numberPatterns(fact);
  const { length } = token;
  const whole = length >= (common ? 5 : 3) ? 2 : length >= (common ? 3 : 2) ? 1 : 0;
  return [wordPattern(fact, whole, length > 5 ? 2 : length > 4 && !common ? 1 : 0)];
}

/** Short ones read from their end are other words: `sol` is `los`. */
function backwardPatterns(fact: PersonalFact): Pattern[] {
  const { length } = fact.token;
  if (isNumber(fact.token)) return length < 5 ? [] : numberPatterns(fact);
  return [wordPattern(fact, length > 4 ? 2 : 0, length > 5 ? 2 : 0)];
}

interface Hit {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
}

function sightings({ text, edges }: Folded, patterns: readonly Pattern[]): [PersonalKind, Weight][] {
  const hits = patterns.flatMap((pattern) => hitsOf(pattern, text)).sort((a, b) => a.start - b.start);
  // `lopezana` has an edge in the middle, because it is made of nothing but personal words.
  const starts = new Set(edges);
  for (const { start, end } of hits) if (starts.has(start)) starts.add(end);
  const ends = new Set(edges);
  for (const { start, end } of [...hits].sort((a, b) => b.end - a.end)) if (ends.has(end)) ends.add(start);

  return hits.map(({ pattern, start, end }) => {
    const atEdges = Number(starts.has(start)) + Number(ends.has(end));
    return [pattern.kind, [pattern.inside, pattern.edge, pattern.whole][atEdges] ?? 0];
  });
}

function hitsOf(pattern: Pattern, text: string): Hit[] {
  return [...text.matchAll(pattern.regex)].flatMap(({ index: start, 1: match = '' }) => {
    if (pattern.proof && !pattern.proof.test(match)) return [];
    return [{ pattern, start, end: start + match.length }];
  });
}

/** An unknown tag is a page's mistake, but no reason to see no dates. */
function validLanguage(language: string | undefined): string[] {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language ?? []);
  } catch {
    return [];
  }
}
