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
