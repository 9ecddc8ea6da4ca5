import { choice, choose } from './address.js';
import { en } from './texts/en.js';
import { es, type Texts } from './texts/es.js';

export type Language = 'es' | 'en';
export type Theme = 'system' | 'light' | 'dark';

const dictionaries: Readonly<Record<Language, Texts>> = { es, en };

/** What the URL says, else the first of the browser's languages that there is, else Spanish. */
export function language(): Language {
  const wanted = [choice('lang') ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((tag) => tag === 'es' || tag === 'en') ?? 'es';
}

export const texts = (): Texts => dictionaries[language()];

export function theme(): Theme {
  const wanted = choice('theme');
  return wanted === 'light' || wanted === 'dark' ? wanted : 'system';
}

/** Puts the choices where CSS and the elements look for them: on the root of the page. */
export function applyPreferences(): void {
  const { documentElement: root } = document;
  root.lang = language();
  root.dir = choice('dir') === 'rtl' ? 'rtl' : 'ltr';
  root.dataset['theme'] = theme();
}

/** Makes a choice, in place of the one before. */
export function prefer(name: 'lang' | 'theme', value: Language | Theme): void {
  choose(name, value);
  applyPreferences();
}
