import { html, nothing, type TemplateResult } from 'lit';
import type { FirstAccessTexts } from '../locales/first-access-texts.js';
import { elsewhere } from './elsewhere.js';
import { mailPicture } from './mail-picture.js';
import { fill } from './texts.js';

/** Where a person reads their mail, as far as that matters here. */
export type Mailbox = 'gmail' | 'outlook' | 'microsoft-365' | 'other';

export interface FindMailView {
  stem: string;
  texts: FirstAccessTexts;
  subject: string;
  sender: string;
  /** `undefined` until somebody has said. */
  mailbox: Mailbox | undefined;
  /** The page knows the mailbox: nobody has to be asked. */
  isKnown: boolean;
  /** Searches the mailbox; empty where that cannot be done. */
  searchHref: string;
  /** What came of copying the subject, if anybody tried. */
  copied: 'copied' | 'notCopied' | undefined;
  disabled: boolean;
}

/** What is looked for, and the way to look for it. */
export function findMail(view: FindMailView): TemplateResult {
  const { texts, isKnown, disabled } = view;
  const { mail } = texts;
  return html`
    ${mailPicture(view)}
    <p>${mail.when}</p>
    ${isKnown ? nothing : choice(view)} ${search(view)}
    ${
      isKnown
        ? html`<button class="pbx-link" type="button" data-action="elsewhere" ?disabled=${disabled}>
            ${mail.elsewhere}
          </button>`
        : nothing
    }
  `;
}

function choice({ stem, texts, disabled }: FindMailView): TemplateResult {
  const { mail } = texts;
  const mailboxes: readonly (readonly [Mailbox, string])[] = [
    ['gmail', 'Gmail'],
    ['microsoft-365', mail.microsoft365],
    ['outlook', mail.outlook],
    ['other', mail.other],
  ];
  return html`<fieldset
    class="pbx-choice"
    role="radiogroup"
    aria-labelledby="${stem}-where"
    ?disabled=${disabled}
  >
    <legend class="pbx-label" id="${stem}-where">${mail.where}</legend>
    ${mailboxes.map(
      ([value, name]) =>
        html`<label><input type="radio" name="mailbox" value=${value} /><span>${name}</span></label>`,
    )}
  </fieldset>`;
}

/** Searches by itself where it can; wherever that may fail, the subject is there to be copied. */
function search(view: FindMailView): unknown {
  const { texts, mailbox, searchHref } = view;
  const { mail } = texts;
  if (!mailbox) return nothing;
  const provider = mailbox === 'gmail' ? 'Gmail' : 'Outlook';
  if (!searchHref)
    return html`<p>${mail.inOther}</p>
      ${copy(view)}`;
  return html`
    ${elsewhere(searchHref, fill(mail.search, { provider }), mail.newTab)}
    ${
      mailbox === 'gmail'
        ? html`<p class="pbx-about">${mail.inGmail}</p>`
        : html`<p class="pbx-about">${mail.inOutlook}</p>
            ${copy(view)}`
    }
  `;
}

function copy({ texts, subject, copied, disabled }: FindMailView): TemplateResult {
  const { mail } = texts;
  return html`<div class="pbx-copy">
      <span><span class="pbx-unseen">${mail.subject}:</span> <bdi data-copy>${subject}</bdi></span>
      <button class="pbx-link" type="button" data-action="copy" ?disabled=${disabled}>
        ${copied === 'copied' ? mail.copied : mail.copy}
      </button>
    </div>
    ${copied === 'notCopied' ? html`<p class="pbx-about">${mail.notCopied}</p>` : nothing}`;
}
