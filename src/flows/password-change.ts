import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AuthAdapter, CallOptions } from '../contract/adapter.js';
import type { BreachCheck } from '../contract/breach.js';
import type { AuthError } from '../contract/errors.js';
import type { Account, PersonalInfo } from '../contract/results.js';
import type { AdapterSource } from '../controllers/adapter-source.js';
import { Countdown } from '../controllers/countdown.js';
import type { LightForm } from '../controllers/light-form.js';
import { loadAdapter } from '../controllers/load-adapter.js';
import type { MessagesController } from '../controllers/messages.js';
import { OutcomesController } from '../controllers/outcomes.js';
import { type Status, Submission } from '../controllers/submission.js';
import type { MessageOverrides, NewPasswordTexts, Outcomes, Texts } from '../locales/messages.js';
import { alertStyles, formOutcomes } from '../styles/outcomes.js';
import { doneAlert, errorAlert, infoAlert } from '../templates/alert.js';
import { currentPassword, hiddenUsername, newPasswords } from '../templates/new-password.js';
import { submitButton } from '../templates/submit-button.js';
import { fill } from '../templates/texts.js';
import { waitTime } from '../templates/wait-time.js';
import { fieldErrors, NewPassword } from './new-password.js';

/** Milliseconds to wait for what the form works without. */
const patience = 5000;

/** What the flow needs of `<pbx-password-change>`. */
export interface PasswordChangeHost extends LitElement {
  readonly messages: MessageOverrides;
  readonly username: string;
  readonly personal: PersonalInfo;
  readonly breachCheck: BreachCheck | undefined;
  readonly disabled: boolean;
  reset(): void;
}

export interface PasswordChangeParts {
  readonly host: PasswordChangeHost;
  readonly internals: ElementInternals;
  readonly form: LightForm;
  readonly source: AdapterSource;
  readonly texts: MessagesController;
  readonly outcomes: Outcomes;
  readonly said: () => NewPasswordTexts;
  readonly ticketLink: (label: string) => TemplateResult;
}

/** Changing a password: asking what it has to be, checking, sending it once, telling what came of it. */
export class PasswordChangeFlow {
  readonly passwords: NewPassword;
  #parts: PasswordChangeParts;
  #outcomes: OutcomesController;
  #submission: Submission;
  #wait: Countdown;
  #account: Account | undefined;
  #asked: unknown;
  /** The session was over; a login stands where the form was, until there is one again. */
  #login: HTMLElement | undefined;
  #signedInAgain = false;

