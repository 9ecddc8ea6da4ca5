import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName } from '../mocks/index.js';
import type { AuthAdapter, PbxFirstAccess } from '../src/index.js';
import '../src/define.js';
import { mockBackend } from './mock-backend.js';

interface Args {
  scenario: ScenarioName[];
  email: string;
  mailSubject: string;
  mailSender: string;
  domain: string;
  userNumber: string;
  disabled: boolean;
  /** Wraps the backend, for what no scenario plays. */
  adapt: (backend: AuthAdapter) => AuthAdapter;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/pbx-first-access',
  component: 'pbx-first-access',
  args: {
    scenario: ['default'],
    email: '',
    mailSubject: 'Welcome to our PBX',
    mailSender: 'Centralita Demo',
    domain: 'demo.pbx.example',
    userNumber: '103',
    disabled: false,
    adapt: (backend) => backend,
  },
  argTypes: { adapt: { table: { disable: true } } },
  render: ({ scenario, email, mailSubject, mailSender, domain, userNumber, disabled, adapt }) => html`
    <pbx-first-access
      .adapter=${adapt(mockBackend(...scenario))}
      email=${email}
      mail-subject=${mailSubject}
      mail-sender=${mailSender}
      domain=${domain}
      user-number=${userNumber}
      ?disabled=${disabled}
    ></pbx-first-access>
  `,
};

export default meta;

async function ready(canvas: HTMLElement): Promise<PbxFirstAccess> {
  return waitFor(() => {
    const element = canvas.querySelector('pbx-first-access');
    if (!element?.querySelector('.pbx-steps')) throw new Error('not drawn yet');
    return element;
  });
}

/** Presses what can be seen of these. */
async function press(element: PbxFirstAccess, selector: string): Promise<void> {
  const control = await waitFor(() => {
    const found = [...element.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
    if (!found) throw new Error(`there is no ${selector} to be seen`);
    return found;
  });
  await userEvent.click(control);
}

/** A story that ends after these have been pressed, one after the other. */
const pressed = (...selectors: string[]): Story => ({
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    for (const selector of selectors) await press(element, selector);
  },
});

const without =
  (operation: keyof AuthAdapter) =>
  (backend: AuthAdapter): AuthAdapter =>
    Object.fromEntries(Object.entries(backend).filter(([name]) => name !== operation));

const next = '[data-action=next]';
const send = '[type=submit]';

/** A story in which the mail was to be sent again. */
const resent = (scenario: ScenarioName, ends: (element: PbxFirstAccess) => Promise<void> | void): Story => ({
  args: { scenario: [scenario] },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    for (const selector of [next, next, send]) await press(element, selector);
    await waitFor(() => ends(element));
  },
});

const failed =
  (code: string) =>
  async ({ error }: PbxFirstAccess): Promise<void> =>
    expect(error?.code).toBe(code);

export const Mail: Story = {};
export const Gmail: Story = { args: { email: 'ana@gmail.com' } };
export const Outlook: Story = pressed('[value=microsoft-365]');
export const Elsewhere: Story = pressed('[value=other]');
export const Spam: Story = { args: { email: 'ana@outlook.com' }, ...pressed(next) };
export const Resend: Story = pressed(next, next);
export const Empty: Story = { args: { domain: '', userNumber: '' }, ...pressed(next, next, send) };
export const Pending: Story = resent('slow', async ({ status }) => expect(status).toBe('pending'));
export const Sent: Story = resent('default', async (element) =>
  expect(element.querySelector('.pbx-done')).not.toBeNull(),
);
/** For the fourth time within minutes: whoever writes the number anew need not wait for us, but for the backend. */
export const RateLimited: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    for (const selector of [next, next]) await press(element, selector);
    const input = element.querySelector<HTMLInputElement>('[name=userNumber]');
    if (!input) throw new Error('there is no field for the number');
    for (let sent = 0; sent < 4; sent++) {
      await userEvent.clear(input);
      await userEvent.type(input, '103');
      await press(element, send);
      await waitFor(() => expect(element.querySelector('.pbx-done') ?? element.error).not.toBeNull());
    }
    await expect(element.error?.code).toBe('rate-limited');
  },
};
export const Wrong: Story = {
  args: { domain: 'my phone system', userNumber: '1\u200b03' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    for (const selector of [next, next, send]) await press(element, selector);
    await waitFor(() => expect(element.querySelectorAll('[aria-invalid=true]')).toHaveLength(2));
  },
};
export const Offline: Story = resent('offline', failed('network'));
export const Gateway: Story = resent('html-error', failed('gateway'));
export const Maintenance: Story = resent('maintenance', failed('unavailable'));
export const ServerError: Story = resent('server-error', failed('server'));
export const Ticket: Story = pressed('[value=ticket]');
export const TicketForm: Story = pressed('[value=ticket]', '[data-action=forgot-password]');
export const Found: Story = pressed('[data-action=back]');
/** A backend that sends no mail again: from the spam folder on to a ticket. */
export const NoResend: Story = {
  args: { adapt: without('resendWelcomeMail') },
  ...pressed(next, next),
};
export const NoTickets: Story = {
  args: { adapt: without('openTicket') },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await press(element, '[value=ticket]');
    if (element.querySelector('[data-action=forgot-password]'))
      await press(element, '[data-action=forgot-password]');
    await waitFor(() => expect(element.querySelector('.pbx-none')).not.toBeNull());
  },
};
export const LongTranslations: Story = { globals: { language: 'de' } };
export const LongWords: Story = {
  args: {
    mailSubject: 'Willkommen bei Ihrer neuen Telefonanlage, '.repeat(4),
    mailSender: 'Kommunikationsanlagenverwaltung',
  },
};
export const Disabled: Story = { args: { disabled: true } };
