import type { MoreTexts, Texts } from './messages.js';

export interface Language {
  readonly texts: Texts;
  /** The rest of the language, a module of its own. */
  readonly loadMore: () => Promise<MoreTexts>;
}

/**
 * The languages that load by themselves when a page asks for one that it did not import. Each by a module of its own:
 * a language that is imported both ways would need an object for its module, in every page's first script.
 */
const loaders = new Map<string, () => Promise<unknown>>([
  ['en', () => import('./lazy-en.js')],
  ['es', () => import('./lazy-es.js')],
]);

const registered = new Map<string, Language>();

/** Makes a language known; each `locales/*.js` module does so when imported. */
export function registerLanguage(tag: string, texts: Texts, loadMore: () => Promise<MoreTexts>): void {
  registered.set(tag, { texts, loadMore });
}

/** A language, where it is here already. */
export function findLanguage(tag: string): Language | undefined {
  return registered.get(tag);
}

/** The first of these BCP 47 tags that we speak, in lower case: `es-MX` finds `es` (RFC 4647 §3.4). */
export function lookUpLanguage(tags: readonly string[]): string {
  for (const tag of tags) {
    for (let range = tag.toLowerCase(); range; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
      if (registered.has(range) || loaders.has(range)) return range;
    }
  }
  return 'en';
}

/** Fetches a language. Where that fails, any language that is here is better than no form at all. */
export async function loadLanguage(tag: string): Promise<Language | undefined> {
  await loaders
    .get(tag)?.()
    .catch(() => undefined);
  return registered.get(tag) ?? registered.values().next().value;
}
