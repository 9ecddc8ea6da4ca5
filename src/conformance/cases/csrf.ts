import type { Bench } from '../bench.js';
import { httpCase, type Case, type Need } from '../case.js';
import { check, equal, member, problem, status } from '../expect.js';
import { operations, type Operation } from '../operations.js';
import { clientOf, credentials } from './steps.js';

const needs: readonly Need[] = ['signIn', 'getSession', 'ordinary.password'];

/** Other sites' pages can do nothing: they cannot send the header, nor another origin than their own. */
export const csrfCases: readonly Case[] = [
  ...operations.filter(({ method }) => method !== 'GET').map(headerCase),

  httpCase(
    'csrf/other-value',
    'X-PBX-Request has to be 1',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const body = credentials(bench.person('ordinary'));
      for (const value of ['0', 'true']) {
        const answer = await bench.client().post('/session', body, { 'X-PBX-Request': value });
        problem(answer, 403, 'origin-rejected');
      }
    },
  ),

  httpCase(
    'csrf/nothing-done',
    'A sign-out that is refused for its missing header leaves the person signed in',
    [...needs, 'signOut'],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      await client.send('DELETE', '/session', { headers: { 'X-PBX-Request': '' } });
      equal(member((await client.get('/session')).body, 'status'), 'signed-in', 'status');
    },
  ),

  httpCase(
    'csrf/no-cookie',
    'A sign-in that is refused for its missing header sets no cookie',
    [...needs, 'cookies'],
    async (bench) => {
      const body = credentials(bench.person('ordinary'));
      const { cookies } = await bench.client().post('/session', body, { 'X-PBX-Request': '' });
      equal(cookies, [], 'The cookies');
    },
  ),

  httpCase('csrf/get', 'GET needs no header: nothing is done by it', ['getSession'], async (bench) => {
    status(await bench.client().get('/session', { headers: { 'X-PBX-Request': '' } }), 200);
  }),

  ...['https://evil.example', 'null', 'lookalike'].map((origin) =>
    httpCase(
      `csrf/from-${origin.replace(/^https:\/\//, '').replace('.', '-')}`,
      `A call from ${origin === 'lookalike' ? 'an origin that begins like the page’s' : `the origin ${origin}`} is 403, header or not`,
      [...needs, 'signOut', 'foreign-origin'],
      async (bench) => {
        const client = await clientOf(bench, 'ordinary');
        const Origin = foreign(bench, origin);
        problem(await client.send('DELETE', '/session', { headers: { Origin } }), 403, 'origin-rejected');
        equal(member((await client.get('/session')).body, 'status'), 'signed-in', 'status');
      },
    ),
  ),

  httpCase(
    'csrf/override',
    'Neither a parameter nor a header turns a GET into a sign-out',
    [...needs],
    async (bench) => {
      const client = await clientOf(bench, 'ordinary');
      const headers = { 'X-HTTP-Method-Override': 'DELETE' };
      await client.get('/session?_method=DELETE', { headers });
      equal(member((await client.get('/session')).body, 'status'), 'signed-in', 'status');
    },
  ),
];

function headerCase({ id, capability, method, path }: Operation): Case {
  return httpCase(
    `csrf/${id}`,
    `${method} ${path} without X-PBX-Request is 403 origin-rejected`,
    [capability],
    async (bench) => {
      const body = method === 'POST' || method === 'PUT' ? { body: {} } : {};
      const headers = { 'X-PBX-Request': '' };
      const address = path.replace(/\{\w+\}/, 'none');
      const answer = await bench.client().send(method, address, { ...body, headers });
      problem(answer, 403, 'origin-rejected');
    },
  );
}

/** An origin that is not the page's. */
export function foreign(bench: Bench, origin: string): string {
  if (origin !== 'lookalike') return origin;
  const { protocol, hostname } = new URL(bench.pageOrigin);
  check(hostname !== '', 'The page has no host');
  return `${protocol}//${hostname.replace(/[[\]]/g, '')}.evil.example`;
}
