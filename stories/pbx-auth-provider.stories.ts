import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { mockBackend } from './mock-backend.js';

const meta: Meta = {
  title: 'Elements/pbx-auth-provider',
  component: 'pbx-auth-provider',
};

export default meta;

/** One backend for all inside: neither element names it again. */
export const AroundALogin: StoryObj = {
  render: () => html`
    <pbx-auth-provider .adapter=${mockBackend()}>
      <pbx-login></pbx-login>
    </pbx-auth-provider>
  `,
};
