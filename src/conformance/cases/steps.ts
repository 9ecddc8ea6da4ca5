import type { SignInInput } from '../../contract/adapter.js';
import type { ChallengeKind, ChallengeRequired, SignInResult } from '../../contract/results.js';
import type { Bench, Visitor } from '../bench.js';
import { Inapplicable } from '../case.js';
import type { Answer, Client } from '../client.js';
import { challenged, check, passwordDue, signedIn, status } from '../expect.js';
import type { Person, Role } from '../fixtures.js';

/* What many cases begin with. */

export const WRONG = 'nobody-has-this-password-7';

export const withPassword = (
  { userNumber, domain }: Person,
  password: string,
  remember = false,
): SignInInput => ({
  username: userNumber,
  domain,
  password,
  remember,
});

/** The person's own password. */
export const credentials = (person: Person, remember = false): SignInInput =>
  withPassword(person, passwordOf(person), remember);

export function passwordOf({ password, userNumber }: Person): string {
  if (password === undefined) throw new Inapplicable(`the fixtures have no password of ${userNumber}`);
  return password;
}

/** Somebody who has signed in. */
export async function signedInAs(bench: Bench, role: Role, remember = false): Promise<Visitor> {
  const visitor = await bench.visitor();
  signedIn(await visitor.signIn(credentials(bench.person(role), remember)));
  return visitor;
}

/** The same over bare HTTP. */
export async function clientOf(bench: Bench, role: Role, remember = false): Promise<Client> {
  const client = bench.client();
  status(await client.post('/session', credentials(bench.person(role), remember)), 200);
  return client;
}

export interface Challenge extends ChallengeRequired {
  /** What goes with an answer: the challenge, the method of this kind, and modest wishes. */
  answer(
    kind: ChallengeKind,
    code?: string,
  ): { challenge: string; method: string; trustDevice: boolean; remember: boolean; code?: string };
}

/** The second factor that is due after the right password. */
export async function challengeFor(bench: Bench, visitor: Visitor): Promise<Challenge> {
  return withAnswer(challenged(await visitor.signIn(credentials(bench.person('secondFactor')))));
}

/** The same over bare HTTP. */
export async function httpChallenge(bench: Bench, client: Client): Promise<Challenge> {
  const answer = await client.post('/session', credentials(bench.person('secondFactor')));
  return withAnswer(challenged(status(answer, 200).body as SignInResult));
}

const withAnswer = (required: ChallengeRequired): Challenge => ({
  ...required,
  answer: (kind, code) => ({
    challenge: required.challenge,
    method: methodOf(required, kind),
    trustDevice: false,
    remember: false,
    ...(code !== undefined && { code }),
  }),
});

export function methodOf({ methods }: ChallengeRequired, kind: ChallengeKind): string {
  const method = methods.find((one) => one.kind === kind);
  if (!method) throw new Inapplicable(`the second factor has no method of the kind ${kind}`);
  return method.id;
}

/** The new password that is due after the right one. */
export async function dueFor(
  bench: Bench,
  visitor: Visitor,
  role: Role,
): Promise<ReturnType<typeof passwordDue>> {
  return passwordDue(await visitor.signIn(credentials(bench.person(role))));
}

/** A key for a ticket, as the element makes them. */
export const newKey = (): string => crypto.randomUUID();

/** The cookie that holds the session. */
export function sessionCookie(answer: Answer): Answer['cookies'][number] {
  const cookie = findSessionCookie(answer);
  check(cookie !== undefined, 'The answer sets no session cookie');
  return cookie;
}

export const findSessionCookie = ({ cookies }: Answer): Answer['cookies'][number] | undefined =>
  cookies.find(({ name }) => /^(__Host-)?pbx-session$/.test(name));

/** The session, as the cookie holds it. */
export function sessionId(client: Client): string {
  const id = client.jar.get('__Host-pbx-session') ?? client.jar.get('pbx-session');
  check(id !== undefined, 'There is no session cookie');
  return id;
}

/** Who is signed in with this session cookie? */
export async function stateOf(bench: Bench, name: string, id: string): Promise<unknown> {
  const answer = await bench.client().get('/session', { headers: { Cookie: `${name}=${id}` } });
  return (status(answer, 200).body as { status?: unknown }).status;
}
