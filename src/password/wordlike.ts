import type { Match } from '@zxcvbn-ts/core';
import { reverse } from './find-words.js';
import { plain } from './word-list.js';

export const SHORTEST = 6;
export const LONGEST = 14;
/** The letters that the table of spellings knows: a word begins with `^` and ends with `$`. */
const alphabet = '^abcdefghijklmnopqrstuvwxyz$';
/** A step in the table of spellings, as a power of ten, and its first and last letter. */
export const STEP = 0.3;
export const COMMONEST = 97;
export const RAREST = 104;
/** Real words are below this, for each of their letters. */
const USUAL = 1.02;

/** The places of all three letters in a row; -1 where one is not in the alphabet. */
export function trigrams(word: string): number[] {
  const letters = Array.from(`^${plain(word)}$`, (letter) => alphabet.indexOf(letter));
  return letters.slice(2).map((third, at) => {
    const [first = -1, second = -1] = letters.slice(at, at + 2);
    return Math.min(first, second, third) < 0
      ? -1
      : (first * alphabet.length + second) * alphabet.length + third;
  });
}

export const TRIGRAMS = alphabet.length ** 3;

/**
 * How many words to try until one that is spelt like this.
 *
 * @param spellings For each three letters, `a` to `h`, how rarely the third follows the others in words.
 */
export function wordGuesses(spellings: string, word: string): number {
  const rarity = trigrams(word).reduce(
    (sum, place) => sum + (place < 0 ? Infinity : STEP * (spellings.charCodeAt(place) - COMMONEST)),
    0,
  );
  return 10 ** (4.3 + 0.05 * word.length + 4 * Math.max(0, rarity - USUAL * word.length));
}

/** What digits and symbols stand for in the middle of a word. */
const meant: Readonly<Record<string, string>> = {
  4: 'a',
  '@': 'a',
  3: 'e',
  1: 'i',
  '!': 'i',
  0: 'o',
  5: 's',
  $: 's',
  7: 't',
};
const leet = /[4@31!05$7]/g;

interface Spelt extends Match {
  readonly guesses: number;
}

/** No list holds all words. What is spelt like one is taken for a rare one, also with leet or backwards. */
export function wordlike(spellings: string): (password: string) => Match[] {
  const guessesOf = (word: string): number => (/\p{Lu}/u.test(word) ? 2 : 1) * wordGuesses(spellings, word);
  /** Whole runs of letters, and their ends, as another word may be before. */
  const find = (text: string, password: string): Spelt[] =>
    [...text.matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+/gu)]
      .flatMap(({ 0: run, index }) =>
        Array.from(run, (_, from) => ({ word: run.slice(from), i: index + from })),
      )
      .filter(({ word }) => word.length >= SHORTEST && word.length <= LONGEST)
      .map(({ word, i }) => {
        const j = i + word.length - 1;
        return { pattern: 'wordlike', i, j, token: password.slice(i, j + 1), guesses: guessesOf(word) };
      });

  return (password) => {
    const last = password.length - 1;
    const written = find(
      password.replace(leet, (character) => meant[character] ?? ''),
      password,
    )
      .map((match) => ({ ...match, swaps: new Set(match.token.match(leet)).size }))
      .filter(({ token, swaps }) => swaps > 0 && token.replace(leet, '').length >= token.length / 2)
      .map(({ swaps, ...match }) => ({ ...match, guesses: match.guesses * 2 ** swaps }));
    const backwards = find(plain(reverse(password)), password).map((match) => ({
      ...match,
      i: last - match.j,
      j: last - match.i,
      token: password.slice(last - match.j, last - match.i + 1),
      guesses: match.guesses * 2,
    }));
    return [...find(password, password), ...written, ...backwards];
  };
}
