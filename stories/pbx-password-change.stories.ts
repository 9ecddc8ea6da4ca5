import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ScenarioName } from '../mocks/index.js';
import type { AuthAdapter, BreachCheck, PasswordPolicy, PbxPasswordChange } from '../src/index.js';
import '../src/define.js';
import { mockBackendOfAna } from './mock-backend.js';

interface Args {
  scenario: ScenarioName[];
  disabled: boolean;
  breachCheck: BreachCheck | undefined;
  /** What the backend asks for, where that is not the demo's. */
  policy: PasswordPolicy | undefined;
}

type Story = StoryObj<Args>;

const current = 'tormenta-violeta-31-Faro';
const good = 'tejado-verde-44-Brisa';

const meta: Meta<Args> = {
  title: 'Elements/pbx-password-change',
  component: 'pbx-password-change',
  args: { scenario: ['default'], disabled: false, breachCheck: undefined, policy: undefined },
  argTypes: { breachCheck: { table: { disable: true } } },
  render: ({ scenario, disabled, breachCheck, policy }) => html`
    <pbx-password-change
      .adapter=${backend(scenario, policy)}
      .breachCheck=${breachCheck}
      ?disabled=${disabled}
      @pbx-navigate=${(event: Event) => event.preventDefault()}
    ></pbx-password-change>
  `,
};

export default meta;

function backend(scenario: readonly ScenarioName[], policy: PasswordPolicy | undefined): AuthAdapter {
  const ours = mockBackendOfAna(...scenario);
  return policy ? { ...ours, getPasswordPolicy: async () => policy } : ours;
}

const insisting: PasswordPolicy = {
  ...{ minLength: 14, maxLength: 20, advise: [], require: ['upper', 'lower', 'digit', 'symbol'] },
  ...{ minScore: 3, forbidPersonalInfo: true, breachCheck: false },
};

async function ready(canvas: HTMLElement): Promise<PbxPasswordChange> {
  return waitFor(() => {
    const element = canvas.querySelector('pbx-password-change');
    if (!element?.querySelector('[name=newPassword]')) throw new Error('not drawn yet');
    return element;
  });
}

/** Types as a person would; an empty entry is left out. */
async function fill(element: PbxPasswordChange, entries: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(entries)) {
    const input = element.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (!input) throw new Error(`there is no field ${name}`);
    if (text) await userEvent.type(input, text);
  }
}

/** A story in which this was typed as the new password. */
const typed = (newPassword: string, args: Partial<Args> = {}): Story => ({
  args,
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await fill(element, { currentPassword: current, newPassword });
    await waitFor(() => expect(element.score).not.toBeNull());
  },
});

/** A story that ends with the element in this status. */
const submitted = (
  status: string,
  code: string | undefined,
  entries: Readonly<Record<string, string>> = {},
  scenario: ScenarioName = 'default',
): Story => ({
  args: { scenario: [scenario] },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await fill(element, { currentPassword: current, newPassword: good, confirmPassword: good, ...entries });
    element.requestSubmit();
    await waitFor(() => expect(element.status).toBe(status));
    await expect(element.error?.code).toBe(code);
  },
});

export const Idle: Story = {};
export const Weak: Story = typed('Contraseña2026!');
export const Personal: Story = typed('AnaGarcia1984');
export const Strong: Story = typed('tormenta-violeta-31-Faro2');
/** A backend that insists on kinds of characters, and on a length. */
export const Required: Story = typed('tormenta', { policy: insisting });
export const RequiredAndMet: Story = typed('Tejado-verde-4-Br', { policy: insisting });
export const TooLong: Story = typed('Tejado-verde-44-Brisa-lenta', { policy: insisting });
/** Asked when the field is left. */
export const Breached: Story = {
  args: { breachCheck: async () => 'breached' },
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await fill(element, { newPassword: good });
    await userEvent.tab();
    await waitFor(() => expect(element.findings.map(({ code }) => code)).toContain('breached'), {
      timeout: 10_000,
    });
  },
};
export const Spaces: Story = typed(` ${good} `);
export const LongTranslations: Story = { globals: { language: 'de' } };
export const Disabled: Story = { args: { disabled: true } };
export const Pending: Story = submitted('pending', undefined, {}, 'slow');
export const EmptyFields: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    element.requestSubmit();
    await waitFor(() => expect(element.querySelectorAll('[aria-invalid=true]')).toHaveLength(2));
  },
};
export const Unchanged: Story = submitted('idle', undefined, {
  newPassword: current,
  confirmPassword: current,
});
export const Mismatch: Story = submitted('idle', undefined, { confirmPassword: 'otra-cosa-distinta' });
export const CurrentWrong: Story = submitted('failed', 'current-password-wrong', { currentPassword: 'no' });
export const Refused: Story = submitted('failed', 'password-policy', {
  newPassword: 'Garcia-en-la-playa-9',
  confirmPassword: 'Garcia-en-la-playa-9',
});
export const Reused: Story = submitted('failed', 'password-reused', {}, 'password-reused');
export const ServerError: Story = submitted('failed', 'server', {}, 'server-error');
export const Offline: Story = submitted('failed', 'network', {}, 'offline');
export const Gateway: Story = submitted('failed', 'gateway', {}, 'html-error');
export const Truncated: Story = submitted('failed', 'truncated', {}, 'truncated');
export const Maintenance: Story = submitted('failed', 'unavailable', {}, 'maintenance');
/** The sixth wrong one within minutes. */
export const RateLimited: Story = {
  play: async ({ canvasElement }) => {
    const element = await ready(canvasElement);
    await fill(element, { currentPassword: 'no', newPassword: good, confirmPassword: good });
    for (let sent = 1; sent <= 6; sent++) {
      await fill(element, { currentPassword: 'o' });
      element.requestSubmit();
      await waitFor(() => expect(element.status).toBe('pending'));
      await waitFor(() => expect(element.status).toBe('failed'));
    }
    await expect(element.error?.code).toBe('rate-limited');
  },
};
export const SessionExpired: Story = submitted('failed', 'session-expired', {}, 'session-expired');
export const Done: Story = submitted('done', undefined);
