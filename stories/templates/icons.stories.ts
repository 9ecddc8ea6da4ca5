import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, type CSSResult, type TemplateResult } from 'lit';
import { googleLogo, microsoftLogo } from '../../src/templates/brand-logos.js';
import { eyeIcon } from '../../src/templates/icons.js';
import { chevronIcon, methodIcons } from '../../src/templates/second-factor-icons.js';
import { inCard } from './support.js';

/** What is drawn here and never fetched. All icons have one stroke, in the colour of the text. */
const meta: Meta = { title: 'Templates/icons' };

export default meta;

const sizes: CSSResult = css`
  .frame {
    grid-auto-flow: column;
    justify-content: start;
  }
  svg {
    inline-size: 24px;
    block-size: 24px;
  }
`;

const drawn = (...drawings: TemplateResult[]): StoryObj =>
  inCard(() => drawings.map((drawing) => html`<div>${drawing}</div>`), sizes);

export const Eye = drawn(eyeIcon);
export const Methods = drawn(...Object.values(methodIcons));
export const Chevron = drawn(chevronIcon);
/** In their own colours, as the brands' guidelines demand. */
export const BrandLogos = drawn(googleLogo, microsoftLogo);
