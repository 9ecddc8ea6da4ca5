import { adapterCase, type Case, type Need } from '../case.js';
import { challenged, check, equal, refused, signedIn, signedOut, wait } from '../expect.js';
import { challengeFor, credentials, methodOf, passwordOf, withPassword, WRONG } from './steps.js';

const person: readonly Need[] = ['signIn', 'answerChallenge', 'secondFactor.password'];
const withTotp: readonly Need[] = [...person, 'secondFactor.totpSecret', 'control'];
const withRecovery: readonly Need[] = [...person, 'secondFactor.recoveryCodes', 'control'];

/** The second factor: what it asks, codes of an app, recovery codes, trusted devices. */
export const challengeCases: readonly Case[] = [
  adapterCase(
    'challenge/required',
    'The right password of a person with a second factor is challenge-required',
    ['signIn', 'secondFactor.password'],
    async (bench) => {
      const { methods, expiresAt } = await challengeFor(bench, await bench.visitor());
      equal(new Set(methods.map(({ id }) => id)).size, methods.length, 'The number of different methods');
      check(Date.parse(expiresAt) > (await bench.now()), 'The challenge is over when it begins');
    },
  ),

  adapterCase(
    'challenge/wrong-password-first',
    'A wrong password of such a person is invalid-credentials, and no challenge',
    ['signIn', 'secondFactor'],
    async (bench) => {
      const visitor = await bench.visitor();
      await refused(visitor.signIn(withPassword(bench.person('secondFactor'), WRONG)), 'invalid-credentials');
    },
  ),

  adapterCase(
    'challenge/no-session-yet',
    'Nobody is signed in before the second factor',
    ['signIn', 'getSession', 'secondFactor.password'],
    async (bench) => {
      const visitor = await bench.visitor();
      await challengeFor(bench, visitor);
      signedOut(await visitor.getSession({}));
    },
  ),

  adapterCase('challenge/totp', 'The code of the app signs in', withTotp, async (bench) => {
    const visitor = await bench.visitor();
    const challenge = await challengeFor(bench, visitor);
    const code = await bench.totp('secondFactor');
    const { user } = signedIn(await visitor.answerChallenge(challenge.answer('totp', code)));
    equal(user.userNumber, bench.person('secondFactor').userNumber, 'The user');
  }),

  adapterCase(
    'challenge/totp-session',
    'Who has given the code is signed in',
    [...withTotp, 'getSession'],
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      await visitor.answerChallenge(challenge.answer('totp', await bench.totp('secondFactor')));
      signedIn(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'challenge/totp-with-spaces',
    'Spaces and hyphens in a code do not count',
    withTotp,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const code = await bench.totp('secondFactor');
      const typed = `${code.slice(0, 3)} ${code.slice(3, 5)}-${code.slice(5)}`;
      signedIn(await visitor.answerChallenge(challenge.answer('totp', typed)));
    },
  ),

  adapterCase(
    'challenge/totp-wrong',
    'A wrong code is challenge-invalid, and the right one may follow',
    withTotp,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const code = await bench.totp('secondFactor');
      await refused(visitor.answerChallenge(challenge.answer('totp', other(code))), 'challenge-invalid');
      signedIn(await visitor.answerChallenge(challenge.answer('totp', code)));
    },
  ),

  adapterCase(
    'challenge/totp-old',
    'A code of ten minutes ago is challenge-invalid',
    withTotp,
    async (bench) => {
      const visitor = await bench.visitor();
      const code = await bench.totp('secondFactor');
      await bench.control.advance(600);
      const challenge = await challengeFor(bench, visitor);
      await refused(visitor.answerChallenge(challenge.answer('totp', code)), 'challenge-invalid');
    },
  ),

  adapterCase('challenge/totp-once', 'A code of the app is good once', withTotp, async (bench) => {
    const visitor = await bench.visitor();
    const code = await bench.totp('secondFactor');
    const first = await challengeFor(bench, visitor);
    signedIn(await visitor.answerChallenge(first.answer('totp', code)));
    const second = await challengeFor(bench, visitor);
    await refused(visitor.answerChallenge(second.answer('totp', code)), 'challenge-invalid');
  }),

  adapterCase(
    'challenge/answered-once',
    'A challenge that was answered is challenge-expired',
    withRecovery,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const [one, another] = bench.person('secondFactor').recoveryCodes ?? [];
      signedIn(await visitor.answerChallenge(challenge.answer('recovery-code', one)));
      const again = visitor.answerChallenge(challenge.answer('recovery-code', another ?? one));
      await refused(again, 'challenge-expired');
    },
  ),

  adapterCase(
    'challenge/invented',
    'A challenge that there never was is challenge-expired',
    [...person, 'secondFactor.totpSecret'],
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const answer = challenge.answer('totp', await bench.totp('secondFactor'));
      const invented = visitor.answerChallenge({ ...answer, challenge: 'invented-by-somebody' });
      await refused(invented, 'challenge-expired');
    },
  ),

  adapterCase(
    'challenge/too-late',
    'A challenge that has ended is challenge-expired, even with the right code',
    withTotp,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      await bench.control.advance((Date.parse(challenge.expiresAt) - (await bench.now())) / 1000 + 1);
      const answer = challenge.answer('totp', await bench.totp('secondFactor'));
      await refused(visitor.answerChallenge(answer), 'challenge-expired');
    },
  ),

  adapterCase(
    'challenge/five-tries',
    'After five wrong codes the right one does not help any more',
    withTotp,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const code = await bench.totp('secondFactor');
      const wrong = challenge.answer('totp', other(code));
      for (let tries = 0; tries < 5; tries += 1) {
        await refused(
          visitor.answerChallenge(wrong),
          'challenge-invalid',
          'challenge-expired',
          'rate-limited',
        );
      }
      const right = visitor.answerChallenge(challenge.answer('totp', code));
      await refused(right, 'challenge-invalid', 'challenge-expired', 'rate-limited');
    },
  ),

  adapterCase(
    'challenge/method-not-offered',
    'A method that was not offered signs nobody in',
    [...person, 'secondFactor.totpSecret', 'getSession'],
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const answer = challenge.answer('totp', await bench.totp('secondFactor'));
      const call = visitor.answerChallenge({ ...answer, method: 'no-such-method' });
      await refused(call, 'challenge-invalid', 'validation');
      signedOut(await visitor.getSession({}));
    },
  ),

  adapterCase('challenge/recovery', 'A recovery code signs in', withRecovery, async (bench) => {
    const visitor = await bench.visitor();
    const challenge = await challengeFor(bench, visitor);
    const [code] = bench.person('secondFactor').recoveryCodes ?? [];
    signedIn(await visitor.answerChallenge(challenge.answer('recovery-code', code)));
  }),

  adapterCase('challenge/recovery-once', 'A recovery code is good once', withRecovery, async (bench) => {
    const visitor = await bench.visitor();
    const [code] = bench.person('secondFactor').recoveryCodes ?? [];
    const first = await challengeFor(bench, visitor);
    signedIn(await visitor.answerChallenge(first.answer('recovery-code', code)));
    const second = await challengeFor(bench, visitor);
    await refused(visitor.answerChallenge(second.answer('recovery-code', code)), 'challenge-invalid');
  }),

  adapterCase(
    'challenge/not-remembered',
    'Without the wish to be remembered the session is not persistent',
    withTotp,
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const answer = challenge.answer('totp', await bench.totp('secondFactor'));
      const { session } = signedIn(await visitor.answerChallenge(answer));
      equal(session.persistent, false, 'session.persistent');
    },
  ),

  adapterCase(
    'challenge/trusted-device',
    'A device that was trusted needs no second factor the next time',
    [...withTotp, 'signOut', 'cookies'],
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const answer = challenge.answer('totp', await bench.totp('secondFactor'));
      signedIn(await visitor.answerChallenge({ ...answer, trustDevice: challenge.canTrustDevice }));
      await visitor.signOut({});
      const again = await visitor.signIn(credentials(bench.person('secondFactor')));
      equal(again.status, challenge.canTrustDevice ? 'signed-in' : 'challenge-required', 'status');
    },
  ),

  adapterCase(
    'challenge/trusted-device-only',
    'Trusting one device leaves the second factor due on the others, and the password due on it',
    [...withTotp, 'clients'],
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const answer = challenge.answer('totp', await bench.totp('secondFactor'));
      await visitor.answerChallenge({ ...answer, trustDevice: challenge.canTrustDevice });
      const bruno = bench.person('secondFactor');
      challenged(await (await bench.visitor()).signIn(credentials(bruno)));
      await refused(visitor.signIn(withPassword(bruno, `${passwordOf(bruno)}x`)), 'invalid-credentials');
    },
  ),

  adapterCase(
    'challenge/untrusted-device',
    'A device that was not trusted needs the second factor each time',
    [...withTotp, 'signOut'],
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      signedIn(await visitor.answerChallenge(challenge.answer('totp', await bench.totp('secondFactor'))));
      await visitor.signOut({});
      await challengeFor(bench, visitor);
    },
  ),

  adapterCase(
    'challenge/code-for-no-code',
    'A code cannot be sent for a challenge that there never was: challenge-expired',
    ['sendChallengeCode', 'signIn', 'secondFactor.password'],
    async (bench) => {
      const visitor = await bench.visitor();
      const method = methodOf(await challengeFor(bench, visitor), 'email-code');
      const call = visitor.sendChallengeCode({ challenge: 'invented-by-somebody', method });
      await refused(call, 'challenge-expired');
    },
  ),

  adapterCase(
    'challenge/code-limit',
    'A code that is asked for twice at once is rate-limited, and says for how long',
    ['sendChallengeCode', 'signIn', 'secondFactor.password', 'control'],
    async (bench) => {
      const visitor = await bench.visitor();
      const challenge = await challengeFor(bench, visitor);
      const request = { challenge: challenge.challenge, method: methodOf(challenge, 'email-code') };
      await visitor.sendChallengeCode(request);
      const seconds = wait(await refused(visitor.sendChallengeCode(request), 'rate-limited'));
      await bench.control.advance(seconds);
      await visitor.sendChallengeCode(request);
    },
  ),
];

/** Another code of the same length. */
const other = (code: string): string => code.replace(/\d/g, (digit) => String((Number(digit) + 5) % 10));
