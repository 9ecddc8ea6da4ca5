import type { Visitor } from '../bench.js';
import type { SessionInfo } from '../../contract/results.js';
import { adapterCase, httpCase, type Case } from '../case.js';
import { check, equal, fieldRefused, problem, refused, signedIn, signedOut, status } from '../expect.js';
import { clientOf, findSessionCookie, sessionId, signedInAs } from './steps.js';

/** Where a person is signed in. */
export const sessionListCases: readonly Case[] = [
  adapterCase(
    'sessions/nobody',
    'Nobody has no sessions: session-expired',
    ['listSessions'],
    async (bench) => {
      await refused((await bench.visitor()).listSessions({}), 'session-expired');
    },
  ),

  adapterCase(
    'sessions/own',
    'The list has the session it is asked with, marked as the current one, first',
    ['signIn', 'listSessions', 'ordinary.password'],
    async (bench) => {
      const sessions = await (await signedInAs(bench, 'ordinary')).listSessions({});
      equal(sessions.filter(({ current }) => current).length, 1, 'The number of current sessions');
      equal(sessions[0]?.current, true, 'Whether the first one is current');
    },
  ),

  adapterCase(
    'sessions/all',
    'The list has the sessions on all devices, each with its own id',
    ['signIn', 'listSessions', 'ordinary.password', 'control', 'clients'],
    async (bench) => {
      const here = await signedInAs(bench, 'ordinary');
      await signedInAs(bench, 'ordinary');
      const ids = (await here.listSessions({})).map(({ id }) => id);
      equal(new Set(ids).size, 2, 'The number of sessions');
    },
  ),

  adapterCase(
    'sessions/own-only',
    'The list has nobody else’s sessions',
    ['signIn', 'listSessions', 'ordinary.password', 'otherDomain.password', 'control', 'clients'],
    async (bench) => {
      const ana = await signedInAs(bench, 'ordinary');
      await signedInAs(bench, 'otherDomain');
      equal((await ana.listSessions({})).length, 1, 'The number of sessions');
    },
  ),

  adapterCase(
    'sessions/revoke-another',
    'A session that is ended by its id is over at once, and the others go on',
    ['signIn', 'listSessions', 'revokeSession', 'getSession', 'ordinary.password', 'control', 'clients'],
    async (bench) => {
      const [here, there] = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'ordinary')];
      await here.revokeSession({ id: (await another(here)).id });
      signedOut(await there.getSession({}));
      signedIn(await here.getSession({}));
    },
  ),

  adapterCase(
    'sessions/revoked-is-gone',
    'A session that was ended is not in the list any more',
    ['signIn', 'listSessions', 'revokeSession', 'ordinary.password', 'control', 'clients'],
    async (bench) => {
      const here = await signedInAs(bench, 'ordinary');
      await signedInAs(bench, 'ordinary');
      const { id } = await another(here);
      await here.revokeSession({ id });
      const left = await here.listSessions({});
      check(!left.some((session) => session.id === id), 'The session is still in the list');
    },
  ),

  adapterCase(
    'sessions/revoke-others',
    'Ending the other sessions ends all but this one',
    ['signIn', 'revokeSession', 'getSession', 'ordinary.password', 'clients'],
    async (bench) => {
      const others = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'ordinary')];
      const here = await signedInAs(bench, 'ordinary');
      await here.revokeSession({ others: true });
      for (const other of others) signedOut(await other.getSession({}));
      signedIn(await here.getSession({}));
    },
  ),

  adapterCase(
    'sessions/revoke-this-one',
    'Ending the current session by its id signs out',
    ['signIn', 'listSessions', 'revokeSession', 'getSession', 'ordinary.password'],
    async (bench) => {
      const here = await signedInAs(bench, 'ordinary');
      const [current] = await here.listSessions({});
      await here.revokeSession({ id: current?.id ?? '' });
      signedOut(await here.getSession({}));
    },
  ),

  adapterCase(
    'sessions/revoke-unknown',
    'A session that there is not is not-found',
    ['signIn', 'revokeSession', 'ordinary.password'],
    async (bench) => {
      const here = await signedInAs(bench, 'ordinary');
      await refused(here.revokeSession({ id: 'no-such-session' }), 'not-found');
    },
  ),

  adapterCase(
    'sessions/revoke-somebody-elses',
    'Another person’s session is not-found, and goes on',
    [
      'signIn',
      'listSessions',
      'revokeSession',
      'getSession',
      'ordinary.password',
      'otherDomain.password',
      'clients',
    ],
    async (bench) => {
      const [ana, irene] = [await signedInAs(bench, 'ordinary'), await signedInAs(bench, 'otherDomain')];
      const [hers] = await irene.listSessions({});
      await refused(ana.revokeSession({ id: hers?.id ?? '' }), 'not-found');
      signedIn(await irene.getSession({}));
    },
  ),

  adapterCase(
    'sessions/revoke-without-session',
    'Nobody can end sessions: session-expired',
    ['revokeSession'],
    async (bench) => {
      const visitor = await bench.visitor();
      await refused(visitor.revokeSession({ others: true }), 'session-expired');
      await refused(visitor.revokeSession({ id: 'no-such-session' }), 'session-expired');
    },
  ),

  httpCase(
    'sessions/id-is-no-key',
    'The id in the list is not the value of the cookie',
    ['signIn', 'listSessions', 'ordinary.password', 'cookies'],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      const { text } = status(await client.get('/sessions'), 200);
      check(!text.includes(sessionId(client)), 'The list holds the value of the cookie');
    },
  ),

  httpCase(
    'sessions/cookie-of-revoked',
    'Ending the current session clears its cookie',
    ['signIn', 'listSessions', 'revokeSession', 'ordinary.password', 'cookies'],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      const [current] = status(await client.get('/sessions'), 200).body as readonly SessionInfo[];
      const answer = status(
        await client.send('DELETE', `/sessions/${encodeURIComponent(current?.id ?? '')}`),
        204,
      );
      equal(findSessionCookie(answer)?.value, '', 'The session cookie');
    },
  ),

  httpCase(
    'sessions/others-has-to-be-said',
    'Ending sessions without saying `?others=true` is refused, and none is over',
    ['signIn', 'revokeSession', 'getSession', 'ordinary.password', 'clients'],
    async (bench) => {
      const there = await clientOf(bench, 'ordinary');
      const here = await clientOf(bench, 'ordinary');
      for (const path of ['/sessions', '/sessions?others=false']) {
        fieldRefused(await here.send('DELETE', path), 'others');
      }
      const { body } = await there.get('/session');
      equal((body as { status?: unknown }).status, 'signed-in', 'status');
    },
  ),

  httpCase(
    'sessions/problem',
    'The list without a session is a 401 problem',
    ['listSessions'],
    async (bench) => {
      problem(await bench.client().get('/sessions', { anonymous: true }), 401, 'session-expired');
    },
  ),
];

/** A session other than the current one. */
async function another(visitor: Visitor): Promise<SessionInfo> {
  const found = (await visitor.listSessions({})).find(({ current }) => !current);
  check(found !== undefined, 'The list has no other session');
  return found;
}
