// What is wrong on purpose: `npm run test:stories` demands that it finds these. They are in no sidebar.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Planted', tags: ['planted', '!dev', '!autodocs'] };

export default meta;

/** A field without a name. */
export const Violation: StoryObj = { render: () => html`<input />` };

export const FailingPlay: StoryObj = {
  render: () => html`<p>Nothing is wrong here, but for what is played.</p>`,
  play: () => {
    throw new Error('planted');
  },
};

export const BrokenPage: StoryObj = {
  render: () => html`<p>Nothing is wrong here, but for the page.</p>`,
  play: () => {
    setTimeout(() => {
      throw new Error('planted');
    });
  },
};
