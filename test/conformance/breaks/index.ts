import { cookies } from './cookies.js';
import { guards } from './guards.js';
import { headers } from './headers.js';
import { help } from './help.js';
import type { Mutation } from './mutation.js';
import { passwordRules } from './passwords.js';
import { sessions } from './sessions.js';
import { answersOfSignIn } from './sign-in.js';
import { singleSignOn } from './single-sign-on.js';
import { steps } from './steps.js';

/** Ways to be wrong, each as a real backend might be. */
export const mutations: readonly Mutation[] = [
  ...cookies,
  ...headers,
  ...guards,
  ...answersOfSignIn,
  ...sessions,
  ...steps,
  ...passwordRules,
  ...help,
  ...singleSignOn,
];
