import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Seconds left at which a screen reader is told again; in between it is left in peace. */
const milestones = [10, 30, 60, 300, 600, 1800];

/** Counts down to a moment; asks the host to update each second. Sleeping devices do not stretch it. */
export class Countdown implements ReactiveController {
  /** What the wait is about, as told at the start. */
  subject = '';
  /** True once a countdown has run out, until the next one starts or is stopped. */
  over = false;
  #end = 0;
  #from = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly ended: () => void,
  ) {
    host.addController(this);
  }

  get running(): boolean {
    return this.#end > 0;
  }

  /** Whole seconds left, rounded up. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#end - Date.now()) / 1000));
  }

  /** The last milestone passed, in seconds: changes only now and then, which makes it fit for a live region. */
  get milestone(): number {
    return milestones.find((mark) => mark >= this.seconds && mark <= this.#from) ?? this.#from;
  }

  start(seconds: number, subject: string): void {
    this.stop();
    this.subject = subject;
    this.#from = seconds;
    this.#end = Date.now() + seconds * 1000;
    this.#timer = setInterval(this.#tick, 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#end = 0;
    this.over = false;
  }

  hostConnected(): void {
    if (this.running) this.#timer = setInterval(this.#tick, 1000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  #tick = (): void => {
    if (this.seconds === 0) {
      this.stop();
      this.over = true;
      this.ended();
    }
    this.host.requestUpdate();
  };
}
