import type { SignInResult } from '../../contract/results.js';
import type { Bench } from '../bench.js';
import { adapterCase, httpCase, type Case, type Need } from '../case.js';
import type { Answer } from '../client.js';
import type { Mail } from '../control.js';
import {
  check,
  equal,
  failure,
  fieldRefused,
  header,
  limitOf,
  passwordDue,
  problem,
  refused,
  status,
} from '../expect.js';
import type { Role } from '../fixtures.js';
import { credentials, withPassword } from './steps.js';

const SUBJECT = 'Welcome to our PBX';

const resend: readonly Need[] = ['resendWelcomeMail', 'control'];
const toCarla: readonly Need[] = [...resend, 'temporary.email'];
const activate: readonly Need[] = ['activate', 'administrator', 'newcomer', 'control'];

/** The first password: sent again, and sent by an administrator. */
export const credentialsCases: readonly Case[] = [
  adapterCase(
    'resend/mail',
    `Who has not replaced the temporary password gets one mail, «${SUBJECT}», at the address on file`,
    toCarla,
    async (bench) => {
      const sent = await mailsDuring(bench, () => resendFor(bench, 'temporary'));
      const expected = [[bench.person('temporary').email, SUBJECT]];
      equal(
        sent.map(({ to, subject }) => [to, subject]),
        expected,
        'What was sent',
      );
    },
  ),

  adapterCase(
    'resend/new-password',
    'The mail has a new temporary password, which is right from then on, and the old one is wrong',
    [...toCarla, 'signIn', 'temporary.password'],
    async (bench) => {
      const [mail] = await mailsDuring(bench, () => resendFor(bench, 'temporary'));
      const carla = bench.person('temporary');
      const visitor = await bench.visitor();
      await refused(visitor.signIn(credentials(carla)), 'invalid-credentials');
      const due = passwordDue(await visitor.signIn(withPassword(carla, mailedPassword(mail))));
      equal(due.reason, 'temporary', 'The reason');
    },
  ),

  adapterCase(
    'resend/replaced',
    'Who has a password of their own gets no mail, and keeps it',
    [...resend, 'signIn', 'ordinary.password'],
    async (bench) => {
      equal(await mailsDuring(bench, () => resendFor(bench, 'ordinary')), [], 'What was sent');
      await (await bench.visitor()).signIn(credentials(bench.person('ordinary')));
    },
  ),

  adapterCase(
    'resend/unknown',
    'For an account that does not exist nobody gets mail, and the answer is no failure',
    [...resend, 'unknown'],
    async (bench) => {
      equal(await mailsDuring(bench, () => resendFor(bench, 'unknown')), [], 'What was sent');
    },
  ),

  adapterCase(
    'resend/limit',
    'Mails without end are rate-limited before the 20th, and the limit says for how long',
    toCarla,
    async (bench) => {
      for (let asked = 0; asked < 20; asked += 1) {
        const error = await failure(resendFor(bench, 'temporary'));
        if (error) return void limitOf(error);
      }
      check(false, 'Twenty mails were sent');
    },
  ),

  httpCase('resend/says-nothing', 'The answer to a resend is 202, without a body', toCarla, async (bench) => {
    const { domain, userNumber } = bench.person('temporary');
    const answer = status(await bench.client().post('/credentials/resend', { domain, userNumber }), 202);
    equal(answer.text, '', 'The body');
  }),

  httpCase(
    'activate/mail',
    `A new person gets one mail, «${SUBJECT}», as text and as HTML, at the address that was given`,
    activate,
    async (bench) => {
      const sent = await mailsDuring(bench, async () => {
        status(await activateNewcomer(bench), 202);
      });
      const found = sent.map(({ to, subject }) => [to, subject]);
      equal(found, [[bench.newcomer.email, SUBJECT]], 'What was sent');
      const password = mailedPassword(sent[0]);
      check(sent[0]?.html.includes(password) === true, 'The HTML part lacks the password');
    },
  ),

  httpCase(
    'activate/first-sign-in',
    'The mailed password is temporary: it has to be replaced at the first sign-in',
    [...activate, 'signIn'],
    async (bench) => {
      const [mail] = await mailsDuring(bench, () => activateNewcomer(bench));
      const answer = await signInAsNewcomer(bench, mailedPassword(mail));
      const due = passwordDue(status(answer, 200).body as SignInResult);
      equal(due.reason, 'temporary', 'The reason');
    },
  ),

  httpCase('activate/secret', 'The password is not in the answer', activate, async (bench) => {
    let answer: Answer | undefined;
    const [mail] = await mailsDuring(bench, async () => {
      answer = await activateNewcomer(bench);
    });
    const all = [answer?.text, ...[...(answer?.headers ?? [])].flat()].join('\n');
    check(!all.includes(mailedPassword(mail)), 'The answer holds the password');
  }),

  httpCase('activate/unique', 'Two people get two passwords', activate, async (bench) => {
    const mails = await mailsDuring(bench, async () => {
      await activateNewcomer(bench);
      const { userNumber, email } = bench.newcomer;
      await activateNewcomer(bench, { userNumber: `${userNumber}8`, email: `second-${email}` });
    });
    const passwords = mails.map(mailedPassword);
    equal(new Set(passwords).size, 2, 'The number of passwords');
    check(
      passwords.every((password) => password.length >= 10),
      'A password is shorter than 10 characters',
    );
  }),

  httpCase(
    'activate/expires',
    'After 72 hours the mailed password is 401 invalid-credentials',
    [...activate, 'signIn'],
    async (bench) => {
      const [mail] = await mailsDuring(bench, () => activateNewcomer(bench));
      await bench.control.advance(72 * 3600 + 1);
      problem(await signInAsNewcomer(bench, mailedPassword(mail)), 401, 'invalid-credentials');
    },
  ),

  httpCase(
    'activate/exists',
    'An account that there is already is 409 account-exists, and nobody gets mail',
    [...activate, 'ordinary'],
    async (bench) => {
      const { domain, userNumber } = bench.person('ordinary');
      const sent = await mailsDuring(bench, async () => {
        problem(await activateNewcomer(bench, { domain, userNumber }), 409, 'account-exists');
      });
      equal(sent, [], 'What was sent');
    },
  ),

  ...(['', 'Bearer wrong', 'Basic YWRtaW46YWRtaW4='] as const).map((authorization) =>
    httpCase(
      `activate/${authorization === '' ? 'nobody' : authorization.split(' ', 1).join('').toLowerCase()}`,
      `Activating ${authorization === '' ? 'without a bearer' : `with «${authorization}»`} is 401, which asks for a bearer`,
      ['activate', 'newcomer'],
      async (bench) => {
        const body = newcomer(bench);
        const headers = { Authorization: authorization };
        const answer = await bench.client().post('/activations', body, headers);
        problem(answer, 401, 'unauthorized');
        check(/^Bearer\b/i.test(header(answer, 'WWW-Authenticate')), 'It does not ask for a bearer');
      },
    ),
  ),

  httpCase('activate/fields', 'Fields of an activation that are wrong are named', activate, async (bench) => {
    const answer = await activateNewcomer(bench, { email: 'no address', birthDate: '31/12/1999' });
    fieldRefused(answer, 'email', 'format');
    fieldRefused(answer, 'birthDate', 'format');
  }),
];

async function resendFor(bench: Bench, role: Role): Promise<void> {
  const { domain, userNumber } = bench.person(role);
  await (await bench.visitor()).resendWelcomeMail({ domain, userNumber });
}

const newcomer = ({ newcomer: { domain, userNumber, email } }: Bench): object => ({
  domain,
  userNumber,
  displayName: 'Gloria Vidal',
  email,
  locale: 'es',
});

const activateNewcomer = (bench: Bench, other: object = {}): Promise<Answer> =>
  bench.client().post('/activations', { ...newcomer(bench), ...other }, bench.administrator);

const signInAsNewcomer = (bench: Bench, password: string): Promise<Answer> =>
  bench.client().post('/session', withPassword(bench.newcomer, password));

async function mailsDuring(bench: Bench, deed: () => Promise<unknown>): Promise<readonly Mail[]> {
  const before = (await bench.control.mails()).length;
  await deed();
  return (await bench.control.mails()).slice(before);
}

/** One labelled line holds it. */
function mailedPassword(mail: Mail | undefined): string {
  const password = /^(?:Contraseña|Password): (\S+)$/m.exec(mail?.text ?? '')?.[1];
  check(password !== undefined, 'There is no mail with a line «Password: …»');
  return password;
}
