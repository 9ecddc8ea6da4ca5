/** What a screen reader reads of a node: its text without what is hidden from it, in one line. */
export function spoken(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.matches('[aria-hidden=true], [hidden], svg')) return '';
  return [...node.childNodes].map(spoken).join('').replace(/\s+/g, ' ').trim();
}
