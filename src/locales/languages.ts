/** The languages that load by themselves where a page asks for one that it did not import. */
export const languages: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('./ar/lazy.js'),
  ca: () => import('./ca/lazy.js'),
  de: () => import('./de/lazy.js'),
  en: () => import('./en/lazy.js'),
  es: () => import('./es/lazy.js'),
  eu: () => import('./eu/lazy.js'),
  fr: () => import('./fr/lazy.js'),
  gl: () => import('./gl/lazy.js'),
  it: () => import('./it/lazy.js'),
  nl: () => import('./nl/lazy.js'),
  pl: () => import('./pl/lazy.js'),
  pt: () => import('./pt/lazy.js'),
};
