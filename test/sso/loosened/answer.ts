import type { Loosening } from './loosening.js';

const file = 'src/adapters/oidc/answer.ts';

/** Of what comes back from a provider. */
export const answerLoosenings: readonly Loosening[] = [
  {
    check: 'the state of an answer',
    file,
    find: 'if (state !== attempt.state)',
    replace: 'if (!attempt)',
    caughtBy: { file: 'hostile.e2e.ts', test: 'case 23: a wrong state' },
  },
];
