import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { ScenarioName } from '../mocks/index.js';
import type { AuthAdapter, Ticket, TicketKind, TicketProgress } from '../src/index.js';
import '../src/define.js';
import { mockBackend } from './mock-backend.js';

interface Args {
  scenario: ScenarioName[];
  kind: TicketKind;
  /** How far the backend says that it is; the mock does not know a ticket that it has not opened. */
  status: TicketProgress['status'] | undefined;
}

type Story = StoryObj<Args>;

/** A ticket that was opened before a reload. */
const meta: Meta<Args> = {
  title: 'Elements/pbx-forgot-password/Ticket',
  component: 'pbx-forgot-password',
  args: { scenario: ['default'], kind: 'forgot-password', status: undefined },
  render: ({ scenario, kind, status }) => html`
    <pbx-forgot-password
      .adapter=${told(mockBackend(...scenario), status)}
      .kind=${kind}
      login-href="/"
      @pbx-navigate=${(event: Event) => event.preventDefault()}
    ></pbx-forgot-password>
  `,
};

export default meta;

function told(backend: AuthAdapter, status: TicketProgress['status'] | undefined): AuthAdapter {
  if (!status) return backend;
  const updatedAt = new Date().toISOString();
  return { ...backend, getTicket: async ({ reference }) => ({ reference, status, updatedAt }) };
}

/** What the element itself keeps of a ticket. */
const opened =
  (kind: TicketKind, minutesAgo: number): NonNullable<Story['beforeEach']> =>
  () => {
    const ticket: Ticket = {
      ...{ reference: 'T-5GX2K9QM', kind, status: 'open', trackingToken: 'tk', expectedWithinMinutes: 15 },
      createdAt: new Date(Date.now() - minutesAgo * 60_000).toISOString(),
    };
    sessionStorage.setItem('pbx-auth.ticket', JSON.stringify(ticket));
  };

const ended =
  (assert: (root: ShadowRoot) => Promise<void>): NonNullable<Story['play']> =>
  async ({ canvasElement }) =>
    waitFor(() => {
      const root = canvasElement.querySelector('pbx-forgot-password')?.shadowRoot;
      if (!root?.querySelector('.way')) throw new Error('no ticket is shown yet');
      return assert(root);
    });

/** A ticket that has got this far. */
const followed = (status: TicketProgress['status'], kind: TicketKind = 'forgot-password'): Story => ({
  args: { kind, status },
  beforeEach: opened(kind, 4),
  play: ended(async (root) => {
    const [, checked] = root.querySelectorAll<HTMLElement>('.way li');
    const reached = { open: 'later', 'in-progress': 'now', resolved: 'done' }[status];
    await expect(checked?.dataset['state']).toBe(reached);
  }),
});

export const Open: Story = followed('open');
export const InProgress: Story = followed('in-progress');
export const Resolved: Story = followed('resolved');
export const ResolvedWithCredentials: Story = followed('resolved', 'missing-credentials');
export const Late: Story = { ...followed('in-progress'), beforeEach: opened('forgot-password', 31) };

/** The backend does not know it any more. */
export const Lost: Story = {
  beforeEach: opened('forgot-password', 4),
  play: ended(async (root) =>
    expect(root.querySelector('.note')?.textContent).toMatch(/any more|ya no|لم نعد/i),
  ),
};

/** Nothing was heard since. */
export const Unreached: Story = {
  args: { scenario: ['offline'] },
  beforeEach: opened('forgot-password', 4),
  play: ended(async (root) => expect(root.querySelector('.note')?.textContent).toMatch(/\d:\d\d/)),
};

export const LongTranslations: Story = { ...InProgress, globals: { language: 'de' } };
