import type { Bench } from '../bench.js';
import { adapterCase, httpCase, type Case, type Need } from '../case.js';
import { check, equal, header, member, problem, refused, signedIn, status } from '../expect.js';
import type { SignInResult } from '../../contract/results.js';
import { challengeFor, httpChallenge } from './steps.js';

const needs: readonly Need[] = [
  'signIn',
  'answerChallenge',
  'secondFactor.password',
  'secondFactor.extension',
  'control',
];

const extension = (bench: Bench): string => bench.person('secondFactor').extension ?? '';

/** A call to the person's phone: "press 1 to sign in". */
export const challengeCallCases: readonly Case[] = [
  adapterCase('challenge-call/yes', 'Key 1 on the ringing phone signs in', needs, async (bench) => {
    const visitor = await bench.visitor();
    const challenge = await challengeFor(bench, visitor);
    const answered = visitor.answerChallenge(challenge.answer('call'));
    await pressWhenRinging(bench, '1', answered);
    signedIn(await answered);
  }),

  adapterCase(
    'challenge-call/no',
    'Key 2 on the ringing phone is challenge-declined',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const answered = visitor.answerChallenge(challenge.answer('call'));
      await pressWhenRinging(bench, '2', answered);
      const { reasons } = await refused(answered, 'challenge-declined');
      equal(reasons, ['declined'], 'The reasons');
    },
  ),

  httpCase(
    'challenge-call/waiting',
    'While the phone rings the answer is 202, and says when to ask again',
    needs,
    async (bench) => {
      const client = bench.client();
      const body = (await httpChallenge(bench, client)).answer('call');
      for (let asked = 0; asked < 2; asked += 1) {
        const answer = status(await client.post('/session/challenge', body), 202);
        equal(member(answer.body, 'status'), 'waiting', 'status');
        check(await bench.control.isRinging(extension(bench)), 'The phone does not ring');
      }
    },
  ),

  httpCase(
    'challenge-call/not-unasked',
    'The phone does not ring before the person chooses the call',
    needs,
    async (bench) => {
      await httpChallenge(bench, bench.client());
      check(!(await bench.control.isRinging(extension(bench))), 'The phone rings');
    },
  ),

  httpCase(
    'challenge-call/answered',
    'After key 1 the same question signs in, and the phone is quiet',
    needs,
    async (bench) => {
      const client = bench.client();
      const body = (await httpChallenge(bench, client)).answer('call');
      status(await client.post('/session/challenge', body), 202);
      await bench.control.press(extension(bench), '1');
      const answer = status(await client.post('/session/challenge', body), 200);
      signedIn(answer.body as SignInResult);
      check(!(await bench.control.isRinging(extension(bench))), 'The phone still rings');
    },
  ),

  httpCase(
    'challenge-call/no-answer',
    'A call that nobody takes is 401 challenge-declined in the end',
    needs,
    async (bench) => {
      const client = bench.client();
      const body = (await httpChallenge(bench, client)).answer('call');
      status(await client.post('/session/challenge', body), 202);
      await bench.control.advance(120);
      const answer = await client.post('/session/challenge', body);
      problem(answer, 401, 'challenge-declined');
      equal(member(answer.body, 'reasons'), ['no-answer'], 'The reasons');
      equal(header(answer, 'Cache-Control'), 'no-store', 'Cache-Control');
    },
  ),

  httpCase(
    'challenge-call/no-code',
    'A code does not help where a call was chosen',
    [...needs, 'secondFactor.totpSecret'],
    async (bench) => {
      const client = bench.client();
      const challenge = await httpChallenge(bench, client);
      const code = await bench.totp('secondFactor');
      const answer = await client.post('/session/challenge', challenge.answer('call', code));
      check(answer.status !== 200, 'It signed in without the call');
    },
  ),
];

/** Asks the phone until it rings; where the call comes to an end before, so does this. */
async function pressWhenRinging(bench: Bench, key: '1' | '2', call: Promise<unknown>): Promise<void> {
  const ended = call.then(
    () => true,
    () => true,
  );
  while (!(await bench.control.isRinging(extension(bench)))) {
    // A pause, for the call to get on: a mock in this process may answer without any.
    const pause = new Promise<boolean>((resolve) => setTimeout(resolve, 10, false));
    const isOver = await Promise.race([ended, pause]);
    check(!isOver, 'The call was over before the phone rang');
  }
  await bench.control.press(extension(bench), key);
}
