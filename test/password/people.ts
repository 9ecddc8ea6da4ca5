import type { PersonalSource } from '../../src/password/personal-info.js';

export { ana } from '../support/people.js';

/** Numbers from 0 to below 1, always the same ones (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Short and long, common and rare, with everything that names have; many of them are inside ordinary words. */
const names =
  `Ana García López|Eva Ruiz Sanz|Sol Vega|Luz Prado Soto|Mar Costa|Leo Marín|Pau Gal·la|Ian O'Connor|Jo Li|Bo Ek
Max Müller|Elena Mora|César Ramón|Ángel Castro|María José de la Torre|José María Núñez Peña|Ramón Díaz Cano|Irene Lara
Diego Romero|Mario Duran|Marta Salas|Julia Nora Campos|Bruno Rivas|Óscar Rico|Paloma Reyes|Adán León|Raúl Sáez|Laia Puig
Gonçal Ferrer i Mas|Nerea Etxeberria|Iker Zubiri|Uxía Carballo|Xoán Seoane|Begoña Arana|Inés Alba|Sara Blanco|Hugo Gil
Nuria Pons|Álvaro Medina|Lucía Fernández-Ochoa|Anne-Marie Lefèvre|Sören Weiß|Jürgen Stein|Ingrid Ødegaard|Piet van der Meer
Mark Allen|Rose King|Grace Hall|Will Young|Art Cole|Ross Stone|Ellis Brown|Tom Ford|Amy Lee|Sam Hughes|Faith Carter
Farid Haddad|Ahmed Al-Hassan|Omar Ben Ali|Yıldız Şahin|Łukasz Wójcik|Zoë D'Angelo|Kim Min-jun|Wei Chen|Γιώργος Νίκου|Алёна Белова|محمد علي`
    .split(/[|\n]/)
    .map((name) => name.trim());

const companies = [
  'Muebles Prado, S.L.',
  'Telefonía del Sur',
  'IBM',
  'Luz y Gas',
  'Acme Ltd',
  'Casa Mora',
  'Norte',
];
const labels = ['demo', 'otra', 'luna', 'acme', 'prado', 'norte', 'gestoria-mora', 'telesur', 'casa'];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** More than fifty, with all that a profile can hold. */
export function inventPeople(seed: number): PersonalSource[] {
  const random = seeded(seed);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const one = <T>(items: readonly T[]) => items[upTo(items.length)]!;
  const two = (number: number) => String(number).padStart(2, '0');
  return names.map((displayName) => {
    const [givenName = '', ...family] = displayName.split(' ');
    return {
      displayName,
      givenName,
      familyName: family.join(' '),
      email: `${plain(givenName)}.${plain(family[0] ?? '')}@${one(labels)}.${one(['es', 'com', 'example'])}`,
      birthDate: `${1950 + upTo(58)}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`,
      domain: `${one(labels)}.pbx.example`,
      userNumber: String(one([100, 1000, 10_000]) + upTo(900)),
      phoneNumbers: [`+346${String(upTo(1e8)).padStart(8, '0')}`],
      company: one(companies),
      loginName: one([
        `${plain(givenName)}${upTo(100)}`,
        `${plain(givenName)[0] ?? 'x'}${plain(family[0] ?? '')}`,
      ]),
    };
  });
}
