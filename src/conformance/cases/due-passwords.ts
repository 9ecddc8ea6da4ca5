import type { Bench } from '../bench.js';
import { adapterCase, Inapplicable, type Case, type Need } from '../case.js';
import { check, equal, passwordDue, refused, signedIn, signedOut } from '../expect.js';
import { credentials, dueFor, passwordOf, withPassword } from './steps.js';

const seen: readonly Need[] = ['signIn', 'temporary.password'];
const needs: readonly Need[] = [...seen, 'completePasswordChange', 'newPassword', 'control'];

/** A password that has to be replaced before there is a session. */
export const duePasswordCases: readonly Case[] = [
  adapterCase(
    'new-password/temporary',
    'A temporary password is password-change-required, for that reason',
    seen,
    async (bench) => {
      const { reason } = await dueFor(bench, await bench.visitor(), 'temporary');
      equal(reason, 'temporary', 'The reason');
    },
  ),

  adapterCase(
    'new-password/expired',
    'A password that is too old is password-change-required, for that reason',
    ['signIn', 'expired.password'],
    async (bench) => {
      const { reason } = await dueFor(bench, await bench.visitor(), 'expired');
      equal(reason, 'expired', 'The reason');
    },
  ),

  adapterCase(
    'new-password/same-policy',
    'The policy that comes with it is the policy',
    [...seen, 'getPasswordPolicy'],
    async (bench) => {
      const visitor = await bench.visitor();
      const { policy } = await dueFor(bench, visitor, 'temporary');
      equal(sorted(policy), sorted(await visitor.getPasswordPolicy({})), 'The policy');
    },
  ),

  adapterCase(
    'new-password/no-session-yet',
    'Until then the person is not signed in',
    [...seen, 'getSession'],
    async (bench) => {
      const visitor = await bench.visitor();
      await dueFor(bench, visitor, 'temporary');
      signedOut(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'new-password/good',
    'A good new password signs in',
    [...needs, 'getSession'],
    async (bench) => {
      const visitor = await bench.visitor();
      await replace(bench, visitor);
      signedIn(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'new-password/lasts',
    'From then on the new password is right and the temporary one wrong',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      await replace(bench, visitor);
      const carla = bench.person('temporary');
      await refused(visitor.signIn(credentials(carla)), 'invalid-credentials');
      signedIn(await visitor.signIn(withPassword(carla, bench.newPassword)));
    },
  ),

  adapterCase(
    'new-password/too-short',
    'One that is too short is password-policy, and a better one may follow',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const { challenge, policy } = await dueFor(bench, visitor, 'temporary');
      const short = Array.from(bench.newPassword)
        .slice(0, policy.minLength - 1)
        .join('');
      if (short === '') throw new Inapplicable('no password is too short');
      const call = visitor.completePasswordChange({ challenge, newPassword: short, remember: false });
      const { reasons } = await refused(call, 'password-policy');
      check(reasons.includes('too-short'), 'The reasons do not name too-short');
      const { newPassword } = bench;
      signedIn(await visitor.completePasswordChange({ challenge, newPassword, remember: false }));
    },
  ),

  adapterCase(
    'new-password/reused',
    'The temporary password again is password-reused',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const { challenge } = await dueFor(bench, visitor, 'temporary');
      const newPassword = passwordOf(bench.person('temporary'));
      const call = visitor.completePasswordChange({ challenge, newPassword, remember: false });
      // A list of known-bad ones may have it, too.
      await refused(call, 'password-reused', 'password-policy');
      passwordDue(await visitor.signIn(credentials(bench.person('temporary'))));
    },
  ),

  adapterCase(
    'new-password/used-once',
    'A challenge that was used is challenge-expired',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const { challenge } = await dueFor(bench, visitor, 'temporary');
      const { newPassword } = bench;
      signedIn(await visitor.completePasswordChange({ challenge, newPassword, remember: false }));
      const again = { challenge, newPassword: `${newPassword}-2`, remember: false };
      await refused(visitor.completePasswordChange(again), 'challenge-expired');
    },
  ),

  adapterCase(
    'new-password/invented',
    'A new password for a challenge that there never was is challenge-expired',
    ['completePasswordChange', 'newPassword'],
    async (bench) => {
      const visitor = await bench.visitor();
      const { newPassword } = bench;
      const call = { challenge: 'invented-by-somebody', newPassword, remember: false };
      await refused(visitor.completePasswordChange(call), 'challenge-expired');
    },
  ),

  adapterCase(
    'new-password/too-late',
    'A day later the challenge is challenge-expired',
    needs,
    async (bench) => {
      const visitor = await bench.visitor();
      const { challenge } = await dueFor(bench, visitor, 'temporary');
      await bench.control.advance(86_400);
      const { newPassword } = bench;
      const call = visitor.completePasswordChange({ challenge, newPassword, remember: false });
      await refused(call, 'challenge-expired');
    },
  ),

  adapterCase(
    'new-password/no-second-factor',
    'The challenge of a new password is no challenge of a second factor',
    [...seen, 'answerChallenge'],
    async (bench) => {
      const visitor = await bench.visitor();
      const { challenge } = await dueFor(bench, visitor, 'temporary');
      const answer = { challenge, method: 'totp', code: '000000', trustDevice: false, remember: false };
      await refused(visitor.answerChallenge(answer), 'challenge-expired', 'challenge-invalid', 'validation');
    },
  ),
];

async function replace(bench: Bench, visitor: Awaited<ReturnType<Bench['visitor']>>): Promise<void> {
  const { challenge } = await dueFor(bench, visitor, 'temporary');
  const { newPassword } = bench;
  signedIn(await visitor.completePasswordChange({ challenge, newPassword, remember: false }));
}

const sorted = (value: object): unknown =>
  Object.entries(value).sort(([one], [other]) => one.localeCompare(other));
