import { assert } from '@open-wc/testing';
import { en, es } from '../support/texts.js';

/** Every text of a language by its path, such as `errors.offline.0`. */
function flat(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => flat(part, path ? `${path}.${key}` : key));
}

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
const english = flat(en);
const spanish = new Map(flat(es));

describe('Spanish and English', () => {
  it('have the same texts', () => {
    assert.sameMembers(
      [...spanish.keys()],
      english.map(([path]) => path),
    );
  });

  for (const [path, text] of english) {
    const translated = spanish.get(path) ?? '';

    it(`say something, and with the same places to fill in: ${path}`, () => {
      assert.match(text, /\p{L}/u);
      assert.match(translated, /\p{L}/u);
      assert.deepEqual(places(translated), places(text));
    });

    it(`say it in different words: ${path}`, () => {
      assert.notStrictEqual(translated, text);
    });
  }

  for (const [language, texts] of Object.entries({ en, es })) {
    it(`have no space too many, no double one, no markup: ${language}`, () => {
      const untidy = flat(texts).filter(([, text]) => /^\s|\s$|\s{2}|[<>&]/.test(text));
      assert.deepEqual(untidy, []);
    });

    it(`know no places but those that are filled in: ${language}`, () => {
      const known = [
        '{time}',
        '{ticket}',
        '{provider}',
        '{count}',
        '{name}',
        '{to}',
        '{key}',
        '{domain}',
        '{userNumber}',
        '{redirect}',
      ];
      const unknown = flat(texts).filter(([, text]) => places(text).some((place) => !known.includes(place)));
      assert.deepEqual(unknown, []);
    });

    it(`say what happened in a sentence, and what to do now in another: ${language}`, () => {
      for (const [code, [happened, now]] of Object.entries(texts.errors)) {
        assert.match(happened, /[.!?]$/, code);
        assert.match(now, /[.!?]$/, code);
      }
    });

    it(`say each failure in its own words: ${language}`, () => {
      const told = Object.values(texts.errors).map((text) => text.join(' '));
      assert.strictEqual(new Set(told).size, told.length);
    });
  }
});

describe('Spanish', () => {
  it('calls things what the portal calls them', () => {
    assert.include(es, { username: 'Inicio de sesión', password: 'Contraseña', submit: 'Iniciar sesión' });
    assert.strictEqual(es.signInWith, 'Acceder con {provider}');
    assert.strictEqual(es.forgotPassword, 'He olvidado mi contraseña');
    assert.match(es.remember, /^Recuérdame/);
    assert.match(es.firstAccessQuestion, /primer acceso/);
  });

  it('opens its questions', () => {
    const unopened = flat(es).filter(([, text]) => text.includes('?') !== text.includes('¿'));
    assert.deepEqual(unopened, []);
  });
});
