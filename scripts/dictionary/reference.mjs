// What zxcvbn-ts as it comes says of the held-out corpus. It takes minutes to ask it for all, so its scores are kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs } from '@zxcvbn-ts/language-common';
import { corpus } from './corpus.mjs';
import { packs } from './packs.mjs';

const file = fileURLToPath(new URL('reference.txt', import.meta.url));
/** The words were chosen by another seed. */
export const heldOut = corpus(777001, 60);
/** Scores depend on the year: a year that is near is guessed early. */
export const REFERENCE_DAY = Date.UTC(2026, 10, 22);

/** Its own engine with all its lists: call it with the clock at the day of the reference. */
export function stockScore() {
  const stock = new ZxcvbnFactory({ dictionary: { ...packs }, graphs: adjacencyGraphs });
  return (/** @type {string} */ password) => stock.check(password).score;
}

/** A digit for each password of the held-out corpus. */
export const readReference = () => Array.from(readFileSync(file, 'utf8').replaceAll('\n', ''), Number);

export function writeReference() {
  const score = stockScore();
  const lines =
    heldOut
      .map(({ password }) => score(password))
      .join('')
      .match(/.{1,100}/g) ?? [];
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/**
 * How often ours says the same, in percent of all: `0` the same, `1` one higher, `-1` one lower.
 * @param {(password: string) => number} score
 */
export function agreement(score) {
  const reference = readReference();
  /** @type {Map<number, number>} */
  const counts = new Map();
  heldOut.forEach(({ password }, index) => {
    const difference = score(password) - (reference[index] ?? NaN);
    counts.set(difference, (counts.get(difference) ?? 0) + 1);
  });
  return (/** @type {(difference: number) => boolean} */ wanted) =>
    [...counts].reduce((sum, [difference, count]) => sum + (wanted(difference) ? count : 0), 0) /
    (heldOut.length / 100);
}
