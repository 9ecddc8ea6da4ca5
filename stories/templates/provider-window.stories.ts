import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { providerWindowStyles } from '../../src/styles/provider-window.js';
import { providerWindow } from '../../src/templates/provider-window.js';
import { inCard } from './support.js';

const meta: Meta = { title: 'Templates/provider-window' };

export default meta;

const open = (provider: string): StoryObj =>
  inCard(
    ({ singleSignOn: texts }) => html`<div role="alert">${providerWindow({ texts, provider })}</div>`,
    providerWindowStyles,
  );

export const Google = open('Google');
export const Microsoft = open('Microsoft 365');
export const LongName = open('Kommunikationsanlagenverwaltungsgesellschaft mbH & Co. KG');
