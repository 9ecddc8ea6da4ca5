import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { spoken } from '../../.storybook/toolbar.js';
import theming from '../../docs/theming.md?raw';
import '../../src/define.js';
import '../../src/locales/en.js';
import { mockBackend } from '../mock-backend.js';
import { snippetOf } from './documents.js';

/** What the guides show alive. In their language, and nowhere but there. */
const meta: Meta = {
  title: 'Guides/Live',
  component: 'pbx-login',
  tags: ['!dev', '!autodocs'],
};

export default meta;

type Story = StoryObj;

const login = (): TemplateResult => html`
  <pbx-login .adapter=${mockBackend()} domain="demo.pbx.example" providers="google microsoft"></pbx-login>
`;

/** A login with the very rules that the guide shows. */
function styled(snippet: string, className = ''): TemplateResult {
  const style = document.createElement('style');
  style.textContent = `@scope { ${snippetOf(theming, snippet)} }`;
  return html`<div lang="en">
    <div class=${className}>${login()}</div>
    ${style}
  </div>`;
}

export const SignIn: Story = { render: () => html`<div lang="en">${login()}</div>` };

export const Brand: Story = { render: () => styled('style') };

export const LightAndDark: Story = {
  render: () => html`
    <div lang="en" class="guide-pair">
      <div style="color-scheme: light">${login()}</div>
      <div style="color-scheme: dark">${login()}</div>
    </div>
  `,
};

export const Dense: Story = { render: () => styled('density', 'dense') };

export const NoCard: Story = { render: () => styled('parts') };

function speak({ currentTarget }: Event): void {
  const { value, parentElement } = currentTarget as HTMLSelectElement;
  (parentElement?.nextElementSibling as HTMLElement).lang = value;
}

export const InEveryLanguage: Story = {
  render: () => html`
    <p>
      <select aria-label="Language" @change=${speak}>
        ${Object.entries(spoken).map(
          ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === 'en'}>${name}</option>`,
        )}
      </select>
    </p>
    <div lang="en">${login()}</div>
  `,
};
