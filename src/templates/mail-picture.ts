import { html, svg, type TemplateResult } from 'lit';
import type { FirstAccessTexts } from '../locales/first-access-texts.js';
import { icon } from './icons.js';

const phoneIcon = icon(
  svg`<path d="M6.6 3.5h2.6l1.7 4.3-2 1.6a12 12 0 0 0 5.7 5.7l1.6-2 4.3 1.7v2.6a2.1 2.1 0 0 1-2.3 2.1A16.4 16.4 0 0 1 4.5 5.8a2.1 2.1 0 0 1 2.1-2.3z"/>`,
);

/** Any other mail: what the one that is looked for stands out from. */
const otherMail = html`<div class="pbx-mail" aria-hidden="true">
  <span class="pbx-avatar"></span>
  <span class="pbx-blur"></span>
  <span class="pbx-blur"></span>
</div>`;

export interface MailPictureView {
  texts: FirstAccessTexts;
  subject: string;
  sender: string;
}

/** How the mail looks in a list of mails: drawn with the words that are there to be found. */
export function mailPicture({ texts, subject, sender }: MailPictureView): TemplateResult {
  const { mail } = texts;
  return html`<figure class="pbx-inbox">
    <figcaption>${mail.picture}</figcaption>
    ${otherMail}
    <div class="pbx-mail pbx-wanted">
      <span class="pbx-avatar">${phoneIcon}</span>
      <span class="pbx-from"><bdi>${sender || mail.sender}</bdi></span>
      <span class="pbx-title"><span class="pbx-unseen">${mail.subject}:</span> <bdi>${subject}</bdi></span>
      <span class="pbx-preview">${mail.preview}</span>
    </div>
    ${otherMail}
  </figure>`;
}
