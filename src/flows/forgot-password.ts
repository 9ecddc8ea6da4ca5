import { html, nothing, type TemplateResult } from 'lit';
import type { AuthAdapter, CallOptions, TicketInput } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import { domainIn, readAddress } from '../contract/domain-address.js';
import type { Ticket, TicketKind, TicketProgress } from '../contract/results.js';
import { shownDomain } from '../contract/shown-domain.js';
import { rememberedUser } from '../controllers/remembered-user.js';
import type { Status } from '../controllers/submission.js';
import { endIntent, idempotencyKey, keptTicket } from '../controllers/ticket-intent.js';
import type { ForgotPasswordTexts } from '../locales/forgot-password-texts.js';
import type { Texts } from '../locales/messages.js';
import { ticketFormStyles, ticketStyles } from '../styles/ticket.js';
import { infoAlert } from '../templates/alert.js';
import { ticketForm } from '../templates/ticket-form.js';
import { Attempt, type AttemptHost, type AttemptParts } from './attempt.js';
import { OpenedTicket } from './opened-ticket.js';
import { TicketEntries } from './ticket-entries.js';

/** What the flow needs of `<pbx-forgot-password>`. */
export interface ForgotPasswordHost extends AttemptHost {
  readonly domain: string;
  readonly userNumber: string;
  readonly kind: TicketKind;
  readonly withContact: boolean;
}

export interface ForgotPasswordParts extends AttemptParts {
  readonly host: ForgotPasswordHost;
  readonly said: () => ForgotPasswordTexts;
  /** The way back, drawn with this class; nothing where there is none. */
  readonly back: (className: string) => unknown;
}

/** Asking customer support for help: one ticket for one intent, and what comes of it. */
export class ForgotPasswordFlow {
  #parts: ForgotPasswordParts;
  #attempt: Attempt;
  #entries: TicketEntries;
  #opened: OpenedTicket;
  /** Sending has failed without a connection, and there is one again. */
  #isBackOnline = false;

