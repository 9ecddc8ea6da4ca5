import { spellings } from './fold.js';

/**
 * The names of a month (1 to 12) in these languages (BCP 47), folded: as it is said alone and in a date (`март`,
 * `марта`), whole and cut to three or four letters, the longer ones first.
 */
export function monthNames(month: number, languages: readonly string[]): string[] {
  const day = new Date(Date.UTC(2000, month - 1, 14));
  const said = (language: string, options: Intl.DateTimeFormatOptions): string[] => {
    const parts = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).formatToParts(day);
    const name = parts.find(({ type }) => type === 'month')?.value ?? '';
    // The last word: Catalan says `de març`.
    return spellings(name).flatMap((spelling) => spelling.match(/\p{L}+/gu)?.at(-1) ?? []);
  };
  const names = [...new Set(languages)]
    .flatMap((tag) => [said(tag, { month: 'long' }), said(tag, { month: 'long', day: 'numeric' })])
    .flat()
    .flatMap((name) => [name, name.slice(0, 4), name.slice(0, 3)]);
  return [...new Set(names)].filter(({ length }) => length > 2).sort((a, b) => b.length - a.length);
}
