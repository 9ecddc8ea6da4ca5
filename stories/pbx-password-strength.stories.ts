import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { BreachCheck, PasswordPolicy, PersonalInfo, Score } from '../src/index.js';
import '../src/define.js';

interface Args {
  userInputs: string[];
  personal: PersonalInfo;
  policy: PasswordPolicy | undefined;
  breachCheck: BreachCheck | undefined;
}

type Story = StoryObj<Args>;

const policy: PasswordPolicy = {
  minLength: 12,
  advise: ['upper', 'lower', 'digit', 'symbol'],
  require: [],
  minScore: 3,
  forbidPersonalInfo: true,
  breachCheck: false,
};

const meta: Meta<Args> = {
  title: 'Elements/pbx-password-strength',
  component: 'pbx-password-strength',
  args: {
    userInputs: ['Centralita'],
    personal: { givenName: 'Ana', familyName: 'García López' },
    ...{ policy, breachCheck: undefined },
  },
  argTypes: { breachCheck: { table: { disable: true } } },
  render: ({ userInputs, personal, policy, breachCheck }) => html`
    <form style="display: grid; gap: 8px; max-inline-size: 22rem" onsubmit="return false">
      <label for="meter-input">Contraseña</label>
      <input id="meter-input" type="password" autocomplete="new-password" />
      <pbx-password-strength
        for="meter-input"
        .userInputs=${userInputs}
        .personal=${personal}
        .policy=${policy}
        .breachCheck=${breachCheck}
      ></pbx-password-strength>
    </form>
  `,
};

export default meta;

const typed = (text: string, score?: Score): Story => ({
  play: async ({ canvasElement }) => {
    const input = canvasElement.querySelector('input');
    const meter = canvasElement.querySelector('pbx-password-strength');
    if (!input || !meter) throw new Error('not drawn yet');
    await userEvent.type(input, text);
    await waitFor(() => expect(meter.score).not.toBeNull());
    if (score !== undefined) await waitFor(() => expect(meter.score).toBe(score));
  },
});

export const Idle: Story = {};
/** Scores 0 to 4. */
export const Guessed: Story = typed('123456', 0);
export const Weak: Story = typed('verano2026');
export const Personal: Story = typed('ana-garcia-24');
export const Fair: Story = typed('laguna-pez', 2);
export const Good: Story = typed('laguna-cristal', 3);
export const Strong: Story = typed('laguna-cristal-82-Pez');
export const WithoutPolicy: Story = { ...typed('laguna'), args: { policy: undefined } };
/** Asked when the field is left. */
export const Breached: Story = {
  args: { breachCheck: async () => 'breached' },
  play: async (context) => {
    await typed('laguna-cristal-82-Pez').play?.(context);
    await userEvent.tab();
    const meter = context.canvasElement.querySelector('pbx-password-strength');
    await waitFor(() => expect(meter?.findings.map(({ code }) => code)).toContain('breached'));
  },
};
export const LongTranslations: Story = { ...typed('verano2026'), globals: { language: 'de' } };
