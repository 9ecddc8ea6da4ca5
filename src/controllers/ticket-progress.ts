import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AuthError } from '../contract/errors.js';
import type { Ticket, TicketProgress } from '../contract/results.js';
import { toAuthError } from './to-auth-error.js';

/** Milliseconds: to the first question, and between two of them at most. */
const first = 20_000;
const longest = 120_000;

/** After these there is no use in asking again. */
const final = ['not-found', 'unsupported', 'origin-rejected', 'validation'];

/** `unreached`: the last question was not answered; `lost`: there will be no answer. */
export type Following = 'off' | 'on' | 'unreached' | 'lost';

/**
 * Follows a ticket while the page is looked at: asks now and then, ever more seldom, one question at a time, until it is
 * resolved.
 */
export class TicketProgressController implements ReactiveController {
  following: Following = 'off';
  /** The last answer. */
  progress: TicketProgress | undefined;
  /** When the backend was last heard, in milliseconds. */
  heard = 0;
  #ticket: Ticket | undefined;
  #due = 0;
  #pause = first;
  #timer: ReturnType<typeof setInterval> | undefined;
  #asking: AbortController | undefined;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly ask: (ticket: Ticket, signal: AbortSignal) => Promise<TicketProgress>,
  ) {
    host.addController(this);
  }

  /** @param isNew Nobody has got to it yet: asked for the first time after a while, else at once. */
  follow(ticket: Ticket, isNew: boolean): void {
    this.stop();
    this.#ticket = ticket;
    this.following = 'on';
    this.heard = Date.now();
    this.#pause = first;
    this.#due = isNew ? Date.now() + jitter(first) : 0;
    if (this.host.isConnected) this.#run();
  }

  stop(): void {
    this.#halt();
    this.#asking?.abort();
    this.#asking = this.#ticket = this.progress = undefined;
    this.following = 'off';
  }

  hostConnected(): void {
    if (this.#ticket) this.#run();
  }

  hostDisconnected(): void {
    this.#halt();
    // A move in the tree disconnects too, and stops nothing.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.#asking?.abort();
    });
  }

  #run(): void {
    this.#halt();
    // Short steps towards a moment: a device that slept is not late, and a page that comes back is told at once.
    this.#timer = setInterval(this.#tick, 1000);
    document.addEventListener('visibilitychange', this.#tick);
  }

  #halt(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#tick);
  }

  #tick = (): void => {
    const isAsking = this.#asking && !this.#asking.signal.aborted;
    if (this.#ticket && !isAsking && !document.hidden && Date.now() >= this.#due)
      void this.#ask(this.#ticket);
  };

  async #ask(ticket: Ticket): Promise<void> {
    const asking = (this.#asking = new AbortController());
    try {
      const progress = await this.ask(ticket, asking.signal);
      if (asking.signal.aborted) return;
      if (!isAbout(ticket, progress)) throw new AuthError('protocol');
      this.#hear(progress);
    } catch (cause) {
      if (asking.signal.aborted) return;
      this.#miss(toAuthError(cause));
    }
    this.#asking = undefined;
    this.host.requestUpdate();
  }

  #hear(progress: TicketProgress): void {
    this.progress = progress;
    this.heard = Date.now();
    this.following = 'on';
    if (progress.status === 'resolved') this.#end('off');
    else this.#later(0);
  }

  #miss({ code, retryAfter = 0 }: AuthError): void {
    if (final.includes(code)) {
      this.#end('lost');
      return;
    }
    this.following = 'unreached';
    this.#later(retryAfter * 1000);
  }

  #later(least: number): void {
    this.#pause = Math.min(longest, this.#pause * 1.5);
    this.#due = Date.now() + Math.max(least, jitter(this.#pause));
  }

  #end(how: Following): void {
    this.#halt();
    this.#ticket = undefined;
    this.following = how;
  }
}

const statuses: readonly unknown[] = ['open', 'in-progress', 'resolved'];

/** An adapter may answer anything. */
const isAbout = ({ reference }: Ticket, progress: Partial<TicketProgress> | undefined): boolean =>
  progress?.reference === reference && statuses.includes(progress.status);

/** So that people who wait do not all ask at the same moment. */
const jitter = (ms: number): number => ms * (0.9 + Math.random() * 0.2);
