import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url, type RandomBytes } from './random.js';

/** What the world keeps of a secret: enough to know it again. A real backend takes a slow hash for passwords. */
export interface Digest {
  readonly salt: string;
  readonly hash: string;
}

const hashOf = (secret: string, salt: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(secret)));

export function digest(random: RandomBytes, secret: string): Digest {
  const salt = bytesToHex(random(16));
  return { salt, hash: hashOf(secret, salt) };
}

export const isSecretOf = ({ salt, hash }: Digest, secret: string): boolean => hashOf(secret, salt) === hash;

/** BASE64URL(SHA256(verifier)): the code challenge of RFC 7636 §4.2. */
export const codeChallenge = (verifier: string): string => base64url(sha256(utf8ToBytes(verifier)));
