import type { Token } from './token-list.js';

/** Red, green and blue, each from 0 to 1. */
export type Rgb = readonly [number, number, number];

/** Two tokens that meet on the screen, and the contrast that WCAG 2.2 asks of them. */
export interface Pair {
  readonly front: string;
  readonly back: string;
  /** 4.5 for text (1.4.3), 3 for what is told by its shape (1.4.11). */
  readonly least: number;
}

const pair = (front: string, back: string, least: number): Pair => ({
  front: `--pbx-${front}`,
  back: `--pbx-${back}`,
  least,
});

const allPairs: readonly Pair[] = [
  pair('text', 'surface', 4.5),
  pair('muted', 'surface', 4.5),
  pair('accent', 'surface', 4.5), // links
  pair('on-accent', 'accent', 4.5),
  pair('danger', 'surface', 4.5),
  pair('success', 'surface', 4.5),
  pair('warning', 'surface', 4.5),
  pair('control-border', 'surface', 3),
  pair('focus-ring', 'surface', 3),
];

/** The pairs of these tokens: what the elements do not have needs no contrast. */
export function pairsOf(tokens: readonly Token[]): readonly Pair[] {
  const names = new Set(tokens.map(({ name }) => name));
  return allPairs.filter(({ front, back }) => names.has(front) && names.has(back));
}

/** What was found of a pair. */
export interface Measured {
  readonly ratio: number;
  readonly least: number;
  readonly passes: boolean;
}

export function measure(front: Rgb, back: Rgb, least: number): Measured {
  const ratio = contrast(front, back);
  return { ratio, least, passes: ratio >= least };
}

/** From 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Rounded down: what reads 4.50 is 4.5 or more. */
export const ratioText = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

/** `#rrggbb` */
export const toHex = (color: Rgb): string =>
  `#${color.map((part) => toByte(part).toString(16).padStart(2, '0')).join('')}`;

const toByte = (part: number): number => Math.round(Math.min(Math.max(part, 0), 1) * 255);
