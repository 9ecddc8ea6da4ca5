import { httpCase, type Case } from '../case.js';
import { check, equal, header, member, problem } from '../expect.js';
import { credentials, withPassword, WRONG } from './steps.js';

/** What is sent, and how failures are told. */
export const bodyCases: readonly Case[] = [
  httpCase('bodies/not-json', 'A body that is not JSON is 400 malformed-body', ['signIn'], async (bench) => {
    problem(await bench.client().post('/session', '{"username": '), 400, 'malformed-body');
  }),

  httpCase('bodies/not-an-object', 'A body that is no object is 422', ['signIn'], async (bench) => {
    for (const body of ['[]', '"text"', 'null', '7']) {
      problem(await bench.client().post('/session', body), 422, 'validation');
    }
  }),

  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'].map((type) =>
    httpCase(
      `bodies/${type.replace('/', '-')}`,
      `JSON sent as ${type}, as a form of another site could, is 415`,
      ['signIn', 'ordinary.password'],
      async (bench) => {
        const headers = { 'Content-Type': type };
        const answer = await bench
          .client()
          .post('/session', JSON.stringify(credentials(bench.person('ordinary'))), headers);
        problem(answer, 415, 'unsupported-media-type');
      },
    ),
  ),

  httpCase(
    'bodies/charset',
    'JSON sent with a charset is JSON, too',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const headers = { 'Content-Type': 'application/json; charset=utf-8' };
      const answer = await bench
        .client()
        .post('/session', JSON.stringify(credentials(bench.person('ordinary'))), headers);
      equal(answer.status, 200, 'The HTTP status');
    },
  ),

  httpCase(
    'bodies/json-answers',
    'Answers are application/json',
    ['signIn', 'ordinary.password'],
    async (bench) => {
      const answer = await bench.client().post('/session', credentials(bench.person('ordinary')));
      isType(header(answer, 'Content-Type'), 'application/json');
    },
  ),

  httpCase('problems/media-type', 'Problems are application/problem+json', ['signIn'], async (bench) => {
    const client = bench.client();
    for (const body of [{}, 'no json']) {
      isType(header(await client.post('/session', body), 'Content-Type'), 'application/problem+json');
    }
  }),

  httpCase(
    'problems/members',
    'A problem says its status again, and its type ends with its code',
    ['signIn', 'unknown'],
    async (bench) => {
      const client = bench.client();
      for (const body of [{}, withPassword(bench.person('unknown'), WRONG)]) {
        const answer = await client.post('/session', body);
        equal(member(answer.body, 'status'), answer.status, 'status, in the problem');
        const type = String(member(answer.body, 'type'));
        equal(type.split('/').at(-1), member(answer.body, 'code'), 'The end of the type');
      }
    },
  ),

  httpCase('problems/title', 'The title of a code is always the same', ['signIn'], async (bench) => {
    const client = bench.client();
    const one = await client.post('/session', {});
    const other = await client.post('/session', { username: 'x' });
    equal(member(one.body, 'title'), member(other.body, 'title'), 'The title');
  }),

  httpCase('problems/unknown-path', 'A path that there is not is 404, as a problem', [], async (bench) => {
    problem(await bench.client().get('/no-such-path'), 404, 'not-found');
  }),
];

function isType(header: string, type: string): void {
  check(header.split(';')[0]?.trim().toLowerCase() === type, `The content type is ${header}, not ${type}`);
}
