import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName } from '../mocks/index.js';
import type { PbxLogin } from '../src/index.js';
import '../src/define.js';
import '../src/locales/en.js';
import '../src/locales/es.js';
import { mockBackend } from './mock-backend.js';
import { windowBackend, type WindowEnd } from './provider-window.js';

interface Args {
  scenario: ScenarioName[];
  wording: 'enumeration-safe' | 'helpful';
  username: string;
  domain: string;
  withDomain: boolean;
  withoutRememberMe: boolean;
  disabled: boolean;
  providers: string[] | undefined;
}

type Story = StoryObj<Args>;

const password = 'tormenta-violeta-31-Faro';

const meta: Meta<Args> = {
  title: 'Elements/pbx-login',
  component: 'pbx-login',
  args: {
    scenario: ['default'],
    wording: 'enumeration-safe',
    username: '',
    domain: 'demo.pbx.example',
    withDomain: false,
    withoutRememberMe: false,
    disabled: false,
    providers: ['google', 'microsoft'],
  },
  render: ({
    scenario,
    wording,
    username,
    domain,
    withDomain,
    withoutRememberMe,
    disabled,
    providers,
  }) => html`
    <pbx-login
      .adapter=${mockBackend(...scenario)}
      .providers=${providers}
      username=${username}
      domain=${domain}
      ?with-domain=${withDomain}
      ?without-remember-me=${withoutRememberMe}
      ?disabled=${disabled}
      wording=${wording}
    ></pbx-login>
  `,
};

export default meta;

/** Acts as a person would: types, and presses Enter. */
const signIn =
  (username: string, typed = password): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const login = await ready(canvasElement);
    const [name, secret] = ['username', 'password'].map((field) =>
      login.querySelector<HTMLInputElement>(`[name=${field}]`),
    );
    if (!name || !secret) throw new Error('the form has no such fields');
    await userEvent.clear(name);
    await userEvent.type(name, username);
    await userEvent.type(secret, `${typed}{Enter}`);
  };

async function ready(canvas: HTMLElement): Promise<PbxLogin> {
  return waitFor(() => {
    const login = canvas.querySelector('pbx-login');
    if (!login?.querySelector('[name=password]')) throw new Error('not drawn yet');
    return login;
  });
}

/** A story that ends with the element in this status, and with these words in its alert. */
const failing = (
  username: string,
  code: string,
  scenario: ScenarioName = 'default',
  typed = password,
): Story => ({
  args: { scenario: [scenario] },
  play: async (context) => {
    await signIn(username, typed)(context);
    const login = await ready(context.canvasElement);
    await waitFor(() => expect(login.error?.code).toBe(code));
  },
});

export const Idle: Story = {};

export const PasswordOnly: Story = { args: { providers: [] } };

export const OneProvider: Story = { args: { providers: ['microsoft'] } };

export const ProvidersFromBackend: Story = { args: { providers: undefined } };

export const WithDomain: Story = { args: { withDomain: true } };

export const SharedDevice: Story = { args: { withoutRememberMe: true } };

export const LongName: Story = {
  args: { username: 'maria.de.los.angeles.fernandez-villaverde@centralita.empresa.example' },
};

export const Disabled: Story = { args: { disabled: true } };

export const Pending: Story = {
  args: { scenario: ['slow'] },
  play: async (context) => {
    await signIn('101')(context);
    const login = await ready(context.canvasElement);
    await waitFor(() => expect(login.status).toBe('pending'));
  },
};

export const Done: Story = {
  play: async (context) => {
    const login = await ready(context.canvasElement);
    await signIn('101')(context);
    await waitFor(() => expect(login.status).toBe('done'));
  },
};

export const EmptyFields: Story = {
  play: async ({ canvasElement }) => {
    const login = await ready(canvasElement);
    login.requestSubmit();
    await waitFor(() => expect(login.querySelectorAll('[aria-invalid=true]')).toHaveLength(2));
  },
};

export const WrongPassword: Story = failing('101', 'invalid-credentials', 'default', 'not this one');
export const Locked: Story = failing('104', 'account-locked', 'default', 'roble-sobre-96-Niebla');
export const LockedInHelpfulWords: Story = {
  ...failing('104', 'account-locked', 'default', 'roble-sobre-96-Niebla'),
  args: { wording: 'helpful' },
};
export const TooManyAttempts: Story = failing('101', 'rate-limited', 'rate-limited');
export const Offline: Story = failing('101', 'network', 'offline');
export const Gateway: Story = failing('101', 'gateway', 'html-error');
export const Truncated: Story = failing('101', 'truncated', 'truncated');
export const ServerError: Story = failing('101', 'server', 'server-error');
export const Maintenance: Story = failing('101', 'unavailable', 'maintenance');

/** Google's button opens a window, and this comes of it. */
const inWindow = (end: WindowEnd, status: PbxLogin['status']): Story => ({
  render: () => html`<pbx-login .adapter=${windowBackend(end)} domain="demo.pbx.example"></pbx-login>`,
  play: async ({ canvasElement }) => {
    const login = await ready(canvasElement);
    const google = await waitFor(() => {
      const button = login.querySelector<HTMLElement>('.pbx-provider[value=google]');
      if (!button) throw new Error('not drawn yet');
      return button;
    });
    await userEvent.click(google);
    await waitFor(() => expect(login.shadowRoot?.querySelector('.alert')).not.toBeNull());
    await waitFor(() => expect(login.status).toBe(status));
  },
});

export const WindowOpen: Story = inWindow('waits', 'pending');
export const WindowClosed: Story = inWindow('is lost', 'failed');
export const WindowBlocked: Story = inWindow('popup-blocked', 'failed');
export const WindowSilent: Story = inWindow('sso-timeout', 'failed');
export const ProviderDown: Story = inWindow('provider-unavailable', 'failed');
export const ProviderCancelled: Story = inWindow('sso-cancelled', 'failed');
export const ProviderNotLinked: Story = inWindow('account-not-linked', 'failed');
export const ClockWrong: Story = inWindow('clock-skew', 'failed');

/** Opens a view in the place of the form. */
const opening =
  (view: 'forgot-password' | 'first-access'): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const login = await ready(canvasElement);
    const way = `[data-action=${view}]`;
    const control =
      login.querySelector<HTMLElement>(way) ?? login.shadowRoot?.querySelector<HTMLElement>(way);
    if (control) await userEvent.click(control);
    await waitFor(async () => {
      const shown = login.querySelector(`pbx-${view}`);
      await expect(shown?.shadowRoot?.activeElement?.getAttribute('role')).toBe('heading');
    });
  };

export const ForgotPasswordInPlace: Story = { args: { username: '101' }, play: opening('forgot-password') };
export const FirstAccessInPlace: Story = { play: opening('first-access') };

/** Slots take whatever the page brings. */
export const Slots: Story = {
  render: ({ scenario }) => html`
    <pbx-login .adapter=${mockBackend(...scenario)} providers="google microsoft">
      <strong slot="brand">Centralita Demo</strong>
      <h1 slot="heading">Accede a tu extensión</h1>
      <p slot="before-form">Mantenimiento el domingo de 2 a 4.</p>
      <p slot="footer"><a href="#privacy">Privacidad</a></p>
    </pbx-login>
  `,
};
