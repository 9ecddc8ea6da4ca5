import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { credentials } from './fixtures.js';
import { failure, options, problem, ScriptedServer } from './scripted-server.js';

const now = 'Sun, 22 Nov 2026 09:00:00 GMT';

/** Header, what the problem says, and the seconds that the person is told. The server's clock shows `now`. */
const cases: [
  what: string,
  header: string | string[] | undefined,
  told: unknown,
  seconds: number | undefined,
][] = [
  ['seconds', '900', undefined, 900],
  ['no seconds', '0', undefined, 0],
  ['leading zeros', '0090', undefined, 90],
  ['seconds that beat the problem', '30', 60, 30],
  ['more than a day', '1000000', undefined, 86_400],
  ['more than a number can hold', '9'.repeat(400), undefined, 86_400],

  ['a date', 'Sun, 22 Nov 2026 09:02:00 GMT', undefined, 120],
  ['a date that is now', now, undefined, 0],
  ['a date in the RFC 850 form', 'Sunday, 22-Nov-26 09:02:00 GMT', undefined, 120],
  ['a date in the asctime form', 'Sun Nov 22 09:02:00 2026', undefined, 120],
  ['a date next week', 'Sun, 29 Nov 2026 09:00:00 GMT', undefined, 86_400],
  ['the asctime form with one digit for the day', 'Tue Dec  1 09:00:00 2026', undefined, 86_400],

  ['a date that has passed', 'Sun, 22 Nov 2026 08:59:59 GMT', undefined, undefined],
  ['the past in the RFC 850 form', 'Sunday, 06-Nov-94 08:49:37 GMT', undefined, undefined],
  ['the past in the asctime form', 'Sun Nov  6 08:49:37 1994', undefined, undefined],
  ['a date that has passed, beside a problem that knows', 'Sun, 22 Nov 2026 08:00:00 GMT', 60, 60],

  ['nothing', undefined, undefined, undefined],
  ['nothing, beside a problem that knows', undefined, 60, 60],
  ['an empty header', '', 60, 60],
  ['a negative number', '-1', undefined, undefined],
  ['a fraction', '1.5', undefined, undefined],
  ['a sign', '+30', undefined, undefined],
  ['an exponent', '1e9', undefined, undefined],
  ['hexadecimal', '0x10', undefined, undefined],
  ['a word', 'soon', undefined, undefined],
  ['words with a number', '30 seconds', undefined, undefined],
  ['two headers', ['30', '60'], undefined, undefined],
  ['full-width digits', Buffer.from('３０').toString('latin1'), undefined, undefined],
  ['an ISO date', '2026-11-22T09:02:00Z', undefined, undefined],
  ['a local time', 'Sun, 22 Nov 2026 09:02:00', undefined, undefined],
  ['another zone', 'Sun, 22 Nov 2026 09:02:00 +0100', undefined, undefined],
  ['a month that does not exist', 'Sun, 22 Foo 2026 09:02:00 GMT', undefined, undefined],
  ['an hour that does not exist', 'Sun, 22 Nov 2026 25:02:00 GMT', undefined, undefined],
  ['garbage, beside a problem that knows', 'soon', 60, 60],

  ['a problem with a fraction', undefined, 1.2, 2],
  ['a problem with more than a day', undefined, 1e12, 86_400],
  ['a problem with a negative number', undefined, -5, undefined],
  ['a problem with a text', undefined, '60', undefined],
  ['a problem with a list', undefined, [60], undefined],
];

describe('the time to wait', () => {
  for (const [what, header, retryAfter, seconds] of cases) {
    test(`${what} is ${seconds ?? 'unknown'}`, async (t) => {
      const server = await ScriptedServer.start(t);
      const headers: Record<string, string | string[]> = { date: now };
      if (header !== undefined) headers['retry-after'] = header;
      server.will(problem(429, { code: 'rate-limited', retryAfter }, headers));
      const error = await failure(server.adapter().signIn(credentials, options()), 'rate-limited');
      assert.equal(error.retryAfter, seconds);
    });
  }

  for (const [what, date] of [
    ['hides its clock', undefined],
    ['has no clock worth the name', 'noon'],
  ] as const) {
    test(`a date is compared with the clock here when the server ${what}`, async (t) => {
      const server = await ScriptedServer.start(t);
      t.mock.method(Date, 'now', () => Date.UTC(2026, 10, 22, 9, 0, 0, 500));
      server.will((response) => {
        response.sendDate = false;
        const headers = { 'retry-after': 'Sun, 22 Nov 2026 09:02:00 GMT', ...(date && { date }) };
        return response.writeHead(423, headers).end();
      });
      const error = await failure(server.adapter().signIn(credentials, options()), 'account-locked');
      assert.equal(error.retryAfter, 120, 'rounded up');
    });
  }

  test('maintenance tells when it ends, even behind a page', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will((response) => {
      response
        .writeHead(503, { 'content-type': 'text/html', 'retry-after': '120' })
        .end('<h1>Back soon</h1>');
    });
    const error = await failure(server.adapter().getSession({}, options()), 'unavailable');
    assert.equal(error.retryAfter, 120);
  });
});
