import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { AuthAdapter } from '../contract/adapter.js';
import type { AuthError, FieldError } from '../contract/errors.js';
import type { Destination, Flow } from '../contract/events.js';
import { checkLoginName } from '../contract/login-name.js';
import type { SignedIn } from '../contract/results.js';
import { safeHref, safeReturnTo } from '../contract/safe-url.js';
import { AdapterSource } from '../controllers/adapter-source.js';
import { Countdown } from '../controllers/countdown.js';
import { LightForm } from '../controllers/light-form.js';
import { MessagesController } from '../controllers/messages.js';
import { askPage, leavePage } from '../controllers/navigation.js';
import { OfferedProviders } from '../controllers/offered-providers.js';
import { PasswordInputs } from '../controllers/password-inputs.js';
import { rememberedUser } from '../controllers/remembered-user.js';
import { SignIn } from '../controllers/sign-in.js';
import type { Status } from '../controllers/submission.js';
import { Submission } from '../controllers/submission.js';
import type { MessageOverrides, Messages } from '../locales/messages.js';
import { frame as frameStyles } from '../styles/frame.js';
import { tokens } from '../styles/tokens.js';
import { doneAlert, errorAlert } from '../templates/alert.js';
import { frame } from '../templates/frame.js';
import { link } from '../templates/link.js';
import type { LoginField } from '../templates/login-form.js';
import { loginForm } from '../templates/login-form.js';
import type { WaitView } from '../templates/wait-time.js';
import { waitTime } from '../templates/wait-time.js';

/**
 * Signs a person in to a phone system: with login name and password, or with Google or Microsoft 365.
 *
 * The inputs are in the element's light DOM, where every password manager finds them.
 *
 * @summary Signs a person in.
 * @slot heading - Replaces the heading.
 * @slot before-form - A notice above the form.
 * @slot after-form - More ways to sign in, below the form.
 * @slot footer - Further links, below the first-access line.
 * @event {PbxSubmitEvent} pbx-submit - Before the backend is asked. Cancel it to stop that. Holds no secret.
 * @event {PbxSuccessEvent} pbx-success - A session exists. Holds the result.
 * @event {PbxErrorEvent} pbx-error - The attempt failed. Cancel it to hide the built-in alert.
 * @event {PbxNavigateEvent} pbx-navigate - The person asks for another view, or the page is about to be left. Cancel it to do that yourself.
 * @csspart frame - The card.
 * @csspart heading - The heading.
 * @csspart alert - What went wrong or was done.
 * @csspart footer - The line below the form.
 * @cssstate pending - The backend is being asked.
 * @cssstate failed - The last attempt failed.
 * @cssstate done - A session exists; the form has left.
 */
export class PbxLogin extends LitElement {
  static override styles = [tokens, frameStyles];

  /** The backend. Defaults to that of the nearest `<pbx-auth-provider>`, else REST at `base-url`. */
  @property({ attribute: false }) adapter: AuthAdapter | undefined;
  /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** The page's own wording for single texts. */
  @property({ attribute: false }) messages: MessageOverrides = {};
  /** Prefilled login name. Defaults to the one remembered on this device. */
  @property() username = '';
  /** The PBX domain of login names that carry none. */
  @property() domain = '';
  /** Shows a field for the PBX domain. */
  @property({ type: Boolean, attribute: 'with-domain' }) withDomain = false;
  /** Ids of the providers to show, in order: `google microsoft`. Defaults to what the backend offers. */
  @property({ converter: (value) => value?.split(/[\s,]+/).filter(Boolean) }) providers:
    readonly string[] | undefined;
  /** Takes "remember me" away, as for a shared device. */
  @property({ type: Boolean, attribute: 'without-remember-me' }) withoutRememberMe = false;
  /** Path of this origin to open after sign-in; anything else leads to `/`. Without it the page stays. */
  @property({ attribute: 'return-to' }) returnTo: string | undefined;
  /** The page for a forgotten password. Without it `pbx-navigate` says so. */
  @property({ attribute: 'forgot-password-href' }) forgotPasswordHref = '';
  /** The page for a first access. Without it `pbx-navigate` says so. */
  @property({ attribute: 'first-access-href' }) firstAccessHref = '';
  /** Level of the heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;
  /** Takes all controls out of use. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  #texts = new MessagesController(this);
  #source = new AdapterSource(this, () => import('../adapters/rest/index.js'));
  #providers = new OfferedProviders(this, this.#source);
  #form = new LightForm(this, {
    template: () => this.#formTemplate(),
    drawn: () => this.#prefill(),
    submit: () => void this.#submit(),
    press: (action, control, event) => this.#press(action, control, event),
    edit: (field) => this.#edit(field),
  });
  #passwords = new PasswordInputs(this, this.#form);
  #submission = new Submission(this, this.attachInternals(), (error) => this.#explain(error));
  #signIn = new SignIn(this.#source, this.#submission, () => this.#texts.language);
  #wait = new Countdown(this, () => this.#submission.reset());
  #remembered = rememberedUser.read();
  /** Why fields were refused, as codes. */
  #wrong: Partial<Record<LoginField, string>> = {};

