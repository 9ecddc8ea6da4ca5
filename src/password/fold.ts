/** Letters that Unicode does not take apart, as people write them who have no key for them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** Without marks, invisible characters, the point of the Catalan l·l, and the stroke that stretches Arabic words. */
const bare = (text: string): string =>
  text.normalize('NFKD').replace(/[\p{M}\p{Cf}\u0640]|(?<=l)·(?=l)/giu, '');

/** Arabic digits, too: both their blocks begin at a multiple of 16. */
const plain = (text: string): string =>
  text.toLowerCase().replace(/[ßæœøđðþłıς٠-٩۰-۹]/g, (char) => PLAIN[char] ?? String(char.charCodeAt(0) & 15));

/** As it is compared: `Núñez` and `NUNEZ` are one. Other scripts keep their letters. */
const fold = (text: string): string => plain(bare(text));

/** Folded both ways that umlauts are written without their keys: `Müller` is `muller` or `mueller`. */
export function spellings(text: string): string[] {
  const spelledOut = text
    .normalize('NFD')
    .replace(/([aou])\u0308/gi, '$1e')
    .replace(/a\u030A/gi, 'aa')
    .replace(/ø/gi, 'oe');
  return [...new Set([fold(text), fold(spelledOut)])];
}

export interface Folded {
  readonly text: string;
  /** Where a word or a number may begin or end. */
  readonly edges: ReadonlySet<number>;
}

/** Capitals (`U`), other letters (`l`), digits (`d`) and the rest (`s`). `ANAgarcia` and `HOLAMundo` both have an edge. */
const EDGE = /^|$|(?<=l)(?!l)|(?<=d)(?!d)|(?<=s)|(?=s)|(?<=U)(?![Ul])|(?<=UU)(?=l)|(?<=U)(?=Ul)/g;

const shapeOf = (char: string): string =>
  /\p{Lu}/u.test(char) ? 'U' : /\p{L}/u.test(char) ? 'l' : /\p{N}/u.test(char) ? 'd' : 's';

/** Folded, with the edges that folding hides: those between small letters and capitals. No longer than this. */
export function foldWithEdges(text: string, maxLength: number): Folded {
  let folded = '';
  let shape = '';
  for (const char of bare(text.slice(0, maxLength)).slice(0, maxLength)) {
    const piece = plain(char);
    folded += piece;
    shape += shapeOf(char).repeat(piece.length);
  }
  return { text: folded, edges: new Set([...shape.matchAll(EDGE)].map(({ index }) => index)) };
}

/** Read from its end. */
export function mirrored({ text, edges }: Folded): Folded {
  return {
    text: text.split('').reverse().join(''),
    edges: new Set([...edges].map((edge) => text.length - edge)),
  };
}
