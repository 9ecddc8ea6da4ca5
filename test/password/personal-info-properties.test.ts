import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createPersonalInfo, userInputs, type PersonalSource } from '../../src/password/personal-info.js';

fc.configureGlobal({ seed: 20261122, numRuns: 100 });

const check = (person: PersonalSource, password: string) =>
  createPersonalInfo(person, { language: 'es' })(password);

/** Names are made of these, and what is around them of the others: so nothing is there by chance. */
const SYLLABLES = ['ba', 'bé', 'dar', 'fren', 'mú', 'na', 'ñe', 'pra', 'van', 'ven', 'dür', 'be'];
const OTHERS = Array.from('chjkqtwxyilos');

const fromSyllables = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...SYLLABLES), { minLength, maxLength })
    .map((syllables) => syllables.join(''))
    .map((name) => name.slice(0, 1).toUpperCase() + name.slice(1))
    // A few of them come out as particles.
    .filter((name) => !['Van', 'Ven'].includes(name));
const name = fromSyllables(2, 4);
const longName = fromSyllables(3, 4);
const noise = fc
  .array(fc.constantFrom(...OTHERS), { minLength: 1, maxLength: 8 })
  .map((letters) => letters.join(''));
const separator = fc.constantFrom('-', '.', ' ', '_', '!', '¿', '+');

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
const reversed = (text: string) => Array.from(text).reverse().join('');
const LEET: Record<string, string> = { a: '4@', b: '8', e: '3€' };
const leet = (text: string, which: number) =>
  withoutMarks(text).replace(/[abe]/gi, (letter) => {
    const swaps = LEET[letter.toLowerCase()] ?? letter;
    return swaps.charAt(which % swaps.length);
  });
const disguise = fc.constantFrom<((text: string) => string)[]>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => withoutMarks(text),
  (text) => text.normalize('NFD'),
  (text) => leet(text, 0),
  (text) => leet(text, 1),
);

/** Between other words and numbers. */
const around = (password: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom('', 'w-', '7.', 'X_'), password, fc.constantFrom('', '-w', '!7', ' X'))
    .map((parts) => parts.join(''));

const two = (number: number) => String(number).padStart(2, '0');
const date = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const person = fc.record(
  {
    givenName: name,
    familyName: fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    email: fc
      .tuple(name, name)
      .map(([one, other]) => `${withoutMarks(one)}.${withoutMarks(other)}9@${withoutMarks(one)}.es`),
    birthDate: date,
    domain: name.map((label) => `${withoutMarks(label).toLowerCase()}.pbx.example`),
    userNumber: fc.integer({ min: 100, max: 9_999_999 }).map(String),
    phoneNumbers: fc.array(fc.stringMatching(/^\+34 ?[67]\d\d ?\d{3} ?\d{3}$/), { maxLength: 2 }),
    company: name.map((company) => `${company} S.L.`),
    loginName: name,
    others: fc.array(name, { maxLength: 3 }),
  },
  { requiredKeys: ['givenName', 'familyName'] },
);

const holds = <T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  predicate: (...values: T) => void,
): void => fc.assert(fc.property(fc.tuple<T>(...arbitraries), (values) => predicate(...values)));

/** A name that is all digits by its disguise is taken for a number. */
const notAllDigits = (password: string) => fc.pre(/\D/.test(password));

