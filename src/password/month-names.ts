import { spellings } from './fold.js';

const byLength = (one: string, other: string): number => other.length - one.length;

const longestWord = (text: string): string[] => (text.match(/\p{L}+/gu) ?? []).sort(byLength).slice(0, 1);

/**
 * The names of a month (1 to 12) in these languages (BCP 47), folded: as it is said alone and in a date (`март`,
 * `марта`), whole and cut to three or four letters, the longer ones first.
 */
export function monthNames(month: number, languages: readonly string[]): string[] {
  const day = new Date(Date.UTC(2000, month - 1, 14));
  const said = (language: string, options: Intl.DateTimeFormatOptions): string[] => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
    // Months that are counted have no name. Of a name the longest word: `de març`, and `urtarrilaren 14(a)` in Basque.
    return /\d/.test(name) ? [] : spellings(format.format(day)).flatMap(longestWord);
  };
  const names = [...new Set(languages)]
    .flatMap((tag) => [said(tag, { month: 'long' }), said(tag, { month: 'long', day: 'numeric' })])
    .flat()
    .flatMap((name) => [name, name.slice(0, 4), name.slice(0, 3)]);
  return [...new Set(names)].filter(({ length }) => length > 2).sort(byLength);
}
