import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Messages } from '../../src/index.js';
import { firstAccessStyles } from '../../src/styles/first-access.js';
import { mailPictureStyles } from '../../src/styles/mail-picture.js';
import { remark } from '../../src/templates/alert.js';
import { firstAccess, type FirstAccessView, type Screen } from '../../src/templates/first-access.js';
import { link } from '../../src/templates/link.js';
import { fill } from '../../src/templates/texts.js';
import { waitTime } from '../../src/templates/wait-time.js';
import { inForm, stem } from './support.js';

const meta: Meta = { title: 'Templates/first-access' };

export default meta;

type Changed = (texts: Messages, language: string) => Partial<FirstAccessView>;

const screens: readonly Screen[] = ['mail', 'spam', 'resend', 'ticket'];

/** Who has come to this screen has been to those before. */
const at = (screen: Screen, changed: Changed = () => ({})): StoryObj =>
  inForm(
    (texts, language) => {
      const said = texts.firstAccessView;
      return firstAccess({
        ...{ stem, texts: said, screen, been: new Set(screens.slice(0, screens.indexOf(screen))) },
        ...{ subject: 'Welcome to our PBX', sender: 'Centralita Demo', mailbox: undefined, isKnown: false },
        ...{ searchHref: '', spamHref: '', copied: undefined, headingLevel: 1, disabled: false },
        ...{ domainLabel: texts.domain, domainExample: texts.domainExample, sent: false, carries: false },
        errors: { domain: undefined, userNumber: undefined },
        button: { label: said.resend.submit, busy: false, waiting: false, disabled: false },
        ticket: link({
          ...{ to: 'forgot-password', label: said.ticket.open, href: '', className: 'pbx-action' },
        }),
        found: link({ to: 'back', label: said.found, href: '', className: 'pbx-way' }),
        ...changed(texts, language),
      });
    },
    ...[firstAccessStyles, mailPictureStyles],
  );

export const Mail = at('mail');
export const Spam = at('spam');
export const SpamOfGmail = at('spam', () => ({
  ...{ mailbox: 'gmail', isKnown: true, spamHref: 'https://mail.google.com/mail/#spam' },
}));
export const Resend = at('resend');
export const ResendWrong = at('resend', ({ firstAccessView: { resend }, fields }) => ({
  errors: { domain: remark(fields['invalid-domain']), userNumber: remark(resend.required.userNumber) },
}));
export const Sending = at('resend', ({ firstAccessView: { resend } }) => ({
  button: { label: resend.submitting, busy: true, waiting: false, disabled: false },
}));
export const Sent = at('resend', ({ firstAccessView: { resend } }, language) => ({
  sent: true,
  button: {
    label: fill(resend.submitLater, {
      time: waitTime({ seconds: 52, milestone: 60, language }, 'pbx-unseen'),
    }),
    ...{ busy: false, waiting: true, disabled: false },
  },
}));
export const SentAWhileAgo = at('resend', ({ firstAccessView: { resend } }) => ({
  sent: true,
  button: { label: resend.submitAgain, busy: false, waiting: false, disabled: false },
}));
export const Ticket = at('ticket');
export const TicketCarries = at('ticket', () => ({ carries: true }));
export const NoTickets = at('ticket', () => ({ ticket: undefined }));
export const Disabled = at('mail', () => ({ disabled: true }));
