import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { Messages } from '../../src/index.js';
import { alertStyles } from '../../src/styles/outcomes.js';
import { doneAlert, errorAlert } from '../../src/templates/alert.js';
import { frame, type FrameView } from '../../src/templates/frame.js';
import { link } from '../../src/templates/link.js';
import { onStage } from './support.js';

const meta: Meta = { title: 'Templates/frame' };

export default meta;

type Changed = (texts: Messages) => Partial<FrameView>;

/** The card without the form: its place is a slot. */
const card = (changed: Changed = () => ({})): StoryObj =>
  onStage(
    (texts) =>
      frame({
        ...{ heading: texts.heading, headingLevel: 1, alert: nothing, status: '', footer: nothing },
        slotted: () => undefined,
        ...changed(texts),
      }),
    alertStyles,
  );

const footer: Changed = (texts) => ({
  footer: html`<div class="footer">
    ${texts.firstAccessQuestion}
    ${link({ to: 'first-access', label: texts.firstAccess, href: '', className: 'link' })}
  </div>`,
});

const failed: Changed = ({ errors, fewMinutes, openTicket }) => ({
  alert: errorAlert({ code: 'server', errors, time: fewMinutes, ticket: openTicket }),
});

export const Heading = card();
export const Step = card(({ secondFactor }) => ({ step: secondFactor.heading }));
export const Footer = card(footer);
/** What an element keeps back, until it knows what stands above. */
export const FooterWaiting = card(({ firstAccessQuestion }) => ({
  footer: html`<div class="footer waiting">${firstAccessQuestion}</div>`,
}));
export const Alert = card(failed);
export const AlertInStep = card((texts) => ({ ...failed(texts), step: texts.secondFactor.heading }));
export const AlertAndFooter = card((texts) => ({ ...failed(texts), ...footer(texts) }));
export const Done = card((texts) => ({ alert: doneAlert(texts) }));
/** Nothing of it is to be seen: it is for those who listen. */
export const Status = card(({ submitting }) => ({ status: submitting }));
export const LongHeading = card(({ errors }) => ({ heading: errors.gateway.join(' ') }));
