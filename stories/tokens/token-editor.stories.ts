import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { TokenEditor } from './token-editor.js';

// Here, where a build keeps it: package.json promises that files like the element's own do nothing by themselves. And
// once: Storybook runs a file anew when it has changed.
if (!customElements.get('token-editor')) customElements.define('token-editor', TokenEditor);

interface Args {
  preset: string;
}

type Story = StoryObj<Args>;

/** The editor, when all elements are in the state that they are to be seen in. */
async function ready(canvas: HTMLElement): Promise<TokenEditor> {
  return waitFor(
    () => {
      const editor = canvas.querySelector('token-editor');
      const refused = [...(editor?.renderRoot.querySelectorAll('pbx-login.refused') ?? [])];
      if (!editor || refused.length < 2) throw new Error('not drawn yet');
      if (refused.some((login) => !login.matches(':state(failed)') || login.hasAttribute('inert')))
        throw new Error('no failed login yet');
      return editor;
    },
    { timeout: 10_000 },
  );
}

const meta: Meta<Args> = {
  title: 'Workshop/Tokens',
  // A page, and no element that anybody would document.
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
  args: { preset: 'default' },
  render: ({ preset }) => html`<token-editor preset=${preset}></token-editor>`,
  play: async ({ canvasElement }) => {
    await ready(canvasElement);
  },
};

export default meta;

export const Editor: Story = {};
export const Default: Story = {};
export const Soft: Story = { args: { preset: 'soft' } };
export const Dense: Story = { args: { preset: 'dense' } };
export const HighContrast: Story = { args: { preset: 'high-contrast' } };
export const CustomerBrand: Story = { args: { preset: 'customer' } };

/** What a designer does with the editor, and finds there. */
const designer = ({ renderRoot }: TokenEditor) => {
  const page = within(renderRoot as HTMLElement);
  return {
    page,
    submit: () => renderRoot.querySelector<HTMLElement>('[data-scheme=light] .pbx-submit'),
    field: (name: string) => page.getByRole<HTMLInputElement>('textbox', { name }),
    press: (name: string) => userEvent.click(page.getByRole('button', { name })),
    open: (title: string) => userEvent.click(page.getByRole('heading', { name: title })),
    /** Writes over what is there, and leaves the field. */
    write: async (field: HTMLInputElement, text: string) => {
      const all = { initialSelectionStart: 0, initialSelectionEnd: field.value.length };
      await userEvent.type(field, text, all);
      await userEvent.tab();
    },
    file: (name: string) => page.getByRole('region', { name }).textContent,
  };
};

/** Makes the accent too pale, mistypes it, mends it; the elements go along. */
export const EditingAColour: Story = {
  play: async ({ canvasElement }) => {
    const { page, submit, field, write } = designer(await ready(canvasElement));
    const [accent, button] = [field('accent, light'), submit()];
    if (!button) throw new Error('no button to be seen');

    await write(accent, 'oklch(0.7 0.15 30)');
    await expect(accent).toHaveAccessibleDescription(/^2\.\d\d .*Fail on surface$/);
    await expect(page.getByText('Fail: 3 of 9 pairs')).toBeVisible();

    await write(accent, 'no colour');
    await expect(accent).toBeInvalid();
    await expect(accent).toHaveAccessibleDescription(/is no colour.* still oklch\(0\.7 0\.15 30\)/);

    await write(accent, '#0f766e');
    await expect(accent).toBeValid();
    await expect(accent).toHaveAccessibleDescription(/^5\.\d\d .*Pass on surface$/);
    await expect(getComputedStyle(button).backgroundColor).toBe('rgb(15, 118, 110)');
    await expect(submit()).toBe(button); // changed, and not drawn anew
  },
};

/** Changes a colour and a size, takes the files, and then a preset after all. */
export const TakingItAlong: Story = {
  play: async ({ canvasElement }) => {
    const { page, field, write, press, open, file } = designer(await ready(canvasElement));
    await write(field('accent, light'), '#0f766e');
    await open('Sizes');
    await write(field('radius'), '2px');

    await open('Export');
    await expect(file('pbx-auth.css')).toContain(
      ':root {\n  --pbx-radius: 2px;\n  --pbx-accent: light-dark(#0f766e, #88a7fd);\n}',
    );
    await expect(JSON.parse(file('pbx-auth.light.tokens.json'))).toMatchObject({
      pbx: {
        radius: { $type: 'dimension', $value: { value: 2, unit: 'px' } },
        accent: { $type: 'color', $value: { colorSpace: 'srgb', hex: '#0f766e' } },
        'focus-ring': { $value: '{pbx.accent}' },
      },
    });
    await press('Copy pbx-auth.css');
    await waitFor(() => expect(page.getByText(/^(Copied|The browser refused)/)).toBeVisible());

    await press('Customer brand');
    await expect(page.getByRole('button', { name: 'Customer brand', pressed: true })).toBeVisible();
    await expect(file('pbx-auth.css')).toContain('--pbx-accent: light-dark(#00647d, #63cfe6);');
    await expect(JSON.parse(file('pbx-auth.dark.tokens.json'))).toMatchObject({
      pbx: { accent: { $value: { hex: '#63cfe6' } } },
    });
    await expect(page.getAllByText('All 9 pairs pass')).toHaveLength(2);
  },
};
