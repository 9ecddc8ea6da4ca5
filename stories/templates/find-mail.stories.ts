import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import { firstAccessStyles } from '../../src/styles/first-access.js';
import { mailPictureStyles } from '../../src/styles/mail-picture.js';
import { findMail, type FindMailView } from '../../src/templates/find-mail.js';
import { inForm, stem } from './support.js';

const meta: Meta = { title: 'Templates/find-mail' };

export default meta;

const subject = 'Welcome to our PBX';

const mail = (view: Partial<FindMailView> = {}): StoryObj =>
  inForm(
    ({ firstAccessView: texts }) =>
      findMail({
        ...{ stem, texts, subject, sender: 'Centralita Demo', mailbox: undefined, isKnown: false },
        ...{ searchHref: '', copied: undefined, disabled: false },
        ...view,
      }),
    ...[firstAccessStyles, mailPictureStyles],
  );

const gmail = { mailbox: 'gmail', searchHref: 'https://mail.google.com/mail/' } as const;
const outlook = { mailbox: 'outlook', searchHref: 'https://outlook.live.com/mail/' } as const;
const microsoft365 = { mailbox: 'microsoft-365', searchHref: 'https://outlook.office.com/mail/' } as const;

/** Nobody has said yet where the person reads their mail. */
export const Unknown = mail();
/** Where the person said so, that is ticked: no template binds what people choose. */
const said = (view: Partial<FindMailView>): StoryObj => ({
  ...mail(view),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('template-stage')?.shadowRoot;
    const choice = root?.querySelector(`[name=mailbox][value=${view.mailbox}]`);
    if (!choice) throw new Error('there is no such mailbox');
    await userEvent.click(choice);
    await expect(choice).toBeChecked();
  },
});

export const Gmail = said(gmail);
export const Outlook = said(outlook);
export const Microsoft365 = said(microsoft365);
export const Elsewhere = said({ mailbox: 'other' });
export const GmailKnown = mail({ ...gmail, isKnown: true });
export const OutlookKnown = mail({ ...outlook, isKnown: true });
export const Copied = said({ ...outlook, copied: 'copied' });
export const NotCopied = said({ ...outlook, copied: 'notCopied' });
export const LongSubject = said({ mailbox: 'other', subject: `${subject} `.repeat(8) });
export const Disabled = mail({ ...outlook, disabled: true });
