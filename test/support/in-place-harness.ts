import { fakeAdapter, type FakeAdapter } from './fake-adapter.js';
import { type FormElement, FormHarness } from './form-harness.js';
import { type LoginHarness, type LoginOptions, mountLogin } from './login-harness.js';
import { en, type Messages } from './texts.js';
import { until } from './until.js';

/** What leads to each view. */
export const help = {
  'forgot-password': (texts: Messages) => texts.forgotPassword,
  'first-access': (texts: Messages) => texts.firstAccess,
} as const;

export type View = keyof typeof help;

export const views = ['forgot-password', 'first-access'] as const;

const heading = (texts: Messages, view: View): string =>
  view === 'first-access'
    ? texts.firstAccessView.heading
    : texts.forgotPasswordView.heading['forgot-password'];

export const shown = ({ element }: LoginHarness, view: View): FormElement | null =>
  element.querySelector<FormElement>(`:scope > pbx-${view}`);

/** Opens a view as a person does, and waits until it can be read. */
export async function open(login: LoginHarness, view: View, texts: Messages = en): Promise<FormHarness> {
  await login.press(help[view](texts));
  return opened(login, view, texts);
}

export async function opened(login: LoginHarness, view: View, texts: Messages = en): Promise<FormHarness> {
  const element = await until(`<pbx-${view}>`, () => shown(login, view));
  const harness = new FormHarness(element);
  await until('its heading', () => harness.heading.includes(heading(texts, view)));
  await until('focus on it', () => harness.focused === headingOf(harness));
  return harness;
}

export const headingOf = ({ element }: FormHarness): HTMLElement =>
  element.shadowRoot!.querySelector('.heading')!;

export const wayBack = (view: View): string =>
  view === 'first-access' ? en.firstAccessView.back : en.forgotPasswordView.back;

export async function back(login: LoginHarness, view: View): Promise<void> {
  const harness = new FormHarness(shown(login, view)!);
  await harness.press(wayBack(view));
  await until('the login', () => !shown(login, view));
}

export function backend(): FakeAdapter {
  return fakeAdapter('signIn', 'openTicket', 'getTicket', 'resendWelcomeMail');
}

export const mounted = (options: LoginOptions = {}): Promise<LoginHarness> =>
  mountLogin(backend().adapter, options);

export const visible = (element: Element): boolean => element.checkVisibility();
