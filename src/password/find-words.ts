import type { DictionaryMatch } from '@zxcvbn-ts/core';
import { swapsAt, type Swap } from './leet.js';
import { plain, type WordList } from './word-list.js';

/** So many steps from one character on, or hostile input could make us walk for long. No real password needs them. */
const STEPS = 500;

/** The first word from `low` to `high` whose character at `depth` is not before `code`. */
function search(words: readonly string[], low: number, high: number, depth: number, code: number): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    const word = words[middle] ?? '';
    if (word.length > depth && word.charCodeAt(depth) >= code) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Tells of all words that begin at `start`. Words that share their first characters are neighbours in a sorted list, so
 * each further character narrows a range.
 */
function walk(
  { words }: WordList,
  text: string,
  start: number,
  leet: boolean,
  found: (index: number, end: number, swaps: readonly Swap[]) => void,
): void {
  let steps = STEPS;
  const follow = (low: number, high: number, depth: number, end: number, swaps: readonly Swap[]): void => {
    if (low === high || steps === 0) return;
    steps--;
    if (words[low]?.length === depth) found(low, end, swaps);
    if (end >= text.length) return;
    const narrow = (letter: string, length: number, swapped: readonly Swap[]): void => {
      const code = letter.charCodeAt(0);
      const from = search(words, low, high, depth, code);
      follow(from, search(words, from, high, depth, code + 1), depth + 1, end + length, swapped);
    };
    narrow(text.charAt(end), 1, swaps);
    if (!leet) return;
    for (const swap of swapsAt(text, end)) {
      narrow(swap.letter, swap.substitution.length, swaps.includes(swap) ? swaps : [...swaps, swap]);
    }
  };
  follow(0, words.length, 0, start, []);
}

/** All words of the list in the password, as they are and with leet: in place of zxcvbn's search of each piece in each list. */
function findForward(list: WordList, password: string, leet: boolean): DictionaryMatch[] {
  const text = plain(password);
  const matches: DictionaryMatch[] = [];
  for (let start = 0; start < text.length; start++) {
    walk(list, text, start, leet, (index, end, swaps) => {
      if (swaps.length > 0 && end - start === 1) return; // a digit is not a word of one letter
      matches.push({
        pattern: 'dictionary',
        i: start,
        j: end - 1,
        token: password.slice(start, end),
        matchedWord: list.words[index] ?? '',
        rank: list.ranks[index] ?? Infinity,
        dictionaryName: list.names[index] ? 'names' : 'words',
        reversed: false,
        l33t: swaps.length > 0,
        subs: swaps,
      });
    });
  }
  return matches;
}

export const reverse = (text: string): string => text.split('').reverse().join('');

/** All words of the list in the password: as they are, with leet, or backwards. */
export function findWords(list: WordList, password: string): DictionaryMatch[] {
  const last = password.length - 1;
  const backwards = findForward(list, reverse(password), false).map((match) => ({
    ...match,
    token: reverse(match.token),
    reversed: true,
    i: last - match.j,
    j: last - match.i,
  }));
  return [...findForward(list, password, true), ...backwards];
}
