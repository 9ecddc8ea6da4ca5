import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import type { AuthError } from '../contract/errors.js';
import type { Destination } from '../contract/events.js';
import type { TicketKind } from '../contract/results.js';
import { safeHref } from '../contract/safe-href.js';
import { AdapterSource } from '../controllers/adapter-source.js';
import { FlowLoader } from '../controllers/flow-loader.js';
import { LightForm } from '../controllers/light-form.js';
import { MessagesController } from '../controllers/messages.js';
import { askPage } from '../controllers/navigation.js';
import { PartTextsController } from '../controllers/part-texts.js';
import type { Status } from '../controllers/submission.js';
import type { ForgotPasswordFlow } from '../flows/forgot-password.js';
import type { MessageOverrides } from '../locales/messages.js';
import { frame as frameStyles } from '../styles/frame.js';
import { tokens } from '../styles/tokens.js';
import { frame } from '../templates/frame.js';
import { link } from '../templates/link.js';

/**
 * Asks customer support to help somebody who cannot sign in: opens one ticket, and tells how it gets on.
 *
 * The inputs are in the element's light DOM. There is none for a password.
 *
 * @tag pbx-forgot-password
 * @summary Opens a ticket for a forgotten password or missing credentials, and follows it.
 * @slot brand - Above the heading: a logo, the name of the product.
 * @slot heading - Replaces the heading.
 * @slot before-form - A notice above the form.
 * @slot after-form - What belongs below the form.
 * @slot footer - Further links.
 * @event {PbxSubmitEvent} pbx-submit - Before the backend is asked. Cancel it to stop that.
 * @event {PbxSuccessEvent<OpenedTicket>} pbx-success - A ticket is open. Holds all of it but the token to follow it with.
 * @event {PbxErrorEvent} pbx-error - The attempt failed. Cancel it to hide the built-in alert.
 * @event {PbxNavigateEvent} pbx-navigate - The person wants back to the sign-in.
 * @csspart frame - The card.
 * @csspart heading - The heading.
 * @csspart alert - What went wrong.
 * @cssstate pending - The backend is being asked.
 * @cssstate failed - The last attempt failed.
 * @cssstate done - A ticket is open, and shown in place of the form.
 */
export class PbxForgotPassword extends LitElement {
  static override styles = [tokens, frameStyles];
  // A getter: what the template checker reads.
  static override get properties(): PropertyDeclarations {
    return {
      adapter: { attribute: false },
      baseUrl: { attribute: 'base-url' },
      messages: { attribute: false },
      domain: {},
      userNumber: { attribute: 'user-number' },
      withContact: { type: Boolean, attribute: 'with-contact' },
      kind: {},
      loginHref: { attribute: 'login-href' },
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
  /** Shows fields for an e-mail address or phone number, and for a message. Both may stay empty. */
  withContact = false;
  /** What the ticket is about: a forgotten password, or credentials that never came. */
  kind: TicketKind = 'forgot-password';
  /** The page of the sign-in. Without it there is a way back only inside a `<pbx-login>`. */
  loginHref = '';
  /** Level of the heading, 1 to 6. */
  headingLevel = 1;
  /** Takes all controls out of use. */
  disabled = false;

  #texts = new MessagesController(this);
  #said = new PartTextsController(this, this.#texts, 'forgotPasswordView');
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
    ...{ name: 'forgot-password', texts: this.#texts, said: this.#said },
    load: async () => {
      const { ForgotPasswordFlow } = await import('../flows/forgot-password.js');
      return (parts) =>
        new ForgotPasswordFlow({ ...parts, host: this, back: (className) => this.#back(className) });
    },
  });

  /** Where the attempt stands. */
  get status(): Status {
    return this.#loader.status;
  }

  /** Why the last attempt failed. */
  get error(): AuthError | null {
    return this.#loader.error;
  }

  /** Checks the fields and submits, as the button does. */
  requestSubmit(): void {
    this.#form.form.requestSubmit();
  }

  /** Calls off what is pending, puts an opened ticket away and returns to a fresh form. */
  reset(): void {
    this.#flow?.reset();
    this.#form.reset();
    this.#flow?.prefill();
    this.requestUpdate();
    // After a reload with an opened ticket, the form has not been drawn yet.
    void this.updateComplete.then(() => this.#flow?.prefill());
  }

  /** Focuses the first field that is empty. */
  override focus(options?: FocusOptions): void {
    const empty = ['domain', 'userNumber'].find((name) => !this.#form.value(name));
    this.#form.field(empty ?? 'userNumber')?.focus(options);
  }

  /** What waits for an update waits for the first form too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loader.loaded;
    return super.getUpdateComplete();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // At first it only fills an empty field; later the page means what it sets.
    if (changed.get('domain') !== undefined) this.#form.write('domain', this.domain);
    if (changed.get('userNumber') !== undefined) this.#form.write('userNumber', this.userNumber);
  }

  protected override render(): unknown {
    const said = this.#said.texts;
    if (!said && !this.error) return nothing;
    return frame({
      heading: this.#flow?.heading ?? '',
      headingLevel: this.headingLevel,
      alert: this.#loader.alert,
      status: this.#loader.notice,
      footer: html`${this.#flow?.after ?? nothing}<slot name="footer"></slot>`,
      slotted: this.#form.settle,
    });
  }

  get #flow(): ForgotPasswordFlow | undefined {
    return this.#loader.flow;
  }

  #template(): TemplateResult | undefined {
    const { texts } = this.#texts;
    return texts && this.#said.texts && this.#flow?.template(texts);
  }

  /** Only where it leads somewhere. */
  #back(className: string): unknown {
    const said = this.#said.texts;
    const href = safeHref(this.loginHref, this.baseURI);
    const leads = href || this.closest('pbx-login, pbx-first-access');
    return said && leads ? link({ to: 'back', label: said.back, className, href }) : nothing;
  }

  #press(action: string, control: HTMLElement, event: Event): void {
    const { value = '' } = control as Partial<HTMLButtonElement>;
    if (action !== 'back') this.#flow?.press(action, value);
    else if (!askPage(this, action satisfies Destination, control.getAttribute('href') ?? ''))
      event.preventDefault();
  }
}
