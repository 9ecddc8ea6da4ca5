import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName } from '../mocks/index.js';
import '../src/define.js';
import '../src/locales/en.js';
import '../src/locales/es.js';
import { becomes, fill, find, ready, signIn } from './login-acts.js';
import { mockBackend } from './mock-backend.js';

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

export const Idle: Story = {};

export const Filled: Story = {
  play: async (context) => {
    await fill('101')(context);
    const login = await ready(context);
    await userEvent.click(await find(login, '[name=remember]'));
    await expect(await find(login, '[name=remember]')).toBeChecked();
    await expect(login.status).toBe('idle');
  },
};

export const PasswordRevealed: Story = {
  play: async (context) => {
    await fill('101')(context);
    const login = await ready(context);
    await userEvent.click(await find(login, '.pbx-reveal'));
    await waitFor(() => expect(login.querySelector('[name=password]')).toHaveAttribute('type', 'text'));
  },
};

/** The hint comes with the flow, which is loaded when the field is entered: a person is still typing then. */
export const CapsLock: Story = {
  play: async (context) => {
    const login = await ready(context);
    await userEvent.click(await find(login, '[name=password]'));
    await waitFor(async () => {
      await userEvent.keyboard('{CapsLock}A');
      await expect(login.querySelector('.pbx-hint')?.textContent).toMatch(/caps|may/i);
    });
  },
};

/** Somebody signed in here who wanted to be remembered: the only thing that is kept. */
const remembered: NonNullable<Story['beforeEach']> = () =>
  localStorage.setItem('pbx-auth.user', JSON.stringify({ username: '101', domain: 'demo.pbx.example' }));

export const Remembered: Story = {
  beforeEach: remembered,
  play: async (context) => {
    const login = await ready(context);
    await expect(await find(login, '[name=username]')).toHaveValue('101');
    await find(login, '[data-action=not-you]');
  },
};

export const NotYou: Story = {
  beforeEach: remembered,
  play: async (context) => {
    const login = await ready(context);
    await userEvent.click(await find(login, '[data-action=not-you]'));
    await waitFor(() => expect(login.querySelector('[data-action=not-you]')).toBeNull());
    await expect(await find(login, '[name=username]')).toHaveValue('');
  },
};

export const WithDomain: Story = { args: { withDomain: true } };

export const SharedDevice: Story = { args: { withoutRememberMe: true } };

export const LongName: Story = {
  args: { username: 'maria.de.los.angeles.fernandez-villaverde@centralita.empresa.example' },
};

export const LongTranslations: Story = { globals: { language: 'de' }, args: { withDomain: true } };

/** Read from right to left, in a page that may be read otherwise. */
export const RightToLeft: Story = { globals: { language: 'ar' } };

export const Disabled: Story = { args: { disabled: true } };

export const Pending: Story = {
  args: { scenario: ['slow'] },
  play: async (context) => {
    await signIn('101')(context);
    await becomes(await ready(context), 'pending');
  },
};

export const Done: Story = {
  play: async (context) => {
    const login = await ready(context);
    await signIn('101')(context);
    await becomes(login, 'done');
  },
};

/** Opens a view in the place of the form. */
const opening =
  (view: 'forgot-password' | 'first-access'): NonNullable<Story['play']> =>
  async (context) => {
    const login = await ready(context);
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
