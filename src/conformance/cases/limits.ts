import type { AuthError } from '../../contract/errors.js';
import type { Bench, Visitor } from '../bench.js';
import { adapterCase, httpCase, Unmet, type Case, type Need } from '../case.js';
import type { Answer } from '../client.js';
import {
  check,
  equal,
  failure,
  header,
  limitOf,
  member,
  problem,
  refused,
  signedIn,
  status,
  wait,
} from '../expect.js';
import { credentials, withPassword, WRONG } from './steps.js';

const needs: readonly Need[] = ['signIn', 'ordinary.password', 'control'];
const TRIES = 20;

/** Guessing and hammering come to an end, and waiting as told helps. */
export const limitCases: readonly Case[] = [
  adapterCase(
    'limit/locked',
    'A locked account is account-locked, even with the right password, and says for how long',
    ['signIn', 'locked.password'],
    async (bench) => {
      const call = (await bench.visitor()).signIn(credentials(bench.person('locked')));
      wait(await refused(call, 'account-locked'));
    },
  ),

  adapterCase(
    'limit/lock-ends',
    'A lock ends when it said it would',
    ['signIn', 'locked.password', 'control'],
    async (bench) => {
      const visitor = await bench.visitor();
      const diego = credentials(bench.person('locked'));
      await bench.control.advance(wait(await refused(visitor.signIn(diego), 'account-locked')));
      await visitor.signIn(diego);
    },
  ),

  adapterCase(
    'limit/guessing',
    `Guessing a password is refused before the ${TRIES}th try, and from then on the right one, too`,
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      wait(await guess(bench, visitor));
      const right = visitor.signIn(credentials(bench.person('ordinary')));
      await refused(right, 'account-locked', 'rate-limited');
    },
  ),

  adapterCase(
    'limit/guessing-ends',
    'Who has waited as told signs in with the right password',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      await bench.control.advance(wait(await guess(bench, visitor)));
      signedIn(await visitor.signIn(credentials(bench.person('ordinary'))));
    },
  ),

  adapterCase(
    'limit/one-account',
    'Guessing the password of one account locks no other one',
    [...needs, 'otherDomain.password'],
    async (bench) => {
      const visitor = await bench.visitor();
      await guess(bench, visitor);
      signedIn(await visitor.signIn(credentials(bench.person('otherDomain'))));
    },
  ),

  adapterCase(
    'limit/all-spellings',
    'Another spelling of the name gives no new tries',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      await guess(bench, visitor);
      const { userNumber, domain, password = '' } = bench.person('ordinary');
      const spelt = { username: `${userNumber}@${domain.toUpperCase()}`, password, remember: false };
      await refused(visitor.signIn(spelt), 'account-locked', 'rate-limited');
    },
  ),

  adapterCase(
    'limit/hammering',
    'Signing in without end is rate-limited before the 60th time in a minute, until the time that was told',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const ana = credentials(bench.person('ordinary'));
      let error: AuthError | undefined;
      for (let times = 0; times < 60 && !error; times += 1) error = await failure(visitor.signIn(ana));
      check(error !== undefined, 'Somebody signed in 60 times in a minute');
      await bench.control.advance(limitOf(error));
      signedIn(await visitor.signIn(ana));
    },
  ),

  httpCase(
    'limit/retry-after',
    'Retry-After says the seconds, and the problem says the same',
    ['signIn', 'locked.password'],
    async (bench) => {
      const answer = await bench.client().post('/session', credentials(bench.person('locked')));
      problem(answer, 423, 'account-locked');
      sameWait(await bench.now(), answer);
    },
  ),

  httpCase(
    'limit/rate-retry-after',
    'Who signs in too often is told when to come back: 429 has Retry-After',
    needs,
    async (bench) => {
      const client = bench.client();
      for (let times = 0; times < 60; times += 1) {
        const answer = await client.post('/session', credentials(bench.person('ordinary')));
        if (answer.status === 429) {
          sameWait(await bench.now(), answer);
          return;
        }
        status(answer, 200);
      }
      check(false, 'Somebody signed in 60 times in a minute');
    },
  ),
];

/** Tries wrong passwords until something other than "wrong" is said. */
async function guess(bench: Bench, visitor: Visitor): Promise<AuthError> {
  const ana = bench.person('ordinary');
  for (let tries = 0; tries < TRIES; tries += 1) {
    const call = visitor.signIn(withPassword(ana, `${WRONG}-${tries}`));
    const error = await refused(call, 'invalid-credentials', 'account-locked', 'rate-limited');
    if (error.code !== 'invalid-credentials') return error;
  }
  throw new Unmet(`${TRIES} wrong passwords were told to be wrong`);
}

/** Seconds or an HTTP date: both are good. */
function sameWait(now: number, answer: Answer): void {
  const told = header(answer, 'Retry-After');
  if (/^\d+$/.test(told)) {
    equal(member(answer.body, 'retryAfter'), Number(told), 'retryAfter');
  } else {
    check(Date.parse(told) > now, 'Retry-After is no time in the future');
  }
}
