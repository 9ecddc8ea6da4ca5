import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { corpus } from '../../scripts/dictionary/corpus.mjs';
import { packs } from '../../scripts/dictionary/packs.mjs';
import { estimate } from '../../src/password/estimate.js';
import { guess } from '../../src/password/guess.js';

const year = new Date().getFullYear();
const scoreOf = (password: string): number => estimate(password).score;

describe('what people really type', () => {
  for (const password of [
    `Contraseña${year}!`,
    `contrasena${year}`,
    `C0ntr4s3ñ4 ${year}!`,
    'Madrid2025!',
    'Verano2026.',
    'Welcome123!',
    'qwertyñ123',
    'RealMadrid10',
    'Teamo1234',
    'Maria1985!',
    'P@ssw0rd1!',
    'centralita101',
    'Extensión 205',
    'otoño-2024',
    'Barça99',
  ]) {
    it(`${password} is weak`, () => assert.ok(scoreOf(password) <= 1, String(scoreOf(password))));
  }

  for (const password of [
    'tormenta-violeta-31-Faro2',
    'banana-granada-9-Luz',
    'laguna-cristal-82-Pez',
    'correct horse battery staple',
    'Xk9$vQ2m!pLw',
  ]) {
    it(`${password} is strong, and nothing is found`, () =>
      assert.deepEqual(estimate(password), { score: 4, findings: [] }));
  }
});

describe('findings', () => {
  for (const [password, ...codes] of [
    ['password', 'common-password', 'short'],
    [`Verano${year}!`, 'predictable-pattern', 'common-word'],
    ['Maria1985!', 'predictable-pattern', 'name'],
    ['14/03/1984', 'date'],
    ['abcdefghijk', 'sequence'],
    ['aaaaaaaaaaaa', 'repeat'],
    ['', 'short'],
  ] as const) {
    it(`${password || 'nothing'}: ${codes.join(', ')}`, () =>
      assert.deepEqual(estimate(password).findings, codes));
  }

  it('a walk on the keyboard', () => assert.ok(estimate('cvbnmko09').findings.includes('keyboard')));

  it('are codes in one order, each once, whatever is typed', () => {
    const order = 'common-password predictable-pattern name date keyboard sequence repeat common-word short';
    for (const { password } of corpus(3, 20)) {
      const { findings } = estimate(password);
      assert.deepEqual(
        findings,
        order.split(' ').filter((code) => (findings as string[]).includes(code)),
      );
    }
  });
});

describe('what is known of the person', () => {
  const inputs = { userInputs: ['Zubizarretagoitia', 'acme-telefonia'] };
  for (const password of [
    'zubizarretagoitia',
    'Zubizarretagoitia84!',
    'aitiogaterrazibuz',
    'zub1z4rr3t4g01t14',
    'ACME-Telefonía',
  ]) {
    it(`${password} is guessed early`, () => {
      assert.ok(estimate(password, inputs).score <= 1);
      assert.ok(estimate(password, inputs).score < scoreOf(password));
    });
  }

  it('empty words and words of another script change nothing', () => {
    const password = 'tormenta-violeta-31-Faro2';
    assert.equal(estimate(password, { userInputs: ['', ' ', '漢字', 'İ'] }).score, 4);
  });
});

describe('our own words and rules', () => {
  it('only lower a score', () => {
    for (const { password } of corpus(4, 30)) {
      assert.ok(scoreOf(password) <= guess(password).score, password);
    }
  });

  it('rarely touch a good passphrase', () => {
    const words = packs['diceware-common'] ?? [];
    const spanish = (packs['commonWords-es-es'] ?? []).filter((word) => word.length > 3);
    const word = (list: readonly string[], at: number) => list[(at * 7919) % list.length] ?? '';
    const phrases = [words, spanish].flatMap((list) =>
      Array.from({ length: 500 }, (_, at) => {
        const [one, two, three] = [at, at + 13_001, at + 29_009].map((place) => word(list, place));
        return `${one}-${two}-${at % 100}-${three}`;
      }),
    );
    const lowered = phrases.filter((phrase) => scoreOf(phrase) < guess(phrase).score);
    assert.ok(lowered.length <= phrases.length / 200, `${lowered.length} lowered`);
    const weak = phrases.filter((phrase) => scoreOf(phrase) < 3);
    assert.ok(weak.length <= phrases.length / 200, `${weak.length} weak`);
  });
});

describe('hostile input', () => {
  for (const [name, piece] of Object.entries({
    'one letter': 'a',
    'a step sequence': 'abcdefghijklmnopqrstuvwxyz',
    leet: '4@5$7+1!|(<{[',
    'leet of many characters': '\\/\\/|-|(){}|_|^^vv2u',
    'words without end': 'lacasadelperroeselgatodelavecina',
    'halves of surrogates': '\ud800',
    'letters that grow when they are made small': 'İ',
    zeros: '\0',
  })) {
    it(`${name}, a hundred thousand times, is judged by its beginning`, () => {
      const much = piece.repeat(100_000);
      assert.deepEqual(estimate(much), estimate(much.slice(0, 64)));
    });
  }

  it('whatever is typed, and whatever is known, there is a score', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (password, userInputs) => {
        const { score } = estimate(password, { userInputs });
        assert.ok([0, 1, 2, 3, 4].includes(score));
        assert.ok(score <= scoreOf(password));
      }),
      { numRuns: 500 },
    );
  });
});
