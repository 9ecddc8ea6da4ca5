import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import type { BreachCheck } from '../contract/breach.js';
import type { AuthError } from '../contract/errors.js';
import type { Destination } from '../contract/events.js';
import type { PersonalInfo } from '../contract/results.js';
import type { Finding, Score } from '../contract/strength.js';
import { AdapterSource } from '../controllers/adapter-source.js';
import { FlowLoader } from '../controllers/flow-loader.js';
import { LightForm } from '../controllers/light-form.js';
import { MessagesController } from '../controllers/messages.js';
import { askPage } from '../controllers/navigation.js';
import { PartTextsController } from '../controllers/part-texts.js';
import type { Status } from '../controllers/submission.js';
import type { PasswordChangeFlow } from '../flows/password-change.js';
import type { MessageOverrides } from '../locales/messages.js';
import { frame as frameStyles } from '../styles/frame.js';
import { tokens } from '../styles/tokens.js';
import { frame } from '../templates/frame.js';
import { link } from '../templates/link.js';

/**
 * Changes the password of the person who is signed in, and helps to find one that is hard to guess.
 *
 * The inputs are in the element's light DOM, where every password manager finds them.
 *
 * @tag pbx-password-change
 * @summary Changes a password, with a meter and the policy as a live checklist.
 * @slot heading - Replaces the heading.
 * @slot before-form - A notice above the form.
 * @slot after-form - What belongs below the form.
 * @slot footer - Further links.
 * @event {PbxSubmitEvent} pbx-submit - Before the backend is asked. Cancel it to stop that. Holds no secret.
 * @event {PbxSuccessEvent<PasswordChanged>} pbx-success - The password was changed. Holds the session's new end.
 * @event {PbxErrorEvent} pbx-error - The attempt failed. Cancel it to hide the built-in alert.
 * @event {PbxNavigateEvent} pbx-navigate - The person asks for another view, such as the ticket form.
 * @event {PbxStrengthEvent} pbx-strength - More is known of the new password: `score` and `findings`, never the password.
 * @csspart frame - The card.
 * @csspart heading - The heading.
 * @csspart alert - What went wrong or was done.
 * @cssstate pending - The backend is being asked.
 * @cssstate failed - The last attempt failed.
 * @cssstate done - The password was changed; the form has left.
 */
export class PbxPasswordChange extends LitElement {
  static override styles = [tokens, frameStyles];
  // A getter: what the template checker reads.
  static override get properties(): PropertyDeclarations {
    return {
      adapter: { attribute: false },
      baseUrl: { attribute: 'base-url' },
      messages: { attribute: false },
      personal: { attribute: false },
      breachCheck: { attribute: false },
      username: {},
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
  /** What the page knows of the person, beside what the backend says: it should not be in the password. */
  personal: PersonalInfo = {};
  /** Asked when the field is left; `createPwnedPasswords()` makes one. Without it nobody is asked. */
  breachCheck: BreachCheck | undefined;
  /** Whose password it is, for password managers. Defaults to the account's number and domain. */
  username = '';
  /** Level of the heading, 1 to 6. */
  headingLevel = 1;
  /** Takes all controls out of use. */
  disabled = false;

  #texts = new MessagesController(this);
  #said = new PartTextsController(this, this.#texts, 'newPassword');
  #source = new AdapterSource(this);
  #form = new LightForm(this, {
    template: () => this.#template(),
    drawn: () => undefined,
    submit: () => this.disabled || void this.#flow?.submit(),
    press: (action, control, event) => this.#press(action, control, event),
    edit: (field) => this.#flow?.edit(field),
  });
  #internals = this.attachInternals();
  #loader = new FlowLoader(this, {
    ...{ internals: this.#internals, form: this.#form, source: this.#source },
    ...{ name: 'password-change', texts: this.#texts, said: this.#said },
    load: async () => {
      const { PasswordChangeFlow } = await import('../flows/password-change.js');
      return (parts) =>
        new PasswordChangeFlow({
          ...parts,
          host: this,
          ticketLink: (label) => link({ to: 'forgot-password', label, className: 'link', href: '' }),
        });
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

  /** How hard the new password is to guess, 0 to 4; `null` while unknown. */
  get score(): Score | null {
    return this.#flow?.passwords.score ?? null;
  }

  /** What was found in the new password, as codes. */
  get findings(): readonly Finding[] {
    return this.#flow?.passwords.findings ?? [];
  }

  /** Checks the fields and submits, as the button does. */
  requestSubmit(): void {
    this.#form.form.requestSubmit();
  }

  /** Calls off what is pending, empties the fields and returns to idle. */
  reset(): void {
    this.#form.reset();
    this.#flow?.reset();
    this.requestUpdate();
  }

  /** Focuses the first field that is empty. */
  override focus(options?: FocusOptions): void {
    const names = ['currentPassword', 'newPassword', 'confirmPassword'];
    const empty = names.find((name) => !this.#form.value(name));
    this.#form.field(empty ?? 'newPassword')?.focus(options);
  }

  get #flow(): PasswordChangeFlow | undefined {
    return this.#loader.flow;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#flow?.ask();
    if (changed.has('personal')) this.#flow?.passwords.assess();
  }

  protected override render(): unknown {
    const said = this.#said.texts;
    if (!said && !this.error) return nothing;
    return frame({
      heading: said?.heading ?? '',
      headingLevel: this.headingLevel,
      alert: this.#loader.alert,
      status: this.#loader.notice,
      footer: html`<slot name="footer"></slot>`,
      slotted: this.#form.settle,
    });
  }

  #template(): TemplateResult | undefined {
    const { texts } = this.#texts;
    return texts && this.#said.texts && this.#flow?.template(texts);
  }

  #press(action: string, control: HTMLElement, event: Event): void {
    if (action === 'reveal') this.#flow?.passwords.reveal((control as HTMLButtonElement).value);
    else if (!askPage(this, action as Destination, control.getAttribute('href') ?? ''))
      event.preventDefault();
  }
}
