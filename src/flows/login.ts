import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { AuthError, type FieldError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import { checkLoginName } from '../contract/login-name.js';
import type { Provider } from '../contract/results.js';
import { safeReturnTo } from '../contract/return-to.js';
import { keepUser } from '../controllers/keep-user.js';
import { leavePage } from '../controllers/leave-page.js';
import { inForm } from '../controllers/light-form.js';
import { PasswordInputs } from '../controllers/password-inputs.js';
import { type Arrival, SignIn } from '../controllers/sign-in.js';
import type { Status } from '../controllers/submission.js';
import { isUnfinished, waitsKey } from '../controllers/unfinished.js';
import { watchStorage } from '../controllers/watch-storage.js';
import { doneAlert, remark } from '../templates/alert.js';
import type { LoginActs, LoginField } from '../templates/login-form.js';
import { Attempt, type AttemptHost, type AttemptParts } from './attempt.js';
import type { InPlace, InPlaceHost, View } from './in-place.js';
import { loginFieldErrors } from './login-field-errors.js';
import type { LoginStep } from './login-step.js';
import { LoginSteps } from './login-steps.js';
import type { SharedWaits } from './shared-waits.js';
import type { SingleSignOn } from './single-sign-on.js';

/** What the flow needs of `<pbx-login>`. */
export interface LoginHost extends AttemptHost, InPlaceHost {
  readonly returnTo: string | undefined;
  readonly wording: string | undefined;
}

export interface LoginParts extends AttemptParts {
  readonly host: LoginHost;
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
  #attempt: Attempt;
  #passwords: PasswordInputs;
  #signIn: SignIn;
  #waits: SharedWaits | undefined;
  /** Why fields were refused, as codes. */
  #wrong: Partial<Record<LoginField, string>> = {};
  #steps: LoginSteps;
  #inPlace: InPlace | undefined;
  #sso: SingleSignOn | undefined;
  /** Counts what was called off: an act from before it is no longer wanted. */
  #turn = 0;

  constructor(parts: LoginParts) {
    const { host, form, texts } = (this.#parts = parts);
    this.#attempt = new Attempt(parts, {
      explain: (error) => this.#explain(error),
      callOff: () => this.#sso?.cancel() || this.#callOff(),
    });
    this.#passwords = new PasswordInputs(host, form);
    this.#signIn = new SignIn(
      () => this.#attempt.adapter(),
      this.#attempt.submission,
      () => texts.language,
    );
    this.#steps = new LoginSteps({
      ...{ host, form, texts, attempt: this.#attempt, signIn: this.#signIn },
      person: () => ({
        username: form.value('username'),
        domain: form.value('domain'),
        remember: this.#remember,
      }),
      finish: (flow, arrival) => void this.#finish(flow, arrival),
      left: () => this.#passwords.mask(),
    });
    watchStorage(host, waitsKey, () => void this.#shareWaits((waits) => waits.recall()));
    // Whatever goes wrong here is told when somebody asks for more than to be ready.
    this.#attempt.adapter().catch(() => undefined);
    if (!isUnfinished()) return;
    void this.#shareWaits((waits) => waits.recall());
    void this.#inView((views) => views.restore()).catch(() => undefined);
  }

  get status(): Status {
    return this.#attempt.status;
  }

  get error(): AuthError | null {
    return this.#attempt.error;
  }

  async submit(): Promise<void> {
    const { form, domain } = this.#parts;
    const { wait, submission, mustWait } = this.#attempt;
    if (mustWait) return;
    this.#sso?.end();
    if (this.#step) {
      await this.#steps.submit();
      return;
    }
    const password = form.value('password');
    const { name, errors } = checkLoginName(form.value('username'), form.value('domain') || domain());
    const wrong = password ? errors : [...errors, { field: 'password', code: 'required' }];
    this.#mark(wrong);
    if (wrong.length > 0) {
      // The page's own domain, say: nothing that the person could correct, and no reason to play dead.
      if (!wrong.some(({ field }) => form.field(field)))
        submission.fail('login', new AuthError('validation'));
      return;
    }
    wait.stop();
    this.#passwords.mask();
    const remember = this.#remember;
    const result = await this.#signIn.withPassword({ ...name, password, remember });
    if (!result) return;
    keepUser(remember ? name : undefined);
    this.#waits?.drop();
    await this.#finish('login', result);
  }

  /** A button of the form. */
  press(action: string, control: HTMLElement): void {
    const { value } = control as HTMLButtonElement;
    if (this.#sso?.press(action, value)) return;
    if (action === 'provider') void this.#singleSignOn((sso) => sso.press(action, value));
    else if (action === 'not-you') this.#forget();
    else if (this.#step) this.#step.press(action, value);
    else this.#passwords.toggle(value);
  }

  /** Shows another view in place of the form. */
  async open(view: View): Promise<void> {
    try {
      await this.#inView((views) => views.open(view));
    } catch {
      this.#attempt.submission.fail(view, new AuthError(navigator.onLine ? 'network' : 'offline'));
    }
  }

  /** Ends a trip to an identity provider that came back to this page at `url`. */
  async resume(url: string): Promise<void> {
    await this.#singleSignOn((sso) => sso.resume(url));
  }

  /** The providers that the backend offers; rejects where it does not say in time. */
  async offered(): Promise<readonly Provider[]> {
    const adapter = await this.#attempt.adapter();
    const providers = (await adapter.getProviders?.({}, this.#attempt.briefly)) ?? [];
    // There before its buttons are: a window is opened in the click's own task, or not at all.
    if (providers.some(({ flows: [flow] }) => flow === 'popup' || flow === 'credential'))
      await this.#loadSso(providers).catch(() => undefined);
    return providers;
  }

  /** A field was written into: what was said about its last content is no longer true. */
  edit(field: HTMLInputElement): void {
    if (this.#step) {
      this.#step.edit(field);
      return;
    }
    const { name } = field;
    if (name in this.#wrong) {
      this.#wrong = { ...this.#wrong, [name]: undefined };
      this.#parts.host.requestUpdate();
    }
    this.#waits?.compare();
  }

  /** Calls off what is pending and returns to the first step; what was typed in it stays. */
  reset(): void {
    this.#inPlace?.close();
    this.#steps.leave();
    this.#callOff();
  }

  /** What the form shows of all this. */
  acts(own: string): LoginActs {
    const { outcomes } = this.#attempt;
    return {
      errors: loginFieldErrors(outcomes, this.#wrong),
      hidePassword: this.#passwords.revealed ? outcomes.hidePassword : undefined,
      capsLock: this.#passwords.capsLock ? remark(outcomes.capsLock) : undefined,
      button: this.#sso?.waiting ? undefined : this.#attempt.button(own, outcomes.submitting),
    };
  }

  /** What stands in place of everything. */
  get instead(): TemplateResult | undefined {
    return this.#inPlace?.frame;
  }

  get heading(): string | undefined {
    return this.#step?.heading;
  }

  /** The form of a step that is due, and none after the last one; else the login's own is. */
  get form(): TemplateResult | undefined {
    if (this.status === 'done') return html``;
    const { texts } = this.#parts.texts;
    const { outcomes } = this.#attempt;
    const button = (own: string) => this.#attempt.button(own, outcomes.submitting);
    const { disabled } = this.#parts.host;
    return texts && this.#step?.template({ texts, outcomes, disabled, button });
  }

  /** What went wrong or was done. */
  get alert(): unknown {
    const { outcomes } = this.#attempt;
    if (this.status === 'done') return doneAlert(outcomes);
    const ofSso = this.#sso?.alert;
    if (ofSso) return ofSso;
    if (!this.error) return this.#step?.alert ?? nothing;
    const [happened, now] = outcomes.errors.unsupported;
    const errors = {
      ...(this.#step?.errors ?? this.#steps.errors),
      unsupported: [happened, `${now} ${outcomes.wayOut}`] as const,
    };
    // Whoever tries names should not learn which of them are accounts (OWASP ASVS 5.0, 6.3.8).
    if (this.#parts.host.wording !== 'helpful') errors['account-locked'] = outcomes.errors['rate-limited'];
    return this.#attempt.alert({ errors, ticket: this.#parts.ticketLink(outcomes.openTicket) });
  }

  /** What a screen reader is told, politely. */
  get notice(): string {
    return this.#step?.notice || this.#attempt.notice(this.#attempt.outcomes.submitting);
  }

  /** What is due before there is a session. */
  get #step(): LoginStep | undefined {
    return this.#steps.step;
  }

  async #singleSignOn(act: (sso: SingleSignOn) => unknown): Promise<void> {
    const turn = this.#turn;
    await this.#loadSso().catch(() => undefined);
    if (turn !== this.#turn || !this.#parts.host.isConnected) return; // called off meanwhile
    if (this.#sso) await act(this.#sso);
    else this.#attempt.submission.fail('sso', new AuthError(navigator.onLine ? 'network' : 'offline'));
  }

  /** @throws where it cannot be loaded. */
  async #loadSso(providers: readonly Provider[] = []): Promise<void> {
    const { host, form, texts } = this.#parts;
    const { loadSingleSignOn } = await import('./single-sign-on.js');
    this.#sso ??= await loadSingleSignOn({
      ...{ host, form, texts, providers, attempt: this.#attempt, signIn: this.#signIn },
      remember: () => this.#remember,
      finish: (arrival) => void this.#finish('sso', arrival),
    });
  }

  /** The person is somebody else. */
  #forget(): void {
    const { host } = this.#parts;
    keepUser(undefined);
    host.reset();
    void host.updateComplete.then(() => host.focus());
  }

  get #remember(): boolean {
    return this.#parts.form.field('remember')?.checked ?? false;
  }

  /** Calls off what is pending and returns to idle; a step that is due stays due. */
  #callOff(): void {
    const { wait, submission } = this.#attempt;
    this.#turn++;
    this.#sso?.end();
    wait.stop();
    this.#wrong = {};
    this.#passwords.mask();
    submission.reset();
  }

  /** Waits count in all tabs, and after a reload: what that takes is loaded when there is one. */
  async #shareWaits(act: (waits: SharedWaits) => void): Promise<void> {
    const loaded = await import('./shared-waits.js').catch(() => undefined);
    if (!loaded) return; // this page has its own, then
    this.#waits ??= new loaded.SharedWaits({
      attempt: this.#attempt,
      who: () => this.#who,
      concerned: () => !this.#step && (this.status === 'idle' || this.status === 'failed'),
      callOff: () => this.#sso?.cancel() || this.#callOff(),
    });
    act(this.#waits);
  }

  get #who(): string | undefined {
    const { form, domain } = this.#parts;
    const username = form.value('username').trim();
    return username ? `${username} ${form.value('domain').trim() || domain()}` : undefined;
  }

  /** @throws where it cannot be loaded. */
  async #inView(act: (views: InPlace) => Promise<void>): Promise<void> {
    const { host, form, domain } = this.#parts;
    const { InPlace, carried } = await import('./in-place.js');
    this.#inPlace ??= new InPlace(
      host,
      () => carried(form.value('username'), form.value('domain') || domain()),
      // What a page waits for at its login is a session: a ticket is none.
      (element) => element.addEventListener('pbx-success', (event) => event.stopPropagation()),
    );
    await act(this.#inPlace);
  }

  async #finish(flow: Flow, result: Arrival | undefined): Promise<void> {
    if (!result) return;
    this.#inPlace?.close(); // opened while this was under way
    if (result.status !== 'signed-in') {
      await this.#steps.demand(flow, result);
      return;
    }
    const { host, form } = this.#parts;
    form.release();
    form.wipe();
    this.#attempt.submission.done(flow, result);
    // The focus left with the form; whoever reads by ear is told where they are, unless the page takes them elsewhere.
    void host.updateComplete.then(() => {
      if (document.activeElement === document.body) this.#attempt.focusAlert();
    });
    if (host.returnTo === undefined) return;
    const href = safeReturnTo(host.returnTo, location.origin);
    // Back to where the person signed in would go round in circles.
    const here = new URL(href).pathname === location.pathname;
    leavePage(host, 'return-to', here ? `${location.origin}/` : href);
  }

  #explain(error: AuthError): void {
    const { wait } = this.#attempt;
    const { code, retryAfter = 0, fields } = error;
    wait.stop();
    if (code === 'challenge-expired' && this.#step) {
      this.#steps.startAgain();
      return;
    }
    if (this.#step?.explain(error)) return;
    if (retryAfter > 0) {
      wait.start(retryAfter, '');
      const begun = { name: this.#who ?? '', code, until: Date.now() + retryAfter * 1000 };
      if (!this.#step) void this.#shareWaits((waits) => waits.keep(begun));
    }
    this.#mark(fields);
  }

  /** Marks the wrong fields, and takes the person to the first one, else to the alert. */
  #mark(errors: readonly FieldError[]): void {
    const { host, form } = this.#parts;
    this.#wrong = Object.fromEntries(errors.map(({ field, code }) => [field, code]));
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const [wrong] = inForm<HTMLElement>(form.form, '[aria-invalid=true]');
      if (wrong) wrong.focus();
      else this.#attempt.focusAlert();
    });
  }
}