  constructor(parts: PasswordChangeParts) {
    const { host, internals, form, texts } = (this.#parts = parts);
    form.style(formOutcomes);
    if (alertStyles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(alertStyles.styleSheet);
    this.#outcomes = new OutcomesController(host, texts, parts.outcomes);
    this.passwords = new NewPassword({
      host,
      form,
      language: () => texts.language,
      texts: parts.said,
      personal: () => ({ ...this.#account, loginName: host.username, ...host.personal }),
      breachCheck: () => host.breachCheck,
    });
    this.#submission = new Submission(
      host,
      internals,
      (error) => this.#explain(error),
      () => (this.status === 'done' ? host.reset() : this.#submission.reset()),
    );
    this.#wait = new Countdown(host, () => {
      if (this.status === 'failed') this.#submission.reset();
    });
    host.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.status === 'pending') this.reset();
    });
  }

  get status(): Status {
    return this.#submission.status;
  }

  get error(): AuthError | null {
    return this.#submission.error;
  }

  /** Asks the backend what a new password has to be, and for whom; once for each backend. The form works without. */
  ask(): void {
    const { backend } = this.#parts.source;
    if (!backend || backend === this.#asked) return;
    this.#asked = backend;
    const options = { signal: AbortSignal.timeout(patience), locale: this.#parts.texts.language };
    this.#account = this.passwords.policy = undefined;
    /** Each as it comes: one may be late, or missing. What goes wrong is told when somebody submits. */
    const answer = async <Answer>(
      call: (adapter: AuthAdapter) => Promise<Answer> | undefined,
      keep: (answer: Answer | undefined) => void,
    ): Promise<void> => {
      const answered = await this.#adapter()
        .then(call)
        .catch(() => undefined);
      if (backend === this.#asked) keep(answered);
    };
    void answer(
      (adapter) => adapter.getPasswordPolicy?.({}, options),
      (policy) => (this.passwords.policy = policy),
    );
    void answer(
      (adapter) => adapter.getAccount?.({}, options),
      (account) => {
        this.#account = account;
        this.passwords.assess();
      },
    );
  }

  async submit(): Promise<void> {
    if (this.#mustWait) return;
    const { form } = this.#parts;
    const wrong = this.passwords.check(true);
    this.passwords.mark(wrong);
    if (wrong.length > 0) return;
    this.#wait.stop();
    this.#signedInAgain = false;
    this.passwords.mask();
    const input = {
      currentPassword: form.value('currentPassword'),
      newPassword: form.value('newPassword'),
      endOtherSessions: form.field('endOtherSessions')?.checked ?? false,
    };
    const result = await this.#submission.submit('password-change', (signal) =>
      this.#change(input, { signal, locale: this.#parts.texts.language }),
    );
    if (!result) return;
    form.release();
    form.wipe();
    this.passwords.assess(); // nothing is known of a password that has left
    this.#submission.done('password-change', result);
    void this.#parts.host.updateComplete.then(() => this.#focusAlert());
  }

  edit(field: HTMLInputElement): void {
    this.passwords.edit(field);
  }

  /** Calls off what is pending and returns to idle; what was typed stays. */
  reset(): void {
    this.#wait.stop();
    this.#removeLogin();
    this.#signedInAgain = false;
    this.passwords.mark([]);
    this.passwords.mask();
    this.#submission.reset();
    this.passwords.assess();
  }

  /** The form of `<pbx-password-change>`. */
  template(texts: Texts): TemplateResult {
    const { host } = this.#parts;
    const { disabled } = host;
    const said = this.#parts.said();
    const outcomes = this.#outcomes.texts;
    const view = this.passwords.view({ texts, outcomes, disabled });
    const busy = this.status === 'pending';
    return html`
      ${hiddenUsername(this.#username)} ${currentPassword(view)} ${newPasswords(view)}
      <label class="pbx-remember">
        <input type="checkbox" name="endOtherSessions" ?disabled=${disabled} />${said.endOtherSessions}
      </label>
      ${submitButton({
        label: busy
          ? said.submitting
          : this.#mustWait
            ? fill(outcomes.submitLater, { time: this.#time('pbx-unseen') })
            : said.submit,
        busy,
        waiting: this.#mustWait,
        disabled,
      })}
    `;
  }

  get alert(): unknown {
    const texts = this.#outcomes.texts;
    const said = this.#parts.said();
    if (this.status === 'done') return doneAlert({ done: said.done });
    if (this.#signedInAgain) return infoAlert(said.signedInAgain);
    if (!this.error || !this.#submission.tellsError) return nothing;
    return errorAlert({
      code: this.error.code,
      errors: { ...texts.errors, ...said.errors },
      time: this.#time('unseen') ?? texts.fewMinutes,
      ticket: this.#parts.ticketLink(texts.openTicket),
    });
  }

  /** What a screen reader is told, politely. */
  get notice(): string {
    if (this.status === 'pending') return this.#parts.said().submitting;
    return this.#wait.over ? this.#outcomes.texts.submitAgain : '';
  }

  async #change(
    input: Parameters<Required<AuthAdapter>['changePassword']>[0],
    options: CallOptions,
  ): ReturnType<Required<AuthAdapter>['changePassword']> {
    const adapter = await this.#adapter();
    options.signal.throwIfAborted(); // called off while the adapter was loading
    if (!adapter.changePassword) throw new TypeError('The adapter cannot change passwords.');
    return adapter.changePassword(input, options);
  }

  #adapter(): Promise<AuthAdapter> {
    return loadAdapter(this.#parts.source, () => import('../adapters/rest/index.js'));
  }

  get #username(): string {
    const account = this.#account;
    return this.#parts.host.username || (account ? `${account.userNumber}@${account.domain}` : '');
  }

  get #mustWait(): boolean {
    return this.#wait.running && this.error?.code !== 'unavailable';
  }

  #time(unseen: string): TemplateResult | undefined {
    const { running, seconds, milestone } = this.#wait;
    return running
      ? waitTime({ seconds, milestone, language: this.#parts.texts.language }, unseen)
      : undefined;
  }

  #explain(error: AuthError): void {
    this.#wait.stop();
    if (error.retryAfter && error.retryAfter > 0) this.#wait.start(error.retryAfter, '');
    if (error.code === 'session-expired') void this.#signInAgain();
    else if (!this.passwords.mark(fieldErrors(error))) {
      void this.#parts.host.updateComplete.then(() => this.#focusAlert());
    }
  }

  /**
   * The session is over: a login takes the form's place. Afterwards the form is back with what was typed, and the
   * person confirms: nothing is sent twice by itself.
   */
  async #signInAgain(): Promise<void> {
    const { host, form, source } = this.#parts;
    const defined = await import('../define/pbx-login.js').catch(() => undefined);
    if (!defined) this.#focusAlert(); // it says what to do; there is no login to do it in
    if (!defined || this.#login || !host.isConnected || this.error?.code !== 'session-expired') return;
    const login = Object.assign(document.createElement('pbx-login'), {
      adapter: source.current,
      username: this.#username,
      providers: [],
      withoutRememberMe: true,
      headingLevel: 2,
      slot: 'form',
      className: 'pbx-again',
    });
    login.addEventListener('pbx-success', () => {
      this.#removeLogin();
      this.#signedInAgain = true;
      this.#asked = undefined; // without a session the backend may have said nothing
      this.#submission.reset();
      host.requestUpdate();
      void host.updateComplete.then(() => this.#focusAlert());
    });
    form.release();
    this.#login = login;
    host.append(login);
    await login.updateComplete;
    login.focus();
  }

  #removeLogin(): void {
    if (!this.#login) return;
    this.#login.remove();
    this.#login = undefined;
    this.#parts.form.restore();
  }

  #focusAlert(): void {
    this.#parts.host.renderRoot.querySelector<HTMLElement>('[role=alert]:not(:empty)')?.focus();
  }
}
