import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PbxLogin } from '../src/index.js';
import '../src/define.js';
import { becomes, find, ready } from './login-acts.js';
import { mockBackend } from './mock-backend.js';
import { windowBackend, type WindowEnd } from './provider-window.js';

interface Args {
  end: WindowEnd;
  providers: string[] | undefined;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/pbx-login/Providers',
  component: 'pbx-login',
  args: { end: 'waits', providers: undefined },
  render: ({ end, providers }) =>
    html`<pbx-login .adapter=${windowBackend(end)} .providers=${providers}></pbx-login>`,
};

export default meta;

/** The page takes these. */
const shown = (...providers: string[]): Story => ({
  args: { providers },
  play: async (context) => {
    const login = await ready(context);
    await waitFor(() => expect(login.querySelectorAll('.pbx-provider')).toHaveLength(providers.length));
  },
});

export const None: Story = shown();
export const OnlyGoogle: Story = shown('google');
export const OnlyMicrosoft: Story = shown('microsoft');
export const Both: Story = shown('google', 'microsoft');

/** What the backend offers. */
export const Offered: Story = { ...Both, args: {} };

/** Their place is kept until the backend has said. */
export const Awaited: Story = {
  render: () =>
    html`<pbx-login
      .adapter=${{ ...mockBackend(), getProviders: () => new Promise<never>(() => undefined) }}
    ></pbx-login>`,
  play: async (context) => {
    await expect((await ready(context)).querySelectorAll('.pbx-skeleton')).toHaveLength(2);
  },
};

/** A password is a way in without them. */
export const Unreachable: Story = {
  render: () => html`<pbx-login .adapter=${mockBackend('offline')}></pbx-login>`,
  play: async (context) => {
    const login = await ready(context);
    await waitFor(() => expect(login.querySelector('.pbx-providers')).toBeNull());
    await becomes(login, 'idle');
  },
};

/** Google's button opens a window, and this comes of it. */
const inWindow = (end: WindowEnd, status: PbxLogin['status'] = 'failed'): Story => ({
  args: { end },
  play: async (context) => {
    const login = await ready(context);
    await userEvent.click(await find(login, '.pbx-provider[value=google]'));
    await waitFor(() => expect(login.shadowRoot?.querySelector('.alert')).not.toBeNull());
    await becomes(login, status);
  },
});

export const WindowOpen: Story = inWindow('waits', 'pending');
export const WindowClosed: Story = inWindow('is lost');
export const WindowBlocked: Story = inWindow('popup-blocked');
export const WindowSilent: Story = inWindow('sso-timeout');
export const Cancelled: Story = inWindow('sso-cancelled');
export const Rejected: Story = inWindow('sso-rejected');
export const NotLinked: Story = inWindow('account-not-linked');
export const ProviderDown: Story = inWindow('provider-unavailable');
export const ProviderUnknown: Story = inWindow('provider-unknown');
export const ClockWrong: Story = inWindow('clock-skew');
export const RedirectNotAllowed: Story = inWindow('redirect-not-allowed');

/** What may become of any call, and no scenario plays. */
export const NoNetwork: Story = inWindow('offline');
export const Timeout: Story = inWindow('timeout');
export const NotUnderstood: Story = inWindow('protocol');
export const OriginRejected: Story = inWindow('origin-rejected');
export const Validation: Story = inWindow('validation');
export const Unsupported: Story = inWindow('unsupported');

/** The person is tired of waiting. */
export const CalledOff: Story = {
  play: async (context) => {
    const login = await ready(context);
    await userEvent.click(await find(login, '.pbx-provider[value=google]'));
    const cancel = await waitFor(() => {
      const found = login.shadowRoot?.querySelector('[data-action=cancel-window]');
      if (!found) throw new Error('no window is open');
      return found;
    });
    await userEvent.click(cancel);
    await becomes(login, 'idle');
  },
};

export const LongTranslations: Story = { ...WindowBlocked, globals: { language: 'de' } };
