import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { densities, directions, languages, themes } from '../../.storybook/toolbar.js';
import { type Setting, storyMatrix } from './story-matrix.js';

interface Args {
  theme: string[];
  language: string[];
  direction: string[];
  density: string[];
  width: number;
  scale: number;
}

type Story = StoryObj<Args>;

const several = (options: object) => ({ control: 'check', options: Object.keys(options) }) as const;

/**
 * Every state of an element, beside itself in each theme, language, direction and density that is ticked below. Forced
 * colours are the browser's: emulate them in its DevTools, and all frames follow.
 */
const meta: Meta<Args> = {
  title: 'Matrix',
  tags: ['!autodocs'],
  args: {
    ...{ theme: ['light', 'dark'], language: ['es'], direction: ['auto'], density: ['regular'] },
    ...{ width: 440, scale: 1 },
  },
  argTypes: {
    theme: several(themes),
    language: several(languages),
    direction: several(directions),
    density: several(densities),
    width: { control: { type: 'range', min: 320, max: 1024, step: 10 } },
    scale: { control: { type: 'range', min: 0.2, max: 1, step: 0.05 } },
  },
  parameters: { layout: 'fullscreen' },
};

export default meta;

/** Each of these with each of those. */
const crossed = (settings: readonly Setting[], name: string, values: readonly string[]): Setting[] =>
  settings.flatMap((setting) => values.map((value) => ({ ...setting, [name]: value })));

function settingsOf({ theme, language, direction, density }: Args): Setting[] {
  const all = { theme, language, direction, density };
  return Object.entries(all).reduce<Setting[]>(
    (settings, [name, values]) => crossed(settings, name, values),
    [{}],
  );
}

const matrixOf = (title: string, only?: string): Story => ({
  render: (args) => storyMatrix({ ...args, title, only, settings: settingsOf(args) }),
  play: async ({ canvasElement }) => {
    const matrix = canvasElement.querySelector('story-matrix');
    await waitFor(
      () => {
        const frame = matrix?.shadowRoot?.querySelector('iframe');
        void expect(frame?.contentDocument?.querySelector('form')).toBeTruthy();
      },
      { timeout: 15_000 },
    );
  },
});

export const Login: Story = matrixOf('Elements/pbx-login');
export const LoginErrors: Story = matrixOf('Elements/pbx-login/Errors');
export const LoginProviders: Story = matrixOf('Elements/pbx-login/Providers');
export const LoginNewPassword: Story = matrixOf('Elements/pbx-login/New password');
export const SecondFactor: Story = matrixOf('Elements/pbx-login/Second factor');
export const PasswordChange: Story = matrixOf('Elements/pbx-password-change');
export const PasswordStrength: Story = matrixOf('Elements/pbx-password-strength');
export const ForgotPassword: Story = matrixOf('Elements/pbx-forgot-password');
export const ForgotPasswordTicket: Story = matrixOf('Elements/pbx-forgot-password/Ticket');
export const FirstAccess: Story = matrixOf('Elements/pbx-first-access');
/** What one state says in all languages, and in one that is longer than any. */
export const Languages: Story = {
  ...matrixOf('Elements/pbx-login/Errors', 'Wrong Password'),
  args: { theme: ['light'], language: Object.keys(languages) },
};
export const AuthProvider: Story = matrixOf('Elements/pbx-auth-provider');
