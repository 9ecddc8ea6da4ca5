import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Messages } from '../../src/index.js';
import { ticketStyles } from '../../src/styles/ticket.js';
import { link } from '../../src/templates/link.js';
import { fill } from '../../src/templates/texts.js';
import { shortTime, ticketProgress, type TicketProgressView } from '../../src/templates/ticket-progress.js';
import { inCard } from './support.js';

const meta: Meta = { title: 'Templates/ticket-progress' };

export default meta;

const MINUTE = 60_000;
const ago = (minutes: number): string => new Date(Date.now() - minutes * MINUTE).toISOString();

type Changed = (texts: Messages, language: string) => Partial<TicketProgressView>;

/** A ticket that was opened four minutes ago, and is answered within fifteen. */
const ticket = (changed: Changed = () => ({})): StoryObj =>
  inCard((texts, language) => {
    const { ticket: said, back } = texts.forgotPasswordView;
    return ticketProgress({
      ...{ texts: said, language, kind: 'forgot-password', reference: 'T-5GX2K9QM', createdAt: ago(4) },
      ...{ expectedWithinMinutes: 15, status: 'open', updatedAt: '', fewMinutes: texts.fewMinutes },
      ...{ isLate: false, note: said.followed, copied: 'no' },
      back: link({ to: 'back', label: back, href: '/', className: 'button' }),
      ...changed(texts, language),
    });
  }, ticketStyles);

export const Open = ticket();
export const InProgress = ticket(() => ({ status: 'in-progress', updatedAt: ago(1) }));
export const Resolved = ticket(() => ({ status: 'resolved', updatedAt: ago(0), note: '' }));
export const ResolvedWithCredentials = ticket(() => ({
  ...{ status: 'resolved', updatedAt: ago(0), note: '', kind: 'missing-credentials' },
}));
export const Late = ticket(() => ({ createdAt: ago(31), isLate: true }));
export const OfYesterday = ticket(() => ({ createdAt: ago(26 * 60), isLate: true }));
export const WithinHours = ticket(() => ({ expectedWithinMinutes: 180 }));
export const WithinDays = ticket(() => ({ expectedWithinMinutes: 3 * 24 * 60 }));
export const SomeTime = ticket(() => ({ expectedWithinMinutes: 0 }));

export const NotFollowed = ticket(({ forgotPasswordView }) => ({
  note: forgotPasswordView.ticket.notFollowed,
}));
export const Unreached = ticket(({ forgotPasswordView }, language) => ({
  note: fill(forgotPasswordView.ticket.unreached, { time: shortTime(ago(2), language) }).join(''),
}));
export const Lost = ticket(({ forgotPasswordView }) => ({ note: forgotPasswordView.ticket.lost }));

export const Copied = ticket(() => ({ copied: 'yes' }));
export const CopiedByHand = ticket(() => ({ copied: 'by-hand' }));
export const NoWayBack = ticket(() => ({ back: undefined }));
export const LongReference = ticket(() => ({ reference: 'SOPORTE-CENTRALITA-2026-0000123456789' }));
