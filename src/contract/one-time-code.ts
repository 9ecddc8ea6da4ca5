/** Codes of apps, mails and messages have six digits nearly always; others are sent by the button. */
const DIGITS = 6;

/** Six digits, maybe in two halves, with no letter or digit around them: `Your code is 123 456`, `G-123456`. */
const inText = /(?<![\p{L}\p{N}])\d{3}[\s\p{Pd}]?\d{3}(?![\p{L}\p{N}])/gu;

/** Reads a one-time code as it was typed or pasted: in full-width or Arabic digits, in groups, in its sentence. */
export function readCode(text: string): string {
  const plain = westernDigits(visible(text));
  const compact = plain.replace(/[\s\p{Pd}._·]/gu, '');
  if (/^\d*$/.test(compact)) return compact;
  const found = plain.match(inText) ?? [];
  return found.length === 1 ? found.join('').replace(/\D/g, '') : compact;
}

/** Is this all of it? */
export function isWhole(code: string): boolean {
  return code.length === DIGITS && /^\d+$/.test(code);
}

/** Reads a recovery code: letters, digits and dashes as they are printed, in whatever dash a keyboard makes of them. */
export function readRecoveryCode(text: string): string {
  return westernDigits(visible(text))
    .replace(/\p{Pd}/gu, '-')
    .trim();
}

/** Did more than one character come in, as when a code is pasted or filled in? A key corrects one. */
export function cameAtOnce(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return after.length - start - end > 1;
}

/** Without what nobody can see, and in the plain form of each character (`１` is `1`). */
function visible(text: string): string {
  return text.normalize('NFKC').replace(/[\p{Cc}\p{Cf}\p{DI}]/gu, (found) => (/\s/.test(found) ? ' ' : ''));
}

function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));
}

/** Unicode has the ten digits of each script in a row, from zero to nine. */
function valueOf(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return point - zero;
}
