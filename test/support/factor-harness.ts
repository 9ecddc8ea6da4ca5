import type { AuthError, ChallengeMethod, ChallengeRequired } from '../../src/index.js';
import { fakeAdapter, type ExpectedCall, type FakeAdapter } from './fake-adapter.js';
import { type LoginHarness, type LoginOptions, mountLogin, signIn } from './login-harness.js';
import { en } from './texts.js';
import { until } from './until.js';

export const texts = en.secondFactor;

export const call: ChallengeMethod = { id: 'call', kind: 'call', hint: '102' };
export const app: ChallengeMethod = { id: 'totp', kind: 'totp' };
export const mail: ChallengeMethod = { id: 'email', kind: 'email-code', hint: 'b•••@example.com' };
export const message: ChallengeMethod = { id: 'sms', kind: 'sms-code', hint: '•••21' };
export const recovery: ChallengeMethod = { id: 'recovery', kind: 'recovery-code' };

export const challenge: ChallengeRequired = {
  status: 'challenge-required',
  challenge: 'c-2',
  methods: [app, mail, call, recovery],
  canTrustDevice: true,
  expiresAt: '2026-11-23T08:10:00Z',
};

/** A sign-in that has led to a second factor. */
export interface Factor {
  readonly login: LoginHarness;
  readonly backend: FakeAdapter;
}

export function factorBackend(): FakeAdapter {
  return fakeAdapter('signIn', 'answerChallenge', 'sendChallengeCode', 'completePasswordChange');
}

/** Leads a login there. */
export async function factorIn(
  { login, backend }: Factor,
  more: Partial<ChallengeRequired> = {},
  username = '102',
): Promise<void> {
  backend.expect('signIn').answer({ ...challenge, ...more });
  signIn(login, { username });
  await until('the second factor', () => login.form!.querySelector('.pbx-what'));
  await login.is('idle');
}

export async function factor(
  more: Partial<ChallengeRequired> = {},
  options: LoginOptions = {},
): Promise<Factor> {
  const backend = factorBackend();
  const login = await mountLogin(backend.adapter, options);
  await factorIn({ login, backend }, more);
  return { login, backend };
}

/** With one method, and no other. */
export const factorBy = (method: ChallengeMethod): Promise<Factor> => factor({ methods: [method] });

/** With a code on its way. */
export async function sentTo(method: ChallengeMethod): Promise<Factor> {
  const all = await factorBy(method);
  all.backend.expect('sendChallengeCode').answer(undefined);
  all.login.submit();
  await until('the field', () => all.login.has('code'));
  await all.login.is('idle');
  return all;
}

/** With a phone that rings until the call is answered, or fails. */
export async function ringing(
  more: Partial<ChallengeRequired> = {},
): Promise<Factor & { readonly ring: ExpectedCall<'answerChallenge'>; readonly signal: AbortSignal }> {
  const all = await factor(more);
  const ring = all.backend.expect('answerChallenge');
  all.login.submit();
  const { signal } = await ring.made;
  await until('a ringing phone', () => isRinging(all));
  return { ...all, ring, signal };
}

export const isRinging = ({ login }: Factor): boolean => login.form?.querySelector('.pbx-ringing') !== null;

/** A code that the backend refuses. */
export async function refuse({ login, backend }: Factor, code: string, error: AuthError): Promise<void> {
  const answer = backend.expect('answerChallenge');
  answer.fail(error);
  login.type('code', code);
  if (login.element.status !== 'pending') login.submit();
  await answer.made;
  await login.is('failed');
}
