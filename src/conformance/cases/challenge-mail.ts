import type { Bench, Visitor } from '../bench.js';
import { adapterCase, type Case, type Need } from '../case.js';
import type { Mail } from '../control.js';
import { check, equal, refused, signedIn } from '../expect.js';
import { challengeFor, methodOf, type Challenge } from './steps.js';

const needs: readonly Need[] = [
  'signIn',
  'answerChallenge',
  'sendChallengeCode',
  'secondFactor.password',
  'secondFactor.email',
  'control',
];

/** Codes that come by mail. */
export const challengeMailCases: readonly Case[] = [
  adapterCase('challenge-mail/code', 'The code that was mailed signs in', needs, async (bench) => {
    const visitor = await bench.visitor();
    const challenge = await challengeFor(bench, visitor);
    const code = await mailedCode(bench, visitor, challenge);
    signedIn(await visitor.answerChallenge(challenge.answer('email-code', code)));
  }),

  adapterCase(
    'challenge-mail/owner-only',
    'One mail is sent, to the person’s own address',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const before = (await bench.control.mails()).length;
      await mailedCode(bench, visitor, await challengeFor(bench, visitor));
      const sent = (await bench.control.mails()).slice(before);
      equal(
        sent.map(({ to }) => to),
        [bench.person('secondFactor').email],
        'Who got mail',
      );
    },
  ),

  adapterCase(
    'challenge-mail/not-unasked',
    'No code is sent before the person asks for one',
    needs,
    async (bench) => {
      const before = (await mailsOf(bench)).length;
      await challengeFor(bench, await bench.visitor());
      equal((await mailsOf(bench)).length, before, 'The number of mails');
    },
  ),

  adapterCase('challenge-mail/once', 'A code that was mailed is good once', needs, async (bench) => {
    const visitor = await bench.visitor();
    const first = await challengeFor(bench, visitor);
    const code = await mailedCode(bench, visitor, first);
    signedIn(await visitor.answerChallenge(first.answer('email-code', code)));
    const second = await challengeFor(bench, visitor);
    await refused(visitor.answerChallenge(second.answer('email-code', code)), 'challenge-invalid');
  }),

  adapterCase('challenge-mail/newest-only', 'A new code ends the one before', needs, async (bench) => {
    const visitor = await bench.visitor();
    const challenge = await challengeFor(bench, visitor);
    const old = await mailedCode(bench, visitor, challenge);
    await bench.control.advance(61);
    const code = await mailedCode(bench, visitor, challenge);
    check(old !== code, 'The new code is the old one');
    await refused(visitor.answerChallenge(challenge.answer('email-code', old)), 'challenge-invalid');
    signedIn(await visitor.answerChallenge(challenge.answer('email-code', code)));
  }),

  adapterCase(
    'challenge-mail/before-asking',
    'A code before any was sent is challenge-invalid',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      await refused(visitor.answerChallenge(challenge.answer('email-code', '000000')), 'challenge-invalid');
    },
  ),
];

const mailsOf = (bench: Bench): Promise<readonly Mail[]> =>
  bench.control.mails(bench.person('secondFactor').email);

/** Asks for a code, and reads it in the mail. */
async function mailedCode(bench: Bench, visitor: Visitor, challenge: Challenge): Promise<string> {
  const before = (await mailsOf(bench)).length;
  await visitor.sendChallengeCode({
    challenge: challenge.challenge,
    method: methodOf(challenge, 'email-code'),
  });
  const mail = (await mailsOf(bench)).slice(before).at(-1);
  const code = /(?<!\d)\d{4,8}(?!\d)/.exec(mail?.text ?? '')?.[0];
  check(code !== undefined, 'There is no mail with a code');
  return code;
}
