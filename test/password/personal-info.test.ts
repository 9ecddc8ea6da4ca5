import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createPersonalInfo,
  userInputs,
  type PersonalKind,
  type PersonalSource,
} from '../../src/password/personal-info.js';
import { ana } from './people.js';

const sorted = (kinds: readonly PersonalKind[]) => [...kinds].sort();

function holds(person: PersonalSource, language: string, table: Record<string, PersonalKind[]>): void {
  const check = createPersonalInfo(person, { language });
  for (const [password, kinds] of Object.entries(table)) {
    assert.deepEqual(sorted(check(password)), sorted(kinds), password);
  }
}

/** [what it shows, person, password, kinds] in Spanish. */
// prettier-ignore
const ofOthers: [string, PersonalSource, string, PersonalKind[]][] = [
  ['compound names', { givenName: 'María José' }, 'mariajose-Luna', ['given-name']],
  ['one half of a compound name', { givenName: 'María José' }, 'Jose.y.luna', ['given-name']],
  ['names with a hyphen', { givenName: 'Anne-Marie' }, 'ANNEMARIE.7', ['given-name']],
  ['particles say nothing', { familyName: 'de la Torre' }, 'de-la-noche-al-dia', []],
  ['names after particles', { familyName: 'van der Meer' }, 'Meer+lucht', ['family-name']],
  ['particles in between', { familyName: 'van der Meer' }, 'xvandermeerx', ['family-name']],
  ['names that are particles only', { familyName: 'Van', birthDate: '1990-01-02' }, 'van-1990', ['birth-date', 'family-name']],
  ['apostrophes, left out', { familyName: "O'Connor" }, 'oconnor!', ['family-name']],
  ['apostrophes, kept', { familyName: 'O’Connor' }, "O'Connor!", ['family-name']],
  ['ñ', { familyName: 'Núñez' }, 'nunez.pez', ['family-name']],
  ['ñ, typed', { familyName: 'Nunez' }, 'NÚÑEZ', ['family-name']],
  ['marks typed as characters', { familyName: 'Núñez' }, 'Nu\u0301n\u0303ez', ['family-name']],
  ['ç', { givenName: 'Gonçal' }, 'goncal-9', ['given-name']],
  ['ß', { familyName: 'Weiß' }, 'WEISS-9', ['family-name']],
  ['umlauts, left out', { familyName: 'Müller' }, 'muller', ['family-name']],
  ['umlauts, spelled out', { familyName: 'Müller' }, 'Mueller', ['family-name']],
  ['ø', { familyName: 'Sørensen' }, 'soerensen', ['family-name']],
  ['l·l', { familyName: 'Gal·la' }, 'galla-9', ['family-name']],
  ['l·l, typed', { familyName: 'Galla' }, 'GAL·LA', ['family-name']],
  ['ŀl, typed as one', { familyName: 'Gal·la' }, 'gaŀla', ['family-name']],
  ['dotless ı', { familyName: 'Yıldız' }, 'yildiz', ['family-name']],
  ['Greek', { givenName: 'Γιώργος' }, 'ΓΙΩΡΓΟΣ84', ['given-name']],
  ['Cyrillic', { givenName: 'Алёна' }, 'алена-9', ['given-name']],
  ['Arabic, with vowels', { givenName: 'محمد' }, 'مُحَمَّد7', ['given-name']],
  ['Arabic digits', { birthDate: '1984-03-14' }, 'x١٤٠٣١٩٨٤', ['birth-date']],
  ['invisible characters', { givenName: 'Bruno' }, 'br\u200bu\u00adno', ['given-name']],
  ['full width', { givenName: 'Bruno' }, 'Ｂｒｕｎｏ', ['given-name']],

  ['names of two letters, alone', { givenName: 'Jo', familyName: 'Li' }, 'jo-sin-miedo', []],
  ['names of two letters, inside', { givenName: 'Jo', familyName: 'Li' }, 'joven-limonada', []],
  ['names of two letters, together', { givenName: 'Jo', familyName: 'Li' }, 'joli2', ['given-name', 'family-name']],
  ['names of two letters, with more', { givenName: 'Li', birthDate: '1984-03-14' }, 'Li1984', ['birth-date', 'given-name']],
  ['names of one letter', { givenName: 'J', familyName: 'X' }, 'j-x-J-X', []],
  ['sol inside girasol', { givenName: 'Sol' }, 'girasol-soldado-consola', []],
  ['sol itself', { givenName: 'Sol' }, 'luna-Sol-9', ['given-name']],
  ['los is no sol', { givenName: 'Sol' }, 'los-lunes-nada', []],
  ['501 is no sol', { givenName: 'Sol' }, 'vaqueros-501', []],
  ['elena inside melena', { givenName: 'Elena' }, 'melena-larga', []],
  ['cesar inside necesario', { givenName: 'César' }, 'necesario', []],
  ['five letters at an end, with more', { familyName: 'López', birthDate: '1984-03-14' }, 'superlopez1984', ['birth-date', 'family-name']],
  ['six letters inside', { familyName: 'García' }, 'supergarciano', ['family-name']],
  ['five letters backwards', { familyName: 'López' }, 'zepol!7', ['family-name']],
  ['all backwards', { givenName: 'Ana', familyName: 'López' }, 'zepolana', ['family-name']],
  ['leet in a longer leet word', { givenName: 'Ana' }, 'b4n4n4-gr4n4d4', []],
  ['leet', { givenName: 'Óscar' }, '0$c4r', ['given-name']],
  ['capitals as borders', { givenName: 'Ana' }, 'LunaANAPez', ['given-name']],
  ['capitals before small letters', { givenName: 'Ana' }, 'ANAluna', ['given-name']],
  ['first letter and name', { givenName: 'Ana', familyName: 'Ruiz' }, 'aruiz.9', ['family-name']],

  ['names in the display name', { displayName: 'Carla Núñez' }, 'nunez-x', ['family-name']],
  ['names in the display name, last first', { displayName: 'Núñez, Carla' }, 'carla-x', ['given-name']],
  ['login names', { loginName: 'zorro77' }, 'Zorro77!', ['login-name']],
  ['a piece of a login name', { loginName: 'zorro77' }, 'zorro-9', ['login-name']],
  ['login names with a domain', { loginName: '77@acmesa.pbx.example' }, 'acmesa.x', ['domain']],
  ['a piece of the mailbox', { email: 'perez.zorro+web@example.com' }, 'zorro-9', ['email']],
  ['mailboxes of everybody', { email: 'info@example.com' }, 'info-example-com', []],
  ['mail domains', { email: 'x@muebleslara.es' }, 'muebleslara1', ['email']],
  ['mail domains of everybody', { email: 'x@gmail.com' }, 'gmail-outlook', []],
  ['labels that all domains have', { domain: 'www.acme.pbx.com' }, 'www.pbx.com', []],
  ['short labels are words', { domain: 'otra.pbx.example' }, 'otra-noche', []],
  ['long labels', { domain: 'telemur.pbx.example' }, 'Telemur-9', ['domain']],
  ['companies', { company: 'Muebles Lara, S.L.' }, 'Muebles.9', ['company']],
  ['companies in one word', { company: 'Muebles Lara, S.L.' }, 'muebleslarasl', ['company']],
  ['anything else', { others: ['Toby'] }, 'toby!', ['other']],

  ['numbers, alone', { userNumber: '101' }, 'faro-101-mar', []],
  ['numbers inside others', { userNumber: '101', domain: 'demo.pbx.example' }, 'demo-2101', []],
  ['long numbers', { userNumber: '20451' }, 'x720451y', ['user-number']],
  ['telephones', { phoneNumbers: ['+34 612 345 678'] }, 'faro612345678', ['phone']],
  ['telephones, grouped otherwise', { phoneNumbers: ['+34612345678'] }, '61-23-45-67-8', ['phone']],
  ['five digits of one', { phoneNumbers: ['+34612345678'] }, 'sol23456mar', ['phone']],
  ['five digits backwards', { phoneNumbers: ['+34612345678'] }, 'sol65432mar', ['phone']],
  ['four digits of one', { phoneNumbers: ['+34612345678'] }, 'sol2345mar', []],
];

