import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { AuthAdapter, PbxAuthProvider, SessionState } from '../src/index.js';
import '../src/define.js';
import { mockBackend, mockBackendOfAna } from './mock-backend.js';

interface Args {
  backend: () => AuthAdapter;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/pbx-auth-provider',
  component: 'pbx-auth-provider',
  args: { backend: () => mockBackend() },
  argTypes: { backend: { table: { disable: true } } },
  // The page says who is signed in: the element itself shows nothing.
  render: ({ backend }) => html`
    <pbx-auth-provider
      .adapter=${backend()}
      @pbx-session-change=${(event: Event) => show(event, (event.target as PbxAuthProvider).session)}
      @pbx-error=${(event: Event) => show(event, 'unreachable')}
    >
      <p><output>…</output></p>
    </pbx-auth-provider>
  `,
};

export default meta;

function show({ currentTarget }: Event, session: SessionState | 'unreachable' | undefined): void {
  const output = (currentTarget as PbxAuthProvider).querySelector('output');
  if (!output || !session) return;
  output.textContent =
    session === 'unreachable'
      ? session
      : session.status === 'signed-in'
        ? `${session.status}: ${session.user.displayName}`
        : session.status;
}

const says =
  (text: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) =>
    waitFor(() => expect(canvasElement.querySelector('output')).toHaveTextContent(text));

/** One backend for all inside: neither element names it again. */
export const AroundALogin: Story = {
  render: ({ backend }) => html`
    <pbx-auth-provider .adapter=${backend()}>
      <pbx-login></pbx-login>
    </pbx-auth-provider>
  `,
};

export const SignedOut: Story = { play: says('signed-out') };
export const SignedIn: Story = {
  args: { backend: () => mockBackendOfAna() },
  play: says('Ana García López'),
};
/** The backend takes its time: nobody knows yet. */
export const Asking: Story = { args: { backend: () => mockBackendOfAna('slow') }, play: says('…') };
/** The backend does not say: whoever was signed in still is, as far as this page knows. */
export const Failed: Story = {
  args: { backend: () => mockBackendOfAna('offline') },
  play: says('unreachable'),
};
