/** Words without accents in UTF-16 order, each with how early it is guessed. */
export interface WordList {
  readonly words: readonly string[];
  readonly ranks: readonly number[];
  /** Which of them are given names or surnames. */
  readonly names: readonly boolean[];
}

/** Two letters of the packed lists: `A` is a word that shares nothing with the one before, `a` the best bucket of ranks. */
export const NOTHING_SHARED = 65;
export const BEST_BUCKET = 97;
/** The edge between two buckets lies here, because zxcvbn's lowest score ends here. */
const EDGE = 1004.5;
const BUCKETS_BELOW_EDGE = 10;

/** Each bucket holds twice as many ranks as the one before. */
export const bucketOf = (rank: number): number => BUCKETS_BELOW_EDGE + Math.floor(Math.log2(rank / EDGE));

/** The words of a bucket are taken for a little more common than its middle. */
const rankOf = (bucket: number): number =>
  Math.max(1, Math.round(0.9 * EDGE * 2 ** (bucket - BUCKETS_BELOW_EDGE + 0.5)));

/**
 * Unpacks what `scripts/dictionary/` packs.
 *
 * @param text For each word a capital letter, which counts the characters shared with the word before, and the rest.
 * @param buckets For each word a letter, a capital one where it is a name.
 */
export function unpack(text: string, buckets: string): WordList {
  const letters = Array.from(buckets);
  let word = '';
  return {
    words: Array.from(text.matchAll(/[A-Z][^A-Z]*/g), ([entry]) => {
      word = word.slice(0, entry.charCodeAt(0) - NOTHING_SHARED) + entry.slice(1);
      return word;
    }),
    ranks: letters.map((letter) => rankOf(letter.toLowerCase().charCodeAt(0) - BEST_BUCKET)),
    names: letters.map((letter) => letter < 'a'),
  };
}

/** @param ranked The words, each with its rank. */
export function listOf(ranked: ReadonlyMap<string, number>): WordList {
  const words = [...ranked.keys()].sort();
  return { words, ranks: words.map((word) => ranked.get(word) ?? 1), names: words.map(() => false) };
}

/** Small and without accents; every character keeps its place. The pattern leaves out ASCII that is no capital. */
export const plain = (text: string): string =>
  text.replace(/[^ -@[-~]/g, (letter) => {
    const bare = letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === 1 ? bare : letter;
  });
