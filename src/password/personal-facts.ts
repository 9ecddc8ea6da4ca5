import type { PersonalInfo } from '../contract/results.js';
import type { PersonalKind } from '../contract/strength.js';
import { spellings } from './fold.js';

/** What the profile says, and what else the page knows. */
export type PersonalSource = PersonalInfo & {
  readonly loginName?: string;
  readonly company?: string;
  /** Names of the children, of the dog: whatever the page knows. */
  readonly others?: readonly string[];
};

/** One word or number of the profile, folded: nothing but letters and digits. */
export interface PersonalFact {
  readonly kind: PersonalKind;
  readonly token: string;
  /** Of a company, a domain, a mailbox: often an ordinary word, so it has to be longer to mean anything. */
  readonly common: boolean;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Parts of names that are ordinary words. */
const PARTICLES = list(
  'de del la las lo los el al y i e da das do dos di du des le les san santa santo saint ' +
    'van von der den ten ter te zu zum af av bin ben ibn abu mac mc',
);

/** Parts of addresses and of companies' names that thousands share. */
const GENERIC = list(
  'www com net org edu gob gov int info biz app dev cloud web mail email correo pbx voip sip tel phone ' +
    'centralita telefono test example local localhost co gmail googlemail hotmail outlook live msn yahoo ' +
    'icloud proton protonmail admin administracion contact contacto hello hola office oficina sales ventas ' +
    'support soporte empresa company grupo group corp gmbh ltda limited',
);

/** Nobody has longer names, or more of them: whatever a profile holds, a check stays fast. */
const MAX_FIELD = 100;
const MAX_FACTS = 200;

/** Its words, its letters and digits apart, all in one, and all in one without particles. */
function tokensOf(text: string): string[] {
  const tokens = spellings(text.slice(0, MAX_FIELD)).flatMap((spelling) => {
    const words: string[] = spelling.match(/[\p{L}\p{N}]+/gu) ?? [];
    const own = words.filter((word) => !PARTICLES.has(word));
    const telling = own.length > 0 ? own : words;
    return [
      ...telling,
      ...telling.flatMap((word) => word.match(/\p{L}+|\p{N}+/gu) ?? []),
      words.join(''),
      telling.join(''),
    ];
  });
  return [...new Set(tokens)];
}

/** `García López, Ana` or `Ana García López`: a guess, for profiles that have nothing better. */
function splitName(displayName: string): { given: string; family: string } {
  const [before = '', ...after] = displayName.split(',');
  if (after.length > 0) return { given: after.join(' '), family: before };
  const [given = '', ...family] = displayName.trim().split(/\s+/);
  return { given, family: family.join(' ') };
}

/** `aruiz` and `anaruiz`, as login names are made. */
function loginNames(given: string, family: string): string[] {
  const [first = ''] = tokensOf(given);
  return tokensOf(family).flatMap((name) =>
    name.length > 3 ? [first.slice(0, 1) + name, first + name] : [],
  );
}

const digitsOf = (text: string): string => text.replace(/[^\p{N}]/gu, '');

/** Without the last label, which says the country or the kind. */
const labelsOf = (domain: string): string[] => domain.split('.').slice(0, domain.includes('.') ? -1 : 1);

/** All that is known, each word once: the first kind that has it is the one that is said. */
export function personalFacts(details: PersonalSource): PersonalFact[] {
  const {
    displayName = '',
    email = '',
    domain = '',
    loginName = '',
    company = '',
    userNumber = '',
  } = details;
  const { givenName = '', familyName = '', phoneNumbers = [], others = [] } = details;
  const { given, family } = splitName(displayName);
  const [login = '', loginDomain = ''] = loginName.split('@');
  const [mailbox = '', mailDomain = ''] = email.split('@');

  const facts = new Map<string, PersonalFact>();
  const know = (kind: PersonalKind, texts: readonly string[], where?: 'mailbox' | 'shared') => {
    const common = where === 'shared';
    for (const token of texts.flatMap(tokensOf)) {
      if (facts.has(token) || (where && GENERIC.has(token))) continue;
      facts.set(token, { kind, token, common });
    }
  };
  know('given-name', [givenName, given]);
  know('family-name', [familyName, family, ...loginNames(givenName || given, familyName || family)]);
  know('user-number', [userNumber]);
  know('login-name', [login]);
  know('phone', phoneNumbers.map(digitsOf));
  know('email', [mailbox], 'mailbox');
  know('domain', [...labelsOf(domain), ...labelsOf(loginDomain)], 'shared');
  know('company', [company], 'shared');
  know('email', labelsOf(mailDomain), 'shared');
  know('other', others);
  return [...facts.values()].filter(({ token }) => token.length > 1).slice(0, MAX_FACTS);
}
