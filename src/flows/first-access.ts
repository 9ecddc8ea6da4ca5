import type { TemplateResult } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { AuthError, type FieldError } from '../contract/errors.js';
import type { Destination } from '../contract/events.js';
import { domainIn, readAddress } from '../contract/domain-address.js';
import { inForm } from '../controllers/light-form.js';
import { rememberedUser } from '../controllers/remembered-user.js';
import type { Status } from '../controllers/submission.js';
import type { FirstAccessTexts } from '../locales/first-access-texts.js';
import type { Texts } from '../locales/messages.js';
import { firstAccessStyles } from '../styles/first-access.js';
import { doneAlert, remark } from '../templates/alert.js';
import { firstAccess, type FirstAccessView, type Screen } from '../templates/first-access.js';
import type { SubmitButtonView } from '../templates/submit-button.js';
import { fill } from '../templates/texts.js';
import { Attempt, type AttemptHost, type AttemptParts } from './attempt.js';
import { InPlace, type InPlaceHost } from './in-place.js';
import { type MailboxHost, SoughtInMailbox } from './sought-in-mailbox.js';

/** Seconds between two mails: one takes a while to arrive. */
const pause = 60;

/** What the flow needs of `<pbx-first-access>`. */
export interface FirstAccessHost extends AttemptHost, InPlaceHost, MailboxHost {
  readonly domain: string;
  readonly userNumber: string;
}

export interface FirstAccessParts extends AttemptParts {
  readonly host: FirstAccessHost;
  readonly said: () => FirstAccessTexts;
  readonly link: (to: Destination, label: string, className: string) => TemplateResult;
}

type Field = 'domain' | 'userNumber';

/** Looking for the first credentials: in the mailbox, in its spam folder, by having them sent again, by a ticket. */
export class FirstAccessFlow {
  #parts: FirstAccessParts;
  #attempt: Attempt;
  #inPlace: InPlace;
  #mail: SoughtInMailbox;
  #screen: Screen = 'mail';
  #been = new Set<Screen>();
  /** Why fields were refused, as codes. */
  #wrong = new Map<Field, string>();
  /** The mail was sent again to whom the fields say. */
  #sent = false;
  /** The person has the mail, and no login to go back to. */
  #ended = false;
  /** Neither the backend nor the page opens tickets. */
  #noTickets = false;