describe('what must be seen', () => {
  test('a name as a word of its own, in any disguise', () => {
    const seen = name.chain((given) =>
      fc.tuple(fc.constant(given), around(disguise.map((changed) => changed(given)))),
    );
    holds([seen], ([givenName, password]) => {
      notAllDigits(password.replace(/\d$/, ''));
      assert.deepEqual(check({ givenName }, password), ['given-name'], password);
    });
  });

  test('every part of a name of several', () => {
    holds([name, name, separator], (first, second, between) => {
      const familyName = `${first} de la ${second}`;
      for (const password of [first, second, first + second, second + first, first + between + second])
        assert.deepEqual(check({ familyName }, `7${password}7`), ['family-name'], password);
    });
  });

  test('six letters of a name, inside a longer word, forwards and backwards', () => {
    const long = longName.filter((one) => withoutMarks(one).length > 5);
    holds([long, noise, noise, disguise], (familyName, before, after, changed) => {
      notAllDigits(changed(familyName));
      for (const password of [changed(familyName), reversed(withoutMarks(familyName))])
        assert.deepEqual(check({ familyName }, before + password + after), ['family-name'], password);
    });
  });

  test('a person in nothing but personal words, in any order', () => {
    const words = person.chain((someone) => {
      const parts = [someone.givenName, ...someone.familyName.split(' ')];
      return fc.tuple(fc.constant(someone), fc.shuffledSubarray(parts, { minLength: 1 }));
    });
    holds([words, disguise], ([someone, parts], changed) => {
      const password = changed(parts.join(''));
      notAllDigits(password);
      assert.notDeepEqual(check(someone, password), [], password);
    });
  });

  test('a date of birth in digits, in every order, with every separator', () => {
    const order = fc.constantFrom('dmy', 'mdy', 'ymd', 'ydm', 'dm', 'md', 'my', 'ym');
    const between = fc.constantFrom('', '-', '/', '.', ' ', ' - ', '_');
    holds(
      [date, order, between, noise, fc.boolean(), fc.boolean()],
      (birthDate, parts, join, word, short, backwards) => {
        const [year = '', month = '', day = ''] = birthDate.split('-');
        const said: Record<string, string> = {
          d: day,
          m: month,
          y: short && parts.length > 2 ? year.slice(2) : year,
        };
        const written = Array.from(parts)
          .map((part) => said[part])
          .join(join);
        const digits = written.replace(/\D/g, '');
        const password = word + (backwards && digits.length > 5 ? reversed(written) : written) + word;
        assert.deepEqual(check({ birthDate }, password), ['birth-date'], password);
      },
    );
  });

  test('a date of birth without leading zeros, where it is written with separators', () => {
    holds([date, fc.constantFrom('/', '-', '. '), noise], (birthDate, join, word) => {
      const [year, month, day] = birthDate.split('-').map(Number);
      for (const password of [
        [day, month, year],
        [month, day, year],
        [year, month, day],
      ].map((parts) => parts.join(join)))
        assert.deepEqual(check({ birthDate }, `${word} ${password}${word}`), ['birth-date'], password);
    });
  });

  test('a date of birth in words, in the language of the page', () => {
    const languages = fc.constantFrom('es', 'en', 'ca', 'fr', 'de', 'it', 'pt', 'eu', 'ru', 'el', 'tr');
    holds([date, languages, separator], (birthDate, language, join) => {
      const day = new Date(birthDate);
      const dayMonth: Intl.DateTimeFormatOptions = { timeZone: 'UTC', day: 'numeric', month: 'long' };
      const inWords = createPersonalInfo({ birthDate }, { language });
      const full = day.toLocaleDateString(language, { ...dayMonth, year: 'numeric' });
      const short = day.toLocaleDateString(language, dayMonth);
      for (const password of [
        full,
        full.toUpperCase(),
        short,
        short.replaceAll(' ', join),
        short.replaceAll(' ', ''),
      ])
        assert.deepEqual(inWords(`x ${password} x`), ['birth-date'], password);
    });
  });

  test('any five digits of a telephone number, however they are grouped', () => {
    const slice = fc
      .tuple(
        fc.stringMatching(/^\d{9}$/),
        fc.nat(4),
        fc.integer({ min: 5, max: 9 }),
        fc.array(fc.constantFrom('', '-', ' '), { minLength: 9, maxLength: 9 }),
      )
      .map(([number, from, length, between]) => ({
        number,
        part: Array.from(number.slice(from, from + length), (digit, at) => digit + (between[at] ?? '')).join(
          '',
        ),
      }));
    holds([slice, noise], ({ number, part }, word) => {
      assert.deepEqual(check({ phoneNumbers: [`+34 ${number}`] }, word + part + word), ['phone'], part);
    });
  });

  test('a short number and a short label, together', () => {
    const number = fc.integer({ min: 100, max: 9999 }).map(String);
    holds([number, fc.constantFrom('demo', 'acme', 'norte', 'dan'), separator], (userNumber, label, join) => {
      const domain = `${label}.pbx.example`;
      for (const password of [label + userNumber, userNumber + join + label, `${label}${userNumber}pbx`])
        assert.deepEqual(
          check({ userNumber, domain }, password).toSorted(),
          ['domain', 'user-number'],
          password,
        );
    });
  });

  test('whatever an estimate is told, where it is long enough', () => {
    holds([person], (someone) => {
      const asked = createPersonalInfo(someone, { language: 'es' });
      for (const word of userInputs(someone).filter(({ length }) => length > 4))
        assert.notDeepEqual(asked(word), [], word);
    });
  });
});

