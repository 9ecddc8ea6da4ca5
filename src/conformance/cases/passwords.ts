import type { Bench, Visitor } from '../bench.js';
import { adapterCase, httpCase, Inapplicable, type Case, type Need } from '../case.js';
import { check, equal, problem, refused, signedIn, signedOut, status, wait } from '../expect.js';
import { clientOf, credentials, passwordOf, signedInAs, withPassword, WRONG } from './steps.js';

const seen: readonly Need[] = ['signIn', 'changePassword', 'ordinary.password', 'newPassword'];
const needs: readonly Need[] = [...seen, 'control'];

/** The signed-in person's password, its policy, and changing it. */
export const passwordCases: readonly Case[] = [
  adapterCase(
    'password/policy',
    'The policy can be had without a session',
    ['getPasswordPolicy'],
    async (bench) => {
      const { minLength, maxLength = Infinity } = await (await bench.visitor()).getPasswordPolicy({});
      check(minLength <= maxLength, 'No password is short and long enough');
    },
  ),

  adapterCase(
    'password/change',
    'After a change the new password is right, and the old one wrong',
    needs,
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      await change(bench, visitor);
      const ana = bench.person('ordinary');
      const other = await bench.visitor();
      await refused(other.signIn(credentials(ana)), 'invalid-credentials');
      signedIn(await other.signIn(withPassword(ana, bench.newPassword)));
    },
  ),

  adapterCase(
    'password/session-goes-on',
    'Who changes the password stays signed in',
    [...needs, 'getSession'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      await change(bench, visitor);
      signedIn(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'password/wrong-current',
    'A wrong current password is current-password-wrong, and nothing changes',
    needs,
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      await refused(change(bench, visitor, { currentPassword: WRONG }), 'current-password-wrong');
      signedIn(await (await bench.visitor()).signIn(credentials(bench.person('ordinary'))));
    },
  ),

  adapterCase(
    'password/too-short',
    'A new password that is too short is password-policy, for that reason',
    [...needs, 'getPasswordPolicy'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { minLength } = await visitor.getPasswordPolicy({});
      const short = Array.from(bench.newPassword)
        .slice(0, minLength - 1)
        .join('');
      if (short === '') throw new Inapplicable('no password is too short');
      await policyRefuses(bench, visitor, short, 'too-short');
    },
  ),

  adapterCase(
    'password/too-long',
    'A new password that is too long is password-policy, for that reason',
    [...needs, 'getPasswordPolicy'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { maxLength } = await visitor.getPasswordPolicy({});
      if (maxLength === undefined || maxLength >= 1024) throw new Inapplicable('no password is too long');
      const tail = 'ab1-XY2_'.repeat(Math.ceil(maxLength / 8));
      await policyRefuses(bench, visitor, (bench.newPassword + tail).slice(0, maxLength + 1), 'too-long');
    },
  ),

  adapterCase(
    'password/personal',
    'A new password made of the person’s own name is password-policy, for that reason',
    [...needs, 'getPasswordPolicy', 'getAccount'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { forbidPersonalInfo } = await visitor.getPasswordPolicy({});
      const { displayName } = await visitor.getAccount({});
      if (!forbidPersonalInfo) throw new Inapplicable('the policy allows personal information');
      await policyRefuses(bench, visitor, `${displayName.replaceAll(' ', '-')}-x7Qz`, 'personal-info');
    },
  ),

  adapterCase(
    'password/weak',
    'A new password that is weak is password-policy',
    [...needs, 'getPasswordPolicy'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { minLength, minScore } = await visitor.getPasswordPolicy({});
      if (minScore === 0) throw new Inapplicable('the policy asks for no strength');
      const newPassword = 'a'.repeat(Math.max(minLength, 16));
      const { reasons } = await refused(change(bench, visitor, { newPassword }), 'password-policy');
      check(reasons.length > 0, 'There are no reasons');
    },
  ),

  adapterCase(
    'password/reused',
    'The current password as the new one is password-reused',
    needs,
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const newPassword = passwordOf(bench.person('ordinary'));
      await refused(change(bench, visitor, { newPassword }), 'password-reused');
    },
  ),

  adapterCase('password/as-typed', 'Spaces around a new password are part of it', needs, async (bench) => {
    const newPassword = `  ${bench.newPassword} `;
    const visitor = await signedInAs(bench, 'ordinary');
    await change(bench, visitor, { newPassword });
    await onlyRight(bench, newPassword, newPassword.trim());
  }),

  adapterCase(
    'password/every-script',
    'Letters with accents, other scripts and emoji are good in a password',
    needs,
    async (bench) => {
      const newPassword = `${bench.newPassword} ñandú Привет 電話 🦤`;
      const visitor = await signedInAs(bench, 'ordinary');
      await change(bench, visitor, { newPassword });
      await onlyRight(bench, newPassword, newPassword.replace('ñ', 'n'));
    },
  ),

  adapterCase(
    'password/not-cut',
    'A long password counts to its end (bcrypt alone would stop at 72 bytes)',
    [...needs, 'getPasswordPolicy'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { maxLength = 1024 } = await visitor.getPasswordPolicy({});
      if (maxLength < 100) throw new Inapplicable('no password is that long');
      const newPassword = `${bench.newPassword}-${'ab1-XY2_'.repeat(16)}`.slice(0, 100);
      await change(bench, visitor, { newPassword });
      await onlyRight(bench, newPassword, `${newPassword.slice(0, 98)}zz`);
    },
  ),

  adapterCase(
    'password/others-end',
    'The sessions on other devices are over where the person wished it',
    [...needs, 'getSession', 'clients'],
    async (bench) => {
      const [here, there] = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'ordinary')];
      await change(bench, here, { endOtherSessions: true });
      signedOut(await there.getSession({}));
      signedIn(await here.getSession({}));
    },
  ),

  adapterCase(
    'password/others-stay',
    'The sessions on other devices go on where the person wished it',
    [...needs, 'getSession', 'clients'],
    async (bench) => {
      const [here, there] = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'ordinary')];
      await change(bench, here, { endOtherSessions: false });
      signedIn(await there.getSession({}));
    },
  ),

  adapterCase('password/nobody', 'Nobody can change a password: session-expired', seen, async (bench) => {
    await refused(change(bench, await bench.visitor()), 'session-expired');
  }),

  adapterCase(
    'password/guessing-limit',
    'Guessing the current password is rate-limited before the 20th try, and says for how long',
    needs,
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      for (let tries = 0; tries < 20; tries += 1) {
        const call = change(bench, visitor, { currentPassword: `${WRONG}-${tries}` });
        const error = await refused(call, 'current-password-wrong', 'rate-limited', 'session-expired');
        if (error.code === 'rate-limited') wait(error);
        if (error.code !== 'current-password-wrong') return;
      }
      check(false, 'Twenty wrong passwords were told to be wrong');
    },
  ),

  adapterCase(
    'password/mail',
    'The person is told of the change by mail, which names no password',
    [...needs, 'ordinary.email'],
    async (bench) => {
      const { email = '' } = bench.person('ordinary');
      const before = (await bench.control.mails(email)).length;
      await change(bench, await signedInAs(bench, 'ordinary'));
      const [mail, ...more] = (await bench.control.mails(email)).slice(before);
      check(mail !== undefined && more.length === 0, 'There is not one mail');
      const all = JSON.stringify(mail);
      const isIn = [bench.newPassword, passwordOf(bench.person('ordinary'))].some((one) => all.includes(one));
      check(!isIn, 'The mail holds a password');
    },
  ),

  httpCase('password/no-echo', 'Neither password is in the answers', needs, async (bench) => {
    const client = await clientOf(bench, 'ordinary');
    const currentPassword = passwordOf(bench.person('ordinary'));
    const { newPassword } = bench;
    const bodies = [
      { currentPassword: WRONG, newPassword, endOtherSessions: false },
      { currentPassword, newPassword, endOtherSessions: false },
    ];
    for (const body of bodies) {
      const { text } = await client.send('PUT', '/account/password', { body });
      check(![currentPassword, newPassword].some((one) => text.includes(one)), 'The answer holds a password');
    }
  }),

  adapterCase(
    'account/profile',
    'The profile is the signed-in person’s',
    ['signIn', 'getAccount', 'ordinary.password'],
    async (bench) => {
      const visitor = await bench.visitor();
      const ana = bench.person('ordinary');
      const { user } = signedIn(await visitor.signIn(credentials(ana)));
      const { id, userNumber, domain } = await visitor.getAccount({});
      equal([id, userNumber, domain], [user.id, ana.userNumber, ana.domain], 'The profile');
    },
  ),

  adapterCase('account/nobody', 'Nobody has no profile: session-expired', ['getAccount'], async (bench) => {
    await refused((await bench.visitor()).getAccount({}), 'session-expired');
  }),

  httpCase(
    'account/not-before-the-new-password',
    'A temporary password opens no profile',
    ['signIn', 'getAccount', 'temporary.password'],
    async (bench) => {
      const client = bench.client();
      status(await client.post('/session', credentials(bench.person('temporary'))), 200);
      problem(await client.get('/account'), 401, 'session-expired');
    },
  ),
];

interface Change {
  readonly currentPassword?: string;
  readonly newPassword?: string;
  readonly endOtherSessions?: boolean;
}

const change = (bench: Bench, visitor: Visitor, wishes: Change = {}): Promise<unknown> =>
  visitor.changePassword({
    currentPassword: passwordOf(bench.person('ordinary')),
    newPassword: bench.newPassword,
    endOtherSessions: false,
    ...wishes,
  });

async function policyRefuses(
  bench: Bench,
  visitor: Visitor,
  newPassword: string,
  reason: string,
): Promise<void> {
  const { reasons } = await refused(change(bench, visitor, { newPassword }), 'password-policy');
  check(reasons.includes(reason), `The reasons do not name ${reason}`);
}

/** The one password signs in, the other one does not. */
async function onlyRight(bench: Bench, right: string, wrong: string): Promise<void> {
  const ana = bench.person('ordinary');
  const visitor = await bench.visitor();
  await refused(visitor.signIn(withPassword(ana, wrong)), 'invalid-credentials');
  signedIn(await visitor.signIn(withPassword(ana, right)));
}
