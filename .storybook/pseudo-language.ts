// A language that nobody speaks (`en-XA`, as in Unicode's CLDR): longer than any, with accents on all letters, between
// brackets. What stays plain is no text of ours; what is cut off here would be cut off in some language.
import type { Messages } from '../src/index.js';
import { addLanguage, messagesOf } from '../src/locales/add.js';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';

/** What is filled in stays as it is. */
const pieces = /(\{\w+\})/;

/** Every other vowel twice: a third longer, as German is. */
function disguise(text: string): string {
  let vowels = 0;
  const letter = (one: string): string => {
    const twice = /[aeiou]/i.test(one) && vowels++ % 2 === 0;
    return accented.charAt(plain.indexOf(one)).repeat(twice ? 2 : 1);
  };
  const said = text
    .split(pieces)
    .map((piece) => (pieces.test(piece) ? piece : piece.replace(/[a-z]/gi, letter)));
  return `[${said.join('')}]`;
}

function disguised(value: unknown): unknown {
  if (typeof value === 'string') return disguise(value);
  if (Array.isArray(value)) return value.map(disguised);
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, disguised(part)]));
}

export async function addPseudoLanguage(): Promise<void> {
  addLanguage('en-XA', disguised(await messagesOf('en')) as Messages);
}
