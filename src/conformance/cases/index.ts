import type { Case } from '../case.js';
import { bodyCases } from './bodies.js';
import { cachingCases } from './caching.js';
import { challengeCallCases } from './challenge-call.js';
import { challengeMailCases } from './challenge-mail.js';
import { challengeCases } from './challenges.js';
import { cookieCases } from './cookies.js';
import { corsCases } from './cors.js';
import { credentialsCases } from './credentials.js';
import { csrfCases } from './csrf.js';
import { duePasswordCases } from './due-passwords.js';
import { enumerationCases } from './enumeration.js';
import { handOverCases } from './hand-over.js';
import { limitCases } from './limits.js';
import { passwordCases } from './passwords.js';
import { sessionCases } from './session.js';
import { sessionListCases } from './sessions.js';
import { signInCases } from './sign-in.js';
import { singleSignOnCases } from './single-sign-on.js';
import { ticketCases } from './tickets.js';

/** All cases, in the order in which they run. */
export const cases: readonly Case[] = [
  ...signInCases,
  ...bodyCases,
  ...sessionCases,
  ...sessionListCases,
  ...challengeCases,
  ...challengeMailCases,
  ...challengeCallCases,
  ...duePasswordCases,
  ...passwordCases,
  ...ticketCases,
  ...credentialsCases,
  ...singleSignOnCases,
  ...handOverCases,
  ...csrfCases,
  ...corsCases,
  ...cookieCases,
  ...cachingCases,
  ...enumerationCases,
  ...limitCases,
];