describe('personal information', () => {
  test('is seen in the passwords of account 101', () => {
    holds(ana, 'es', {
      AnaGarcia1984: ['given-name', 'family-name', 'birth-date'],
      'zeraicrag.ana': ['family-name', 'given-name'],
      '14/03/1984ana': ['birth-date', 'given-name'],
      '4n4_g4rc14': ['given-name', 'family-name'],
      demo101pbx: ['domain', 'user-number'],
      '1011984': ['user-number', 'birth-date'],
      'lopezana!': ['family-name', 'given-name'],
    });
  });

  test('is not seen where it is not', () => {
    holds(ana, 'es', {
      'tormenta-violeta-31-Faro2': [],
      'banana-granada-9-Luz': [],
      'manzana-pantano-1985': [],
      'Perro1984!': [],
      'centralita-pbx-example-com': [],
      '': [],
    });
  });

  for (const [name, person, password, kinds] of ofOthers) {
    test(name, () => holds(person, 'es', { [password]: kinds }));
  }

  test('says what is surest first', () => {
    assert.deepEqual(createPersonalInfo(ana)('1984-lopez'), ['family-name', 'birth-date']);
  });

  test('of nobody is never seen', () => {
    holds({}, 'es', { 'Ana1984-101': [], '': [], '---': [] });
    holds({ displayName: '', email: '@', domain: '.', birthDate: 'soon', others: ['', ' - '] }, 'es', {
      'soon-@-.': [],
      '-': [],
    });
  });
});

