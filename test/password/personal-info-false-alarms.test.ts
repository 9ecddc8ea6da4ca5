import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es';
import {
  createPersonalInfo,
  type PersonalInfoCheck,
  type PersonalSource,
} from '../../src/password/personal-info.js';
import { inventPeople, seeded } from './people.js';

const people = inventPeople(20261122);
const checks = people.map((person) => [person, createPersonalInfo(person, { language: 'es' })] as const);

/** All words of all profiles: whoever writes those as words of their own is rightly told. */
const taken = new Set(
  JSON.stringify(people.map(Object.values))
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/\p{L}+/gu),
);

const common = (words: readonly string[]) =>
  words
    .filter((word) => /^\p{Ll}{3,10}$/u.test(word))
    .filter((word) => !taken.has(word.normalize('NFD').replace(/\p{M}/gu, '')))
    .slice(0, 4000);
const words = [...common(spanish['commonWords-es-es']), ...common(english['commonWords-en'])];

const random = seeded(4);
const upTo = (limit: number) => Math.floor(random() * limit);
const one = <T>(items: ArrayLike<T>) => items[upTo(items.length)]!;
const word = () => (random() < 0.4 ? one(words).replace(/^./u, (first) => first.toUpperCase()) : one(words));

/** Three or four words and a number of one to four digits, in any order, joined in one of the usual ways. */
function passphrase(): string {
  const parts = [word(), word(), word(), ...(random() < 0.5 ? [word()] : [])];
  parts.splice(upTo(parts.length + 1), 0, String(upTo(10 ** (1 + upTo(4)))));
  return parts.join(one(['-', '-', ' ', '.', '_', ',', '']));
}

const KEYS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!@#$%&*-_+.';
const generated = () => Array.from({ length: 16 }, () => one(KEYS)).join('');

/** The part of all that is called personal, and the first of those, with whom they were taken for. */
function alarms(
  passwords: readonly string[],
  of: readonly (readonly [PersonalSource, PersonalInfoCheck])[] = checks,
) {
  const seen = of.flatMap(([person, check]) =>
    passwords.flatMap((password) => {
      const kinds = check(password);
      return kinds.length > 0 ? [`${password} of ${person.displayName}: ${kinds.join(', ')}`] : [];
    }),
  );
  return { rate: seen.length / (passwords.length * of.length), seen };
}

describe('false alarms', () => {
  test('there are people and words enough', () => {
    assert.ok(people.length >= 50);
    assert.ok(words.length >= 7000);
  });

  test('at most one in 200 passphrases', () => {
    const { rate, seen } = alarms(Array.from({ length: 500 }, passphrase));
    assert.ok(rate <= 0.005, `${rate}\n${seen.join('\n')}`);
  });

  test('at most one in 200 passwords that were generated', () => {
    const { rate, seen } = alarms(Array.from({ length: 200 }, generated));
    assert.ok(rate <= 0.005, `${rate}\n${seen.join('\n')}`);
  });

  test('none of words that have names in them', () => {
    const near =
      `melena marioneta costado marinero durante comprado fallen romance girasol banana granada anagrama leonera
      mariposa navegar memorar señora aclarar necesario angelito evangelio across challenge walking market graceful
      smart thomas samba kimono lunes luminosa solar soldado marea camarero evasión nueva leopardo prueba pausa
      aguapanela limonada joven libro bosque gilipollas gilded leer liebre sanar lanas osar ramo nada`.split(
        /\s+/,
      );
    const { seen } = alarms([...near, ...near.map((one, at) => `${one}-${near.at(at - 1)}-${at}`)]);
    assert.deepEqual(seen, []);
  });
});
