import type { Rgb } from './contrast.js';
import type { Scheme } from './theme.js';

/** A colour of sRGB as the screen shows it. */
export interface Paint {
  readonly rgb: Rgb;
  readonly alpha: number;
}

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true });

/** What the eye sees of colours laid over each other, the first at the bottom. The browser knows every way to write one. */
export function paint(...layers: readonly string[]): Paint {
  if (!pen) throw new Error('this browser has no canvas');
  pen.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    pen.fillStyle = layer;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return { rgb: [red / 255, green / 255, blue / 255], alpha: alpha / 255 };
}

/** Where a surface lets something through, it is the page: white or black. */
const pages: Readonly<Record<Scheme, string>> = { light: '#fff', dark: '#000' };

/** Both colours of a pair, each as it is seen on what is below it. */
export function paintPair(front: string, back: string, scheme: Scheme): readonly [Rgb, Rgb] {
  return [paint(pages[scheme], back, front).rgb, paint(pages[scheme], back).rgb];
}

/** Depends on where it is used, so that it can be neither measured nor exported. */
const relative = /currentcolor|var\(|light-dark\(|^(inherit|initial|unset|revert|revert-layer)$/i;

/**
 * Whether this is a colour of its own. A canvas ignores what it cannot read: two colours stay two. At the end of a text
 * CSS closes what is open, `rgb(1 2 3`, but more text comes after it where it is written: so it does here.
 */
export function isColor(text: string): boolean {
  if (!pen || relative.test(text) || !CSS.supports('color', `color-mix(in srgb, ${text}, ${text})`))
    return false;
  const read = ['#000', '#fff'].map((before) => {
    pen.fillStyle = before;
    pen.fillStyle = text;
    return pen.fillStyle;
  });
  return read[0] === read[1];
}

/** The same for a list of fonts: no quote may be left open, and no comment. */
export const isFont = (text: string): boolean =>
  text === 'inherit' || (CSS.supports('font-family', `${text}, "a", 'a'`) && !/var\(|\/\*/.test(text));
