import type { Theme } from './theme.js';
import type { Token } from './token-list.js';

const comment = '/* pbx-auth: light and dark follow the `color-scheme` of the page. */';

/** What differs from the defaults, in the order of the documentation. */
export function cssFile(tokens: readonly Token[], theme: Theme): string {
  const lines = tokens.flatMap(({ name }) =>
    theme[name] === undefined ? [] : [`  ${name}: ${theme[name]};`],
  );
  return lines.length > 0
    ? `${comment}\n:root {\n${lines.join('\n')}\n}\n`
    : '/* pbx-auth: every token has its default. */\n';
}
