// Makes of the packs what src/password/ reads: the words that are worth their bytes, and how words are spelt.
import { BEST_BUCKET, bucketOf, NOTHING_SHARED, plain } from '../../src/password/word-list.js';
import {
  COMMONEST,
  LONGEST,
  RAREST,
  SHORTEST,
  STEP,
  TRIGRAMS,
  trigrams,
  wordGuesses,
} from '../../src/password/wordlike.js';
import { longLists, packs } from './packs.mjs';

/** So many words come with us: docs/decisions/strength-dictionary.md says why. */
const WORDS = 55_000;
/** How much a list counts when words are chosen: passwords are made of some more than of others. */
const weights = { passwords: 2, commonWords: 1, wikipedia: 1, firstnames: 0.5, lastnames: 0.5 };
/** A word is left out where its spelling or its length alone says nearly as much, in powers of ten. */
const TELLING = 0.3;

/** Lists of months, numbers, planets: short, and always with us. */
const shortLists = Object.keys(packs).filter(
  (name) => !longLists.includes(name) && name !== 'diceware-common',
);

/** @param {(word: string, rank: number, list: string, length: number) => void} visit */
function eachWord(visit) {
  for (const list of [...longLists, ...shortLists]) {
    const words = packs[list] ?? [];
    words.forEach((word, index) => visit(plain(word), index + 1, list, words.length));
  }
}

/** Every word without accents, with its best rank of all lists: no other one matters for the score. */
function bestRanks() {
  /** @type {Map<string, number>} */
  const ranks = new Map();
  eachWord((word, rank) => ranks.set(word, Math.min(rank, ranks.get(word) ?? Infinity)));
  return ranks;
}

/** How likely a password is made of each word: in every list, the tenth is as likely as the tenth part of the first. */
function likelihoods() {
  /** @type {Map<string, number>} */
  const likelihoods = new Map();
  eachWord((word, rank, list, length) => {
    const weight = weights[/** @type {keyof typeof weights} */ (list.split('-')[0])];
    const likelihood = weight === undefined ? Infinity : weight / rank / Math.log(length);
    likelihoods.set(word, (likelihoods.get(word) ?? 0) + likelihood);
  });
  return likelihoods;
}

/** @param {string} spellings */
function chooseWords(spellings) {
  const ranks = bestRanks();
  const telling = (/** @type {string} */ word, /** @type {number} */ rank) => {
    const letters =
      word.length >= SHORTEST && word.length <= LONGEST ? wordGuesses(spellings, word) : Infinity;
    return Math.min(word.length, Math.log10(letters)) - Math.log10(rank) > TELLING;
  };
  return [...likelihoods()]
    .map(([word, likelihood]) => ({ word, likelihood, rank: ranks.get(word) ?? Infinity }))
    .filter(({ word, likelihood, rank }) => likelihood === Infinity || telling(word, rank))
    .sort((one, other) => other.likelihood - one.likelihood || (one.word < other.word ? -1 : 1))
    .slice(0, WORDS)
    .sort((one, other) => (one.word < other.word ? -1 : 1));
}

/** The names that an explanation may call names: those that hardly are anything else. */
function knownNames() {
  const common = new Set((packs['passwords-common'] ?? []).slice(0, 5000));
  return new Set(
    [
      ...(packs['firstnames-es-es'] ?? []),
      ...(packs['lastnames-es-es'] ?? []).slice(0, 500),
      ...(packs['firstnames-en'] ?? []).filter((name) => common.has(name)),
    ].map(plain),
  );
}

/** For each three letters, how rarely the third follows the other two. */
function tellSpellings() {
  const counts = new Float64Array(TRIGRAMS).fill(0.05);
  const words = new Set();
  eachWord((word, _rank, list) => {
    if (!list.startsWith('passwords') && /^[a-z]{5,}$/.test(word)) words.add(word);
  });
  for (const word of words) for (const place of trigrams(word)) counts[place] = (counts[place] ?? 0) + 1;
  const letters = Math.cbrt(TRIGRAMS);
  return Array.from(counts, (count, place) => {
    const first = place - (place % letters);
    const sum = counts.subarray(first, first + letters).reduce((total, one) => total + one, 0);
    return String.fromCharCode(Math.min(RAREST, COMMONEST + Math.round(Math.log10(sum / count) / STEP)));
  }).join('');
}

/** The strings of src/password/dictionary.ts. */
export function pack() {
  const spellings = tellSpellings();
  const names = knownNames();
  let text = '';
  let buckets = '';
  let last = '';
  for (const { word, rank } of chooseWords(spellings)) {
    let shared = 0;
    while (shared < 25 && shared < last.length && word[shared] === last[shared]) shared++;
    text += String.fromCharCode(NOTHING_SHARED + shared) + word.slice(shared);
    const bucket = String.fromCharCode(BEST_BUCKET + bucketOf(rank));
    buckets += names.has(word) ? bucket.toUpperCase() : bucket;
    last = word;
  }
  return { text, buckets, spellings };
}
