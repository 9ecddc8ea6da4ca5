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
export const token = (random: RandomBytes): string => base64url(random(32));

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

// Crockford's alphabet: nothing that is misread over the phone.
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** To be read to support: a failure's `E-7K3Q9XZ2`, a ticket's `T-5GX2K9QM`. */
export const reference = (random: RandomBytes, kind: 'E' | 'T'): string =>
  `${kind}-${pick(random, READABLE, 8)}`;

/** A code of six digits. */
export const digits = (random: RandomBytes): string => pick(random, '0123456789', 6);

// Without what looks alike in a mail: 0 O o, 1 l I.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** A temporary password, about 93 bits: `k7Qm-9xTf-2bRw-Lp4Z`. */
export const temporaryPassword = (random: RandomBytes): string =>
  Array.from({ length: 4 }, () => pick(random, LETTERS, 4)).join('-');

/** Each character as likely as any other: bytes that would favour the first ones are left out. */
function pick(random: RandomBytes, alphabet: string, length: number): string {
  const fair = 256 - (256 % alphabet.length);
  let picked = '';
  while (picked.length < length) {
    for (const byte of random(length - picked.length))
      if (byte < fair) picked += alphabet.charAt(byte % alphabet.length);
  }
  return picked;
}
