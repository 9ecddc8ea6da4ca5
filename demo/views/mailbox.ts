import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { choice, choose, linkTo } from '../address.js';
import { mailIcon, spamIcon } from '../icons.js';
import { language, texts } from '../preferences.js';
import { readMails } from '../read-mails.js';
import type { Mail } from '../switches.js';
import { toolHeader } from './frame.js';
import { emptyPane, letter, type LetterView } from './letter.js';

type Folder = Mail['folder'];

const icons: Readonly<Record<Folder, TemplateResult>> = { inbox: mailIcon, spam: spamIcon };

export interface MailboxPlace {
  readonly folder: Folder;
  /** Of the mail that is open. */
  readonly id: string | undefined;
}

export interface MailboxView {
  readonly place: MailboxPlace;
  /** Newest first. */
  readonly mails: readonly Mail[];
  /** By the world's clock. */
  readonly now: number;
  readonly mailPage: LetterView['mailPage'];
  readonly changed: () => void;
}

/** `/mailbox`, `/mailbox/spam`, `/mailbox/spam/ID`. */
export function mailboxPlace(path: string): MailboxPlace | undefined {
  const match = /^\/mailbox(?:\/(inbox|spam)(?:\/([\w-]+))?)?\/?$/.exec(path);
  return match ? { folder: match[1] === 'spam' ? 'spam' : 'inbox', id: match[2] } : undefined;
}

/** The mail program of everybody at once. */
export function mailboxView({ place, mails, now, mailPage, changed }: MailboxView): TemplateResult {
  const { title, lead } = texts().mailbox;
  const to = choice('to') ?? '';
  const shown = mails.filter((mail) => to === '' || mail.to === to);
  const open = mails.find(({ id }) => id === place.id);
  const back = linkInside(`/mailbox/${place.folder}`);
  return html`<main class="tool mailbox" ?data-open=${place.id !== undefined}>
    ${toolHeader({ icon: mailIcon, title, lead, aside: recipientChoice(mails, to, changed) })}
    <div class="panes">
      ${folders(place.folder, shown)} ${list({ mails: shown, place, to, now })}
      ${place.id === undefined || open ? letter({ mail: open, mailPage, back, changed }) : gone(back)}
    </div>
  </main>`;
}

const gone = (back: string): TemplateResult =>
  emptyPane(texts().mailbox.gone, texts().mailbox.goneBody, back);

/** Filter and format belong to the mailbox as a whole: its own links keep them. */
function linkInside(path: string): string {
  const kept = ['to', 'view'].flatMap((name) => {
    const value = choice(name);
    return value === null ? [] : [[name, value] as const];
  });
  return linkTo(path, Object.fromEntries(kept));
}

function recipientChoice(mails: readonly Mail[], to: string, changed: () => void): TemplateResult {
  const { recipient, everybody } = texts().mailbox;
  const people = [...new Set([...mails.map((mail) => mail.to), ...(to ? [to] : [])])].sort();
  const select = ({ target }: Event): void => {
    choose('to', (target as HTMLSelectElement).value);
    changed();
  };
  return html`<label class="choice">
    <span>${recipient}</span>
    <select @change=${select}>
      <option value="" ?selected=${to === ''}>${everybody}</option>
      ${people.map((one) => html`<option value=${one} ?selected=${one === to}>${one}</option>`)}
    </select>
  </label>`;
}

function folders(current: Folder, mails: readonly Mail[]): TemplateResult {
  const { folders: label, folder: names, count } = texts().mailbox;
  const read = readMails();
  const row = (folder: Folder): TemplateResult => {
    const inside = mails.filter((mail) => mail.folder === folder);
    const unread = inside.filter(({ id }) => !read.has(id)).length;
    return html`<a
      href=${linkInside(`/mailbox/${folder}`)}
      aria-current=${ifDefined(folder === current ? 'page' : undefined)}
    >
      ${icons[folder]}<span class="name">${names[folder]}</span>
      <span class="count" ?data-unread=${unread > 0} aria-hidden="true"
        >${unread > 0 ? unread : inside.length}</span
      >
      <span class="unseen">${count(inside.length, unread)}</span>
    </a>`;
  };
  return html`<nav class="folders" aria-label=${label}>${row('inbox')} ${row('spam')}</nav>`;
}

interface ListView {
  readonly mails: readonly Mail[];
  readonly place: MailboxPlace;
  readonly to: string;
  readonly now: number;
}

function list({ mails, place, to, now }: ListView): TemplateResult {
  const { list: label, folder: names, empty, emptyBody, nothingFor } = texts().mailbox;
  const { folder } = place;
  const inside = mails.filter((mail) => mail.folder === folder);
  const read = readMails();
  return html`<section class="messages" aria-label=${`${label}: ${names[folder]}`}>
    ${
      inside.length > 0
        ? html`<ul>
            ${repeat(
              inside,
              ({ id }) => id,
              (mail) => row(mail, { isOpen: mail.id === place.id, isRead: read.has(mail.id), now }),
            )}
          </ul>`
        : html`<div class="empty">
            ${icons[folder]}
            <h2>${empty[folder]}</h2>
            <p class="muted">${to ? nothingFor(to) : emptyBody[folder]}</p>
          </div>`
    }
  </section>`;
}

interface RowView {
  readonly isOpen: boolean;
  readonly isRead: boolean;
  readonly now: number;
}

function row(mail: Mail, { isOpen, isRead, now }: RowView): TemplateResult {
  const { mailbox, product } = texts();
  const { id, folder, subject, to, sentAt, text } = mail;
  return html`<li>
    <a
      class="message"
      href=${linkInside(`/mailbox/${folder}/${id}`)}
      data-mail=${id}
      ?data-unread=${!isRead}
      aria-current=${ifDefined(isOpen ? 'true' : undefined)}
    >
      <span class="sender"
        >${isRead ? nothing : html`<span class="unseen">${mailbox.unread}: </span>`}${product}</span
      >
      <time datetime=${sentAt}><bdi>${briefly(sentAt, now)}</bdi></time>
      <span class="subject">${subject}</span>
      <span class="preview">${firstSentence(text)}</span>
      <span class="to"><span class="unseen">${mailbox.to} </span><bdi translate="no">${to}</bdi></span>
    </a>
  </li>`;
}

/** What comes after the greeting. */
const firstSentence = (text: string): string => text.split('\n\n')[1] ?? '';

/** The time of today's, the day of others. */
function briefly(time: string, now: number): string {
  const date = new Date(time);
  const isToday = date.toDateString() === new Date(now).toDateString();
  const format: Intl.DateTimeFormatOptions = isToday
    ? { hour: 'numeric', minute: '2-digit' }
    : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(language(), format).format(date);
}
