import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { AuthAdapter, CallOptions } from '../contract/adapter.js';
import type { BreachCheck } from '../contract/breach.js';
import type { AuthError } from '../contract/errors.js';
import type { Account, PersonalInfo } from '../contract/results.js';
import { adoptStyles } from '../controllers/adopt-styles.js';
import type { Status } from '../controllers/submission.js';
import type { NewPasswordTexts, Texts } from '../locales/messages.js';
import { inPlaceStyles } from '../styles/in-place.js';
import { doneAlert, infoAlert } from '../templates/alert.js';
import { currentPassword, hiddenUsername, newPasswords } from '../templates/new-password.js';
import { submitButton } from '../templates/submit-button.js';
import { Attempt, type AttemptHost, type AttemptParts } from './attempt.js';
import { fieldErrors, NewPassword } from './new-password.js';

/** What the flow needs of `<pbx-password-change>`. */
export interface PasswordChangeHost extends AttemptHost {
  readonly username: string;
  readonly personal: PersonalInfo;
  readonly breachCheck: BreachCheck | undefined;
}

export interface PasswordChangeParts extends AttemptParts {
  readonly host: PasswordChangeHost;
  readonly said: () => NewPasswordTexts;
  readonly ticketLink: (label: string) => TemplateResult;
}

/** Changing a password: asking what it has to be, checking, sending it once, telling what came of it. */
export class PasswordChangeFlow {
  readonly passwords: NewPassword;
  #parts: PasswordChangeParts;
  #attempt: Attempt;
  #account: Account | undefined;
  #asked: unknown;
  /** The session was over; a login stands where the form was, until there is one again. */
  #login: HTMLElement | undefined;
  #signedInAgain = false;

  constructor(parts: PasswordChangeParts) {
    const { host, form, texts } = (this.#parts = parts);
    this.#attempt = new Attempt(parts, {
      explain: (error) => this.#explain(error),
      callOff: () => this.reset(),
    });
    this.passwords = new NewPassword({
      host,
      form,
      language: () => texts.language,
      texts: parts.said,
      personal: () => ({ ...this.#account, loginName: host.username, ...host.personal }),
      breachCheck: () => host.breachCheck,
    });
  }

  get status(): Status {
    return this.#attempt.status;
  }

  get error(): AuthError | null {
    return this.#attempt.error;
  }

  /** Asks the backend what a new password has to be, and for whom; once for each backend. The form works without. */
  ask(): void {
    const { backend } = this.#parts.source;
    if (!backend || backend === this.#asked) return;
    this.#asked = backend;
    const options = this.#attempt.briefly;
    this.#account = this.passwords.policy = undefined;
    /** Each as it comes: one may be late, or missing. What goes wrong is told when somebody submits. */
    const answer = async <Answer>(
      call: (adapter: AuthAdapter) => Promise<Answer> | undefined,
      keep: (answer: Answer | undefined) => void,
    ): Promise<void> => {
      const answered = await this.#attempt
        .adapter()
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
    if (this.#attempt.mustWait) return;
    const { form } = this.#parts;
    const wrong = this.passwords.check(true);
    this.passwords.mark(wrong);
    if (wrong.length > 0) return;
    this.#attempt.wait.stop();
    this.#signedInAgain = false;
    this.passwords.mask();
    const input = {
      currentPassword: form.value('currentPassword'),
      newPassword: form.value('newPassword'),
      endOtherSessions: form.field('endOtherSessions')?.checked ?? false,
    };
    const result = await this.#attempt.submission.submit('password-change', (signal) =>
      this.#change(input, { signal, locale: this.#parts.texts.language }),
    );
    if (!result) return;
    form.release();
    form.wipe();
    this.passwords.assess(); // nothing is known of a password that has left
    this.#attempt.submission.done('password-change', result);
    void this.#parts.host.updateComplete.then(() => this.#attempt.focusAlert());
  }

  edit(field: HTMLInputElement): void {
    this.passwords.edit(field);
  }

  /** Calls off what is pending and returns to idle; what was typed stays. */
  reset(): void {
    this.#attempt.wait.stop();
    this.#removeLogin();
    this.#signedInAgain = false;
    this.passwords.mark([]);
    this.passwords.mask();
    this.#attempt.submission.reset();
    this.passwords.assess();
  }

  /** The form of `<pbx-password-change>`. */
  template(texts: Texts): TemplateResult {
    const { disabled } = this.#parts.host;
    const said = this.#parts.said();
    const view = this.passwords.view({ texts, outcomes: this.#attempt.outcomes, disabled });
    return html`
      ${hiddenUsername(this.#username)} ${currentPassword(view)} ${newPasswords(view)}
      <label class="pbx-remember">
        <input type="checkbox" name="endOtherSessions" ?disabled=${disabled} />${said.endOtherSessions}
      </label>
      ${submitButton(this.#attempt.button(said.submit, said.submitting))}
    `;
  }

  get alert(): unknown {
    const { done, signedInAgain, errors } = this.#parts.said();
    if (this.status === 'done') return doneAlert({ done });
    if (this.#signedInAgain) return infoAlert(signedInAgain);
    return this.#attempt.alert({ errors, ticket: this.#parts.ticketLink(this.#attempt.outcomes.openTicket) });
  }

  /** What a screen reader is told, politely. */
  get notice(): string {
    return this.#attempt.notice(this.#parts.said().submitting);
  }

  async #change(
    input: Parameters<Required<AuthAdapter>['changePassword']>[0],
    options: CallOptions,
  ): ReturnType<Required<AuthAdapter>['changePassword']> {
    const adapter = await this.#attempt.adapter();
    options.signal.throwIfAborted(); // called off while the adapter was loading
    if (!adapter.changePassword) throw new TypeError('The adapter cannot change passwords.');
    return adapter.changePassword(input, options);
  }

  get #username(): string {
    const account = this.#account;
    return this.#parts.host.username || (account ? `${account.userNumber}@${account.domain}` : '');
  }

  #explain(error: AuthError): void {
    this.#attempt.wait.stop();
    if (error.retryAfter && error.retryAfter > 0) this.#attempt.wait.start(error.retryAfter, '');
    if (error.code === 'session-expired') void this.#signInAgain();
    else if (!this.passwords.mark(fieldErrors(error))) {
      void this.#parts.host.updateComplete.then(() => this.#attempt.focusAlert());
    }
  }

  /**
   * The session is over: a login takes the form's place. Afterwards the form is back with what was typed, and the
   * person confirms: nothing is sent twice by itself.
   */
  async #signInAgain(): Promise<void> {
    const { host, form, source } = this.#parts;
    const defined = await import('../define/pbx-login.js').catch(() => undefined);
    if (!defined) this.#attempt.focusAlert(); // it says what to do; there is no login to do it in
    if (!defined || this.#login || !host.isConnected || this.error?.code !== 'session-expired') return;
    const login = Object.assign(document.createElement('pbx-login'), {
      adapter: source.current,
      username: this.#username,
      providers: [],
      withoutRememberMe: true,
      headingLevel: 2,
      slot: 'form',
      className: 'pbx-in-place pbx-again',
    });
    login.addEventListener('pbx-success', () => {
      this.#removeLogin();
      this.#signedInAgain = true;
      this.#asked = undefined; // without a session the backend may have said nothing
      this.#attempt.submission.reset();
      host.requestUpdate();
      void host.updateComplete.then(() => this.#attempt.focusAlert());
    });
    form.release();
    adoptStyles(host, inPlaceStyles);
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
}
