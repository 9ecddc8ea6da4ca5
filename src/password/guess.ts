import type { Match } from '@zxcvbn-ts/core';
import DateMatcher from '@zxcvbn-ts/core/dist/matcher/date/matching.mjs';
import RegexMatcher from '@zxcvbn-ts/core/dist/matcher/regex/matching.mjs';
import RepeatMatcher from '@zxcvbn-ts/core/dist/matcher/repeat/matching.mjs';
import SeparatorMatcher from '@zxcvbn-ts/core/dist/matcher/separator/matching.mjs';
import SequenceMatcher from '@zxcvbn-ts/core/dist/matcher/sequence/matching.mjs';
import SpatialMatcher from '@zxcvbn-ts/core/dist/matcher/spatial/matching.mjs';
import Scoring from '@zxcvbn-ts/core/dist/scoring/index.mjs';
import { buckets, graphs, spellings, text } from './dictionary.js';
import type { Score } from './findings.js';
import { findWords } from './find-words.js';
import { unpack } from './word-list.js';
import { wordlike } from './wordlike.js';

/** Finds what is easy to guess in a password. */
export type Find = (password: string) => readonly Match[];

export interface Guess {
  readonly score: Score;
  readonly guesses: number;
  /** What the easiest way to guess it is made of. */
  readonly sequence: readonly Match[];
}

const options = { graphs, matchers: {} };
const scoring = new Scoring(options);
const matchers = [
  DateMatcher,
  RegexMatcher,
  RepeatMatcher,
  SeparatorMatcher,
  SequenceMatcher,
  SpatialMatcher,
].map((Matcher) => new Matcher(options));
export const dictionary = unpack(text, buckets);
const findSpelling = wordlike(spellings);

/** zxcvbn's scores: guessed in so many tries or fewer. */
const limits = [1e3, 1e6, 1e8, 1e10].map((guesses) => guesses + 5);

/**
 * How zxcvbn-ts rates it, with our search for words.
 *
 * @param more Finds what only we look for.
 */
export function guess(password: string, more: readonly Find[] = []): Guess {
  const match = (piece: string): Match[] => [
    ...matchers.flatMap((matcher) => matcher.match({ password: piece, omniMatch: { match } })),
    ...findWords(dictionary, piece),
    ...[findSpelling, ...more].flatMap((find) => find(piece)),
  ];
  const { guesses, sequence } = scoring.mostGuessableMatchSequence(password, match(password));
  return { score: limits.filter((limit) => guesses >= limit).length as Score, guesses, sequence };
}
