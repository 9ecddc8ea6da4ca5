/** What a screen reader reads of a node: its text without what is hidden from it, in one line. */
export function spoken(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeType === Node.ELEMENT_NODE && (node as Element).matches('[aria-hidden=true], [hidden], svg'))
    return '';
  return [...node.childNodes].map(spoken).join('').replace(/\s+/g, ' ').trim();
}
