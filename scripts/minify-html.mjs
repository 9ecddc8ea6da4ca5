// A Vite plugin: folds line breaks and indentation in html`...` to one space, which reads the same.
import { parseAst } from 'vite';

/**
 * @param {unknown} node of an ESTree
 * @param {(node: { type: string, [key: string]: any }) => void} visit
 */
function walk(node, visit) {
  if (Array.isArray(node)) for (const child of node) walk(child, visit);
  else if (node && typeof node === 'object') {
    if ('type' in node) visit(/** @type {any} */ (node));
    for (const child of Object.values(node)) walk(child, visit);
  }
}

/** @param {string} code of a JavaScript module */
export function foldTemplates(code) {
  /** @type {{ start: number, end: number }[]} */
  const texts = [];
  walk(parseAst(code), (node) => {
    if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html')
      texts.push(...node.quasi.quasis);
  });
  // From the end, so that the places before stay where they are.
  for (const { start, end } of texts.sort((a, b) => b.start - a.start)) {
    code = code.slice(0, start) + code.slice(start, end).replace(/\s*\n\s*/g, ' ') + code.slice(end);
  }
  return code;
}

/** @returns {import('vite').Plugin} */
export const minifyHtml = () => ({
  name: 'minify-html',
  apply: 'build',
  transform: {
    filter: { id: /\.ts$/, code: 'html`' },
    handler: (code) => ({ code: foldTemplates(code), map: null }),
  },
});
