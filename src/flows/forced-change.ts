import { html, type LitElement, type TemplateResult } from 'lit';
import type { CompletePasswordChangeInput } from '../contract/adapter.js';
import type { AuthError, FieldError } from '../contract/errors.js';
import type { PasswordChangeRequired } from '../contract/results.js';
import type { LightForm } from '../controllers/light-form.js';
import type { NewPasswordTexts, Outcomes, Texts } from '../locales/messages.js';
import { infoAlert } from '../templates/alert.js';
import { hiddenUsername, newPasswords } from '../templates/new-password.js';
import { submitButton } from '../templates/submit-button.js';
import { fieldErrors, NewPassword } from './new-password.js';

// What goes with it: loaded when a change is due, and not before.
export { NewPasswordTextsController } from '../controllers/new-password-texts.js';

export interface ForcedChangeParts {
  readonly host: LitElement;
  readonly form: LightForm;
  readonly language: () => string;
  readonly texts: () => NewPasswordTexts;
  readonly required: PasswordChangeRequired;
  /** Who signed in. */
  readonly username: string;
  readonly remember: boolean;
}

export interface ForcedChangeView {
  readonly texts: Texts;
  readonly outcomes: Outcomes;
  readonly disabled: boolean;
  readonly busy: boolean;
}

/** The step of a sign-in in which a new password is due: there is no session without it. */
export class ForcedChange {
  #parts: ForcedChangeParts;
  #passwords: NewPassword;

  constructor(parts: ForcedChangeParts) {
    this.#parts = parts;
    const { required, username } = parts;
    this.#passwords = new NewPassword({
      ...parts,
      personal: () => ({ loginName: username, ...required.personal }),
    });
    this.#passwords.policy = required.policy;
  }

  get texts(): NewPasswordTexts {
    return this.#parts.texts();
  }

  get username(): string {
    return this.#parts.username;
  }

  get remember(): boolean {
    return this.#parts.remember;
  }

  /** Why this is asked. */
  get alert(): TemplateResult {
    return infoAlert(this.texts.due[this.#parts.required.reason]);
  }

  template({ texts, outcomes, disabled, busy }: ForcedChangeView): TemplateResult {
    return html`
      ${hiddenUsername(this.#parts.username)}
      ${newPasswords(this.#passwords.view({ texts, outcomes, disabled }))}
      ${submitButton({
        label: busy ? outcomes.submitting : this.texts.submitDue,
        busy,
        waiting: false,
        disabled,
      })}
      <button class="pbx-link" type="button" data-action="not-you" ?disabled=${disabled}>
        ${texts.notYou}
      </button>
    `;
  }

  /** What is to be sent; nothing where the fields are wrong, which are then marked. */
  input(): CompletePasswordChangeInput | undefined {
    const { form, required, remember } = this.#parts;
    const wrong = this.#passwords.check(false);
    this.#passwords.mark(wrong);
    if (wrong.length > 0) return undefined;
    this.#passwords.mask();
    return { challenge: required.challenge, newPassword: form.value('newPassword'), remember };
  }

  edit(field: HTMLInputElement): void {
    this.#passwords.edit(field);
  }

  reveal(name: string): void {
    this.#passwords.reveal(name);
  }

  /** Marks the fields that an error is about. False where it is about none. */
  explain(error: AuthError): boolean {
    const wrong: readonly FieldError[] = fieldErrors(error);
    return this.#passwords.mark(wrong);
  }

  end(): void {
    this.#passwords.destroy();
  }
}
