import { monthNames } from './month-names.js';
import { anywhere, ANYWHERE, asWhole, disguised, SEPARATOR, type Pattern } from './personal-pattern.js';

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function partsOf(isoDate: string): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(isoDate) ?? [];
  return year && month && day ? { year, month, day } : undefined;
}

/** `03` and `3`. */
const padded = (number: string): string[] => [...new Set([number, String(Number(number))])];

/** Every order of day, month and year that is usual somewhere, each with its parts apart. */
function numericForms({ year, month, day }: DateParts): string[][] {
  const [d, m, full, both] = [padded(day), padded(month), [year], [year, year.slice(2)]];
  // prettier-ignore
  const orders = [
    [d, m, both], [m, d, both], [both, m, d], [both, d, m],
    [d, m], [m, d], [m, full], [full, m], [d, full], [full, d],
  ];
  return orders.flatMap((order) =>
    order.reduce<string[][]>(
      (forms, part) => forms.flatMap((form) => part.map((text) => [...form, text])),
      [[]],
    ),
  );
}

/** Day and month, month and year, or all three, with a month that is called by its name. */
function namedForms({ year, day }: DateParts, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const join = `${SEPARATOR}{0,3}(?:(?:de|del|d|of|the)${SEPARATOR}{0,3})?`;
  const named = `(?:${names.map(disguised).join('|')})`;
  const years = `(?:${year}|${year.slice(2)})`;
  const days = `(?:${padded(day).join('|')})`;
  return [
    `(?<!\\d)${days}(?:st|nd|rd|th|er|o)?${join}${named}(?:${join}${years}(?!\\d))?`,
    `${named}${join}${days}(?:st|nd|rd|th)?(?:${join}${years}(?!\\d)|(?!\\d))`,
    `${named}${join}${years}(?!\\d)`,
    `(?<!\\d)${years}${join}${named}`,
  ];
}

export interface DatePatterns {
  readonly forward: readonly Pattern[];
  /** For passwords read from their end: the long forms, because chance writes the short ones. */
  readonly backward: readonly Pattern[];
}

/** How a date of birth is seen, in digits and in words of these languages (BCP 47). Nothing, where it is no date. */
export function datePatterns(isoDate: string, languages: readonly string[]): DatePatterns {
  const parts = partsOf(isoDate);
  if (!parts) return { forward: [], backward: [] };
  const forms = numericForms(parts).sort((a, b) => b.join('').length - a.join('').length);
  const ofDigits = (from: number, to: number) =>
    forms.filter((form) => form.join('').length >= from && form.join('').length <= to);
  const months = monthNames(Number(parts.month), languages);
  const named = (from: number, to: number) =>
    namedForms(
      parts,
      months.filter(({ length }) => length >= from && length <= to),
    );

  const digits = ofDigits(6, 8).map((form) => form.map(disguised).join(`${SEPARATOR}{0,3}`));
  const short = [
    // But the year: 1949 is no 1/9/49.
    ...ofDigits(4, 5).map((form) => `(?!${parts.year})${form.join(`${SEPARATOR}{0,3}`)}`),
    ...ofDigits(3, 3).map((form) => form.join(`${SEPARATOR}{1,3}`)),
    ...named(3, 4),
  ];
  const kind = 'birth-date';
  const long: Pattern[] = [
    { kind, regex: anywhere(digits), proof: /(?:\d\D*){5}/, ...ANYWHERE },
    { kind, regex: anywhere(named(5, Infinity)), proof: /\p{L}/u, ...ANYWHERE },
  ];
  return {
    forward: [
      ...long,
      { kind, regex: anywhere(short), ...asWhole(2) },
      // Many things happened in that year.
      { kind, regex: anywhere([parts.year]), ...asWhole(1) },
    ],
    backward: long,
  };
}

/** The date as one number, as it is written most, and its year. */
export function dateWords(isoDate: string): string[] {
  const parts = partsOf(isoDate);
  if (!parts) return [];
  const { year, month, day } = parts;
  const short = year.slice(2);
  return [
    year,
    day + month,
    month + day,
    ...[year, short].flatMap((y) => [day + month + y, month + day + y, y + month + day]),
  ];
}
