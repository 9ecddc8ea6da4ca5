import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EstimateCode, EstimateOptions, Score } from '../password/findings.js';

/** How strong the newest password is. Keeps no password: only what was found. */
export class StrengthEstimate implements ReactiveController {
  /** Null while unknown: nothing was typed, the first answer is under way, or there is none in time. */
  score: Score | null = null;
  findings: readonly EstimateCode[] = [];
  /** Whether an answer is under way; `score` and `findings` are those of the password before, until it comes. */
  pending = false;

  constructor(
    readonly host: ReactiveControllerHost,
    /** `estimated` runs when the newest password is judged, or cannot be. */
    readonly hooks: { readonly estimated: () => void },
  ) {
    host.addController(this);
  }

  /** Starts the worker. Nothing is fetched before: call it when the field has the focus. */
  load(): void {
    this.host.requestUpdate();
  }

  /** Asks for the score of what is typed now; whatever was asked before is forgotten. */
  assess(password: string, options: EstimateOptions = {}): void {
    this.pending = password !== '' && options.userInputs !== undefined;
    this.hooks.estimated();
  }

  hostDisconnected(): void {
    this.pending = false;
  }
}
