import type { Bench } from '../bench.js';
import { httpCase, type Case, type Need } from '../case.js';
import type { Answer } from '../client.js';
import { check, header, member, status } from '../expect.js';
import { clientOf, credentials, newKey, passwordOf, withPassword, WRONG } from './steps.js';

type Ask = (bench: Bench) => Promise<Answer>;

/** Nothing of anybody's account is kept in a cache. */
export const cachingCases: readonly Case[] = [
  noStore('signed-in', 'a sign-in', ['signIn', 'ordinary.password'], 200, (bench) =>
    bench.client().post('/session', credentials(bench.person('ordinary'))),
  ),
  noStore('refused', 'a refused sign-in', ['signIn', 'ordinary'], 401, (bench) =>
    bench.client().post('/session', withPassword(bench.person('ordinary'), WRONG)),
  ),
  noStore('locked', 'a locked account', ['signIn', 'locked.password'], 423, (bench) =>
    bench.client().post('/session', credentials(bench.person('locked'))),
  ),
  noStore('challenge', 'a challenge', ['signIn', 'secondFactor.password'], 200, (bench) =>
    bench.client().post('/session', credentials(bench.person('secondFactor'))),
  ),
  noStore('new-password', 'a new password being due', ['signIn', 'temporary.password'], 200, (bench) =>
    bench.client().post('/session', credentials(bench.person('temporary'))),
  ),
  noStore('nobody', 'nobody being signed in', ['getSession'], 200, (bench) =>
    bench.client().get('/session', { anonymous: true }),
  ),
  noStore('session', 'who is signed in', ['signIn', 'getSession', 'ordinary.password'], 200, async (bench) =>
    (await clientOf(bench, 'ordinary')).get('/session'),
  ),
  noStore('renewed', 'a renewal', ['signIn', 'renewSession', 'ordinary.password'], 200, async (bench) =>
    (await clientOf(bench, 'ordinary')).post('/session/renew'),
  ),
  noStore('signed-out', 'a sign-out', ['signIn', 'signOut', 'ordinary.password'], 204, async (bench) =>
    (await clientOf(bench, 'ordinary')).send('DELETE', '/session'),
  ),
  noStore(
    'sessions',
    'the list of sessions',
    ['signIn', 'listSessions', 'ordinary.password'],
    200,
    async (bench) => (await clientOf(bench, 'ordinary')).get('/sessions'),
  ),
  noStore('account', 'the profile', ['signIn', 'getAccount', 'ordinary.password'], 200, async (bench) =>
    (await clientOf(bench, 'ordinary')).get('/account'),
  ),
  noStore('no-account', 'a profile that nobody may see', ['getAccount'], 401, (bench) =>
    bench.client().get('/account', { anonymous: true }),
  ),
  noStore(
    'password',
    'a change of the password',
    ['signIn', 'changePassword', 'ordinary.password', 'newPassword', 'control'],
    200,
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      const currentPassword = passwordOf(bench.person('ordinary'));
      const body = { currentPassword, newPassword: bench.newPassword, endOtherSessions: false };
      return client.send('PUT', '/account/password', { body });
    },
  ),
  noStore('providers', 'the providers', ['getProviders'], 200, (bench) =>
    bench.client().get('/sso/providers'),
  ),
  noStore('ticket', 'a new ticket', ['openTicket', 'ordinary', 'control'], 201, openTicket),
  noStore(
    'ticket-progress',
    'how far a ticket is',
    ['openTicket', 'getTicket', 'ordinary', 'control'],
    200,
    async (bench) => {
      const { body } = await openTicket(bench);
      const headers = { 'X-Ticket-Token': String(member(body, 'trackingToken')) };
      return bench
        .client()
        .get(`/tickets/${encodeURIComponent(String(member(body, 'reference')))}`, { headers });
    },
  ),
  noStore('resend', 'a resend', ['resendWelcomeMail', 'temporary', 'control'], 202, (bench) => {
    const { domain, userNumber } = bench.person('temporary');
    return bench.client().post('/credentials/resend', { domain, userNumber });
  }),
];

function noStore(name: string, what: string, needs: readonly Need[], expected: number, ask: Ask): Case {
  return httpCase(
    `caching/${name}`,
    `The answer to ${what} is not to be stored: Cache-Control: no-store`,
    needs,
    async (bench) => {
      const value = header(status(await ask(bench), expected), 'Cache-Control');
      const directives = value.toLowerCase().split(/\s*,\s*/);
      check(directives.includes('no-store'), `Cache-Control is ${value}`);
    },
  );
}

function openTicket(bench: Bench): Promise<Answer> {
  const { domain, userNumber } = bench.person('ordinary');
  const body = { kind: 'forgot-password', domain, userNumber, locale: 'es' };
  return bench.client().post('/tickets', body, { 'Idempotency-Key': newKey() });
}
