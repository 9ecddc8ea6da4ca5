/** Gives `size` random bytes. */
export type RandomBytes = (size: number) => Uint8Array;

export const secureRandom: RandomBytes = (size) => crypto.getRandomValues(new Uint8Array(size));

/** The same bytes for the same seed (mulberry32): worlds that repeat, never secrets that hold. */
export function seededRandom(seed: number): RandomBytes {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return (size) => Uint8Array.from({ length: size }, next);
}

/** 256 bits for a cookie, a state or a challenge. */
export function token(random: RandomBytes): string {
  return btoa(String.fromCharCode(...random(32)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

// Crockford's alphabet: nothing that is misread over the phone.
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A failure's reference, to be read to support: `E-7K3Q9XZ2`. */
export function reference(random: RandomBytes): string {
  return `E-${Array.from(random(8), (byte) => READABLE[byte % 32]).join('')}`;
}
