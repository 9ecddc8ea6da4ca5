import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import { type Destination, PbxErrorEvent } from '../contract/events.js';
import { safeHref } from '../contract/safe-href.js';
import { AdapterSource } from '../controllers/adapter-source.js';
import { LightForm } from '../controllers/light-form.js';
import { MessagesController } from '../controllers/messages.js';
import { askPage } from '../controllers/navigation.js';
import { OfferedProviders } from '../controllers/offered-providers.js';
import { rememberedUser } from '../controllers/remembered-user.js';
import { arrivalUrl } from '../controllers/return-trip.js';
import type { Status } from '../controllers/submission.js';
import { isUnfinished } from '../controllers/unfinished.js';
import type { LoginFlow } from '../flows/login.js';
import type { MessageOverrides, Texts } from '../locales/messages.js';
import { frame as frameStyles } from '../styles/frame.js';
import { tokens } from '../styles/tokens.js';
import { frame } from '../templates/frame.js';
import { link } from '../templates/link.js';
import { loginForm, noActs } from '../templates/login-form.js';

/**
 * Signs a person in to a phone system: with login name and password, or with Google or Microsoft 365.
 *
 * The inputs are in the element's light DOM, where every password manager finds them.
 *
 * @tag pbx-login
 * @summary Signs a person in.
 * @slot brand - A logo or a name above the heading.
 * @slot heading - Replaces the heading, but not that of a second factor.
 * @slot before-form - A notice above the form.
 * @slot after-form - More ways to sign in, below the form.
 * @slot footer - Further links, below the first-access line.
 * @event {PbxSubmitEvent} pbx-submit - Before the backend is asked. Cancel it to stop that. Holds no secret.
 * @event {PbxSuccessEvent<SignedIn>} pbx-success - A session exists. Holds the result.
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
  // A getter: what the template checker reads.
  static override get properties(): PropertyDeclarations {
    return {
      adapter: { attribute: false },
      baseUrl: { attribute: 'base-url' },
      messages: { attribute: false },
      username: {},
      domain: {},
      withDomain: { type: Boolean, attribute: 'with-domain' },
      providers: {},
      withoutRememberMe: { type: Boolean, attribute: 'without-remember-me' },
      returnTo: { attribute: 'return-to' },
      forgotPasswordHref: { attribute: 'forgot-password-href' },
      firstAccessHref: { attribute: 'first-access-href' },
      withHistory: { type: Boolean, attribute: 'with-history' },
      wording: {},
      headingLevel: { type: Number, attribute: 'heading-level' },
      disabled: { type: Boolean, reflect: true },
    };
  }

  /** The backend. Defaults to that of the nearest `<pbx-auth-provider>`, else REST at `base-url`. */
  adapter: AuthAdapter | undefined;
  /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
  baseUrl = '';
  /** The page's own wording for single texts. */
  messages: MessageOverrides = {};
  /** Prefilled login name. Defaults to the one remembered on this device. */
  username = '';
  /** The PBX domain of login names that carry none. */
  domain = '';
  /** Shows a field for the PBX domain. */
  withDomain = false;
  /** Ids of the providers to show, in order: `google microsoft`, or a list. Defaults to what the backend offers. */
  providers: string | readonly string[] | null | undefined;
  /** Takes "remember me" away, as for a shared device. */
  withoutRememberMe = false;
  /** Path of this origin to open after sign-in; anything else leads to `/`. Without it the page stays. */
  returnTo: string | undefined;
  /** The page for a forgotten password. Without it the ticket form opens in place. */
  forgotPasswordHref = '';
  /** The page for a first access. Without it the way to the first credentials opens in place. */
  firstAccessHref = '';
  /** Views that open in place are steps of the browser's history: its back button leads back to the login. */
  withHistory = false;
  /**
   * What a locked account is told. `enumeration-safe`, the default, says no more than that there were too many attempts;
   * `helpful` says that the account is locked, which tells whoever tries names that it exists.
   */
  wording: 'enumeration-safe' | 'helpful' | undefined;
  /** Level of the heading, 1 to 6. */
  headingLevel = 1;
  /** Takes all controls out of use; the links for help stay. */
  disabled = false;

  #texts = new MessagesController(this);
  #source = new AdapterSource(this);
  #providers = new OfferedProviders(this, this.#source, async () => (await this.#prepare())?.offered() ?? []);
  #form = new LightForm(this, {
    template: () => this.#formTemplate(),
    drawn: () => this.#prefill(),
    submit: () => this.disabled || void this.#act((flow) => flow.submit()),
    press: (action, control, event) => this.#press(action, control, event),
    edit: (field) => this.#flow?.edit(field),
  });
  #internals = this.attachInternals();
  #remembered = rememberedUser();
  /** What happens when somebody acts: loaded when somebody is about to. */
  #flow: LoginFlow | undefined;
  #preparing: Promise<LoginFlow | undefined> | undefined;
  /** Where a trip to a provider ended, until there is a backend to ask about it. */
  #arrival: string | undefined;
  /** Counts the resets: an act from before one is no longer wanted. */
  #turn = 0;
  /** Why it could not be loaded. */
  #unreachable: AuthError | undefined;
  #tellsUnreachable = false;

  constructor() {
    super();
    this.addEventListener('focusin', () => void this.#prepare());
  }

  /** Where the attempt stands. */
  get status(): Status {
    return this.#flow?.status ?? (this.#unreachable ? 'failed' : 'idle');
  }

  /** Why the last attempt failed. */
  get error(): AuthError | null {
    return this.#flow?.error ?? this.#unreachable ?? null;
  }

  /** Checks the fields and submits, as the button does. */
  requestSubmit(): void {
    this.#form.form.requestSubmit();
  }

  /** Calls off what is pending, empties the fields and returns to idle. */
  reset(): void {
    this.#turn++;
    this.#flow?.reset();
    this.#remembered = rememberedUser();
    this.#form.reset();
    this.#prefill();
    this.#recover();
  }

  /** Focuses the first field that is empty. */
  override focus(options?: FocusOptions): void {
    const empty = ['username', 'password'].find((name) => !this.#form.value(name));
    this.#form.field(empty ?? 'password')?.focus(options);
  }

  protected override firstUpdated(): void {
    this.#arrival = arrivalUrl();
    if (isUnfinished()) void this.#prepare();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // At first it only fills an empty field; later the page means what it sets.
    if (changed.get('username') !== undefined) this.#form.write('username', this.username);
    if (changed.has('withDomain')) this.#prefill();
    const url = this.#arrival;
    if (!url || !this.#source.backend) return;
    this.#arrival = undefined;
    void this.#act((flow) => flow.resume(url));
  }

  protected override render(): unknown {
    const { texts } = this.#texts;
    if (!texts) return nothing;
    const { heading, unreachable } = texts;
    return (
      this.#flow?.instead ??
      frame({
        heading,
        step: this.#flow?.heading,
        headingLevel: this.headingLevel,
        alert: this.#tellsUnreachable ? unreachable : (this.#flow?.alert ?? nothing),
        status: this.#flow?.notice ?? '',
        footer: this.#flow?.form ? nothing : this.#footer(texts),
        slotted: this.#form.settle,
      })
    );
  }

  #footer(texts: Texts): TemplateResult {
    // Kept back while the providers above it are unknown: nothing moves that somebody is about to press.
    return html`<div class="footer ${this.#providers.list ? '' : 'waiting'}" part="footer">
      ${texts.firstAccessQuestion} ${this.#link('first-access', texts.firstAccess, 'link')}
      <slot name="footer"></slot>
    </div>`;
  }

  #formTemplate(): TemplateResult | undefined {
    const { texts } = this.#texts;
    return (
      this.#flow?.form ??
      (texts &&
        loginForm({
          ...(this.#flow?.acts(texts.submit) ?? noActs),
          stem: this.#form.stem,
          texts,
          withDomain: this.withDomain,
          withRemember: !this.withoutRememberMe,
          remembered: this.#remembered !== undefined && !this.username,
          forgotPassword: this.#link('forgot-password', texts.forgotPassword, 'pbx-link'),
          providers: this.#providers.list,
          disabled: this.disabled,
        }))
    );
  }

  #link(to: Destination, label: string, className: string): TemplateResult {
    const href = to === 'first-access' ? this.firstAccessHref : this.forgotPasswordHref;
    return link({ to, label, className, href: safeHref(href, this.baseURI) });
  }

  /** Fills in what is known; whatever is in a field already stays. */
  #prefill(): void {
    const username = this.#remembered?.username ?? '';
    this.#form.fill('username', this.username || username);
    this.#form.fill('domain', this.#knownDomain);
    const remember = this.#form.field('remember');
    if (remember && username) remember.checked = true;
  }

  get #knownDomain(): string {
    return this.domain || (this.#remembered?.domain ?? '');
  }

  #press(action: string, control: HTMLElement, event: Event): void {
    const href = control.getAttribute('href') ?? '';
    if (action !== 'forgot-password' && action !== 'first-access')
      void this.#act((flow) => flow.press(action, control));
    // A link leads where it leads by itself, unless the page stops it.
    else if (!askPage(this, action, href)) event.preventDefault();
    else if (!href) void this.#act((flow) => flow.open(action));
  }

  async #act(act: (flow: LoginFlow) => unknown): Promise<void> {
    const turn = this.#turn;
    const flow = await this.#prepare();
    if (turn !== this.#turn || !this.isConnected) return; // called off meanwhile
    if (flow) act(flow);
    else void this.#fail();
  }

  #prepare(): Promise<LoginFlow | undefined> {
    return (this.#preparing ??= this.#load());
  }

  /** Loads what an act will need. The flow brings the adapter. */
  async #load(): Promise<LoginFlow | undefined> {
    try {
      const loading = [import('../flows/login.js'), this.#texts.loadMore()] as const;
      const [{ LoginFlow }, more] = await Promise.all(loading);
      if (!more) throw new Error('no texts yet');
      this.#recover();
      return (this.#flow = new LoginFlow({
        host: this,
        internals: this.#internals,
        form: this.#form,
        source: this.#source,
        texts: this.#texts,
        outcomes: more.outcomes,
        domain: () => this.#knownDomain,
        ticketLink: (label) => this.#link('forgot-password', label, 'link'),
      }));
    } catch {
      this.#preparing = undefined; // the next act tries again
      return undefined;
    }
  }

  async #fail(): Promise<void> {
    const error = (this.#unreachable = new AuthError('network'));
    this.#internals.states.add('failed');
    this.#tellsUnreachable = this.dispatchEvent(new PbxErrorEvent('login', error));
    this.requestUpdate();
    await this.updateComplete;
    if (this.#tellsUnreachable) this.renderRoot.querySelector<HTMLElement>('[role=alert]')?.focus();
  }

  #recover(): void {
    this.#unreachable = undefined;
    this.#tellsUnreachable = false;
    this.#internals.states.delete('failed');
    this.requestUpdate();
  }
}
