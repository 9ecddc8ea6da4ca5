import type { ProviderFlow } from '../../src/index.js';
import { type ExpectedCall, type FakeAdapter, fakeAdapter } from './fake-adapter.js';
import { google, type LoginHarness, microsoft, mountLogin } from './login-harness.js';
import { until } from './until.js';

export const withGoogle = 'Sign in with Google';
export const withMicrosoft = 'Sign in with Microsoft 365';

export interface Started {
  readonly login: LoginHarness;
  readonly backend: FakeAdapter;
}

/** A login whose providers are signed in with on the page. */
export async function startOnPage(flow: ProviderFlow = 'popup'): Promise<Started> {
  const backend = fakeAdapter('signIn', 'getProviders', 'signInWith');
  const flows = [flow, 'redirect'] as const;
  backend.expect('getProviders').answer([
    { ...google, flows },
    { ...microsoft, flows },
  ]);
  const login = await mountLogin(backend.adapter);
  await until('the buttons', () => login.control(withGoogle));
  return { login, backend };
}

export interface Waiting extends Started {
  readonly call: ExpectedCall<'signInWith'>;
  /** Whether what was begun is not wanted any more. */
  readonly aborted: () => boolean;
  readonly focused: () => number;
  readonly lose: () => void;
}

/** The same, with the window of Google open. */
export async function openWindow(): Promise<Waiting> {
  const { login, backend } = await startOnPage();
  const call = backend.expect('signInWith');
  await login.press(withGoogle);
  const { window, signal } = await call.made;
  let focused = 0;
  window!.opened(() => {
    focused++;
  });
  await login.says('Go on in the Google window.');
  return {
    ...{ login, backend, call },
    aborted: () => signal.aborted,
    focused: () => focused,
    lose: () => window!.lost(),
  };
}
