import { adapterCase, httpCase, Inapplicable, type Case } from '../case.js';
import { check, equal, fieldRefused, problem, refused, signedIn, status } from '../expect.js';
import { credentials, passwordOf, signedInAs, withPassword, WRONG } from './steps.js';

/** Signing in with a password. */
export const signInCases: readonly Case[] = [
  adapterCase(
    'sign-in/right-password',
    'The right password signs in',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      await signedInAs(bench, 'ordinary');
    },
  ),

  adapterCase(
    'sign-in/right-person',
    'The answer is about the person who signed in',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const ana = bench.person('ordinary');
      const { user } = signedIn(await (await bench.visitor()).signIn(credentials(ana)));
      equal([user.userNumber, user.domain], [ana.userNumber, ana.domain], 'The user');
    },
  ),

  adapterCase(
    'sign-in/session-in-the-future',
    'A new session ends later than now',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const visitor = await bench.visitor();
      const { session } = signedIn(await visitor.signIn(credentials(bench.person('ordinary'))));
      check(Date.parse(session.expiresAt) > (await bench.now()), 'The session is over when it begins');
    },
  ),

  adapterCase(
    'sign-in/not-remembered',
    'A session that nobody asked to be remembered is not persistent',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const visitor = await bench.visitor();
      const { session } = signedIn(await visitor.signIn(credentials(bench.person('ordinary'))));
      equal(session.persistent, false, 'session.persistent');
    },
  ),

  adapterCase(
    'sign-in/user-at-domain',
    'A name `number@domain` needs no other domain',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const { userNumber, domain } = bench.person('ordinary');
      const password = passwordOf(bench.person('ordinary'));
      const visitor = await bench.visitor();
      signedIn(await visitor.signIn({ username: `${userNumber}@${domain}`, password, remember: false }));
    },
  ),

  adapterCase(
    'sign-in/e-mail',
    'The e-mail address is a name to sign in with',
    ['signIn', 'ordinary.password', 'ordinary.email'],
    async (bench) => {
      const { email: username = '' } = bench.person('ordinary');
      const password = passwordOf(bench.person('ordinary'));
      const visitor = await bench.visitor();
      const { user } = signedIn(await visitor.signIn({ username, password, remember: false }));
      equal(user.userNumber, bench.person('ordinary').userNumber, 'The user');
    },
  ),

  adapterCase(
    'sign-in/other-domain',
    'A person of another domain signs in there',
    ['signIn', 'otherDomain.password'],
    async (bench) => {
      await signedInAs(bench, 'otherDomain');
    },
  ),

  adapterCase(
    'sign-in/wrong-password',
    'A wrong password is invalid-credentials',
    ['signIn', 'ordinary'],
    async (bench) => {
      const visitor = await bench.visitor();
      await refused(visitor.signIn(withPassword(bench.person('ordinary'), WRONG)), 'invalid-credentials');
    },
  ),

  adapterCase(
    'sign-in/unknown-account',
    'An account that does not exist is invalid-credentials',
    ['signIn', 'unknown'],
    async (bench) => {
      const visitor = await bench.visitor();
      await refused(visitor.signIn(withPassword(bench.person('unknown'), WRONG)), 'invalid-credentials');
    },
  ),

  adapterCase(
    'sign-in/wrong-domain',
    'The right number and password in another domain are invalid-credentials',
    ['signIn', 'ordinary.password', 'otherDomain'],
    async (bench) => {
      const { domain } = bench.person('otherDomain');
      const stranger = { ...bench.person('ordinary'), domain };
      await refused((await bench.visitor()).signIn(credentials(stranger)), 'invalid-credentials');
    },
  ),

  adapterCase(
    'sign-in/without-password',
    'An account that has no password is invalid-credentials',
    ['signIn', 'withoutPassword'],
    async (bench) => {
      const visitor = await bench.visitor();
      const elena = bench.person('withoutPassword');
      await refused(visitor.signIn(withPassword(elena, WRONG)), 'invalid-credentials');
    },
  ),

  adapterCase(
    'sign-in/exact-password',
    'Passwords count as typed: with a space more, or in capitals, they are wrong',
    ['signIn', 'ordinary.password', 'control'],
    async (bench) => {
      const ana = bench.person('ordinary');
      const password = passwordOf(ana);
      const visitor = await bench.visitor();
      const variants = [`${password} `, ` ${password}`, password.toUpperCase(), `${password}x`];
      for (const other of variants.filter((variant) => variant !== password)) {
        await refused(visitor.signIn(withPassword(ana, other)), 'invalid-credentials');
      }
    },
  ),

  adapterCase(
    'sign-in/refusal-signs-nobody-in',
    'Nobody is signed in after a wrong password',
    ['signIn', 'getSession', 'ordinary'],
    async (bench) => {
      const visitor = await bench.visitor();
      await refused(visitor.signIn(withPassword(bench.person('ordinary'), WRONG)), 'invalid-credentials');
      equal((await visitor.getSession({})).status, 'signed-out', 'status');
    },
  ),

  adapterCase(
    'sign-in/empty-name',
    'A sign-in without a name is a validation error of that field',
    ['signIn'],
    async (bench) => {
      const visitor = await bench.visitor();
      const empty = { username: '', password: WRONG, remember: false };
      const { fields } = await refused(visitor.signIn(empty), 'validation');
      check(
        fields.some(({ field }) => field === 'username'),
        'The error does not name the field username',
      );
    },
  ),

  httpCase(
    'sign-in/fields',
    'Every field that is missing, unknown, of another type or too long is named',
    ['signIn'],
    async (bench) => {
      const body = { username: 'x'.repeat(255), remember: 'yes', surprise: 1 };
      const answer = await bench.client().post('/session', body);
      fieldRefused(answer, 'username', 'too-long');
      fieldRefused(answer, 'password', 'required');
      fieldRefused(answer, 'remember', 'type');
      fieldRefused(answer, 'surprise', 'unknown');
    },
  ),

  httpCase(
    'sign-in/no-echo',
    'The password is in no answer, right or wrong',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const ana = bench.person('ordinary');
      for (const password of [passwordOf(ana), WRONG]) {
        const { text, headers } = await bench.client().post('/session', withPassword(ana, password));
        const all = [text, ...[...headers].map(([, value]) => value)].join('\n');
        check(!all.includes(password), 'The answer holds the password');
      }
    },
  ),

  httpCase(
    'sign-in/no-echo-in-validation',
    'What is refused as invalid is not repeated',
    ['signIn', 'ordinary'],
    async (bench) => {
      const password = `${WRONG}-`.repeat(60);
      const answer = await bench.client().post('/session', withPassword(bench.person('ordinary'), password));
      fieldRefused(answer, 'password', 'too-long');
      check(!answer.text.includes(WRONG), 'The problem repeats the password');
    },
  ),

  httpCase(
    'sign-in/no-redirect',
    'Wrong credentials are a 401 problem, and neither a page nor a redirect',
    ['signIn', 'ordinary'],
    async (bench) => {
      const answer = await bench.client().post('/session', withPassword(bench.person('ordinary'), WRONG));
      problem(answer, 401, 'invalid-credentials');
    },
  ),

  httpCase(
    'sign-in/persistent-as-granted',
    'A session outlives the browser only where the answer says so',
    ['signIn', 'getSession', 'ordinary.password'],
    async (bench) => {
      const client = bench.client();
      const answer = await client.post('/session', credentials(bench.person('ordinary'), true));
      const { session } = status(answer, 200).body as { session?: { persistent?: unknown } };
      const state = await client.get('/session');
      const later = status(state, 200).body as { session?: { persistent?: unknown } };
      if (!session) throw new Inapplicable('something else is due first');
      equal(later.session?.persistent, session.persistent, 'session.persistent, asked for later');
    },
  ),
];
