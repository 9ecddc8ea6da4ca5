import { skeleton } from './shown-domain.js';

/**
 * The known domain, where the typed one is likely to be a slip of it: a letter or two wrong, only its first part, or
 * letters that merely look like it. Empty where there is nothing to ask; to be offered, never to be put in its place.
 */
export function likelyDomain(typed: string, known: string): string {
  if (!typed || !known || typed === known) return '';
  const [one, other] = [skeleton(typed), skeleton(known)];
  const isStart = other.startsWith(`${one}.`);
  const slips = other.length < 10 ? 1 : 2;
  return isStart || distance(one, other, slips) <= slips ? known : '';
}

/** Letters to add, leave out, replace or swap with their neighbour; more than `most` is not counted out. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let [above, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + same,
          swapped ? (above[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [above, row] = [row, next];
  }
  return row.at(-1) ?? Infinity;
}
