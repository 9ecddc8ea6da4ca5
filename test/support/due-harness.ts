import type { PasswordChangeRequired } from '../../src/index.js';
import { newPassword, policy } from './change-harness.js';
import { fakeAdapter, type FakeAdapter } from './fake-adapter.js';
import { type LoginHarness, mountLogin, signIn } from './login-harness.js';
import { until } from './until.js';

export const required: PasswordChangeRequired = {
  ...{ status: 'password-change-required', challenge: 'c-1', reason: 'temporary' },
  policy,
};

/** A second one that nobody minds, twice. */
export const other = { newPassword: `${newPassword}-2`, confirmPassword: `${newPassword}-2` };

/** A sign-in that has led to a new password that is due. */
export interface Due {
  readonly login: LoginHarness;
  readonly backend: FakeAdapter;
}

/** Leads a login there. */
export async function dueIn(
  login: LoginHarness,
  backend: FakeAdapter,
  more: Partial<PasswordChangeRequired> = {},
  username = '103',
): Promise<void> {
  backend.expect('signIn').answer({ ...required, ...more });
  signIn(login, { username });
  await until('the fields', () => login.has('newPassword'));
  await login.is('idle');
}

export async function due(more: Partial<PasswordChangeRequired> = {}, username = '103'): Promise<Due> {
  const backend = fakeAdapter('signIn', 'completePasswordChange');
  const login = await mountLogin(backend.adapter);
  await dueIn(login, backend, more, username);
  return { login, backend };
}

/** Types the new password twice, and submits. */
export function choose(login: LoginHarness, more: Record<string, string> = {}): void {
  login.fill({ newPassword, confirmPassword: newPassword, ...more });
  login.submit();
}
