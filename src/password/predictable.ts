import type { DictionaryMatch, Match } from '@zxcvbn-ts/core';

/** What people put behind a word because they are asked for digits and symbols. */
const tail = /^[ ._-]?(\d{0,6})([!.*@#$%&?+-]{0,2})$/;
/** Symbols that people put, more or less. */
const SYMBOLS = 10;
const NEAR_YEARS = 20;

function digitGuesses(digits: string): number {
  if (digits === '' || '1234567890'.startsWith(digits)) return 4;
  const years = /^(19|20)\d\d$/.test(digits) ? Math.abs(new Date().getFullYear() - Number(digits)) : Infinity;
  return Math.min(10 ** digits.length, Math.max(NEAR_YEARS, years));
}

/**
 * A word and what everybody puts behind it, as the whole password: `Verano2026!`. zxcvbn counts the parts as if people
 * had thrown dice for them.
 *
 * @param words Those found in the password.
 */
export function findPredictable(password: string, words: readonly DictionaryMatch[]): Match[] {
  return words.flatMap(({ i, j, token, rank, subs = [], dictionaryName }) => {
    const parts = tail.exec(password.slice(j + 1));
    if (i > 0 || token.length < 3 || j === password.length - 1 || !parts) return [];
    const [, digits = '', symbols = ''] = parts;
    const capital = /\p{Lu}/u.test(token) ? 2 : 1;
    const written = rank * capital * 2 ** (subs as unknown[]).length;
    const guesses = written * digitGuesses(digits) * SYMBOLS ** symbols.length;
    return [
      { pattern: 'predictable', i: 0, j: password.length - 1, token: password, dictionaryName, guesses },
    ];
  });
}