describe('dates of birth', () => {
  const seen = (birthDate: string, language: string, passwords: string[]) => {
    const check = createPersonalInfo({ birthDate }, { language });
    for (const password of passwords) assert.deepEqual(check(password), ['birth-date'], password);
  };
  const unseen = (birthDate: string, language: string, passwords: string[]) => {
    const check = createPersonalInfo({ birthDate }, { language });
    for (const password of passwords) assert.deepEqual(check(password), [], password);
  };

  // prettier-ignore
  test('in digits', () =>
    seen('1984-03-14', 'es', [
      '14031984', '03141984', '19840314', '19841403', '140384', '031484', '840314', 'x14-03-84', '14 . 03 . 1984',
      '14/3/84', '3141984', '1984_3_14', '14384', 'faro-1403', 'faro0314mar', '14/3', '3-14', '03/1984', '1984-03',
      '99140319847', '14o3l984', '48913041', '4891/30/41',
    ]));

  test('in words', () => {
    // prettier-ignore
    seen('1984-03-14', 'es', [
      '14marzo', '14 de marzo de 1984', '14demarzode84', 'Marzo14', 'MARZO1984', 'marzo-84', '1984marzo', '14mar84',
      '14-mar', 'march14th', '14thofmarch', 'm4rz0_1984', 'hola14marzoluna', '4891ozram41',
    ]);
    seen('1984-03-14', 'en', ['March 14, 1984', '14 marzo', 'mar14']);
    seen('1991-09-02', 'es', ['2septiembre', '2sept91', '2 de sep', 'Sep02', '2nd September']);
    seen('1991-03-02', 'ca', ['2demarç', '2 de març de 1991']);
    seen('1991-03-02', 'ru', ['2марта', 'март1991']);
    seen('1991-03-02', 'de', ['2. März 1991', '2maerz', '2marz']);
    seen('1991-03-01', 'fr', ['1er mars']);
  });

  // prettier-ignore
  test('not in parts that many share', () =>
    unseen('1984-03-14', 'es', [
      '1984', 'Faro-1984', '84', '14', '14-luna-3', 'marzo', 'Marzo-15', 'marzo1985', '1414', '0303', '214mar', '14marea',
      'lamar14', '214030', '31', '143', '12403', '3041',
    ]));

  test('not in one digit and another', () => unseen('1984-03-05', 'es', ['5-3', '53', 'sol-5-3-mar', '35']));

  test('not in a year that reads like one', () => unseen('1949-01-09', 'es', ['faro-1949']));

  test('not where the date is none', () => unseen('14/03/1984', 'es', ['14/03/1984']));

  test('whatever the language is called', () => {
    for (const language of ['', 'x_y', '???', 'tlh']) seen('1984-03-14', language, ['14marzo', 'march14']);
  });
});

describe('what an estimate is told', () => {
  test('folded words and numbers, no particles, nothing short or of everybody', () => {
    const words = userInputs({
      ...ana,
      familyName: 'de la Peña',
      displayName: 'Jo',
      company: 'Grupo Luz SL',
    });
    const told = 'ana pena delapena anapena 101 demo luz 1984 14031984 140384'.split(' ');
    assert.deepEqual(
      told.filter((word) => !words.includes(word)),
      [],
    );
    const untold = 'jo de la sl grupo pbx example com 14 03'.split(' ');
    assert.deepEqual(
      untold.filter((word) => words.includes(word)),
      [],
    );
    assert.equal(new Set(words).size, words.length);
  });

  test('of nobody: nothing', () => assert.deepEqual(userInputs({}), []));
});

describe('hostile input', () => {
  const check = createPersonalInfo(ana, { language: 'es' });

  test('is looked at up to a length', () => {
    assert.deepEqual(check('-'.repeat(100) + 'garcia'), ['family-name']);
    assert.deepEqual(check('-'.repeat(200) + 'garcia'), []);
    assert.deepEqual(check('garcia' + '-'.repeat(1e6)), ['family-name']);
  });

  test('of every sort is answered', () => {
    const pieces = [
      'a',
      '4n4',
      '14',
      '14031984',
      '1-',
      'l0',
      '\u0301',
      '\ufdfa',
      '\ud800',
      '\udc00',
      '🙂',
      '\0',
      '(',
      '\\',
    ];
    for (const piece of pieces) assert.ok(Array.isArray(check(piece.repeat(10_000))), piece);
  });

  test('in the profile matches itself only', () => {
    const odd = createPersonalInfo({
      givenName: '.*',
      familyName: '(((',
      company: '[a-z]+\\',
      others: ['$^', '\ud800'],
    });
    assert.deepEqual(odd('anything-at-all 123'), []);
    const endless = createPersonalInfo({
      givenName: 'ana '.repeat(1e5),
      others: Array<string>(1e5).fill('perro gato'),
    });
    assert.deepEqual(endless('ana'), ['given-name']);
  });
});
