import { adapterCase, httpCase, type Case } from '../case.js';
import { check, equal, fieldRefused, refused, signedIn, signedOut } from '../expect.js';
import { clientOf, signedInAs } from './steps.js';

/** Who is signed in, for how long, and signing out. */
export const sessionCases: readonly Case[] = [
  adapterCase('session/nobody', 'Nobody being signed in is an answer', ['getSession'], async (bench) => {
    signedOut(await (await bench.visitor()).getSession({}));
  }),

  adapterCase(
    'session/somebody',
    'Who has signed in is signed in, as the same person',
    ['signIn', 'getSession', 'ordinary.password'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { user } = signedIn(await visitor.getSession({}));
      equal(user.userNumber, bench.person('ordinary').userNumber, 'The user');
    },
  ),

  adapterCase(
    'session/sign-out',
    'Nobody is signed in after the sign-out',
    ['signIn', 'getSession', 'signOut', 'ordinary.password'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      await visitor.signOut({});
      signedOut(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'session/sign-out-of-nothing',
    'Signing out works without a session',
    ['signOut'],
    async (bench) => {
      await (await bench.visitor()).signOut({});
    },
  ),

  adapterCase(
    'session/sign-out-here-only',
    'Signing out leaves the person signed in on other devices',
    ['signIn', 'getSession', 'signOut', 'ordinary.password', 'clients'],
    async (bench) => {
      const [here, there] = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'ordinary')];
      await here.signOut({});
      signedIn(await there.getSession({}));
    },
  ),

  adapterCase(
    'session/sign-out-everywhere',
    'Signing out everywhere ends the sessions on all devices',
    ['signIn', 'getSession', 'signOut', 'ordinary.password', 'clients'],
    async (bench) => {
      const [here, there] = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'ordinary')];
      await here.signOut({ everywhere: true });
      signedOut(await here.getSession({}));
      signedOut(await there.getSession({}));
    },
  ),

  adapterCase(
    'session/everywhere-is-one-person',
    'Signing out everywhere leaves other people alone',
    ['signIn', 'getSession', 'signOut', 'ordinary.password', 'otherDomain.password', 'clients'],
    async (bench) => {
      const [ana, irene] = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'otherDomain')];
      await ana.signOut({ everywhere: true });
      signedIn(await irene.getSession({}));
    },
  ),

  adapterCase(
    'session/ends-by-itself',
    'A session is over when it said it would be',
    ['signIn', 'getSession', 'ordinary.password', 'control'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { session } = signedIn(await visitor.getSession({}));
      await bench.control.advance((Date.parse(session.expiresAt) - (await bench.now())) / 1000 + 1);
      signedOut(await visitor.getSession({}));
    },
  ),

  adapterCase(
    'session/renew',
    'A session that is renewed ends later',
    ['signIn', 'renewSession', 'getSession', 'ordinary.password', 'control'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const before = signedIn(await visitor.getSession({})).session.expiresAt;
      await bench.control.advance(60);
      const { session } = await visitor.renewSession({});
      check(Date.parse(session.expiresAt) > Date.parse(before), 'The session ends no later than before');
      equal(
        signedIn(await visitor.getSession({})).session.expiresAt,
        session.expiresAt,
        'Its end, asked for later',
      );
    },
  ),

  adapterCase(
    'session/renew-nothing',
    'Without a session there is none to renew: session-expired',
    ['renewSession'],
    async (bench) => {
      await refused((await bench.visitor()).renewSession({}), 'session-expired');
    },
  ),

  adapterCase(
    'session/renew-after-sign-out',
    'A session that was signed out of cannot be renewed',
    ['signIn', 'signOut', 'renewSession', 'ordinary.password'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      await visitor.signOut({});
      await refused(visitor.renewSession({}), 'session-expired');
    },
  ),

  adapterCase(
    'session/renew-too-late',
    'A session that is over cannot be renewed',
    ['signIn', 'renewSession', 'getSession', 'ordinary.password', 'control'],
    async (bench) => {
      const visitor = await signedInAs(bench, 'ordinary');
      const { session } = signedIn(await visitor.getSession({}));
      await bench.control.advance((Date.parse(session.expiresAt) - (await bench.now())) / 1000 + 1);
      await refused(visitor.renewSession({}), 'session-expired');
    },
  ),

  httpCase(
    'session/everywhere-is-true-or-false',
    'A sign-out `?everywhere=maybe` is refused, and nothing is over',
    ['signIn', 'signOut', 'getSession', 'ordinary.password'],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      fieldRefused(await client.send('DELETE', '/session?everywhere=maybe'), 'everywhere');
      const { body } = await client.get('/session');
      equal((body as { status?: unknown }).status, 'signed-in', 'status');
    },
  ),
];
