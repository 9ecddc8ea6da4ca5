import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { AuthError, type FieldError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import { checkLoginName } from '../contract/login-name.js';
import type { Provider, SignedIn } from '../contract/results.js';
import { safeReturnTo } from '../contract/return-to.js';
import type { AdapterSource } from '../controllers/adapter-source.js';
import { Countdown } from '../controllers/countdown.js';
import { inForm, type LightForm } from '../controllers/light-form.js';
import { loadAdapter } from '../controllers/load-adapter.js';
import type { MessagesController } from '../controllers/messages.js';
import { leavePage } from '../controllers/leave-page.js';
import { OutcomesController } from '../controllers/outcomes.js';
import { PasswordInputs } from '../controllers/password-inputs.js';
import { keepUser } from '../controllers/keep-user.js';
import { SignIn } from '../controllers/sign-in.js';
import { type Status, Submission } from '../controllers/submission.js';
import type { MessageOverrides, Outcomes } from '../locales/messages.js';
import { alertStyles, formOutcomes } from '../styles/outcomes.js';
import { doneAlert, errorAlert, remark } from '../templates/alert.js';
import type { LoginActs, LoginField } from '../templates/login-form.js';
import { fill } from '../templates/texts.js';
import { waitTime } from '../templates/wait-time.js';

/** Milliseconds to wait for the providers: nobody should wait longer for what a page works without. */
const patience = 5000;

const noErrors = { username: undefined, domain: undefined, password: undefined };

/** What the flow needs of `<pbx-login>`. */
export interface LoginHost extends LitElement {
  readonly messages: MessageOverrides;
  readonly returnTo: string | undefined;
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
      if (key === 'Escape' && this.status === 'pending') this.reset();
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
    this.#finish('login', result);
  }

  async signInWith(provider: string): Promise<void> {
    this.#finish('sso', await this.#signIn.withProvider(provider, this.#remember));
  }

  /** Ends a trip to an identity provider that came back to this page at `url`. */
  async resume(url: string): Promise<void> {
    this.#finish('sso', await this.#signIn.resume(url));
  }

  /** The providers that the backend offers; rejects where it does not say in time. */
  async offered(): Promise<readonly Provider[]> {
    const options = { signal: AbortSignal.timeout(patience), locale: this.#parts.texts.language };
    return (await (await this.#adapter()).getProviders?.({}, options)) ?? [];
  }

  /** The remembered person is somebody else. */
  forget(): void {
    keepUser(undefined);
    this.#parts.host.reset();
    this.#parts.host.focus();
  }

  reveal(): void {
    this.#passwords.toggle('password');
  }

  /** A field was written into: what was said about its last content is no longer true. */
  edit({ name }: HTMLInputElement): void {
    if (name in this.#wrong) {
      this.#wrong = { ...this.#wrong, [name]: undefined };
      this.#parts.host.requestUpdate();
    }
    // The wait is one account's; whoever types another one need not share it.
    if (this.#wait.running && this.#wait.subject !== this.#parts.form.value('username')) this.reset();
  }

  /** Calls off what is pending and returns to idle; what was typed stays. */
  reset(): void {
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

  /** What went wrong or was done. */
  get alert(): unknown {
    const { texts } = this.#outcomes;
    if (this.status === 'done') return doneAlert(texts);
    if (!this.error || !this.#submission.tellsError) return nothing;
    const time = this.#time('unseen') ?? texts.fewMinutes;
    return errorAlert({
      code: this.error.code,
      texts,
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

  #finish(flow: Flow, result: SignedIn | undefined): void {
    if (!result) return;
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

  #explain(error: AuthError): void {
    this.#wait.stop();
    if (error.retryAfter && error.retryAfter > 0)
      this.#wait.start(error.retryAfter, this.#parts.form.value('username'));
    this.#mark(error.fields);
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
