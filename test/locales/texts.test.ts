import { assert } from '@open-wc/testing';
import { callbackTexts } from '../../src/locales/callback-page.js';
import { lookUpLanguage } from '../../src/locales/registry.js';
import { messagesOf } from '../../src/locales/add.js';
import { en, es, type Messages, tags } from '../support/texts.js';

/** Every text of a language by its path, such as `errors.offline.0`. */
function flat(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => flat(part, path ? `${path}.${key}` : key));
}

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
/** A text by number has the forms of its language. */
const countless = (path: string): string => path.replace(/\.(zero|one|two|few|many|other)$/, '');
const isCount = (path: string): boolean => path !== countless(path);
const paths = (texts: Messages): string[] => [...new Set(flat(texts).map(([path]) => countless(path)))];

const known = 'time ticket provider count name to key domain userNumber redirect'.split(' ');
/** The same word in both languages. */
const shared = ['fr secondFactor.code', 'de secondFactor.code', 'nl secondFactor.code', 'it password'];
const languages = await Promise.all(tags.map(async (tag) => [tag, await messagesOf(tag)] as const));
const english = new Map(flat(en));

describe('The languages', () => {
  it('are twelve', () => {
    assert.sameMembers(tags, 'ar ca de en es eu fr gl it nl pl pt'.split(' '));
  });

  it('are found by their tags, and by those of their regions', () => {
    for (const tag of tags) assert.strictEqual(lookUpLanguage([`${tag.toUpperCase()}-XX`, 'en']), tag);
  });

  it('are spoken by the callback page, too', () => {
    assert.sameMembers(Object.keys(callbackTexts), tags);
  });
});

for (const [tag, texts] of languages) {
  describe(`Texts: ${tag}`, () => {
    it('are the same as in English', () => {
      assert.sameMembers(paths(texts), paths(en));
    });

    it('say something, and with the same places to fill in', () => {
      for (const [path, text] of flat(texts)) {
        assert.match(text, /\p{L}/u, path);
        const same = english.get(path) ?? english.get(`${countless(path)}.other`) ?? '';
        assert.deepEqual(places(text), places(same), path);
      }
    });

    it('say it in words of their own', () => {
      if (tag === 'en') return;
      const same = flat(texts).filter(([path, text]) => english.get(path) === text && !isCount(path));
      assert.deepEqual(
        same.map(([path]) => `${tag} ${path}`).filter((one) => !shared.includes(one)),
        [],
      );
    });

    it('have a form for each number', () => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      const used = new Set(
        Array.from({ length: 1001 }, (_, count) => new Intl.PluralRules(tag).select(count)),
      );
      for (const path of ['newPassword.atLeast', 'newPassword.atMost']) {
        const forms = flat(texts).flatMap(([one]) =>
          countless(one) === path ? [one.split('.').at(-1)] : [],
        );
        assert.includeMembers(forms, [...used], path);
        assert.includeMembers(pluralCategories, forms, path);
      }
    });

    it('have no space too many, no double one, no markup', () => {
      const untidy = flat(texts).filter(([, text]) => /^\s|\s$|\s{2}|[<>&]/.test(text));
      assert.deepEqual(untidy, []);
    });

    it('know no places but those that are filled in', () => {
      const unknown = flat(texts).filter(([, text]) =>
        places(text).some((place) => !known.includes(place.slice(1, -1))),
      );
      assert.deepEqual(unknown, []);
    });

    it('say what happened in a sentence, and what to do now in another', () => {
      for (const [code, [happened, now]] of Object.entries(texts.errors)) {
        assert.match(happened, /[.!?؟]$/, code);
        assert.match(now, /[.!?؟]$/, code);
      }
    });

    it('say each failure in its own words', () => {
      const told = Object.values(texts.errors).map((text) => text.join(' '));
      assert.strictEqual(new Set(told).size, told.length);
    });
  });
}

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
