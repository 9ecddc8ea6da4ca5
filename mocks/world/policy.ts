import type { CharacterKind, PasswordPolicy } from '../../src/contract/results.js';
import type { Profile } from './seed.js';

const KINDS: Readonly<Record<CharacterKind, RegExp>> = {
  upper: /\p{Lu}/u,
  lower: /\p{Ll}/u,
  digit: /\p{Nd}/u,
  symbol: /[^\p{L}\p{N}\s]/u,
};

/** A handful of those that everybody tries first; a real backend has a list of many thousands. */
const COMMON = [
  'password',
  'contraseña',
  'bienvenido',
  'bienvenida',
  'welcome',
  'qwertyuiop',
  '123456789012',
];

/** Why a new password will not do, as `reasons` of `password-policy`; none where it does. */
export function judge(policy: PasswordPolicy, password: string, person: Profile): string[] {
  const length = Array.from(password).length;
  return [
    ...(length < policy.minLength ? ['too-short'] : []),
    ...(length > (policy.maxLength ?? Infinity) ? ['too-long'] : []),
    ...policy.require.filter((kind) => !KINDS[kind].test(password)).map((kind) => `missing-${kind}`),
    ...(policy.forbidPersonalInfo && isPersonal(password, person) ? ['personal-info'] : []),
    ...(isCommon(password) ? ['too-common'] : []),
    ...(new Set(password).size < 2 * policy.minScore ? ['too-weak'] : []),
  ];
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What is left of a common one is a few digits or symbols. */
function isCommon(password: string): boolean {
  const letters = fold(password).replace(/[^\p{L}]+$/u, '');
  return COMMON.some((one) => letters === fold(one) || fold(password) === one);
}

/** Names, the address and the date of birth, as they are written: a real backend looks closer. */
function isPersonal(password: string, person: Profile): boolean {
  const { givenName, familyName, email, birthDate = '', domain } = person;
  const words = [givenName, familyName, email.split('@')[0] ?? '', domain.split('.')[0] ?? '']
    .flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3);
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const dates = birthDate === '' ? [] : [year + month + day, day + month + year];
  const typed = fold(password);
  const digits = typed.replace(/\D/g, '');
  return words.some((word) => typed.includes(word)) || dates.some((date) => digits.includes(date));
}
