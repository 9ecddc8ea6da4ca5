import type { MoreTexts, Texts } from './messages.js';

export interface Language {
  readonly texts: Texts;
  /** The rest of the language, a module of its own. */
  readonly loadMore: () => Promise<MoreTexts>;
  /** Where it is not read from left to right. */
  readonly direction?: 'rtl' | undefined;
}

/** What we speak; how each is fetched is in a module of its own, for pages that import none. */
const spoken = 'ar ca de en es eu fr gl it nl pl pt'.split(' ');

const registered = new Map<string, Language>();

/** Makes a language known; each `locales/*.js` module does so when imported. */
export function registerLanguage(
  tag: string,
  texts: Texts,
  loadMore: () => Promise<MoreTexts>,
  direction?: 'rtl',
): void {
  registered.set(tag, { texts, loadMore, direction });
}

/** A language, where it is here already. */
export function findLanguage(tag: string): Language | undefined {
  return registered.get(tag);
}

/** The first of these BCP 47 tags that we speak, in lower case: `es-MX` finds `es` (RFC 4647 §3.4). */
export function lookUpLanguage(tags: readonly string[]): string {
  for (const tag of tags) {
    for (let range = tag.toLowerCase(); range; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
      if (registered.has(range) || spoken.includes(range)) return range;
    }
  }
  return 'en';
}

/** Fetches a language. Where that fails, any language that is here is better than no form at all. */
export async function loadLanguage(tag: string): Promise<Language | undefined> {
  if (!registered.has(tag))
    await import('./languages.js').then(({ languages }) => languages[tag]?.()).catch(() => undefined);
  return registered.get(tag) ?? registered.values().next().value;
}
