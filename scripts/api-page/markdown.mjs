// What the page is written with.

/** Under this name a heading can be linked to, as GitHub makes it. */
export const slug = (/** @type {string} */ heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

export const link = (/** @type {string} */ text, /** @type {string} */ heading) =>
  `[${text}](#${slug(heading)})`;

export const code = (/** @type {string} */ text) => `\`${text}\``;

/** Nothing where there are no rows. */
export function table(/** @type {string[]} */ head, /** @type {string[][]} */ rows) {
  if (rows.length === 0) return '';
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells
      .map((cell) =>
        cell
          .trim()
          .replaceAll('|', '\\|')
          .replace(/\s*\n\s*/g, ' '),
      )
      .join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Indented by Prettier, which formats the whole page. */
export const json = (/** @type {unknown} */ value) => ['```json', JSON.stringify(value), '```'].join('\n');
