import { toHex } from './contrast.js';
import type { Paint } from './paint.js';
import { readColors, type Scheme, type Theme, valueOf } from './theme.js';
import { readLength, type Token } from './token-list.js';

/** How a colour as CSS is seen: through the browser, or by a test's own means. */
export type ReadColor = (css: string) => Paint;

interface Entry {
  readonly $type: string;
  readonly $value: unknown;
  readonly $description?: string;
  /** The value as CSS, where the format has no words for it. */
  readonly $extensions?: { readonly 'pbx-auth': { readonly css: string } };
}

/**
 * All tokens in one scheme, as the Design Tokens Format Module 2025.10 has them.
 *
 * One file for each scheme, with the same names in both: that is how design tools take the modes of a collection. All
 * tokens and not only those that differ: a design tool does not know our defaults. The group is called `pbx`, so that
 * translation tools arrive at the names of our custom properties.
 */
export function dtcgFile(
  tokens: readonly Token[],
  theme: Theme,
  scheme: Scheme,
  readColor: ReadColor,
): string {
  const entries = tokens.flatMap((token) => {
    const entry = toEntry(token, valueOf(token, tokens, theme), { theme, scheme, readColor });
    return entry ? [[token.label, { ...entry, $description: token.description }] as const] : [];
  });
  const file = {
    $schema: 'https://www.designtokens.org/schemas/2025.10/format.json',
    pbx: Object.fromEntries(entries),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

interface Context {
  readonly theme: Theme;
  readonly scheme: Scheme;
  readonly readColor: ReadColor;
}

function toEntry(token: Token, value: string, { theme, scheme, readColor }: Context): Entry | undefined {
  if (token.kind === 'length') return lengthEntry(value);
  if (token.kind === 'font') return fontEntry(value);
  if (token.follows && theme[token.name] === undefined)
    return { $type: 'color', $value: `{${token.follows.replace('--pbx-', 'pbx.')}}` };
  return colorEntry(readColors(value)[scheme], readColor);
}

function colorEntry(css: string, readColor: ReadColor): Entry {
  const { rgb, alpha } = readColor(css);
  const $value = {
    colorSpace: 'srgb',
    components: rgb.map((part) => round(part)),
    ...(alpha < 1 && { alpha: round(alpha) }),
    hex: toHex(rgb), // six digits: the format keeps the alpha apart
  };
  return { $type: 'color', $value, ...(css.startsWith('#') ? {} : asCss(css)) };
}

/**
 * The format knows `px` and `rem` only. An `em` becomes a `rem`: both are the same size until a page changes the font
 * size around an element, and pixels would stop growing with the text.
 */
function lengthEntry(css: string): Entry | undefined {
  const length = readLength(css);
  if (!length) return undefined;
  const { amount: value, unit } = length;
  const isRelative = unit === 'em';
  return {
    $type: 'dimension',
    $value: { value, unit: isRelative ? 'rem' : unit },
    ...(isRelative && asCss(css)),
  };
}

/** The page's own font is no family that could be named: that token stays away. */
function fontEntry(css: string): Entry | undefined {
  if (css === 'inherit') return undefined;
  const names = css.split(',').map((name) => name.trim().replaceAll(/^["']|["']$/g, ''));
  return { $type: 'fontFamily', $value: names.length > 1 ? names : names[0] };
}

const asCss = (css: string): Pick<Entry, '$extensions'> => ({ $extensions: { 'pbx-auth': { css } } });

/** Four decimals tell all 256 steps apart. */
const round = (part: number): number => Math.round(part * 1e4) / 1e4;
