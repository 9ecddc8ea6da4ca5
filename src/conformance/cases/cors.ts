import type { Bench } from '../bench.js';
import { httpCase, type Case, type Need } from '../case.js';
import type { Answer } from '../client.js';
import { check, equal, header } from '../expect.js';
import { foreign } from './csrf.js';
import { credentials, withPassword, WRONG } from './steps.js';

const needs: readonly Need[] = ['getSession', 'origin'];

/** What the page's origin may do, and no other one. */
export const corsCases: readonly Case[] = [
  ...(
    [
      ['POST', '/session', 'content-type,x-pbx-request'],
      ['DELETE', '/session', 'x-pbx-request'],
      ['PUT', '/account/password', 'content-type,x-pbx-request'],
      ['POST', '/tickets', 'content-type,idempotency-key,x-pbx-request'],
      ['GET', '/tickets/none', 'x-pbx-request,x-ticket-token'],
    ] as const
  ).map(([method, path, headers]) =>
    httpCase(
      `cors/preflight-${method.toLowerCase()}-${path.split('/')[1] ?? ''}`,
      `The page may send ${method} ${path} with ${headers.replaceAll(',', ', ')}`,
      needs,
      async (bench) => {
        const answer = await preflight(bench, bench.pageOrigin, { method, path, headers });
        check(answer.status >= 200 && answer.status < 300, `The preflight is ${answer.status}`);
        named(answer, bench.pageOrigin);
        includes(answer, 'Access-Control-Allow-Methods', [method]);
        includes(answer, 'Access-Control-Allow-Headers', headers.split(','));
      },
    ),
  ),

  httpCase('cors/answer', 'Answers name the page’s origin, and allow cookies', needs, async (bench) => {
    named(await bench.client().get('/session'), bench.pageOrigin);
  }),

  httpCase(
    'cors/failure',
    'Failures can be read by the page, too',
    [...needs, 'signIn', 'unknown'],
    async (bench) => {
      const client = bench.client();
      const person = bench.person('unknown');
      for (const body of [withPassword(person, WRONG), {}, 'no json']) {
        named(await client.post('/session', body), bench.pageOrigin);
      }
    },
  ),

  httpCase(
    'cors/retry-after',
    'Retry-After can be read by the page',
    [...needs, 'signIn', 'locked.password'],
    async (bench) => {
      const answer = await bench.client().post('/session', credentials(bench.person('locked')));
      header(answer, 'Retry-After');
      includes(answer, 'Access-Control-Expose-Headers', ['retry-after']);
    },
  ),

  httpCase('cors/vary', 'Caches are told that answers vary by origin', needs, async (bench) => {
    includes(await bench.client().get('/session'), 'Vary', ['origin']);
  }),

  ...['https://evil.example', 'null', 'lookalike'].flatMap((origin) => {
    const id = origin.replace(/^https:\/\//, '').replace('.', '-');
    const who = origin === 'lookalike' ? 'An origin that begins like the page’s' : `The origin ${origin}`;
    return [
      httpCase(`cors/preflight-from-${id}`, `${who} gets no leave to call`, needs, async (bench) => {
        const request = { method: 'POST', path: '/session', headers: 'content-type,x-pbx-request' };
        const from = foreign(bench, origin);
        notNamed(await preflight(bench, from, request), from);
      }),
      httpCase(`cors/answer-to-${id}`, `${who} reads no answers`, needs, async (bench) => {
        const from = foreign(bench, origin);
        notNamed(await bench.client().get('/session', { headers: { Origin: from } }), from);
      }),
    ];
  }),
];

const preflight = (
  bench: Bench,
  origin: string,
  { method, path, headers }: { method: string; path: string; headers: string },
): Promise<Answer> =>
  bench.client().send('OPTIONS', path, {
    anonymous: true,
    headers: {
      Origin: origin,
      'X-PBX-Request': '',
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': headers,
    },
  });

function named(answer: Answer, origin: string): void {
  equal(header(answer, 'Access-Control-Allow-Origin'), origin, 'Access-Control-Allow-Origin');
  equal(header(answer, 'Access-Control-Allow-Credentials'), 'true', 'Access-Control-Allow-Credentials');
}

function notNamed(answer: Answer, origin: string): void {
  const allowed = answer.headers.get('Access-Control-Allow-Origin');
  check(allowed !== origin && allowed !== '*', `Access-Control-Allow-Origin is ${String(allowed)}`);
  check(allowed !== 'null', 'Access-Control-Allow-Origin is null, which any page can claim to be');
}

/** The header's list has these words; with credentials, a star means nothing. */
function includes(answer: Answer, name: string, words: readonly string[]): void {
  const value = header(answer, name);
  const list = value.toLowerCase().split(/\s*,\s*/);
  const missing = words.filter((word) => !list.includes(word.toLowerCase()));
  check(missing.length === 0, `${name} is ${value}, without ${missing.join(', ')}`);
}
