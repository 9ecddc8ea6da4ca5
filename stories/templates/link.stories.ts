import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { firstAccessStyles } from '../../src/styles/first-access.js';
import { elsewhere } from '../../src/templates/elsewhere.js';
import { link } from '../../src/templates/link.js';
import { fill } from '../../src/templates/texts.js';
import { inCard, inForm } from './support.js';

/** Ways out: of the form, of the frame, of the page. */
const meta: Meta = { title: 'Templates/link' };

export default meta;

const inFrame = (href: string): StoryObj =>
  inCard(({ firstAccess: label }) => link({ to: 'first-access', label, href, className: 'link' }));

const inFields = (href: string): StoryObj =>
  inForm(({ forgotPassword: label }) => link({ to: 'forgot-password', label, href, className: 'pbx-link' }));

/** It leads to a page. */
export const Link = inFrame('/first-access');
/** The page is asked: a button that looks like a link. */
export const Button = inFrame('');
export const LinkInForm = inFields('/forgot-password');
export const ButtonInForm = inFields('');

/** Into somebody's mailbox, in a tab of its own. */
export const Elsewhere: StoryObj = inForm(
  ({ firstAccessView: { mail } }) =>
    html`${elsewhere('https://mail.google.com/mail/', fill(mail.search, { provider: 'Gmail' }), mail.newTab)}`,
  firstAccessStyles,
);
