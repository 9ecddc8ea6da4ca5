import type { Bench } from '../bench.js';
import { httpCase, type Case } from '../case.js';
import type { Answer } from '../client.js';
import { check, equal, status } from '../expect.js';
import type { Person, Role } from '../fixtures.js';
import { newKey, withPassword, WRONG } from './steps.js';

/** Differ from answer to answer, and tell nothing. */
const CHANGING_HEADERS =
  /^(date|age|etag|via|traceparent|server-timing|cf-ray|content-length)$|id$|remaining$|reset$/;
const CHANGING_MEMBERS = ['reference', 'trackingToken', 'createdAt'];

/** What exists cannot be told from what does not: same status, same body, same headers. */
export const enumerationCases: readonly Case[] = [
  ...(
    [
      ['ordinary', 'A wrong password of an ordinary account'],
      ['withoutPassword', 'A password of an account that has none'],
      ['secondFactor', 'A wrong password of an account with a second factor'],
      ['temporary', 'A wrong password where a temporary one is due'],
      ['expired', 'A wrong password where the right one has expired'],
    ] as const
  ).map(([role, what]) =>
    httpCase(
      `enumeration/sign-in-${kebab(role)}`,
      `${what} is answered as an unknown account is`,
      // Each costs the unknown account a try: more than one would lock it, where nothing is reset in between.
      ['signIn', role, 'unknown', ...(role === 'ordinary' ? [] : (['control'] as const))],
      async (bench) => alike(await tryAs(bench, role), await tryAs(bench, 'unknown')),
    ),
  ),

  httpCase(
    'enumeration/sign-in-domain',
    'An unknown domain is answered as an unknown account is',
    ['signIn', 'ordinary', 'unknown', 'control'],
    async (bench) => {
      const stranger = { ...bench.person('ordinary'), domain: 'no-such-domain.example' };
      alike(await tryTo(bench, stranger), await tryAs(bench, 'unknown'));
    },
  ),

  httpCase(
    'enumeration/lock',
    'Names that do not exist are locked as those that do',
    ['signIn', 'ordinary', 'unknown', 'control'],
    async (bench) => {
      for (let tries = 0; tries < 20; tries += 1) {
        const [known, unknown] = [await tryAs(bench, 'ordinary'), await tryAs(bench, 'unknown')];
        alike(known, unknown);
        if (known.status !== 401) return;
      }
    },
  ),

  httpCase(
    'enumeration/ticket',
    'A ticket for an account that does not exist is answered as one for an account that does',
    ['openTicket', 'ordinary', 'unknown', 'control'],
    async (bench) => {
      const known = await ticketFor(bench, bench.person('ordinary'));
      alike(status(known, 201), await ticketFor(bench, bench.person('unknown')));
      alike(known, await ticketFor(bench, { userNumber: '1', domain: 'no-such-domain.example' }));
    },
  ),

  httpCase(
    'enumeration/resend',
    'A resend for an account that does not exist, or needs none, is answered as one that sends a mail',
    ['resendWelcomeMail', 'temporary', 'ordinary', 'unknown', 'control'],
    async (bench) => {
      const sent = status(await resendFor(bench, 'temporary'), 202);
      alike(sent, await resendFor(bench, 'ordinary'));
      alike(sent, await resendFor(bench, 'unknown'));
    },
  ),

  httpCase(
    'enumeration/ticket-reference',
    'A ticket that there is not is answered as one with a wrong token',
    ['openTicket', 'getTicket', 'ordinary', 'control'],
    async (bench) => {
      const ticket = await ticketFor(bench, bench.person('ordinary'));
      const { reference } = ticket.body as { reference: string };
      const headers = { 'X-Ticket-Token': 'wrong-token' };
      const client = bench.client();
      const wrong = await client.get(`/tickets/${encodeURIComponent(reference)}`, { headers });
      alike(status(wrong, 404), await client.get('/tickets/T-00000000', { headers }));
    },
  ),

  httpCase(
    'enumeration/resend-limit',
    'Resends for accounts that do not exist are limited as for those that do',
    ['resendWelcomeMail', 'temporary', 'unknown', 'control'],
    async (bench) => {
      for (let asked = 0; asked < 20; asked += 1) {
        const [known, unknown] = [await resendFor(bench, 'temporary'), await resendFor(bench, 'unknown')];
        alike(known, unknown);
        if (known.status !== 202) return;
      }
    },
  ),
];

function kebab(role: string): string {
  return role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const tryTo = (bench: Bench, person: Person): Promise<Answer> =>
  bench.client().post('/session', withPassword(person, WRONG));

const tryAs = (bench: Bench, role: Role): Promise<Answer> => tryTo(bench, bench.person(role));

const ticketFor = (bench: Bench, { domain, userNumber }: Person): Promise<Answer> =>
  bench
    .client()
    .post(
      '/tickets',
      { kind: 'forgot-password', domain, userNumber, locale: 'es' },
      { 'Idempotency-Key': newKey() },
    );

function resendFor(bench: Bench, role: Role): Promise<Answer> {
  const { domain, userNumber } = bench.person(role);
  return bench.client().post('/credentials/resend', { domain, userNumber });
}

function alike(one: Answer, other: Answer): void {
  equal(other.status, one.status, 'The HTTP status');
  equal(constantBody(other), constantBody(one), 'The body');
  const [names, otherNames] = [[...one.headers.keys()], [...other.headers.keys()]];
  equal(otherNames, names, 'The names of the headers');
  for (const name of names.filter((header) => !CHANGING_HEADERS.test(header))) {
    check(other.headers.get(name) === one.headers.get(name), `The header ${name} differs`);
  }
}

function constantBody({ body, text }: Answer): unknown {
  if (typeof body !== 'object' || body === null) return text;
  return Object.entries(body).map(([name, value]) =>
    CHANGING_MEMBERS.includes(name) ? name : [name, value],
  );
}
