import type { Estimate } from './findings.js';
import { startRater, type Question, type Rater } from './start-rater.js';

/** An answer that takes longer is none: the worker is stopped, the next question starts another one. */
const LATE = 1000;

/** Rates passwords elsewhere, one at a time, and keeps nobody waiting for long. */
export class Estimator {
  #rater: Promise<Rater> | undefined;
  #giveUp: (() => void) | undefined;

  constructor(
    /** Whether the page may start a worker, asked each time one would be. */
    readonly withWorker: () => boolean,
  ) {}

  /** Fetches what it takes, once. Where that fails, there is no rater, and the next call tries again. */
  async load(): Promise<Rater | undefined> {
    const starting = (this.#rater ??= startRater(this.withWorker()));
    try {
      const rater = await starting;
      return this.#rater === starting ? rater : undefined; // it may have been stopped meanwhile
    } catch {
      if (this.#rater === starting) this.#rater = undefined;
      return undefined;
    }
  }

  /** The answer; nothing, where there is none in time. */
  async rate(question: Question): Promise<Estimate | undefined> {
    const rater = await this.load();
    if (!rater) return undefined;
    const current = this.#rater;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const answer = await new Promise<Estimate | undefined>((resolve) => {
      const giveUp = () => resolve(undefined);
      this.#giveUp = giveUp;
      timer = setTimeout(giveUp, LATE);
      rater.rate(question).then(resolve, giveUp);
    });
    clearTimeout(timer);
    if (!answer && this.#rater === current) this.stop();
    return answer;
  }

  /** Ends the worker, and the question that it has. */
  stop(): void {
    this.#giveUp?.();
    const ending = this.#rater;
    this.#rater = undefined;
    ending?.then(
      (rater) => rater.stop(),
      () => undefined, // it never started
    );
  }
}
