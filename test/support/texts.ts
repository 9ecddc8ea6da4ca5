// All texts of the elements. Importing the languages makes them known, as a page does.
import { messagesOf } from '../../src/locales/add.js';
import '../../src/locales/en.js';
import '../../src/locales/es.js';
import { languages } from '../../src/locales/languages.js';

export type { Messages } from '../../src/locales/messages.js';

/** The tags of all languages. */
export const tags = Object.keys(languages);

export const en = await messagesOf('en');
export const es = await messagesOf('es');