  constructor(parts: FirstAccessParts) {
    const { host, form } = (this.#parts = parts);
    this.#attempt = new Attempt(parts, {
      explain: (error) => this.#explain(error),
      callOff: () => this.#attempt.submission.reset(),
    });
    form.style(firstAccessStyles);
    this.#mail = new SoughtInMailbox(host, form);
    this.#inPlace = new InPlace(host, () => this.#carried);
    void this.#inPlace.restore().catch(() => undefined);
  }

  get status(): Status {
    return this.#attempt.status;
  }

  get error(): AuthError | null {
    return this.#attempt.error;
  }

  /** What stands in place of everything: the ticket form. */
  get instead(): TemplateResult | undefined {
    return this.#inPlace.frame;
  }

  get alert(): unknown {
    const { said, link } = this.#parts;
    const { foundIt, errors } = said();
    if (this.#ended) return doneAlert({ done: foundIt });
    return this.#attempt.alert({
      errors,
      ticket: link('forgot-password', this.#attempt.outcomes.openTicket, 'link'),
    });
  }

  /** What a screen reader is told, politely. */
  get notice(): string {
    const { mail, resend } = this.#parts.said();
    const { busy, wait, outcomes } = this.#attempt;
    if (busy) return resend.submitting;
    if (this.#mail.copied) return mail[this.#mail.copied];
    if (wait.over) return this.#sent ? resend.mayAgain : outcomes.submitAgain;
    return this.#sent ? resend.sent.join(' ') : '';
  }

  template(texts: Texts): TemplateResult {
    const { form, said, host } = this.#parts;
    return firstAccess({
      ...this.#mail.view,
      ...this.#actions,
      texts: said(),
      stem: form.stem,
      screen: this.#screen,
      been: this.#been,
      errors: { domain: this.#fieldError('domain'), userNumber: this.#fieldError('userNumber') },
      domainLabel: texts.domain,
      domainExample: texts.domainExample,
      sent: this.#sent,
      headingLevel: host.headingLevel,
      disabled: host.disabled,
    });
  }

  /** Fills in what is known; whatever is in a field already stays. */
  prefill(): void {
    const { form, host } = this.#parts;
    const { username = '', domain = '' } = rememberedUser() ?? {};
    const known = readAddress(username, domain);
    form.fill('domain', host.domain || known.domain);
    // The number of somebody at another phone system is nobody's here.
    const isHere = !host.domain || domainIn(host.domain) === known.domain;
    const isNumber = isHere && !known.userNumber.includes('@');
    form.fill('userNumber', host.userNumber || (isNumber ? known.userNumber : ''));
  }

  /** A button of the form. */
  press(action: string, value: string): void {
    if (action === 'next') this.#go(this.#screens[this.#screens.indexOf(this.#screen) + 1]);
    else if (action === 'step') this.#go(this.#screens.find((screen) => screen === value));
    else if (action === 'copy') void this.#mail.copy();
    else if (action === 'elsewhere') this.#mail.ask();
  }

  edit({ name, value }: HTMLInputElement): void {
    if (name === 'mailbox') this.#mail.choose(value);
    if (name === 'domain' || name === 'userNumber') {
      this.#wrong.delete(name);
      // For somebody else nobody has to wait.
      if (this.#sent) this.#attempt.wait.stop();
      this.#sent = false;
    }
    this.#parts.host.requestUpdate();
  }

  /** Shows another screen, where the adapter can do what it is for. */
  show(screen: Screen): void {
    if (!this.#screens.includes(screen)) return;
    const { error, mustWait, wait, submission } = this.#attempt;
    if (error && !mustWait) wait.stop();
    if (error) submission.reset();
    this.#been.add(this.#screen);
    this.#screen = screen;
    this.#mail.copied = undefined;
    this.#ended = false;
    this.#parts.host.requestUpdate();
  }

  /** Leads the keyboard, and whoever listens, to what is shown. */
  focus(): void {
    this.#focus('[aria-current=step] .pbx-step-heading');
  }

  /** Has the mail sent again. */
  async submit(): Promise<void> {
    if (this.#screen !== 'resend' || this.#attempt.mustWait) return; // Enter, in a field of another screen
    const { form, texts } = this.#parts;
    const { domain, userNumber, errors } = readAddress(form.value('userNumber'), form.value('domain'));
    this.#mark(errors);
    if (errors.length > 0) return;
    this.#attempt.wait.stop();
    this.#sent = this.#ended = false;
    const { submission } = this.#attempt;
    const sent = await submission.submit('first-access', async (signal) => {
      const adapter = await this.#attempt.adapter();
      signal.throwIfAborted(); // called off while the adapter was loading
      if (!adapter.resendWelcomeMail) throw new AuthError('unsupported');
      await adapter.resendWelcomeMail({ domain, userNumber }, { signal, locale: texts.language });
      return true;
    });
    if (!sent) return;
    submission.reset();
    this.#sent = true;
    this.#attempt.wait.start(pause, '');
  }

  /** Opens the form for a ticket in place, where there is somebody to open one with. */
  async openTicket(): Promise<void> {
    this.#noTickets = !this.#can('openTicket');
    this.#parts.host.requestUpdate();
    if (this.#noTickets) {
      this.show('ticket');
      this.#focus('.pbx-none');
      return;
    }
    try {
      await this.#inPlace.open('forgot-password');
    } catch (cause) {
      this.#attempt.submission.fail('first-access', new AuthError('network', { cause }));
    }
  }

  /** The person has the mail: what to do with it. */
  end(): void {
    this.#ended = true;
    this.#parts.host.requestUpdate();
    void this.#parts.host.updateComplete.then(() => this.#attempt.focusAlert());
  }

  /** Calls off what is pending and returns to the first step. */
  reset(): void {
    this.#inPlace.close();
    this.#attempt.wait.stop();
    this.#attempt.submission.reset();
    this.#been.clear();
    this.#wrong.clear();
    this.#screen = 'mail';
    this.#mail.reset();
    this.#sent = this.#ended = this.#noTickets = false;
    this.prefill();
  }

  #go(screen: Screen | undefined): void {
    if (!screen) return;
    this.show(screen);
    this.focus();
  }

  /** What the form for a ticket should know. */
  get #carried(): object {
    const { host, form, said } = this.#parts;
    const { messages } = host;
    return {
      kind: 'missing-credentials',
      domain: form.value('domain'),
      userNumber: form.value('userNumber'),
      messages: {
        ...messages,
        forgotPasswordView: { back: said().ticket.back, ...messages.forgotPasswordView },
      },
    };
  }

  /** What the adapter is known not to do is not offered. */
  #can(operation: keyof AuthAdapter): boolean {
    const { current } = this.#parts.source;
    return !current || current[operation] !== undefined;
  }

  get #screens(): readonly Screen[] {
    const all: readonly Screen[] = ['mail', 'spam', 'resend', 'ticket'];
    return this.#can('resendWelcomeMail') ? all : all.filter((screen) => screen !== 'resend');
  }

  get #actions(): Pick<FirstAccessView, 'button' | 'carries' | 'ticket' | 'found'> {
    const { form, said, link } = this.#parts;
    const { ticket, found } = said();
    return {
      button: this.#button,
      carries: form.value('domain') !== '' || form.value('userNumber') !== '',
      ticket: this.#noTickets ? undefined : link('forgot-password', ticket.open, 'pbx-action'),
      found: link('back', found, 'pbx-way'),
    };
  }

  get #button(): SubmitButtonView {
    const { resend } = this.#parts.said();
    const own = this.#sent ? resend.submitAgain : resend.submit;
    const button = this.#attempt.button(own, resend.submitting);
    if (!this.#sent || !button.waiting) return button;
    return { ...button, label: fill(resend.submitLater, { time: this.#attempt.time('pbx-unseen') }) };
  }

  #explain({ code, retryAfter, fields }: AuthError): void {
    const { wait } = this.#attempt;
    wait.stop();
    const seconds = retryAfter ?? (code === 'rate-limited' ? pause : 0);
    if (seconds > 0) wait.start(seconds, '');
    if (!this.#mark(fields)) void this.#parts.host.updateComplete.then(() => this.#attempt.focusAlert());
  }

  /** Marks the wrong fields, and takes the person to the first one. False where there is none. */
  #mark(errors: readonly FieldError[]): boolean {
    const ours = errors.flatMap(({ field, code }) =>
      field === 'domain' || field === 'userNumber' ? [[field, code] as const] : [],
    );
    this.#wrong = new Map(ours);
    this.#parts.host.requestUpdate();
    this.#focus('[aria-invalid=true]');
    return ours.length > 0;
  }

  /** What is wrong with a field, in words. A code that nobody knows reads as `invalid`. */
  #fieldError(field: Field): TemplateResult | undefined {
    const code = this.#wrong.get(field);
    if (code === undefined) return undefined;
    const { required, tooLong } = this.#parts.said().resend;
    const { fields } = this.#attempt.outcomes;
    if (code === 'required') return remark(required[field]);
    if (code === 'too-long') return remark(tooLong);
    return remark(Object.hasOwn(fields, code) ? fields[code as keyof typeof fields] : fields.invalid);
  }

  #focus(selector: string): void {
    const { host, form } = this.#parts;
    void host.updateComplete.then(() => inForm<HTMLElement>(form.form, selector)[0]?.focus());
  }
}
