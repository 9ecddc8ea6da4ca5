import type { Messages } from './messages.js';

/** The languages that load by themselves when a page asks for one that it did not import. */
const loaders = new Map<string, () => Promise<unknown>>([
  ['en', () => import('./en.js')],
  ['es', () => import('./es.js')],
]);

const registered = new Map<string, Messages>();

/** Makes a language known; each `locales/*.js` module does so when imported. */
export function registerMessages(tag: string, messages: Messages): void {
  registered.set(tag.toLowerCase(), messages);
}

/** The texts of a language, where they are here already. */
export function findMessages(tag: string): Messages | undefined {
  return registered.get(tag);
}

/** The first language of a list of BCP 47 tags that exists, as a lower-case tag: `es-MX` finds `es` (RFC 4647 §3.4). */
export function lookUpLanguage(tags: readonly string[]): string {
  for (const tag of tags) {
    for (let range = tag.toLowerCase(); range; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
      if (registered.has(range) || loaders.has(range)) return range;
    }
  }
  return 'en';
}

/** Fetches a language. Where that fails, any language that is here is better than no form at all. */
export async function loadMessages(tag: string): Promise<Messages | undefined> {
  await loaders
    .get(tag)?.()
    .catch(() => undefined);
  return registered.get(tag) ?? registered.values().next().value;
}
