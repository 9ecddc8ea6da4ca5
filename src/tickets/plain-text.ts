/* What strangers type ends in the HTML of an agent's ticket system: it gets there as plain text, short, all visible. */

/** Control and format characters (bidi overrides, zero width), default ignorables, lone surrogates, blank braille. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]/gu;

/** One visible line of at most so many UTF-16 units; an ellipsis says that there was more. */
export function plainLine(value: unknown, most: number): string {
  const text = typeof value === 'string' ? value.trim() : '';
  // Cut first: what is long may be hostile. Half a character at the end is a lone surrogate then.
  const line = text.slice(0, most).replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
  return text.length > most ? `${line}…` : line;
}

/** The same for a text of several lines. */
export function plainText(value: unknown, most: number): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const lines = text.slice(0, most).split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
  const plain = lines.map((line) => plainLine(line, most)).join('\n');
  return text.length > most ? `${plain}…` : plain;
}

/** The address, trimmed, where it looks like one that mail can be sent to; otherwise empty. */
export function plainEmail(value: unknown): string {
  const address = typeof value === 'string' ? value.trim() : '';
  const usable = /^[^\s@"(),:;<>[\\\]]+@[^\s@"(),:;<>[\\\]]+$/.test(address) && address.length <= 254;
  return usable && address.search(INVISIBLE) < 0 ? address : '';
}
