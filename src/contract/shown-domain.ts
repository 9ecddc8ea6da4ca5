import { toAscii } from './domain-address.js';

/**
 * What a label is shown in, wholly in one of them. Not among them: letters from right to left, since labels next to each
 * other would change places, and scripts with many letters that pass for Latin ones.
 */
const latin = /^[a-z\u00df-\u017f\d-]+$/u;
const scripts = [
  latin,
  /^[\p{Script=Cyrillic}\d-]+$/u,
  /^[\p{Script=Greek}\d-]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\d-]+$/u,
  /^[\uac00-\ud7a3\d-]+$/u,
];

/** Letters that look like a Latin one, in pairs (after UTS #39). */
const lookalikes = new Map(
  (
    'аa вb сc ԁd еe һh іi јj кk ӏl мm нh оo рp ԛq ѕs тt ѵv ԝw хx уy ьb пn гr ' +
    'αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ıi ĸk'
  )
    .split(' ')
    .map((pair) => Array.from(pair) as [string, string]),
);

/** Katakana and Han that pass for a slash, a hyphen or a dot. */
const signs = /[ノ〳丶一ー丨〇・゠]/u;

/**
 * A domain for the eyes: `xn--` labels in their own letters, but only where they cannot be taken for others. What was
 * read of it again would be the same domain.
 *
 * @param ascii As it is sent.
 */
export function shownDomain(ascii: string): string {
  return eachLabel(ascii, (label) => {
    const decoded = decodeLabel(label);
    return isPlain(decoded) && toAscii(decoded) === label ? decoded : label;
  });
}

/** What is left of a domain without accents and letters of other scripts: those that look alike have the same. */
export function skeleton(ascii: string): string {
  const plain = eachLabel(ascii, decodeLabel).normalize('NFD').replace(/\p{M}/gu, '');
  return Array.from(plain, (char) => lookalikes.get(char) ?? char).join('');
}

const eachLabel = (domain: string, change: (label: string) => string): string =>
  domain.split('.').map(change).join('.');

function decodeLabel(label: string): string {
  return label.startsWith('xn--') ? decode(label.slice('xn--'.length)) : label;
}

function isPlain(text: string): boolean {
  if (!scripts.some((script) => script.test(text)) || signs.test(text)) return false;
  const letters = Array.from(text.replace(/[\d-]/g, ''));
  const foreign = letters.filter((letter) => lookalikes.has(letter));
  // Latin has its own letters; in another script one that looks like none of them gives it away.
  return latin.test(text) ? foreign.length === 0 : foreign.length < letters.length;
}

/** Punycode (RFC 3492 §6.2); empty where it is none. */
function decode(text: string): string {
  const basic = Math.max(0, text.lastIndexOf('-'));
  const output = Array.from(text.slice(0, basic), (char) => char.charCodeAt(0));
  const digits = Array.from(text.slice(basic && basic + 1), (char) => parseInt(char, 36));
  let [code, position, bias] = [128, 0, 72];
  while (digits.length > 0) {
    const before = position;
    for (let weight = 1, k = 36; ; k += 36) {
      const letter = digits.shift() ?? NaN;
      // Letters stand for 0 to 25, digits for 26 to 35.
      const digit = letter >= 10 ? letter - 10 : letter + 26;
      const threshold = Math.min(26, Math.max(1, k - bias));
      position += digit * weight;
      if (!(digit >= threshold)) break;
      weight *= 36 - threshold;
    }
    const length = output.length + 1;
    bias = adapt(position - before, length, before === 0);
    code += Math.floor(position / length);
    position %= length;
    if (!(code <= 0x10ffff)) return '';
    output.splice(position++, 0, code);
  }
  return String.fromCodePoint(...output);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? 700 : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > 455; k += 36) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}
