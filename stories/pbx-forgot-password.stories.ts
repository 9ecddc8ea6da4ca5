import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName } from '../mocks/index.js';
import {
  AuthError,
  type AuthAdapter,
  type AuthErrorCode,
  type PbxForgotPassword,
  type TicketKind,
} from '../src/index.js';
import '../src/define.js';
import { mockBackend } from './mock-backend.js';

interface Args {
  scenario: ScenarioName[];
  kind: TicketKind;
  domain: string;
  withContact: boolean;
  loginHref: string;
  disabled: boolean;
  /** Wraps the backend, for what no scenario plays. */
  adapt: (backend: AuthAdapter) => AuthAdapter;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/pbx-forgot-password',
  component: 'pbx-forgot-password',
  args: {
    scenario: ['default'],
    kind: 'forgot-password',
    domain: '',
    withContact: false,
    loginHref: '/',
    disabled: false,
    adapt: (backend) => backend,
  },
  argTypes: { adapt: { table: { disable: true } } },
  render: ({ scenario, kind, domain, withContact, loginHref, disabled, adapt }) => html`
    <pbx-forgot-password
      .adapter=${adapt(mockBackend(...scenario))}
      .kind=${kind}
      .domain=${domain}
      ?with-contact=${withContact}
      login-href=${loginHref}
      ?disabled=${disabled}
      @pbx-navigate=${(event: Event) => event.preventDefault()}
    ></pbx-forgot-password>
  `,
};

export default meta;

const good = { domain: 'demo.pbx.example', userNumber: '101' };

async function ready(canvas: HTMLElement): Promise<PbxForgotPassword> {
  return waitFor(() => {
    const element = canvas.querySelector('pbx-forgot-password');
    if (!element?.querySelector('[name=userNumber]')) throw new Error('not drawn yet');
    return element;
  });
}

/** Types as a person would, and goes on. */
async function fill(element: PbxForgotPassword, entries: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(entries)) {
    const field = element.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (!field) throw new Error(`there is no field ${name}`);
    await userEvent.clear(field);
    await userEvent.type(field, text.replaceAll(/[{[]/g, '$&$&'));
  }
  await userEvent.tab();
}

/** A story in which this was typed. */
const typed = (entries: Readonly<Record<string, string>>, args: Partial<Args> = {}): Story => ({
  args,
  play: async ({ canvasElement }) => fill(await ready(canvasElement), entries),
});

/** A story that ends with the element in this status. */
const submitted = (
  status: string,
  code: string | undefined,
  args: Partial<Args> = {},
  entries: Readonly<Record<string, string>> = good,
): Story => ({
  args,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await fill(element, entries);
    element.requestSubmit();
    await waitFor(() => expect(element.status).toBe(status));
    await expect(element.error?.code).toBe(code);
  },
});

export const Idle: Story = {};
export const WithContact: Story = { args: { withContact: true } };
export const MissingCredentials: Story = { args: { kind: 'missing-credentials' } };
export const Disabled: Story = { args: { disabled: true } };
export const WhereToFindIt: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    for (const button of element.querySelectorAll('[data-action=where]')) await userEvent.click(button);
    await expect(element.querySelectorAll('.pbx-places')).toHaveLength(2);
  },
};
export const Understood: Story = typed({ domain: 'sip:101@demo.pbx.example;transport=udp' });
export const Slip: Story = typed({ domain: 'demo.pbx.exmaple' }, { domain: 'demo.pbx.example' });
export const Empty: Story = submitted('idle', undefined, {}, { domain: ' ' });
export const Wrong: Story = submitted(
  'idle',
  undefined,
  { withContact: true },
  { domain: 'my phone system', userNumber: '1\u200b01', contact: 'call me' },
);
export const Pending: Story = submitted('pending', undefined, { scenario: ['slow'] });
export const Offline: Story = submitted('failed', 'network', { scenario: ['offline'] });
export const ServerError: Story = submitted('failed', 'server', { scenario: ['server-error'] });
export const Maintenance: Story = submitted('failed', 'unavailable', { scenario: ['maintenance'] });
export const Throttled: Story = submitted('failed', 'rate-limited', { scenario: ['ticket-throttled'] });
export const Gateway: Story = submitted('failed', 'gateway', { scenario: ['html-error'] });
export const Truncated: Story = submitted('failed', 'truncated', { scenario: ['truncated'] });

/** What the mock never says: tickets of systems that are stricter. */
const refused = (code: AuthErrorCode): Story =>
  submitted('failed', code, {
    adapt: (backend) => ({ ...backend, openTicket: () => Promise.reject(new AuthError(code)) }),
  });
export const Conflict: Story = refused('ticket-conflict');
export const OriginRejected: Story = refused('origin-rejected');
export const Timeout: Story = refused('timeout');
export const NotUnderstood: Story = refused('protocol');

export const BackOnline: Story = {
  ...refused('offline'),
  play: async (context) => {
    await refused('offline').play?.(context);
    dispatchEvent(new Event('online'));
    const element = await ready(context.canvasElement);
    await waitFor(() => expect(element.shadowRoot?.querySelector('.alert.info')).not.toBeNull());
  },
};
export const NoTickets: Story = {
  args: { adapt: () => ({}) },
  play: async ({ canvasElement }) => {
    const frame = await waitFor(() => {
      const root = canvasElement.querySelector('pbx-forgot-password')?.shadowRoot;
      if (!root?.querySelector('.alert')) throw new Error('nothing is said yet');
      return root;
    });
    // What fades in has half the contrast.
    await Promise.all(frame.getAnimations().map(({ finished }) => finished));
  },
};
export const Opened: Story = submitted('done', undefined);
export const OpenedAndNotFollowed: Story = submitted('done', undefined, {
  adapt: (backend) => Object.fromEntries(Object.entries(backend).filter(([name]) => name !== 'getTicket')),
});
export const LongTranslations: Story = { globals: { language: 'de' }, args: { withContact: true } };
