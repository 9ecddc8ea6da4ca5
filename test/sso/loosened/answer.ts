import type { Loosening } from './loosening.js';

/** Of `answer.ts`, each noticed by a test in Node unless another file is named. */
const answer = (
  check: string,
  find: string,
  replace: string,
  test: string,
  { file = 'src/adapters/oidc/answer.ts', tests = 'answer.test.ts' } = {},
): Loosening => ({ check, file, find, replace, caughtBy: { file: tests, test } });

const inPage = { tests: 'hostile-answers.e2e.ts' };
const inEngine = { file: 'src/adapters/oidc/engine.ts', ...inPage };
const inAttempt = { file: 'src/adapters/oidc/attempt.ts', ...inPage };

const address = 'if (origin + pathname !== attempt.redirectUri)';
const fragment = 'if (/[#&](code|state|error|id_token|access_token)=/.test(hash))';
const state = 'if (state !== attempt.state)';
const late = 'if (!(Date.now() - attempt.begun < LIFETIME))';
const issuer = 'checkIssuer(iss, attempt);';
const named = 'iss === undefined ? namesIssuer : !fits(iss)';
const whole = 'after === undefined ? named === issuer';
const template = 'named.startsWith(before) && named.endsWith(after)';
const error = 'if (error !== undefined) refuse(';

const toWhat: readonly Loosening[] = [
  answer('the state of an answer', state, 'if (!attempt)', 'case 23: a wrong state', inPage),
  answer('that an answer has a state', state, 'if (state && state !== attempt.state)', 'case 22: no state'),
  answer(
    'the state of an error',
    state,
    'if (error === undefined && state !== attempt.state)',
    'case 23: another state, and an error',
  ),
  answer(
    'how old a state is',
    late,
    'if (!attempt)',
    'case 26: an answer older than its state may be',
    inPage,
  ),
  answer(
    'how old a state may be',
    'const LIFETIME = 600_000;',
    'const LIFETIME = 6_000_000;',
    'case 26: eleven minutes later',
  ),
  answer(
    'that it is known how old a state is',
    late,
    'if (Date.now() - attempt.begun >= LIFETIME)',
    'case 26: begun nobody knows when',
  ),
  answer(
    'how old the state of an error is',
    late,
    'if (error === undefined && !(Date.now() - attempt.begun < LIFETIME))',
    'case 26: eleven minutes later, and an error',
  ),
  answer(
    'when a sign-in began',
    'begun: Date.now(),',
    'begun: Date.now() + 6_000_000,',
    'case 26: an answer older than its state may be',
    inAttempt,
  ),
  answer(
    'the path of an answer',
    address,
    'if (!attempt.redirectUri.startsWith(origin))',
    'case 32: at another path',
  ),
  answer(
    'the origin of an answer',
    address,
    'if (!attempt.redirectUri.endsWith(pathname))',
    'case 32: at another origin',
  ),
  answer(
    'answers at all',
    'const code = codeOf(answer, attempt);',
    `const code = new URL(answer).searchParams.get('code') ?? '';`,
    'case 22: no state',
    inEngine,
  ),
];

const ofWhom: readonly Loosening[] = [
  answer('the issuer of an answer', issuer, '', 'case 32: the issuer of another provider', inPage),
  answer(
    'the issuer of an error',
    issuer,
    'if (error === undefined) checkIssuer(iss, attempt);',
    'case 32: an error of another issuer',
  ),
  answer(
    'that an issuer is named',
    named,
    named.replace('namesIssuer', 'false'),
    'case 32: no issuer, though it is announced',
  ),
  answer(
    'that an issuer is named where that is announced',
    'namesIssuer: metadata.authorization_response_iss_parameter_supported ?? false,',
    'namesIssuer: false,',
    'case 32: no issuer, though it is announced',
    inAttempt,
  ),
  answer(
    'an issuer that was not announced',
    named,
    named.replace('!fits', 'namesIssuer && !fits'),
    'case 32: another issuer, though none is announced',
  ),
  answer(
    'the end of an issuer',
    whole,
    whole.replace('named === issuer', 'named.startsWith(issuer)'),
    'case 32: a slash at the end',
  ),
  answer(
    'the instance of a tenant',
    template,
    'named.endsWith(after)',
    'case 32: of another instance than the template',
  ),
  answer(
    'what comes after a tenant',
    template,
    'named.startsWith(before)',
    'case 32: of another version than the template',
  ),
  answer(
    'an empty issuer',
    named,
    named.replace('iss === undefined', '!iss'),
    'case 32: an empty issuer that is not announced',
  ),
];

const what: readonly Loosening[] = [
  answer(
    'answers in the fragment',
    fragment,
    'if (!attempt)',
    'case 37: in the query and in the fragment',
    inPage,
  ),
  answer('all of the fragment', fragment, fragment.replace('[#&]', '#'), 'case 37: code in the fragment'),
  answer(
    'that nothing is there twice',
    `more === undefined ? value : refuse(\`The answer has \${name} twice.\`)`,
    'value',
    'case 37: code twice',
  ),
  // Either of these two alone would still refuse: as something else.
  answer(
    'a code beside an error',
    `if (error !== undefined && code !== undefined) refuse('The answer is a code and an error.');`,
    '',
    'case 37: a code and an error',
  ),
  answer('that there is an error', error, 'if (error && !code) refuse(', 'case 36: the error ""'),
  answer('what an error means', ', errors.get(error));', ');', 'case 36: the error "access_denied"'),
  answer(
    'that there is a code',
    `return code || refuse('The answer has no code.');`,
    `return code ?? '';`,
    'case 37: an empty code',
  ),
];

/** Of what comes back from a provider. */
export const answerLoosenings: readonly Loosening[] = [...toWhat, ...ofWhom, ...what];
