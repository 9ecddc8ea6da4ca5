import type { LitElement } from 'lit';
import { mailProvider, searchUrl, spamUrl } from '../contract/mail-search.js';
import { inForm, type LightForm } from '../controllers/light-form.js';
import { mailPictureStyles } from '../styles/mail-picture.js';
import type { FindMailView, Mailbox } from '../templates/find-mail.js';

/** Characters that are shown: more is nobody's subject. */
const longest = 200;

/** Where the page has emptied the subject. */
const welcome = 'Welcome to our PBX';

const mailboxes: readonly Mailbox[] = ['gmail', 'outlook', 'microsoft-365', 'other'];

export interface MailboxHost extends LitElement {
  readonly mailSubject: string;
  readonly mailSender: string;
  readonly email: string;
}

/** A mail that somebody looks for: what it is called, and where that person's mail is. */
export class SoughtInMailbox {
  /** What came of copying the subject, if anybody tried. */
  copied: 'copied' | 'notCopied' | undefined;
  /** Where the person says that they read their mail. */
  #said: Mailbox | undefined;
  /** They read it elsewhere than the page knows. */
  #isElsewhere = false;

  constructor(
    readonly host: MailboxHost,
    readonly form: LightForm,
  ) {
    form.style(mailPictureStyles);
  }

  get view(): Omit<FindMailView, 'stem' | 'texts' | 'disabled'> & { spamHref: string } {
    const { host } = this;
    // A framework may have set what it does not know.
    const mail = { subject: shorten(host.mailSubject || welcome), sender: shorten(host.mailSender || '') };
    const known = this.#isElsewhere ? undefined : mailProvider(host.email || '');
    const mailbox = known ?? this.#said;
    const provider = mailbox === 'other' ? undefined : mailbox;
    return {
      ...{ ...mail, mailbox, isKnown: known !== undefined, copied: this.copied },
      searchHref: provider ? searchUrl(provider, mail) : '',
      spamHref: provider ? spamUrl(provider) : '',
    };
  }

  choose(mailbox: string): void {
    this.#said = mailboxes.find((one) => one === mailbox);
    this.copied = undefined;
  }

  /** Lets the person say where, since the page was wrong. */
  ask(): void {
    this.#isElsewhere = true;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.form.field('mailbox')?.focus());
  }

  /** Copies the subject; where that is not allowed, selects it for the person to copy. */
  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.view.subject);
      this.copied = 'copied';
    } catch {
      const [subject] = inForm(this.form.form, '[data-copy]');
      if (subject) getSelection()?.selectAllChildren(subject);
      this.copied = 'notCopied';
    }
    this.host.requestUpdate();
  }

  reset(): void {
    this.copied = this.#said = undefined;
    this.#isElsewhere = false;
  }
}

const shorten = (text: string): string => Array.from(text.trim()).slice(0, longest).join('');
