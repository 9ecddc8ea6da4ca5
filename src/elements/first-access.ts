import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import type { AuthError } from '../contract/errors.js';
import type { Destination } from '../contract/events.js';
import { safeHref } from '../contract/safe-href.js';
import { AdapterSource } from '../controllers/adapter-source.js';
import { FlowLoader } from '../controllers/flow-loader.js';
import { LightForm } from '../controllers/light-form.js';
import { MessagesController } from '../controllers/messages.js';
import { askPage } from '../controllers/navigation.js';
import { PartTextsController } from '../controllers/part-texts.js';
import type { Status } from '../controllers/submission.js';
import type { FirstAccessFlow } from '../flows/first-access.js';
import type { MessageOverrides } from '../locales/messages.js';
import { frame as frameStyles } from '../styles/frame.js';
import { tokens } from '../styles/tokens.js';
import { frame } from '../templates/frame.js';
import { link } from '../templates/link.js';

/**
 * Helps a person whose phone system has just been activated to find the mail with their credentials: what it looks like
 * and a search in their mailbox, the spam folder and another copy of it, a ticket.
 *
 * There is no `pbx-success`: that the mail was sent again says nothing of whether it arrives, and it may be sent once
 * more. `pbx-navigate` to `back` says that the person has it, or has had enough.
 *
 * @tag pbx-first-access
 * @summary Finds the mail with the first credentials, in three steps.
 * @slot brand - A logo or a name above the heading.
 * @slot heading - Replaces the heading.
 * @slot before-form - A notice above the steps.
 * @slot after-form - What belongs below the steps.
 * @slot footer - Further links.
 * @event {PbxSubmitEvent} pbx-submit - Before the backend is asked to send the mail again. Cancel it to stop that.
 * @event {PbxErrorEvent} pbx-error - It could not be sent again. Cancel it to hide the built-in alert.
 * @event {PbxNavigateEvent} pbx-navigate - The person wants a ticket (`forgot-password`) or to sign in (`back`). Cancel it to do that yourself.
 * @csspart frame - The card.
 * @csspart heading - The heading.
 * @csspart alert - What went wrong or what is to be done now.
 * @csspart footer - The line below the steps.
 * @cssstate pending - The backend is being asked.
 * @cssstate failed - The last attempt failed.
 */
export class PbxFirstAccess extends LitElement {
  static override styles = [tokens, frameStyles];
  // A getter: what the template checker reads.
  static override get properties(): PropertyDeclarations {
    return {
      adapter: { attribute: false },
      baseUrl: { attribute: 'base-url' },
      messages: { attribute: false },
      domain: {},
      userNumber: { attribute: 'user-number' },
      mailSubject: { attribute: 'mail-subject' },
      mailSender: { attribute: 'mail-sender' },
      email: {},
      loginHref: { attribute: 'login-href' },
      forgotPasswordHref: { attribute: 'forgot-password-href' },
      withHistory: { type: Boolean, attribute: 'with-history' },
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
  /** Prefilled PBX domain. Defaults to the one remembered on this device. */
  domain = '';
  /** Prefilled user number. Defaults to the one remembered on this device. */
  userNumber = '';
  /** Subject of the mail that is looked for. */
  mailSubject = 'Welcome to our PBX';
  /** Who sends it: a name, an address or both. Shown, and searched for. */
  mailSender = '';
  /** The person's own address, where the page knows it: its domain tells where they read their mail. */
  email = '';
  /** The page to sign in at. Shows the way back. */
  loginHref = '';
  /** The page for a ticket. Without it the form for one opens in place. */
  forgotPasswordHref = '';
  /** The ticket form is a step of the browser's history: its back button leads back here. */
  withHistory = false;
  /** Level of the heading, 1 to 6. */
  headingLevel = 1;
  /** Takes all controls out of use; the links for help stay. */
  disabled = false;

  #texts = new MessagesController(this);
  #said = new PartTextsController(this, this.#texts, 'firstAccessView');
  #source = new AdapterSource(this);
  #form = new LightForm(this, {
    template: () => this.#template(),
    drawn: () => this.#flow?.prefill(),
    submit: () => this.disabled || void this.#flow?.submit(),
    press: (action, control, event) => this.#press(action, control, event),
    edit: (field) => this.#flow?.edit(field),
  });
  #internals = this.attachInternals();
  #loader = new FlowLoader(this, {
    ...{ internals: this.#internals, form: this.#form, source: this.#source },
    ...{ name: 'first-access', texts: this.#texts, said: this.#said },
    load: async () => {
      const { FirstAccessFlow } = await import('../flows/first-access.js');
      return (parts) =>
        new FirstAccessFlow({
          ...parts,
          host: this,
          link: (to, label, className) => this.#link(to, label, className),
        });
    },
  });

  /** Where sending the mail again stands. */
  get status(): Status {
    return this.#loader.status;
  }

  /** Why the last attempt failed. */
  get error(): AuthError | null {
    return this.#loader.error;
  }

  /** Sends the mail again, as the button of the second step does. */
  requestSubmit(): void {
    this.#flow?.show('resend');
    this.#form.form.requestSubmit();
  }

  /** Calls off what is pending, empties the fields and returns to the first step. */
  reset(): void {
    this.#form.reset();
    this.#flow?.reset();
    this.requestUpdate();
  }

  /** Focuses the step that is open. */
  override focus(): void {
    this.#flow?.focus();
  }

  get #flow(): FirstAccessFlow | undefined {
    return this.#loader.flow;
  }

  /** What waits for an update waits for the first step too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loader.loaded;
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // At first they only fill empty fields; later the page means what it sets.
    if (changed.get('domain') !== undefined) this.#form.write('domain', this.domain);
    if (changed.get('userNumber') !== undefined) this.#form.write('userNumber', this.userNumber);
  }

  protected override render(): unknown {
    const said = this.#said.texts;
    if (!said && !this.error) return nothing;
    return (
      this.#flow?.instead ??
      frame({
        heading: said?.heading ?? '',
        headingLevel: this.headingLevel,
        alert: this.#loader.alert,
        status: this.#loader.notice,
        footer: this.#footer(said?.back),
        slotted: this.#form.settle,
      })
    );
  }

  #footer(back = ''): TemplateResult {
    return this.loginHref || this.#isInside
      ? html`<div class="footer" part="footer">
          ${this.#link('back', back, 'link')} <slot name="footer"></slot>
        </div>`
      : html`<slot name="footer"></slot>`;
  }

  #template(): TemplateResult | undefined {
    const { texts } = this.#texts;
    return texts && this.#said.texts && this.#flow?.template(texts);
  }

  #link(to: Destination, label: string, className: string): TemplateResult {
    const href = to === 'back' ? this.loginHref : this.forgotPasswordHref;
    return link({ to, label, className, href: safeHref(href, this.baseURI) });
  }

  /** It was opened in place of a login, and leads back there. */
  get #isInside(): boolean {
    return this.closest('pbx-login') !== null;
  }

  #press(action: string, control: HTMLElement, event: Event): void {
    const href = control.getAttribute('href') ?? '';
    if (action !== 'back' && action !== 'forgot-password')
      this.#flow?.press(action, (control as HTMLButtonElement).value);
    // A link leads where it leads by itself, unless the page stops it.
    else if (!askPage(this, action, href)) event.preventDefault();
    else if (action === 'forgot-password' && !href) void this.#flow?.openTicket();
    else if (action === 'back' && !href && !this.#isInside) this.#flow?.end();
  }
}
