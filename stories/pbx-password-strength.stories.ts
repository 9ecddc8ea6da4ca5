import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { PasswordPolicy, PersonalInfo } from '../src/index.js';
import '../src/define.js';

interface Args {
  userInputs: string[];
  personal: PersonalInfo;
  policy: PasswordPolicy | undefined;
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
  args: { userInputs: ['Centralita'], personal: { givenName: 'Ana', familyName: 'García López' }, policy },
  render: ({ userInputs, personal, policy }) => html`
    <form style="display: grid; gap: 8px; max-inline-size: 22rem" onsubmit="return false">
      <label for="meter-input">Contraseña</label>
      <input id="meter-input" type="password" autocomplete="new-password" />
      <pbx-password-strength
        for="meter-input"
        .userInputs=${userInputs}
        .personal=${personal}
        .policy=${policy}
      ></pbx-password-strength>
    </form>
  `,
};

export default meta;

const typed = (text: string): Story => ({
  play: async ({ canvasElement }) => {
    const input = canvasElement.querySelector('input');
    const meter = canvasElement.querySelector('pbx-password-strength');
    if (!input || !meter) throw new Error('not drawn yet');
    await userEvent.type(input, text);
    await waitFor(() => expect(meter.score).not.toBeNull(), { timeout: 5000 });
  },
});

export const Idle: Story = {};
export const Weak: Story = typed('verano2026');
export const Personal: Story = typed('ana-garcia-24');
export const Strong: Story = typed('laguna-cristal-82-Pez');
export const WithoutPolicy: Story = { ...typed('laguna'), args: { policy: undefined } };
