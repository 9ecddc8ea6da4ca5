/** The decision notes, by their names; their headings one level down, as they share a page. */
export const decisions: readonly (readonly [name: string, text: string])[] = Object.entries(
  import.meta.glob<string>('../../docs/decisions/*.md', { eager: true, query: '?raw', import: 'default' }),
).map(([path, text]) => [path.replace(/^.*\/|\.md$/g, ''), text.replace(/^#/gm, '##')]);

/** A document in pieces: each but the last ends with the snippet of that name. */
export function cutAfter(document: string, ...names: readonly string[]): string[] {
  const pieces = [];
  let rest = document;
  for (const name of names) {
    const { end } = find(rest, name);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** The code of a snippet of a document. */
export const snippetOf = (document: string, name: string): string => find(document, name).code;

function find(document: string, name: string): { code: string; end: number } {
  const found = new RegExp(`<!-- snippet: ${name} -->\\s+\`\`\`\\w+\\n(.*?)\`\`\`\\n`, 's').exec(document);
  if (found?.[1] === undefined) throw new Error(`There is no snippet ${name}.`);
  return { code: found[1], end: found.index + found[0].length };
}
