import type { DictionaryMatch, Match } from '@zxcvbn-ts/core';
import type { Estimate, EstimateCode, EstimateOptions } from './findings.js';
import { findWords } from './find-words.js';
import { dictionary, guess } from './guess.js';
import { LONGEST_JUDGED } from './limits.js';
import { ourWords } from './our-words.js';
import { findPredictable } from './predictable.js';
import { listOf, plain } from './word-list.js';

/** Whatever it is made of, fewer characters than these are few. */
const SHORT = 10;
/** Among so many, everybody looks first. */
const COMMON_RANK = 1004;

/** In the order in which an explanation names them. */
const order: readonly EstimateCode[] = [
  'common-password',
  'predictable-pattern',
  'name',
  'date',
  'keyboard',
  'sequence',
  'repeat',
  'common-word',
  'short',
];

/** How hard a password is to guess, and why it is not harder. Our own words and rules only ever lower a score. */
export function estimate(password: string, { userInputs = [] }: EstimateOptions = {}): Estimate {
  const judged = password.slice(0, LONGEST_JUDGED);
  const known = listOf(new Map(userInputs.filter(Boolean).map((word) => [plain(word), 1])));
  const findOurs = (piece: string): DictionaryMatch[] =>
    [known, ourWords].flatMap((list) => findWords(list, piece));
  const findTails = (piece: string): Match[] =>
    piece === judged ? findPredictable(piece, [...findOurs(piece), ...findWords(dictionary, piece)]) : [];
  const { score, sequence } = guess(judged, [findOurs, findTails]);
  return { score, findings: score === 4 ? [] : explain(password, sequence) };
}

function explain(password: string, sequence: readonly Match[]): EstimateCode[] {
  const found = new Set(sequence.flatMap((match) => codesOf(match, sequence.length === 1)));
  if (Array.from(password.slice(0, 2 * SHORT)).length < SHORT) found.add('short');
  return order.filter((code) => found.has(code));
}

function codesOf({ pattern, dictionaryName, rank }: Match, alone: boolean): EstimateCode[] {
  const word = dictionaryName === 'names' ? 'name' : 'common-word';
  switch (pattern) {
    case 'dictionary':
      return [alone && Number(rank) <= COMMON_RANK ? 'common-password' : word];
    case 'predictable':
      return ['predictable-pattern', word];
    case 'wordlike':
      return ['common-word'];
    case 'date':
    case 'regex': // a year
      return ['date'];
    case 'spatial':
      return ['keyboard'];
    case 'sequence':
    case 'repeat':
      return [pattern];
    default:
      return [];
  }
}
