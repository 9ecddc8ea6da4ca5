import type { Token } from './token-list.js';

/** The tokens that differ from their defaults, with their values as CSS. */
export type Theme = Readonly<Record<string, string>>;

export type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/** One colour for each scheme, as CSS. */
export type Colors = Readonly<Record<Scheme, string>>;

/** What a token is worth in a theme. */
export function valueOf(token: Token, tokens: readonly Token[], theme: Theme): string {
  const followed = tokens.find(({ name }) => name === token.follows);
  return theme[token.name] ?? (followed ? valueOf(followed, tokens, theme) : token.default);
}

/** The theme with another value; a default leaves it. */
export function withValue(theme: Theme, token: Token, value: string): Theme {
  const others = Object.entries(theme).filter(([name]) => name !== token.name);
  return Object.fromEntries(value === token.default ? others : [...others, [token.name, value]]);
}

export const isSame = (one: Theme, other: Theme): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([name, value]) => other[name] === value);

/** `light-dark(#fff, #000)` in two; any other colour is that of both schemes. */
export function readColors(value: string): Colors {
  const inner = /^light-dark\((.+)\)$/s.exec(value.trim())?.[1];
  const comma = inner === undefined ? -1 : outerComma(inner);
  if (inner === undefined || comma < 0) return { light: value, dark: value };
  return { light: inner.slice(0, comma).trim(), dark: inner.slice(comma + 1).trim() };
}

export const writeColors = ({ light, dark }: Colors): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;

/** Colours may hold commas themselves: `rgb(0, 0, 0)`. */
function outerComma(text: string): number {
  for (let at = 0, depth = 0; at < text.length; at++) {
    if (text[at] === ',' && depth === 0) return at;
    depth += Number(text[at] === '(') - Number(text[at] === ')');
  }
  return -1;
}