describe('what must not be seen', () => {
  test('anything in words of other letters, and numbers that are nobody’s', () => {
    const word = fc.oneof(
      noise,
      noise.map((text) => text.toUpperCase()),
      separator,
      fc.stringMatching(/^\d{1,4}$/),
    );
    const parts = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
    const named = fc.record({ givenName: name, familyName: name, company: name, loginName: name });
    holds([named, parts], (someone, password) => assert.deepEqual(check(someone, password), [], password));
  });

  test('a name of up to five letters, inside a longer word', () => {
    const short = fc.constantFrom('Ana', 'Eva', 'Bea', 'Ruf', 'Pam', 'Rea', 'Bren', 'Unna', 'Ferré', 'Purén');
    holds([short, noise, noise], (givenName, before, after) => {
      assert.deepEqual(check({ givenName }, before + givenName.toLowerCase() + after), []);
    });
  });

  test('a name of two letters on its own, whatever else is there', () => {
    const words = fc.array(fc.oneof(noise, separator, fc.constantFrom('jo', 'JO', 'Jo', 'j0')), {
      maxLength: 8,
    });
    holds([words], (all) => assert.deepEqual(check({ givenName: 'Jo' }, all.join('')), []));
  });

  test('the year of birth alone, or any number of three digits', () => {
    holds([date, noise, separator, fc.nat(999)], (birthDate, word, join, number) => {
      assert.deepEqual(check({ birthDate }, word + birthDate.slice(0, 4) + join + word), []);
      assert.deepEqual(check({ birthDate }, `${word}${number}${join}${word}`), []);
      assert.deepEqual(check({ birthDate }, `${word}${two(number % 100)}${word}`), []);
    });
  });

  test('a user number inside another number, or alone', () => {
    const number = fc.integer({ min: 100, max: 9999 }).map(String);
    holds([number, fc.nat(9), noise], (userNumber, digit, word) => {
      const someone = { userNumber, domain: 'demo.pbx.example' };
      for (const password of [
        `${digit}${userNumber}`,
        `${userNumber}${digit}`,
        `${digit}${userNumber}${digit}`,
      ])
        assert.deepEqual(check(someone, `${password}-demo-${word}`), []);
      assert.deepEqual(check(someone, word + userNumber + word), []);
    });
  });

  test('four digits of a telephone number', () => {
    holds([fc.stringMatching(/^\d{9}$/), fc.nat(5), noise], (number, from, word) => {
      assert.deepEqual(check({ phoneNumbers: [number] }, word + number.slice(from, from + 4) + word), []);
    });
  });
});

describe('of any person and any password', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...Array.from('ana4n41984-101@.Gg')), maxLength: 200 }),
  );
  const anybody = fc.record(
    {
      displayName: anything,
      givenName: anything,
      familyName: anything,
      email: anything,
      birthDate: fc.oneof(anything, date),
      domain: anything,
      userNumber: anything,
      phoneNumbers: fc.array(anything),
      loginName: anything,
      company: anything,
      others: fc.array(anything),
    },
    { requiredKeys: [] },
  );

  test('there is an answer, and each kind once', () => {
    holds([anybody, anything, fc.string({ maxLength: 10 })], (someone, password, language) => {
      const kinds = createPersonalInfo(someone, { language })(password);
      assert.equal(new Set(kinds).size, kinds.length);
    });
  });

  test('the answer does not depend on how Unicode is composed, nor on what was asked before', () => {
    holds([person, anything], (someone, password) => {
      const asked = createPersonalInfo(someone, { language: 'es' });
      const composed = `${someone.givenName}-${password}`.normalize('NFC');
      assert.deepEqual(asked(composed.normalize('NFD')), asked(composed));
      assert.deepEqual(asked(composed), check(someone, composed));
    });
  });

  test('only what is known can be seen', () => {
    holds([person, anything], ({ givenName, birthDate, userNumber }, password) => {
      const kinds = check(
        { givenName, ...(birthDate && { birthDate }), ...(userNumber && { userNumber }) },
        password,
      );
      const known = [
        'given-name',
        ...(birthDate ? ['birth-date'] : []),
        ...(userNumber ? ['user-number'] : []),
      ];
      assert.deepEqual(
        kinds.filter((kind) => !known.includes(kind)),
        [],
      );
    });
  });
});
