// Made-up passwords of the kinds that people use, the same ones for the same seed. Ranks are drawn evenly over their
// magnitude, so that rare words come as often as common ones: harder than any list of real passwords.
import { packs } from './packs.mjs';

/** Mulberry32: small, and the same everywhere. @param {number} seed */
function dice(seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  /** @template T @param {ArrayLike<T>} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[below(list.length)]);
  const chance = (/** @type {number} */ share) => random() < share;
  /** @param {...string} names of packs */
  const word = (...names) => {
    const list = packs[pick(names)] ?? [];
    return list[Math.floor(Math.exp(random() * Math.log(list.length)))] ?? '';
  };
  const digits = (/** @type {number} */ count) => Array.from({ length: count }, () => below(10)).join('');
  return { below, pick, chance, word, digits };
}

/** @typedef {ReturnType<typeof dice>} Dice */

const languages = ['es-es', 'en'];
const words = (/** @type {string} */ language) => [`commonWords-${language}`, `wikipedia-${language}`];
const names = (/** @type {string} */ language) => [`firstnames-${language}`, `lastnames-${language}`];
const capital = (/** @type {string} */ word) => word.charAt(0).toUpperCase() + word.slice(1);
const symbols = '!.*@#$?-_';
const year = (/** @type {Dice} */ { below }) => String(1950 + below(77));
/** @param {Dice} dice @param {string} word */
const cased = ({ chance }, word) => (chance(0.5) ? capital(word) : word);

/** What people put behind a word. @param {Dice} dice */
function tail(dice) {
  const { chance, digits, below, pick } = dice;
  const number = chance(0.5) ? year(dice) : digits(1 + below(4));
  return (chance(0.8) ? number : '') + (chance(0.4) ? pick(symbols) : '');
}

/** @param {Dice} dice @param {string} word */
const leet = ({ chance }, word) =>
  word.replace(/[aeiost]/g, (letter) =>
    chance(0.6)
      ? (/** @type {Record<string, string>} */ ({ a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' })[letter] ??
        letter)
      : letter,
  );

/** @param {Dice} dice */
function date(dice) {
  const { below, pick, chance } = dice;
  const [day, month] = [1 + below(28), 1 + below(12)].map((part) =>
    chance(0.7) ? String(part).padStart(2, '0') : String(part),
  );
  const separator = pick(['', '', '/', '-', '.']);
  return [day, month, chance(0.6) ? year(dice) : year(dice).slice(2)].join(separator);
}

const rows = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm', '1234567890', '1qaz2wsx3edc', 'qazwsxedc'];
/** @param {Dice} dice */
function walk({ pick, below, chance }) {
  const part = () => {
    const row = pick(rows);
    const cut = row.slice(below(3), 5 + below(6));
    return chance(0.3) ? [...cut].reverse().join('') : cut;
  };
  return part() + (chance(0.4) ? part() : '');
}

/** @param {Dice} dice @param {string} alphabet @param {number} length */
const random = ({ pick }, alphabet, length) => Array.from({ length }, () => pick(alphabet)).join('');
const alphanumeric = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Can be said, and is no word. @param {Dice} dice */
const syllables = ({ pick, below }) =>
  Array.from(
    { length: 3 + below(3) },
    () => pick('bcdfglmnprstvz') + pick('aeiou') + pick(['', '', 'n', 's', 'r']),
  ).join('');

const topics =
  'contraseña clave madrid barcelona sevilla verano invierno primavera otoño enero agosto lunes viernes betis barça centralita oficina empresa teléfono usuario bienvenido teamo tequiero hola password welcome summer winter monday january london liverpool arsenal office phone admin letmein football'.split(
    ' ',
  );

/** @type {Record<string, (dice: Dice) => string>} */
const kinds = {
  common: ({ word }) => word('passwords-common'),
  'common-uniform': ({ pick }) => pick(packs['passwords-common'] ?? []),
  'common-tail': (dice) => cased(dice, dice.word('passwords-common')) + tail(dice),
  topic: (dice) => cased(dice, dice.pick(topics)) + tail(dice),
  date,
  walk,
  'walk-tail': (dice) => walk(dice) + tail(dice),
  repeat: (dice) =>
    dice
      .word('passwords-common')
      .slice(0, 4)
      .repeat(2 + dice.below(2)) + (dice.chance(0.3) ? tail(dice) : ''),
  random: (dice) => random(dice, alphanumeric + symbols, 6 + dice.below(11)),
  letters: (dice) => random(dice, 'abcdefghijklmnopqrstuvwxyz', 6 + dice.below(9)),
  syllables: (dice) => cased(dice, syllables(dice)) + (dice.chance(0.5) ? tail(dice) : ''),
};
for (const language of languages) {
  const ofLanguage = words(language);
  kinds[`word-${language}`] = (dice) => cased(dice, dice.word(...ofLanguage));
  kinds[`word-tail-${language}`] = (dice) => cased(dice, dice.word(...ofLanguage)) + tail(dice);
  kinds[`two-words-${language}`] = (dice) =>
    [dice.word(...ofLanguage), dice.word(...ofLanguage)]
      .map((word) => cased(dice, word))
      .join(dice.pick(['', '', '-', '.', '_']));
  kinds[`passphrase-${language}`] = (dice) =>
    Array.from({ length: 4 }, () => dice.word(`commonWords-${language}`)).join(
      dice.pick(['-', ' ', '.', '']),
    );
  kinds[`name-${language}`] = (dice) => cased(dice, dice.word(...names(language))) + tail(dice);
  kinds[`leet-${language}`] = (dice) =>
    leet(dice, dice.word(...ofLanguage, 'passwords-common')) + (dice.chance(0.5) ? tail(dice) : '');
  kinds[`reversed-${language}`] = (dice) =>
    [...dice.word(...ofLanguage)].reverse().join('') + (dice.chance(0.5) ? tail(dice) : '');
}

/** What people do most comes three times as often as the rest. */
const usual = /^(common|common-tail|topic|date|walk|random|(word-tail|name|two-words)-.*)$/;

/**
 * @param {number} seed
 * @param {number} each so many of every kind
 * @returns {{ kind: string, password: string }[]} none shorter than four characters, none longer than 32
 */
export function corpus(seed, each) {
  const rolled = dice(seed);
  return Object.entries(kinds).flatMap(([kind, make]) =>
    Array.from({ length: usual.test(kind) ? 3 * each : each }, () => {
      let password = '';
      while (password.length < 4 || password.length > 32) password = make(rolled);
      return { kind, password };
    }),
  );
}
