import '../../src/define/pbx-forgot-password.js';
import './texts.js';
import type { AuthAdapter, PbxForgotPassword, Ticket } from '../../src/index.js';
import { fakeAdapter, type FakeAdapter } from './fake-adapter.js';
import { FormHarness } from './form-harness.js';
import { mount } from './page.js';
import { spoken } from './spoken.js';
import { until } from './until.js';

export const demo = 'demo.pbx.example';

export const entries = { domain: demo, userNumber: '4711' };

/** A ticket as the backend answers with it, opened just now. */
export const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  reference: 'T-5GX2K9QM',
  kind: 'forgot-password',
  status: 'open',
  createdAt: new Date().toISOString(),
  expectedWithinMinutes: 15,
  trackingToken: 'tk-8sVq',
  ...more,
});

type Options = Partial<
  Pick<
    PbxForgotPassword,
    | 'messages'
    | 'domain'
    | 'userNumber'
    | 'withContact'
    | 'kind'
    | 'loginHref'
    | 'headingLevel'
    | 'disabled'
    | 'lang'
  >
>;

/** A `<pbx-forgot-password>` as a person meets it, before and after the ticket is open. */
export class TicketHarness extends FormHarness<PbxForgotPassword> {
  override get notice(): string {
    return spoken(this.element.shadowRoot!.querySelector('.frame > [role=status]')!);
  }

  get message(): HTMLTextAreaElement {
    return this.form!.querySelector('textarea')!;
  }

  /** What is said of the entries below the fields. */
  get note(): string {
    return spoken(this.form!.querySelector(':scope > .pbx-note')!);
  }

  /** A domain that may have been meant; empty for none. */
  get suggestion(): string {
    return spoken(this.form!.querySelector('.pbx-field .pbx-note')!);
  }

  /** What stands where the form was. */
  get ticket(): HTMLElement | null {
    return this.element.shadowRoot!.querySelector('.ticket');
  }

  async opened(): Promise<this> {
    await until('the ticket', () => this.ticket);
    return this;
  }

  get reference(): string {
    return spoken(this.ticket!.querySelector('code')!);
  }

  /** The steps as they are read aloud. */
  get steps(): string[] {
    return [...this.ticket!.querySelectorAll('li')].map(spoken);
  }

  get states(): (string | undefined)[] {
    return [...this.ticket!.querySelectorAll('li')].map(({ dataset }) => dataset['state']);
  }
}

export async function mountTicket(
  adapter: AuthAdapter | undefined,
  options: Options = {},
  parent?: Node,
): Promise<TicketHarness> {
  const page = addTicket(adapter, options, parent);
  await page.ready();
  return page;
}

/** The same, where a form may not be what comes. */
export function addTicket(
  adapter: AuthAdapter | undefined,
  options: Options = {},
  parent?: Node,
): TicketHarness {
  const element = Object.assign(document.createElement('pbx-forgot-password'), { adapter, ...options });
  return new TicketHarness(mount(element, parent));
}

/** The element once its ticket is open. */
export async function opened(
  more: Partial<Ticket> = {},
  options: Options = {},
  operations: readonly ('openTicket' | 'getTicket')[] = ['openTicket', 'getTicket'],
): Promise<{ page: TicketHarness; backend: FakeAdapter }> {
  const backend = fakeAdapter(...operations);
  const page = await mountTicket(backend.adapter, options);
  backend.expect('openTicket').answer(ticket(more));
  page.fill(entries);
  page.submit();
  return { page: await page.opened(), backend };
}
