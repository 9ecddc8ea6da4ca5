import type { LitElement, TemplateResult } from 'lit';
import type { Ticket, TicketProgress } from '../contract/results.js';
import { keepTicket } from '../controllers/ticket-intent.js';
import { TicketProgressController } from '../controllers/ticket-progress.js';
import type { TicketTexts } from '../locales/forgot-password-texts.js';
import { fill } from '../templates/texts.js';
import { shortTime, ticketProgress, type TicketProgressView } from '../templates/ticket-progress.js';

/** Milliseconds for which "copied" is shown. */
const glance = 2500;

export interface OpenedTicketParts {
  readonly host: LitElement;
  readonly ask: (ticket: Ticket, signal: AbortSignal) => Promise<TicketProgress>;
}

export type OpenedTicketView = Pick<TicketProgressView, 'texts' | 'language' | 'fewMinutes' | 'back'>;

/** A ticket that is open: shown, copied, followed, and kept for a reload until it is put away. */
export class OpenedTicket {
  ticket: Ticket | undefined;
  #host: LitElement;
  #progress: TicketProgressController;
  #copied: TicketProgressView['copied'] = 'no';

  constructor({ host, ask }: OpenedTicketParts) {
    this.#host = host;
    this.#progress = new TicketProgressController(host, ask);
  }

  /**
   * @param isNew It was opened just now, and not before a reload.
   * @param canFollow The backend tells how it gets on.
   */
  show(ticket: Ticket, isNew: boolean, canFollow: boolean): void {
    this.ticket = ticket;
    keepTicket(ticket);
    if (canFollow && ticket.trackingToken) this.#progress.follow(ticket, isNew);
    this.#host.requestUpdate();
  }

  putAway(): void {
    if (!this.ticket) return;
    this.ticket = undefined;
    this.#copied = 'no';
    this.#progress.stop();
    keepTicket(undefined);
  }

  get status(): TicketProgress['status'] {
    return this.#progress.progress?.status ?? 'open';
  }

  heading({ heading }: TicketTexts): string {
    return this.status === 'resolved' ? heading.resolved : heading.open;
  }

  /** What a screen reader is told, politely, when it has got on. */
  news({ news }: TicketTexts): string {
    return this.status === 'open' ? '' : news[this.status];
  }

  template(view: OpenedTicketView): TemplateResult | undefined {
    if (!this.ticket) return undefined;
    const { texts, language } = view;
    const { kind, reference, createdAt, expectedWithinMinutes } = this.ticket;
    return ticketProgress({
      ...view,
      ...{ kind, reference, createdAt, expectedWithinMinutes },
      status: this.status,
      updatedAt: this.#progress.progress?.updatedAt ?? '',
      isLate: Date.now() > Date.parse(createdAt) + expectedWithinMinutes * 60_000,
      note: this.#note(texts, language),
      copied: this.#copied,
    });
  }

  /** In the same task as the click: browsers ask for that. */
  async copy(): Promise<void> {
    const { reference = '' } = this.ticket ?? {};
    const code = this.#host.renderRoot.querySelector('code');
    try {
      await navigator.clipboard.writeText(reference); // missing in pages that are no secure context
      this.#copied = 'yes';
    } catch {
      this.#copied = 'by-hand';
    }
    if (this.#copied === 'by-hand' && code) getSelection()?.selectAllChildren(code);
    this.#host.requestUpdate();
    if (this.#copied !== 'yes') return;
    setTimeout(() => {
      this.#copied = 'no';
      this.#host.requestUpdate();
    }, glance);
  }

  #note(texts: TicketTexts, language: string): string {
    const { following, heard } = this.#progress;
    if (this.status === 'resolved') return '';
    if (following === 'lost') return texts.lost;
    if (following === 'unreached')
      return fill(texts.unreached, { time: shortTime(heard, language) }).join('');
    return following === 'on' ? texts.followed : texts.notFollowed;
  }
}