  constructor(parts: ForgotPasswordParts) {
    const { host, form } = (this.#parts = parts);
    this.#attempt = new Attempt(parts, {
      explain: (error) => this.#explain(error),
      callOff: () => this.#callOff(),
    });
    form.style(ticketFormStyles);
    if (ticketStyles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(ticketStyles.styleSheet);
    this.#entries = new TicketEntries({
      host,
      form,
      knownDomain: () => this.#knownDomain,
      withContact: () => host.withContact,
    });
    this.#opened = new OpenedTicket({ host, ask: (ticket, signal) => this.#ask(ticket, signal) });
    host.addController(this);
    const kept = keptTicket(host.kind);
    if (kept) this.#show(kept, false);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
  }

  get status(): Status {
    return this.#opened.ticket ? 'done' : this.#attempt.status;
  }

  get error(): AuthError | null {
    return this.#attempt.error;
  }

  get heading(): string {
    const { ticket, heading } = this.#said;
    return this.#opened.ticket ? this.#opened.heading(ticket) : heading[this.#parts.host.kind];
  }

  async submit(): Promise<void> {
    if (this.#attempt.mustWait || this.#attempt.busy) return;
    const entries = this.#entries.read();
    if (!entries) return;
    this.#attempt.wait.stop();
    this.#isBackOnline = false;
    const input = this.#withKey({ kind: this.#parts.host.kind, ...entries });
    const ticket = await this.#attempt.submission.submit('forgot-password', (signal) =>
      this.#open(input, { signal, locale: this.#parts.texts.language }),
    );
    if (!ticket) return;
    endIntent();
    this.#show(ticket, true);
    const { reference, kind, status, createdAt, expectedWithinMinutes } = ticket;
    // Whoever has the token can follow the ticket: it stays here.
    const told = { reference, kind, status, createdAt, expectedWithinMinutes };
    this.#attempt.submission.done('forgot-password', told);
    this.#attempt.submission.reset(); // what is done now is the ticket
    this.#parts.internals.states.add('done');
    void this.#parts.host.updateComplete.then(() => this.#focusHeading());
  }

  edit({ name }: { readonly name: string }): void {
    this.#entries.edit(name);
  }

  /** A button of the form or of the ticket. */
  press(action: string, value: string): void {
    if (action === 'copy') void this.#opened.copy();
    else if (action === 'another') this.#startAnother();
    else this.#entries.press(action, value);
  }

  /** Fills in what is known; whatever is in a field already stays. */
  prefill(): void {
    const { host, form } = this.#parts;
    const name = rememberedUser();
    const knownDomain = this.#knownDomain;
    const { userNumber } = readAddress(name?.username ?? '', name?.domain ?? '', { knownDomain });
    form.fill('domain', shownDomain(knownDomain) || host.domain);
    form.fill('userNumber', host.userNumber || userNumber);
  }

  /** Calls off what is pending, puts the ticket away and returns to an empty form. */
  reset(): void {
    this.#callOff();
    this.#entries.clear();
    this.#opened.putAway();
    this.#parts.internals.states.delete('done');
  }

  template(texts: Texts): TemplateResult {
    if (this.#takesNone) return html``;
    const { host } = this.#parts;
    const said = this.#said;
    const lead = this.alert === nothing ? said.lead[host.kind] : '';
    const { outcomes } = this.#attempt;
    return ticketForm({
      ...{ stem: this.#parts.form.stem, texts, said, lead },
      ...this.#entries.view(said, outcomes, this.#parts.texts.language),
      withContact: host.withContact,
      button: this.#attempt.button(this.#isBackOnline ? said.submitOnline : said.submit, said.submitting),
    });
  }

  /** What stands where the form was, or below it. */
  get after(): unknown {
    const { texts, back } = this.#parts;
    const ticket = this.#opened.template({
      texts: this.#said.ticket,
      language: texts.language,
      fewMinutes: this.#attempt.outcomes.fewMinutes,
      back: back('button'),
    });
    const way = back('link');
    return ticket ?? (way === nothing ? nothing : html`<div class="footer">${way}</div>`);
  }

  get alert(): unknown {
    const { noTickets, backOnline, errors } = this.#said;
    if (this.#opened.ticket) return nothing;
    if (this.#takesNone) return infoAlert(noTickets);
    return this.#isBackOnline ? infoAlert(backOnline) : this.#attempt.alert({ errors, ticket: nothing });
  }

  get notice(): string {
    const { ticket, submitting } = this.#said;
    return this.#opened.ticket ? this.#opened.news(ticket) : this.#attempt.notice(submitting);
  }

  get #said(): ForgotPasswordTexts {
    return this.#parts.said();
  }

  /** The backend is here, and cannot do it. */
  get #takesNone(): boolean {
    const { current } = this.#parts.source;
    return current !== undefined && !current.openTicket;
  }

  /** Of the page, else of the name on this device. */
  get #knownDomain(): string {
    const name = rememberedUser();
    const { domain } = readAddress(name?.username ?? '', name?.domain ?? '');
    return domainIn(this.#parts.host.domain) || domain || domainIn(name?.domain ?? '');
  }

  #withKey(input: Omit<TicketInput, 'idempotencyKey'>): TicketInput {
    const { kind, domain, userNumber, contact, message } = input;
    const { language } = this.#parts.texts;
    const content = [kind, domain, userNumber, contact?.email, contact?.phone, message, language];
    return { ...input, idempotencyKey: idempotencyKey(content) };
  }

  async #open(input: TicketInput, options: CallOptions): Promise<Ticket> {
    const adapter = await this.#attempt.adapter();
    options.signal.throwIfAborted(); // called off while the adapter was loading
    if (!adapter.openTicket) throw new TypeError('The adapter cannot open tickets.');
    return openPatiently(adapter as Required<Pick<AuthAdapter, 'openTicket'>>, input, options);
  }

  async #ask({ reference, trackingToken }: Ticket, signal: AbortSignal): Promise<TicketProgress> {
    const adapter = await this.#attempt.adapter();
    if (!adapter.getTicket) throw new AuthError('unsupported');
    return adapter.getTicket({ reference, trackingToken }, { signal, locale: this.#parts.texts.language });
  }

  #show(ticket: Ticket, isNew: boolean): void {
    const { form, source, internals } = this.#parts;
    form.release();
    form.form.reset(); // what was typed leaves with it
    this.#entries.clear();
    const canFollow = !source.current || source.current.getTicket !== undefined;
    this.#opened.show(ticket, isNew, canFollow);
    internals.states.add('done');
  }

  #startAnother(): void {
    const { host } = this.#parts;
    host.reset();
    void host.updateComplete.then(() => host.focus());
  }

  #callOff(): void {
    this.#attempt.wait.stop();
    this.#isBackOnline = false;
    this.#attempt.submission.reset();
  }

  #explain({ code, retryAfter, fields }: AuthError): void {
    const { wait } = this.#attempt;
    wait.stop();
    if (retryAfter && retryAfter > 0) wait.start(retryAfter, '');
    if (code === 'ticket-conflict') endIntent();
    if (this.#entries.mark(fields)) return;
    void this.#parts.host.updateComplete.then(() => this.#attempt.focusAlert());
  }

  /** Where the page has put a heading of its own, the news is below it. */
  #focusHeading(): void {
    const { renderRoot } = this.#parts.host;
    const parts = [...renderRoot.querySelectorAll<HTMLElement>('.heading, .ticket .lead')];
    const shown = parts.find((part) => part.checkVisibility());
    if (shown) shown.tabIndex = -1;
    shown?.focus();
  }

  /** Nothing is sent by itself: the person may have found another way meanwhile. */
  #onOnline = (): void => {
    if (this.error?.code !== 'offline') return;
    this.#isBackOnline = true;
    this.#parts.host.requestUpdate();
  };
}

/** Milliseconds between questions while the same ticket is being opened by an earlier one. */
const pauses = [1500, 2000, 2500];

/** The last try may still be under way at the backend: the same key asks for the ticket that comes of it. */
async function openPatiently(
  adapter: Required<Pick<AuthAdapter, 'openTicket'>>,
  input: TicketInput,
  options: CallOptions,
): Promise<Ticket> {
  for (const pause of pauses) {
    try {
      return await adapter.openTicket(input, options);
    } catch (cause) {
      if ((cause as Partial<AuthError> | undefined)?.code !== 'ticket-in-flight') throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    options.signal.throwIfAborted();
  }
  return adapter.openTicket(input, options);
}
