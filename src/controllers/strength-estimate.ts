import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Estimator } from '../password/estimator.js';
import type { Estimate, EstimateCode, EstimateOptions, Score } from '../password/findings.js';
import { LONGEST_JUDGED } from '../password/limits.js';
import type { Question } from '../password/start-rater.js';

/**
 * How strong the newest password is, and why it is not stronger. Rated in a worker, one at a time; of what was typed in
 * the meantime only the newest counts. Keeps no password that has its answer.
 */
export class StrengthEstimate implements ReactiveController {
  /** Null while unknown: nothing was typed, the first answer is under way, or there was none in time. */
  score: Score | null = null;
  findings: readonly EstimateCode[] = [];
  /** Whether an answer is under way; until it comes, `score` and `findings` are those of the password before. */
  pending = false;
  // Under Trusted Types a worker is a violation that no script can foresee, so strict pages say that they want none.
  #estimator = new Estimator(() => !this.host.closest('[without-worker]'));
  #next: Question | undefined;
  #rating = false;

  constructor(
    readonly host: ReactiveControllerHost & Pick<Element, 'closest'>,
    /** `estimated` runs when the newest password is rated, or cannot be. */
    readonly hooks: { readonly estimated: () => void },
  ) {
    host.addController(this);
  }

  /** Fetches and starts the worker. Nothing is fetched before: call it when the field has the focus. */
  load(): void {
    void this.#estimator.load();
  }

  /** Asks for the score of what is typed now; whatever was asked before is forgotten. */
  assess(password: string, options: EstimateOptions = {}): void {
    this.pending = password !== '';
    this.#next = this.pending ? { password: password.slice(0, LONGEST_JUDGED), options } : undefined;
    if (!this.pending) this.#tell(undefined);
    else if (!this.#rating) void this.#rate();
  }

  hostDisconnected(): void {
    this.#next = undefined;
    this.pending = false;
    this.#estimator.stop();
  }

  async #rate(): Promise<void> {
    this.#rating = true;
    while (this.#next) {
      const question = this.#next;
      this.#next = undefined;
      const answer = await this.#estimator.rate(question);
      if (this.pending && this.#isNewest()) this.#tell(answer);
    }
    this.#rating = false;
  }

  #isNewest = (): boolean => this.#next === undefined;

  #tell(answer: Estimate | undefined): void {
    this.pending = false;
    this.score = answer?.score ?? null;
    this.findings = answer?.findings ?? [];
    this.hooks.estimated();
    this.host.requestUpdate();
  }
}
