import '../../src/define/pbx-first-access.js';
import './texts.js';
import {
  type AuthAdapter,
  AuthError,
  type AuthErrorCode,
  type AuthErrorDetails,
  type PbxFirstAccess,
} from '../../src/index.js';
import { type ExpectedCall, fakeAdapter, type FakeAdapter } from './fake-adapter.js';
import { FormHarness } from './form-harness.js';
import { mount } from './page.js';
import { spoken } from './spoken.js';
import { en } from './texts.js';
import { quiet, until } from './until.js';

export const texts = en.firstAccessView;

export const domain = 'demo.pbx.example';
export const userNumber = '101';

/** Properties that a page may set before the element gets into it. */
export type FirstAccessOptions = Partial<
  Pick<
    PbxFirstAccess,
    | 'baseUrl'
    | 'messages'
    | 'domain'
    | 'userNumber'
    | 'mailSubject'
    | 'mailSender'
    | 'email'
    | 'loginHref'
    | 'forgotPasswordHref'
    | 'withHistory'
    | 'headingLevel'
    | 'disabled'
    | 'lang'
  >
>;

/** The element as a person meets it: three steps, of which one is open. */
export class FirstAccessHarness extends FormHarness<PbxFirstAccess> {
  get steps(): HTMLElement[] {
    return [...this.form!.querySelectorAll<HTMLElement>('.pbx-step')];
  }

  get open(): HTMLElement {
    return this.form!.querySelector<HTMLElement>('[aria-current=step]')!;
  }

  /** What the open step is called, as it is heard. */
  get title(): string {
    return spoken(this.open.querySelector('[role=heading]')!);
  }

  /** What can be read or heard of the open step. */
  get said(): string {
    return spoken(this.open);
  }

  /** A button or link with this name that is not hidden. */
  seen(name: string): HTMLElement | undefined {
    return this.controls.find((control) => spoken(control) === name && control.checkVisibility());
  }

  override async press(name: string): Promise<void> {
    (await until(`a control called "${name}"`, () => this.seen(name))).click();
  }

  /** Waits until a step with this title is open. */
  async at(title: string): Promise<this> {
    await until(
      () => `"${title}", it is "${this.title}"`,
      () => this.title.endsWith(title),
    );
    return this;
  }

  /** Goes on until there are the fields for another copy of the mail. */
  async toResend(): Promise<this> {
    await this.press(texts.notThere);
    await this.at(texts.spam.title);
    await this.press(texts.notThere);
    await this.at(texts.resend.title);
    await quiet(); // each screen takes the focus: whoever goes to a field before that is taken away again
    return this;
  }

  async toTicket(): Promise<this> {
    await this.press(`Step 3 of 3: ${texts.ticket.title}`);
    return this.at(texts.ticket.title);
  }

  choose(mailbox: string): void {
    this.form!.querySelector<HTMLInputElement>(`input[value="${mailbox}"]`)!.click();
  }
}

/** A `<pbx-first-access>` in the page, at its first step. */
export async function mountFirstAccess(
  adapter: AuthAdapter,
  options: FirstAccessOptions = {},
  parent?: Node,
): Promise<FirstAccessHarness> {
  const element = Object.assign(document.createElement('pbx-first-access'), { adapter, ...options });
  return new FirstAccessHarness(mount(element, parent)).ready();
}

/** Fills in whose mail is to be sent again, and submits. */
export async function resend(page: FirstAccessHarness, more: Record<string, string> = {}): Promise<void> {
  await page.toResend();
  page.fill({ domain, userNumber, ...more });
  page.submit();
}

export interface Started {
  readonly page: FirstAccessHarness;
  readonly backend: FakeAdapter;
  readonly call: ExpectedCall<'resendWelcomeMail'>;
}

export async function start(options: FirstAccessOptions = {}): Promise<Started> {
  const backend = fakeAdapter('resendWelcomeMail', 'openTicket');
  const call = backend.expect('resendWelcomeMail');
  return { page: await mountFirstAccess(backend.adapter, options), backend, call };
}

/** It could not be sent again. */
export async function failed(code: AuthErrorCode, details: AuthErrorDetails = {}): Promise<Started> {
  const started = await start();
  await resend(started.page);
  started.call.fail(new AuthError(code, details));
  await started.page.is('failed');
  return started;
}

/** It was sent again. */
export async function sent(): Promise<Started> {
  const started = await start();
  await resend(started.page);
  started.call.answer(undefined);
  await until('the good news', () => started.page.said.includes(texts.resend.sent.join(' ')));
  return started;
}

export const entries = (page: FirstAccessHarness): string[] =>
  ['domain', 'userNumber'].map((name) => page.input(name).value);
