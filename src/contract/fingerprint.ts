/**
 * A short name for a text: the same for the same text, and another one for nearly every other. No secret, no digest for
 * secrets (FNV-1a, 64 bits): it works in pages that are no secure context, where `crypto.subtle` is missing.
 */
export function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}
