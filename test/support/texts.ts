// All texts of the elements. Importing the languages makes them known, as a page does.
import '../../src/locales/en.js';
import '../../src/locales/es.js';
import { languages } from '../../src/locales/languages.js';
import type { Messages } from '../../src/locales/messages.js';
import { findLanguage, loadLanguage } from '../../src/locales/registry.js';

export type { Messages };

/** Every text of a language. */
export async function textsOf(tag: string): Promise<Messages> {
  const language = findLanguage(tag) ?? (await loadLanguage(tag));
  if (!language) throw new Error(`there is no ${tag}`);
  const { outcomes, parts } = await language.loadMore();
  const { newPassword, secondFactor, singleSignOn, forgotPasswordView, firstAccessView } = parts;
  return {
    ...language.texts,
    ...outcomes,
    newPassword: await newPassword(),
    secondFactor: await secondFactor(),
    singleSignOn: await singleSignOn(),
    forgotPasswordView: await forgotPasswordView(),
    firstAccessView: await firstAccessView(),
  };
}

/** The tags of all languages. */
export const tags = Object.keys(languages);

export const en = await textsOf('en');
export const es = await textsOf('es');
