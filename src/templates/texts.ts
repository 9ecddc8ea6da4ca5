import type { Outcomes } from '../locales/messages.js';

/**
 * Puts values into the `{places}` of a text. What is not among them stays as written: translations are data,
 * and Lit renders every string as text.
 */
export function fill(text: string, values: Readonly<Record<string, unknown>>): unknown[] {
  return text
    .split(/\{(\w+)\}/)
    .map((piece, index) =>
      index % 2 === 0 ? piece : Object.hasOwn(values, piece) ? values[piece] : `{${piece}}`,
    );
}

/** What is wrong with a field, in words. A code that nobody knows reads as `invalid`. */
export function fieldText(texts: Outcomes, field: keyof Outcomes['required'], code: string): string {
  if (code === 'required') return texts.required[field];
  return Object.hasOwn(texts.fields, code)
    ? texts.fields[code as keyof Outcomes['fields']]
    : texts.fields.invalid;
}
