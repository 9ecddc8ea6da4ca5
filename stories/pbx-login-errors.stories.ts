import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName } from '../mocks/index.js';
import '../src/define.js';
import { becomes, failed, find, ready, signIn } from './login-acts.js';
import { mockBackend, worldOf } from './mock-backend.js';

interface Args {
  scenario: ScenarioName[];
  wording: 'enumeration-safe' | 'helpful';
  withDomain: boolean;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/pbx-login/Errors',
  component: 'pbx-login',
  args: { scenario: ['default'], wording: 'enumeration-safe', withDomain: false },
  render: ({ scenario, wording, withDomain }) => html`
    <pbx-login
      .adapter=${mockBackend(...scenario)}
      .providers=${['google', 'microsoft']}
      domain="demo.pbx.example"
      ?with-domain=${withDomain}
      wording=${wording}
    ></pbx-login>
  `,
};

export default meta;

/** What becomes of Ana's right password in this scenario. */
const played = (scenario: ScenarioName, code: string): Story => ({
  args: { scenario: [scenario] },
  play: failed('101', code),
});

export const EmptyFields: Story = {
  play: async (context) => {
    const login = await ready(context);
    login.requestSubmit();
    await waitFor(() => expect(login.querySelectorAll('[aria-invalid=true]')).toHaveLength(2));
  },
};

/** What was pasted along from a mail. */
export const InvisibleCharacters: Story = {
  play: async (context) => {
    await signIn('1\u200b01')(context);
    const login = await ready(context);
    await find(login, '[name=username][aria-invalid=true]');
  },
};

export const WrongDomain: Story = {
  args: { withDomain: true },
  play: async (context) => {
    const login = await ready(context);
    const domain = await find(login, '[name=domain]');
    await userEvent.clear(domain);
    await userEvent.type(domain, 'my phone system');
    await signIn('101')(context);
    await find(login, '[name=domain][aria-invalid=true]');
  },
};

export const WrongPassword: Story = { play: failed('101', 'invalid-credentials', 'not this one') };
export const Locked: Story = { play: failed('104', 'account-locked', 'roble-sobre-96-Niebla') };
export const LockedInHelpfulWords: Story = { ...Locked, args: { wording: 'helpful' } };
export const TooManyAttempts: Story = played('rate-limited', 'rate-limited');
export const Offline: Story = played('offline', 'network');
export const Gateway: Story = played('html-error', 'gateway');
export const Truncated: Story = played('truncated', 'truncated');
export const ServerError: Story = played('server-error', 'server');
export const Maintenance: Story = played('maintenance', 'unavailable');

/** Diego is locked for a second more: then he may try again, and his button says so. */
export const WaitOver: Story = {
  play: async (context) => {
    const login = await ready(context);
    worldOf(login.adapter).clock.advance(15 * 60_000 - 2500);
    await failed('104', 'account-locked', 'roble-sobre-96-Niebla')(context);
    await becomes(login, 'idle');
    await waitFor(() => expect(login.querySelector('.pbx-submit')).toHaveAttribute('aria-disabled', 'false'));
  },
};

/** What was said of one name is not said of another one, for whom nobody has to wait. */
export const SomebodyElse: Story = {
  play: async (context) => {
    await failed('104', 'account-locked', 'roble-sobre-96-Niebla')(context);
    const login = await ready(context);
    await userEvent.type(await find(login, '[name=username]'), '{Backspace}1');
    await becomes(login, 'idle');
  },
};

export const LongTranslations: Story = { ...Locked, globals: { language: 'de' } };
