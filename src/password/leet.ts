/** What people write for a letter, as in zxcvbn-ts, which does not export its table. */
const table: Readonly<Record<string, readonly string[]>> = {
  a: ['4', '@'],
  b: ['8'],
  c: ['(', '{', '[', '<'],
  d: ['6', '|)'],
  e: ['3'],
  f: ['#'],
  g: ['6', '9', '&'],
  h: ['#', '|-|'],
  i: ['1', '!', '|'],
  k: ['<', '|<'],
  l: ['!', '1', '|', '7'],
  m: ['^^', 'nn', '2n', '/\\\\/\\\\'],
  n: ['//'],
  o: ['0', '()'],
  q: ['9'],
  u: ['|_|'],
  s: ['$', '5'],
  t: ['+', '7'],
  v: ['<', '>', '/'],
  w: ['^/', 'uu', 'vv', '2u', '2v', '\\\\/\\\\/'],
  x: ['%', '><'],
  z: ['2'],
};

export interface Swap {
  readonly letter: string;
  readonly substitution: string;
}

const byFirst = new Map<string, Swap[]>();
for (const [letter, substitutions] of Object.entries(table)) {
  for (const substitution of substitutions) {
    const first = substitution.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { letter, substitution }]);
  }
}

/** What the characters from here on may have been written for. */
export const swapsAt = (text: string, at: number): readonly Swap[] =>
  (byFirst.get(text.charAt(at)) ?? []).filter(({ substitution }) => text.startsWith(substitution, at));
