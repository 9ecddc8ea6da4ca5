import type { Messages } from './messages.js';
import { findLanguage, loadLanguage, registerLanguage } from './registry.js';

/**
 * Makes a language known that the library does not bring, or replaces one: a dictionary in one file, complete by its type.
 * Import it before the elements are defined: what is drawn already keeps its language until `lang` changes.
 *
 * @param tag BCP 47 tag, such as `sv` or `pt-BR`. `sv` also serves pages in `sv-FI` (RFC 4647 §3.4).
 * @param messages Every text. Texts are shown as text: markup in them is never run.
 * @param direction `'rtl'` where the language is read from right to left.
 * @throws RangeError where `tag` is no language tag.
 * @throws TypeError where a whole part is missing, in a page that no compiler has checked.
 */
export function addLanguage(tag: string, messages: Messages, direction?: 'rtl'): void {
  const { newPassword, secondFactor, singleSignOn, forgotPasswordView, firstAccessView } = messages;
  for (const part of [
    newPassword,
    secondFactor,
    singleSignOn,
    forgotPasswordView,
    firstAccessView,
    messages.errors,
  ])
    if (typeof part !== 'object') throw new TypeError(`The dictionary "${tag}" is not complete.`);
  const more = {
    outcomes: messages,
    parts: {
      newPassword: async () => newPassword,
      secondFactor: async () => secondFactor,
      singleSignOn: async () => singleSignOn,
      forgotPasswordView: async () => forgotPasswordView,
      firstAccessView: async () => firstAccessView,
    },
  };
  registerLanguage(toKey(tag), messages, async () => more, direction);
}

/** What the registry knows a language by. */
const toKey = (tag: string): string => new Intl.Locale(tag).toString().toLowerCase();

/**
 * Every text of a language that there is, to begin a dictionary of one's own with.
 *
 * @param tag one of `ar ca de en es eu fr gl it nl pl pt`, or what `addLanguage` was given.
 * @throws RangeError where there is no such language, or it does not load.
 */
export async function messagesOf(tag: string): Promise<Messages> {
  const key = toKey(tag);
  await loadLanguage(key);
  const language = findLanguage(key);
  if (!language) throw new RangeError(`There is no language "${tag}".`);
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
