import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { AuthAdapter, CallOptions } from '../contract/adapter.js';
import type { AuthError } from '../contract/errors.js';
import type { AdapterSource } from '../controllers/adapter-source.js';
import { Countdown } from '../controllers/countdown.js';
import type { LightForm } from '../controllers/light-form.js';
import { loadAdapter } from '../controllers/load-adapter.js';
import type { MessagesController } from '../controllers/messages.js';
import { OutcomesController } from '../controllers/outcomes.js';
import { type Status, Submission } from '../controllers/submission.js';
import type { MessageOverrides, Outcomes } from '../locales/messages.js';
import { alertStyles, formOutcomes } from '../styles/outcomes.js';
import { errorAlert, type ErrorAlertView } from '../templates/alert.js';
import type { SubmitButtonView } from '../templates/submit-button.js';
import { fill } from '../templates/texts.js';
import { waitTime } from '../templates/wait-time.js';

/** Milliseconds to wait for what a form works without. */
const patience = 5000;

export interface AttemptHost extends LitElement {
  readonly messages: MessageOverrides;
  readonly disabled: boolean;
  reset(): void;
}

export interface AttemptParts {
  readonly host: AttemptHost;
  readonly internals: ElementInternals;
  readonly form: LightForm;
  readonly source: AdapterSource;
  readonly texts: MessagesController;
  /** What is said of an attempt, in the language of the texts. */
  readonly outcomes: Outcomes;
}

/** What the flow of an element adds. */
export interface AttemptActs {
  /** Runs when an attempt has failed, before the page is told. */
  readonly explain: (error: AuthError) => void;
  /** Calls off what is pending: the person pressed Escape. */
  readonly callOff: () => unknown;
}

/** What each form element has of an attempt: the backend to ask, the submission, the wait after it, and how it is told. */
export class Attempt {
  readonly submission: Submission;
  readonly wait: Countdown;
  #parts: AttemptParts;
  #outcomes: OutcomesController;

  constructor(parts: AttemptParts, { explain, callOff }: AttemptActs) {
    const { host, internals, form, texts } = (this.#parts = parts);
    form.style(formOutcomes);
    if (alertStyles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(alertStyles.styleSheet);
    this.#outcomes = new OutcomesController(host, texts, parts.outcomes);
    this.submission = new Submission(host, internals, explain, () =>
      this.status === 'done' ? host.reset() : this.submission.reset(),
    );
    this.wait = new Countdown(host, () => {
      if (this.status === 'failed') this.submission.reset();
    });
    host.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.busy) callOff();
    });
  }

  get status(): Status {
    return this.submission.status;
  }

  get error(): AuthError | null {
    return this.submission.error;
  }

  get busy(): boolean {
    return this.status === 'pending';
  }

  /** What is said, with the page's own wording on top. */
  get outcomes(): Outcomes {
    return this.#outcomes.texts;
  }

  adapter(): Promise<AuthAdapter> {
    return loadAdapter(this.#parts.source, () => import('../adapters/rest/index.js'));
  }

  /** For questions that nobody waits for long. */
  get briefly(): CallOptions {
    return { signal: AbortSignal.timeout(patience), locale: this.#parts.texts.language };
  }

  /** A backend in maintenance may be back early; one that counts attempts means what it says. */
  get mustWait(): boolean {
    return this.wait.running && this.error?.code !== 'unavailable';
  }

  /** The time left to wait. `unseen` is the class that hides a text from the eyes where it is drawn. */
  time(unseen: 'unseen' | 'pbx-unseen'): TemplateResult | undefined {
    const { running, seconds, milestone } = this.wait;
    return running
      ? waitTime({ seconds, milestone, language: this.#parts.texts.language }, unseen)
      : undefined;
  }

  /** The submit button now, where it says `own` at rest and `busy` meanwhile. */
  button(own: string, busy: string): SubmitButtonView {
    const { outcomes, mustWait } = this;
    const later = () => fill(outcomes.submitLater, { time: this.time('pbx-unseen') });
    return {
      label: this.busy ? busy : mustWait ? later() : own,
      busy: this.busy,
      waiting: mustWait,
      disabled: this.#parts.host.disabled,
    };
  }

  /** What went wrong; nothing where the page tells it. `errors` are the view's own words for single codes. */
  alert({ errors, ticket }: Pick<ErrorAlertView, 'ticket'> & { errors?: object | undefined }): unknown {
    if (!this.error || !this.submission.tellsError) return nothing;
    const { outcomes } = this;
    return errorAlert({
      code: this.error.code,
      errors: { ...outcomes.errors, ...errors },
      time: this.time('unseen') ?? outcomes.fewMinutes,
      ticket,
    });
  }

  /** What a screen reader is told, politely. */
  notice(busy: string): string {
    if (this.busy) return busy;
    return this.wait.over ? this.outcomes.submitAgain : '';
  }

  focusAlert(): void {
    this.#parts.host.renderRoot.querySelector<HTMLElement>('[role=alert]:not(:empty)')?.focus();
  }
}