  constructor() {
    super();
    this.addEventListener('focusin', () => void this.#source.load().catch(() => undefined), { once: true });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.status === 'pending') this.#submission.reset();
    });
  }

  /** Where the attempt stands. */
  get status(): Status {
    return this.#submission.status;
  }

  /** Why the last attempt failed. */
  get error(): AuthError | null {
    return this.#submission.error;
  }

  /** Checks the fields and submits, as the button does. */
  requestSubmit(): void {
    this.#form.form.requestSubmit();
  }

  /** Calls off what is pending, empties the fields and returns to idle. */
  reset(): void {
    this.#wait.stop();
    this.#submission.reset();
    this.#passwords.wipe();
    this.#wrong = {};
    this.#remembered = rememberedUser.read();
    this.#form.reset();
    this.#prefill();
  }

  /** Focuses the first field that is empty. */
  override focus(options?: FocusOptions): void {
    const empty = ['username', 'password'].find((name) => !this.#form.value(name));
    this.#form.field(empty ?? 'password')?.focus(options);
  }

  protected override firstUpdated(): void {
    void this.#signIn.resume().then((result) => this.#finish('sso', result));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('username') && this.username) this.#form.write('username', this.username);
  }

  protected override render(): unknown {
    const { texts } = this.#texts;
    if (!texts) return nothing;
    return frame({
      heading: texts.heading,
      headingLevel: this.headingLevel,
      alert: this.#alert(texts),
      notice: this.status === 'pending' ? texts.submitting : this.#wait.over ? texts.submitAgain : '',
      footer: this.status === 'done' ? nothing : this.#footer(texts),
      slotted: this.#form.settle,
    });
  }

  #alert(texts: Messages): unknown {
    if (this.status === 'done') return doneAlert(texts);
    if (!this.error || !this.#submission.tellsError) return nothing;
    return errorAlert({
      code: this.error.code,
      texts,
      time: this.#waitView ? waitTime(this.#waitView, 'unseen') : texts.fewMinutes,
      ticket: this.#link('forgot-password', texts.openTicket, 'link'),
    });
  }

  #footer(texts: Messages): unknown {
    // Kept back while the providers above it are unknown: nothing moves that somebody is about to press.
    return html`<div class="footer ${this.#providers.list ? '' : 'waiting'}" part="footer">
      ${texts.firstAccessQuestion} ${this.#link('first-access', texts.firstAccess, 'link')}
      <slot name="footer"></slot>
    </div>`;
  }

  #formTemplate(): TemplateResult | undefined {
    const { texts } = this.#texts;
    if (!texts) return undefined;
    return loginForm({
      stem: this.#form.stem,
      texts,
      wrong: this.#wrong,
      withDomain: this.withDomain,
      withRemember: !this.withoutRememberMe,
      remembered: this.#remembered !== undefined && !this.username,
      revealed: this.#passwords.revealed !== '',
      capsLock: this.#passwords.capsLock !== '',
      forgotPassword: this.#link('forgot-password', texts.forgotPassword, 'pbx-link'),
      providers: this.#providers.list,
      busy: this.status === 'pending',
      wait: this.#mustWait ? this.#waitView : undefined,
      disabled: this.disabled,
    });
  }

  #link(to: Destination, label: string, className: string): TemplateResult {
    const href = to === 'first-access' ? this.firstAccessHref : this.forgotPasswordHref;
    return link({
      to,
      label,
      className,
      href: safeHref(href, this.ownerDocument.baseURI),
      disabled: this.disabled,
    });
  }

  get #waitView(): WaitView | undefined {
    const { running, seconds, milestone } = this.#wait;
    return running ? { seconds, milestone, language: this.#texts.language } : undefined;
  }

  /** A backend in maintenance may be back early; one that counts attempts means what it says. */
  get #mustWait(): boolean {
    return this.#wait.running && this.error?.code !== 'unavailable';
  }

  /** Fills in what is known; whatever is in a field already stays. */
  #prefill(): void {
    this.#form.fill('username', this.username || (this.#remembered?.username ?? ''));
    this.#form.fill('domain', this.#knownDomain);
    const remember = this.#form.field('remember');
    if (remember && this.#remembered) remember.checked = true;
  }

  get #knownDomain(): string {
    return this.domain || (this.#remembered?.domain ?? '');
  }

  #press(action: string, control: HTMLElement, event: Event): void {
    if (action === 'reveal') this.#passwords.toggle('password');
    else if (action === 'not-you') this.#forget();
    else if (action === 'provider') void this.#submitWith((control as HTMLButtonElement).value);
    // A link goes where it leads by itself, unless the page stops it.
    else if (!askPage(this, action as Destination, control.getAttribute('href') ?? ''))
      event.preventDefault();
  }

  #edit({ name }: HTMLInputElement): void {
    if (name in this.#wrong) {
      this.#wrong = { ...this.#wrong, [name]: undefined };
      this.requestUpdate();
    }
    // The wait is one account's; whoever types another one need not share it.
    if (this.#wait.running && this.#wait.subject !== this.#form.value('username')) {
      this.#wait.stop();
      this.#submission.reset();
    }
  }

  #forget(): void {
    rememberedUser.keep(undefined);
    this.reset();
    this.focus();
  }

  get #remember(): boolean {
    return this.#form.field('remember')?.checked ?? false;
  }

  async #submit(): Promise<void> {
    if (this.#mustWait) return;
    const password = this.#form.value('password');
    const { name, errors } = checkLoginName(
      this.#form.value('username'),
      this.#form.value('domain') || this.#knownDomain,
    );
    const wrong = password ? errors : [...errors, { field: 'password', code: 'required' }];
    if (wrong.length > 0) {
      this.#mark(wrong);
      return;
    }
    this.#passwords.mask();
    const remember = this.#remember;
    const result = await this.#signIn.withPassword({ ...name, password, remember });
    if (result) rememberedUser.keep(remember ? name : undefined);
    this.#finish('login', result);
  }

  async #submitWith(provider: string): Promise<void> {
    this.#finish('sso', await this.#signIn.withProvider(provider, this.#remember));
  }

  #finish(flow: Flow, result: SignedIn | undefined): void {
    if (!result) return;
    this.#form.release();
    this.#passwords.wipe();
    this.#submission.done(flow, result);
    if (this.returnTo !== undefined)
      leavePage(this, 'return-to', safeReturnTo(this.returnTo, location.origin));
  }

  #explain(error: AuthError): void {
    if (error.retryAfter) this.#wait.start(error.retryAfter, this.#form.value('username'));
    this.#mark(error.fields);
  }

  /** Marks the wrong fields, and takes the person to the first one, else to the alert. */
  #mark(errors: readonly FieldError[]): void {
    this.#wrong = Object.fromEntries(errors.map(({ field, code }) => [field, code]));
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const first = this.#form.form.querySelector<HTMLElement>('[aria-invalid=true]');
      const target = first ?? this.renderRoot.querySelector<HTMLElement>('[role=alert]:not(:empty)');
      target?.focus();
    });
  }
}
