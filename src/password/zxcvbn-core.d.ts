// The parts of zxcvbn-ts that we use, without its searches in dictionaries: 4 kB in place of 10. They are no public API,
// so the version is pinned, and our build bundles them: docs/decisions/strength-own-word-search.md.

declare module '@zxcvbn-ts/core/dist/scoring/index.mjs' {
  import type { Match } from '@zxcvbn-ts/core';
  class Scoring {
    constructor(options: object);
    mostGuessableMatchSequence(password: string, matches: Match[]): { guesses: number; sequence: Match[] };
  }
  export { Scoring as default };
}

declare module '@zxcvbn-ts/core/dist/matcher/*' {
  import type { Match } from '@zxcvbn-ts/core';
  class Matcher {
    constructor(options: object);
    match(options: { password: string; omniMatch: { match: (password: string) => Match[] } }): Match[];
  }
  export { Matcher as default };
}
