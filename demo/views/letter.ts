import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { choice, choose } from '../address.js';
import { brandMark, chevronIcon, mailIcon, noticeIcon } from '../icons.js';
import { language, texts } from '../preferences.js';
import type { Mail } from '../switches.js';

type Format = 'html' | 'text';

export interface LetterView {
  readonly mail: Mail | undefined;
  /** The address of a mail as a page, where the mock answers navigations. */
  readonly mailPage: ((id: string) => string) | undefined;
  /** To the list that it is in. */
  readonly back: string;
  readonly changed: () => void;
}

/** One mail, as a mail program shows it. */
export function letter({ mail, mailPage, back, changed }: LetterView): TemplateResult {
  const { choose: title, chooseBody, back: backToList, inSpam } = texts().mailbox;
  if (!mail) return emptyPane(title, chooseBody);
  const format: Format = choice('view') === 'text' ? 'text' : 'html';
  return html`<article class="letter" aria-labelledby="subject">
    <a class="back" href=${back}>${chevronIcon}${backToList}</a>
    <div class="subject-row">
      <h2 id="subject" tabindex="-1">${mail.subject}</h2>
      ${formatChoice(format, changed)}
    </div>
    ${envelope(mail)}
    ${mail.folder === 'spam' ? html`<p class="note warning">${noticeIcon}${inSpam}</p>` : nothing}
    ${
      // A frame of its own for each mail, or Back would leaf through the mails in it.
      format === 'text' ? asText(mail) : guard([mail.id, language()], () => frame(mail, mailPage))
    }
  </article>`;
}

/** No mail is open, or none with that address. */
export function emptyPane(title: string, body: string, back?: string): TemplateResult {
  return html`<section class="letter empty">
    ${mailIcon}
    <h2 tabindex="-1">${title}</h2>
    <p class="muted">${body}</p>
    ${back ? html`<a class="button quiet" href=${back}>${texts().mailbox.back}</a>` : nothing}
  </section>`;
}

function envelope(mail: Mail): TemplateResult {
  const { product, mailbox } = texts();
  const when = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' });
  return html`<div class="envelope">
    ${brandMark}
    <dl>
      <div>
        <dt class="unseen">${mailbox.from}</dt>
        <dd class="sender">${product}</dd>
      </div>
      <div>
        <dt>${mailbox.to}</dt>
        <dd><bdi translate="no">${mail.to}</bdi></dd>
      </div>
    </dl>
    <time datetime=${mail.sentAt}><bdi>${when.format(new Date(mail.sentAt))}</bdi></time>
  </div>`;
}

function formatChoice(chosen: Format, changed: () => void): TemplateResult {
  const { format: label, formats } = texts().mailbox;
  const option = (format: Format): TemplateResult => {
    const pick = (): void => {
      choose('view', format === 'html' ? '' : format);
      changed();
    };
    return html`<label>
      <input type="radio" name="format" ?checked=${format === chosen} @change=${pick} />
      <span>${formats[format]}</span>
    </label>`;
  };
  return html`<fieldset class="segments">
    <legend class="unseen">${label}</legend>
    ${option('html')} ${option('text')}
  </fieldset>`;
}

const asText = ({ subject, text }: Mail): TemplateResult =>
  html`<pre class="plain" tabindex="0" role="region" aria-label=${texts().mailbox.content(subject)}>
${text}</pre>`;

/**
 * In a frame that may do nothing: no script, no link, nothing of this page. A strict page can only show an address of
 * the mock's; the embedded mock answers no navigations.
 */
function frame(mail: Mail, mailPage: LetterView['mailPage']): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', '');
  element.title = texts().mailbox.content(mail.subject);
  if (mailPage) element.src = mailPage(mail.id);
  else element.srcdoc = mail.html;
  return element;
}
