import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { AuthError, type FieldError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import { checkLoginName } from '../contract/login-name.js';
import type { PasswordChangeRequired, Provider } from '../contract/results.js';
import { safeReturnTo } from '../contract/return-to.js';
import type { AdapterSource } from '../controllers/adapter-source.js';
import { Countdown } from '../controllers/countdown.js';
import { inForm, type LightForm } from '../controllers/light-form.js';
import { loadAdapter } from '../controllers/load-adapter.js';
import type { MessagesController } from '../controllers/messages.js';
import { leavePage } from '../controllers/leave-page.js';
import type { PartTextsController } from '../controllers/part-texts.js';
import { OutcomesController } from '../controllers/outcomes.js';
import { PasswordInputs } from '../controllers/password-inputs.js';
import { keepUser } from '../controllers/keep-user.js';
import { type Arrival, SignIn } from '../controllers/sign-in.js';
import { type Status, Submission } from '../controllers/submission.js';
import type { MessageOverrides, Outcomes } from '../locales/messages.js';
import { alertStyles, formOutcomes } from '../styles/outcomes.js';
import { doneAlert, errorAlert, remark } from '../templates/alert.js';
import type { LoginActs, LoginField } from '../templates/login-form.js';
import { fill } from '../templates/texts.js';
import { waitTime } from '../templates/wait-time.js';
import type { ForcedChange } from './forced-change.js';

/** Milliseconds to wait for the providers: nobody should wait longer for what a page works without. */
const patience = 5000;

const noErrors = { username: undefined, domain: undefined, password: undefined };

/** What the flow needs of `<pbx-login>`. */
export interface LoginHost extends LitElement {
  messages: MessageOverrides;
  readonly returnTo: string | undefined;
  readonly disabled: boolean;
  reset(): void;
}

export interface LoginParts {
  readonly host: LoginHost;
  readonly internals: ElementInternals;
  readonly form: LightForm;
  readonly source: AdapterSource;
  readonly texts: MessagesController;
  /** What is said of the flow, in the language of the texts. */
  readonly outcomes: Outcomes;
  /** The domain of login names that carry none. */
  readonly domain: () => string;
  /** The way out that error texts offer. */
  readonly ticketLink: (label: string) => TemplateResult;
}

/**
 * What happens when a person acts on `<pbx-login>`: checking, asking the backend, waiting, telling what came of it.
 * The element draws without it, and loads it at the first interaction.
 */
export class LoginFlow {
  #parts: LoginParts;
  #outcomes: OutcomesController;
  #passwords: PasswordInputs;
  #submission: Submission;
  #signIn: SignIn;
  #wait: Countdown;
  /** Why fields were refused, as codes. */
  #wrong: Partial<Record<LoginField, string>> = {};
  /** The new password that is due before there is a session. */
  #change: ForcedChange | undefined;
  /** What is said of it; known once it was due. */
  #said: PartTextsController<'newPassword'> | undefined;

  constructor(parts: LoginParts) {
    const { host, internals, form, texts } = (this.#parts = parts);
    form.style(formOutcomes);
    if (alertStyles.styleSheet) host.shadowRoot?.adoptedStyleSheets.push(alertStyles.styleSheet);
    this.#outcomes = new OutcomesController(host, texts, parts.outcomes);
    this.#passwords = new PasswordInputs(host, form);
    this.#submission = new Submission(
      host,
      internals,
      (error) => this.#explain(error),
      () => (this.status === 'done' ? host.reset() : this.#submission.reset()),
    );
    this.#signIn = new SignIn(
      () => this.#adapter(),
      this.#submission,
      () => texts.language,
    );
    this.#wait = new Countdown(host, () => {
      if (this.status === 'failed') this.#submission.reset();
    });
    // Whatever goes wrong here is told when somebody asks for more than to be ready.
    this.#adapter().catch(() => undefined);
    host.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && this.status === 'pending') this.#callOff();
    });
  }

  get status(): Status {
    return this.#submission.status;
  }

  get error(): AuthError | null {
    return this.#submission.error;
  }

  async submit(): Promise<void> {
    if (this.#mustWait) return;
    if (this.#change) {
      const input = this.#change.input();
      if (input) await this.#finish('login', await this.#signIn.withNewPassword(input));
      return;
    }
    const { form, domain } = this.#parts;
    const password = form.value('password');
    const { name, errors } = checkLoginName(form.value('username'), form.value('domain') || domain());
    const wrong = password ? errors : [...errors, { field: 'password', code: 'required' }];
    this.#mark(wrong);
    if (wrong.length > 0) {
      // The page's own domain, say: nothing that the person could correct, and no reason to play dead.
      if (!wrong.some(({ field }) => form.field(field)))
        this.#submission.fail('login', new AuthError('validation'));
      return;
    }
    this.#wait.stop();
    this.#passwords.mask();
    const remember = this.#remember;
    const result = await this.#signIn.withPassword({ ...name, password, remember });
    if (result) keepUser(remember ? name : undefined);
    await this.#finish('login', result);
  }

  /** A button of the form. */
  press(action: string, control: HTMLElement): void {
    const { value } = control as HTMLButtonElement;
    if (action === 'provider') void this.#signInWith(value);
    else if (action === 'not-you') this.#forget();
    else if (this.#change) this.#change.reveal(value);
    else this.#passwords.toggle(value);
  }

  /** Ends a trip to an identity provider that came back to this page at `url`. */
  async resume(url: string): Promise<void> {
    await this.#finish('sso', await this.#signIn.resume(url));
  }

  /** The providers that the backend offers; rejects where it does not say in time. */
  async offered(): Promise<readonly Provider[]> {
    const options = { signal: AbortSignal.timeout(patience), locale: this.#parts.texts.language };
    return (await (await this.#adapter()).getProviders?.({}, options)) ?? [];
  }

  /** A field was written into: what was said about its last content is no longer true. */
  edit(field: HTMLInputElement): void {
    this.#change?.edit(field);
    const { name } = field;
    if (name in this.#wrong) {
      this.#wrong = { ...this.#wrong, [name]: undefined };
      this.#parts.host.requestUpdate();
    }
    // The wait is one account's; whoever types another one need not share it.
    if (this.#wait.running && this.#wait.subject !== this.#parts.form.value('username')) this.#callOff();
  }

  /** Calls off what is pending and returns to the first step; what was typed in it stays. */
  reset(): void {
    this.#leaveStep();
    this.#callOff();
  }

  /** Calls off what is pending and returns to idle; a step that is due stays due. */
  #callOff(): void {
    this.#wait.stop();
    this.#wrong = {};
    this.#passwords.mask();
    this.#submission.reset();
  }

  /** What the form shows of all this. */
  get acts(): LoginActs {
    const { texts } = this.#outcomes;
    const busy = this.status === 'pending';
    const time = { time: this.#time('pbx-unseen') };
    return {
      errors: this.#errors(texts),
      hidePassword: this.#passwords.revealed ? texts.hidePassword : undefined,
      capsLock: this.#passwords.capsLock ? remark(texts.capsLock) : undefined,
      submitLabel: busy ? texts.submitting : this.#mustWait ? fill(texts.submitLater, time) : undefined,
      busy,
      waiting: this.#mustWait,
    };
  }

  /** The form of a step that is due, and none after the last one; else the login's own is. */
  get form(): TemplateResult | undefined {
    if (this.status === 'done') return html``;
    const { texts } = this.#parts.texts;
    const { disabled } = this.#parts.host;
    const { acts } = this;
    return texts && this.#change?.template({ texts, outcomes: this.#outcomes.texts, disabled, acts });
  }

  /** What went wrong or was done. */
  get alert(): unknown {
    const { texts } = this.#outcomes;
    if (this.status === 'done') return doneAlert(texts);
    if (!this.error || !this.#submission.tellsError) return this.#change?.alert ?? nothing;
    const time = this.#time('unseen') ?? texts.fewMinutes;
    return errorAlert({
      code: this.error.code,
      errors: { ...texts.errors, ...this.#said?.texts?.errors },
      time,
      ticket: this.#parts.ticketLink(texts.openTicket),
    });
  }

  /** What a screen reader is told, politely. */
  get notice(): string {
    const { texts } = this.#outcomes;
    if (this.status === 'pending') return texts.submitting;
    return this.#wait.over ? texts.submitAgain : '';
  }

  async #signInWith(provider: string): Promise<void> {
    await this.#finish('sso', await this.#signIn.withProvider(provider, this.#remember));
  }

  /** The person is somebody else. */
  #forget(): void {
    const { host } = this.#parts;
    keepUser(undefined);
    host.reset();
    void host.updateComplete.then(() => host.focus());
  }

  #adapter(): Promise<AuthAdapter> {
    return loadAdapter(this.#parts.source, () => import('../adapters/rest/index.js'));
  }

  get #remember(): boolean {
    return this.#parts.form.field('remember')?.checked ?? false;
  }

  /** A backend in maintenance may be back early; one that counts attempts means what it says. */
  get #mustWait(): boolean {
    return this.#wait.running && this.error?.code !== 'unavailable';
  }

  #time(unseen: string): TemplateResult | undefined {
    const { running, seconds, milestone } = this.#wait;
    return running
      ? waitTime({ seconds, milestone, language: this.#parts.texts.language }, unseen)
      : undefined;
  }

  #errors(texts: Outcomes): LoginActs['errors'] {
    const wrong = Object.entries(this.#wrong) as [LoginField, string | undefined][];
    const errors: NonNullable<LoginActs['errors']> = { ...noErrors };
    for (const [name, code] of wrong) if (code) errors[name] = remark(fieldText(texts, name, code));
    return errors;
  }

  async #finish(flow: Flow, result: Arrival | undefined): Promise<void> {
    if (!result) return;
    if (result.status === 'password-change-required') {
      await this.#demandChange(flow, result);
      return;
    }
    const { host, form } = this.#parts;
    form.release();
    form.wipe();
    this.#submission.done(flow, result);
    // The focus left with the form; whoever reads by ear is told where they are, unless the page takes them elsewhere.
    void host.updateComplete.then(() => {
      if (document.activeElement === document.body) this.#alertRegion?.focus();
    });
    if (host.returnTo === undefined) return;
    const href = safeReturnTo(host.returnTo, location.origin);
    // Back to where the person signed in would go round in circles.
    const here = new URL(href).pathname === location.pathname;
    leavePage(host, 'return-to', here ? `${location.origin}/` : href);
  }

  /** The way on leads through a new password. It stays pending until that can be typed. */
  async #demandChange(flow: Flow, required: PasswordChangeRequired): Promise<void> {
    const { host, form, texts } = this.#parts;
    const person = this.#change?.person ?? {
      username: form.value('username'),
      domain: form.value('domain'),
      remember: this.#remember,
    };
    try {
      const adapter = await this.#adapter();
      if (!adapter.completePasswordChange) throw new AuthError('unsupported');
      const { ForcedChange, PartTextsController } = await import('./forced-change.js');
      const said = (this.#said ??= new PartTextsController(host, texts, 'newPassword'));
      const first = await said.load();
      if (this.status !== 'pending') return; // called off meanwhile
      this.#leaveStep();
      form.wipe(); // the old password has done its part
      this.#change = new ForcedChange({
        ...{ host, form, required, person },
        language: () => texts.language,
        texts: () => said.texts ?? first,
      });
      this.#submission.reset();
      await host.updateComplete;
      form.field('newPassword')?.focus();
    } catch (cause) {
      this.#submission.fail(flow, cause instanceof AuthError ? cause : new AuthError('network'));
    }
  }

  /** Back to the form of the first step, drawn at once: what is written into it next is written into that one. */
  #leaveStep(): void {
    if (!this.#change) return;
    this.#parts.form.wipe();
    this.#change.end();
    this.#change = undefined;
    this.#passwords.mask();
    this.#parts.form.hostUpdate();
  }

  #explain(error: AuthError): void {
    this.#wait.stop();
    if (error.code === 'challenge-expired') this.#startAgain();
    if (this.#change?.explain(error)) return;
    if (error.retryAfter && error.retryAfter > 0)
      this.#wait.start(error.retryAfter, this.#parts.form.value('username'));
    this.#mark(error.fields);
  }

  /** Back to the first step, with all but the password as it was. */
  #startAgain(): void {
    const { form } = this.#parts;
    const person = this.#change?.person;
    this.#leaveStep();
    form.fill('username', person?.username ?? '');
    form.fill('domain', person?.domain ?? '');
    const remember = form.field('remember');
    if (remember && person) remember.checked = person.remember;
  }

  /** Marks the wrong fields, and takes the person to the first one, else to the alert. */
  #mark(errors: readonly FieldError[]): void {
    const { host, form } = this.#parts;
    this.#wrong = Object.fromEntries(errors.map(({ field, code }) => [field, code]));
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const [wrong] = inForm<HTMLElement>(form.form, '[aria-invalid=true]');
      (wrong ?? this.#alertRegion)?.focus();
    });
  }

  get #alertRegion(): HTMLElement | null {
    return this.#parts.host.renderRoot.querySelector('[role=alert]:not(:empty)');
  }
}

/** What is wrong with a field, in words. A code that nobody knows reads as `invalid`. */
function fieldText(texts: Outcomes, field: keyof Outcomes['required'], code: string): string {
  if (code === 'required') return texts.required[field];
  return Object.hasOwn(texts.fields, code)
    ? texts.fields[code as keyof Outcomes['fields']]
    : texts.fields.invalid;
}
