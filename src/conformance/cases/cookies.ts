import type { Bench } from '../bench.js';
import { httpCase, Inapplicable, type Case, type Need } from '../case.js';
import type { Answer } from '../client.js';
import { isCleared, type Cookie } from '../cookies.js';
import { check, equal, member, status } from '../expect.js';
import {
  clientOf,
  credentials,
  findSessionCookie,
  httpChallenge,
  passwordOf,
  sessionCookie,
  sessionId,
  stateOf,
  withPassword,
  WRONG,
} from './steps.js';

const needs: readonly Need[] = ['signIn', 'ordinary.password', 'cookies'];

/** The session's cookie. */
export const cookieCases: readonly Case[] = [
  flag('http-only', 'Scripts cannot read the session cookie: HttpOnly', (cookie) => {
    check(cookie.attributes.has('httponly'), 'The cookie is not HttpOnly');
  }),

  flag('same-site', 'Other sites cannot send the session cookie: SameSite=Lax or Strict', (cookie) => {
    const sameSite = cookie.attributes.get('samesite')?.toLowerCase() ?? 'missing';
    check(['lax', 'strict'].includes(sameSite), `SameSite is ${sameSite}`);
  }),

  flag(
    'host-only',
    'The session cookie is for this host alone, and all of it: Path=/, no Domain',
    (cookie) => {
      equal(cookie.attributes.get('path'), '/', 'Path');
      check(!cookie.attributes.has('domain'), 'The cookie has a Domain');
    },
  ),

  flag(
    'secure',
    'Over TLS the session cookie is Secure, and its name begins with __Host-',
    (cookie, bench) => {
      if (!bench.isSecure) throw new Inapplicable('the backend is asked without TLS');
      check(cookie.attributes.has('secure'), 'The cookie is not Secure');
      equal(cookie.name, '__Host-pbx-session', 'The name of the cookie');
    },
  ),

  flag('unguessable', 'The session cookie cannot be guessed: 128 bits at least', ({ value }) => {
    check(value.length >= 22, `The cookie has ${value.length} characters`);
  }),

  httpCase('cookies/unique', 'Each session has its own cookie', needs, async (bench) => {
    const clients = [await clientOf(bench, 'ordinary'), await clientOf(bench, 'ordinary')];
    equal(new Set(clients.map(sessionId)).size, 2, 'The number of different cookies');
  }),

  ...[false, true].map((remember) =>
    httpCase(
      `cookies/${remember ? 'persistent' : 'with-the-browser'}`,
      remember
        ? 'A session to be remembered stays as long as the answer says: Max-Age or Expires where it is persistent'
        : 'The cookie of a session that nobody asked to be remembered ends with the browser',
      needs,
      async (bench) => {
        const answer = await signIn(bench, remember);
        const session = member(answer.body, 'session');
        const { attributes } = sessionCookie(answer);
        const stays = attributes.has('max-age') || attributes.has('expires');
        equal(stays, member(session, 'persistent'), 'Whether the cookie stays');
        if (!remember) check(!stays, 'The cookie stays');
      },
    ),
  ),

  httpCase(
    'cookies/not-in-body',
    'The value of the session cookie is in no body',
    [...needs, 'getSession'],
    async (bench) => {
      const client = bench.client();
      const answer = status(await client.post('/session', credentials(bench.person('ordinary'))), 200);
      const id = sessionId(client);
      const state = await client.get('/session');
      check(!answer.text.includes(id) && !state.text.includes(id), 'A body holds the value of the cookie');
    },
  ),

  httpCase(
    'cookies/not-for-failures',
    'A sign-in that is refused sets no session cookie',
    ['signIn', 'ordinary', 'cookies'],
    async (bench) => {
      const answer = await bench.client().post('/session', withPassword(bench.person('ordinary'), WRONG));
      noSession(answer);
    },
  ),

  httpCase(
    'cookies/not-before-the-second-factor',
    'The right password sets no session cookie while a second factor is due',
    ['signIn', 'secondFactor.password', 'cookies'],
    async (bench) => {
      noSession(await bench.client().post('/session', credentials(bench.person('secondFactor'))));
    },
  ),

  httpCase(
    'cookies/not-before-the-new-password',
    'The right password sets no session cookie while a new password is due',
    ['signIn', 'temporary.password', 'cookies'],
    async (bench) => {
      noSession(await bench.client().post('/session', credentials(bench.person('temporary'))));
    },
  ),

  httpCase(
    'cookies/invented',
    'An invented session cookie signs nobody in',
    ['getSession', 'cookies'],
    async (bench) => {
      const name = bench.isSecure ? '__Host-pbx-session' : 'pbx-session';
      for (const id of ['invented-by-somebody', '', '../../x', "' or 1=1"]) {
        equal(await stateOf(bench, name, id), 'signed-out', 'status');
      }
    },
  ),

  httpCase(
    'cookies/rotated-at-sign-in',
    'Signing in again gives a new session cookie, and ends the one before',
    [...needs, 'getSession'],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      const before = sessionId(client);
      const { name, value } = sessionCookie(
        await client.post('/session', credentials(bench.person('ordinary'))),
      );
      check(value !== before, 'The session cookie is the same as before');
      equal(await stateOf(bench, name, before), 'signed-out', 'status, with the cookie from before');
    },
  ),

  httpCase(
    'cookies/not-planted',
    'A session cookie that somebody planted is not taken over at the sign-in',
    [...needs, 'getSession'],
    async (bench) => {
      const { name } = sessionCookie(await signIn(bench));
      const client = bench.client();
      client.jar.set(name, 'planted-by-somebody');
      status(await client.post('/session', credentials(bench.person('ordinary'))), 200);
      check(sessionId(client) !== 'planted-by-somebody', 'The session has the planted cookie');
      equal(
        await stateOf(bench, name, 'planted-by-somebody'),
        'signed-out',
        'status, with the planted cookie',
      );
    },
  ),

  httpCase(
    'cookies/rotated-at-password-change',
    'Changing the password gives a new session cookie, and ends the one before',
    [...needs, 'changePassword', 'getSession', 'newPassword', 'control'],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      const before = sessionId(client);
      const currentPassword = passwordOf(bench.person('ordinary'));
      const body = { currentPassword, newPassword: bench.newPassword, endOtherSessions: false };
      const answer = status(await client.send('PUT', '/account/password', { body }), 200);
      const { name, value } = sessionCookie(answer);
      check(value !== before, 'The session cookie is the same as before');
      equal(await stateOf(bench, name, before), 'signed-out', 'status, with the cookie from before');
    },
  ),

  httpCase(
    'cookies/cleared',
    'Signing out clears the session cookie, with the same Path and flags',
    [...needs, 'signOut'],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      const cookie = sessionCookie(status(await client.send('DELETE', '/session'), 204));
      check(isCleared(cookie) && cookie.value === '', 'The cookie is not cleared');
      equal(cookie.attributes.get('path'), '/', 'Path');
    },
  ),

  httpCase(
    'cookies/useless-after-sign-out',
    'A copy of the session cookie is worth nothing after the sign-out',
    [...needs, 'signOut', 'getSession'],
    async (bench) => {
      const answer = await signIn(bench);
      const { name, value } = sessionCookie(answer);
      const client = bench.client();
      client.jar.set(name, value);
      status(await client.send('DELETE', '/session'), 204);
      equal(await stateOf(bench, name, value), 'signed-out', 'status');
    },
  ),

  httpCase(
    'cookies/renewed',
    'Renewing a persistent session sends its cookie again, to stay',
    [...needs, 'renewSession'],
    async (bench) => {
      const client = bench.client();
      const signedIn = await client.post('/session', credentials(bench.person('ordinary'), true));
      const session = member(status(signedIn, 200).body, 'session');
      if (member(session, 'persistent') !== true) throw new Inapplicable('no session is persistent');
      const { attributes } = sessionCookie(status(await client.post('/session/renew'), 200));
      check(attributes.has('max-age') || attributes.has('expires'), 'The cookie ends with the browser');
      check(attributes.has('httponly') && attributes.has('samesite'), 'The cookie has lost its flags');
    },
  ),

  httpCase(
    'cookies/device',
    'The cookie of a trusted device is HttpOnly, SameSite, and stays',
    ['signIn', 'answerChallenge', 'secondFactor.password', 'secondFactor.totpSecret', 'control', 'cookies'],
    async (bench) => {
      const client = bench.client();
      const challenge = await httpChallenge(bench, client);
      if (!challenge.canTrustDevice) throw new Inapplicable('no device can be trusted');
      const body = challenge.answer('totp', await bench.totp('secondFactor'));
      const answer = status(await client.post('/session/challenge', { ...body, trustDevice: true }), 200);
      const device = answer.cookies.find(({ name }) => /^(__Host-)?pbx-device$/.test(name));
      check(device !== undefined, 'The answer sets no cookie for the device');
      const { attributes } = device;
      check(attributes.has('httponly') && attributes.has('samesite'), 'It is not HttpOnly and SameSite');
      check(attributes.has('max-age') || attributes.has('expires'), 'It ends with the browser');
    },
  ),
];

const signIn = async (bench: Bench, remember = false): Promise<Answer> =>
  status(await bench.client().post('/session', credentials(bench.person('ordinary'), remember)), 200);

function flag(name: string, title: string, look: (cookie: Cookie, bench: Bench) => void): Case {
  return httpCase(`cookies/${name}`, title, needs, async (bench) =>
    look(sessionCookie(await signIn(bench)), bench),
  );
}

function noSession(answer: Answer): void {
  const cookie = findSessionCookie(answer);
  check(cookie === undefined || isCleared(cookie), 'The answer sets a session cookie');
}
