// `npm run lint:api`: account-api.yaml by Redocly's rules, or the file that is given.
import { join } from 'node:path';
import process from 'node:process';
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';
import { root } from './setup.mjs';

const config = await createConfig({
  extends: ['recommended-strict'], // where warnings are mistakes
  rules: {
    // Who is signed in, which providers there are and what a password has to be: questions that cannot be wrong.
    'operation-4xx-response': 'off',
    // The callback of single sign-on answers with a redirect.
    'operation-2xx-response': 'off',
    'operation-4xx-problem-details-rfc7807': 'error',
    'operation-singular-tag': 'error',
    'operation-tag-defined': 'error',
    'path-params-defined': 'error',
    'paths-kebab-case': 'error',
    'spec-strict-refs': 'error',
  },
});
const file = process.argv[2] ?? join(root, 'src/adapters/rest/account-api.yaml');
const problems = await lint({ ref: file, config });
formatProblems(problems, { format: 'stylish', totals: getTotals(problems), version: '' });
if (problems.length > 0) process.exitCode = 1;
