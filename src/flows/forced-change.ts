import { html, type LitElement, type TemplateResult } from 'lit';
import type { CompletePasswordChangeInput } from '../contract/adapter.js';
import type { AuthError, FieldError } from '../contract/errors.js';
import type { PasswordChangeRequired } from '../contract/results.js';
import type { LightForm } from '../controllers/light-form.js';
import type { NewPasswordTexts, Outcomes, Texts } from '../locales/messages.js';
import type { LoginActs } from '../templates/login-form.js';
import { infoAlert } from '../templates/alert.js';
import { hiddenUsername, newPasswords } from '../templates/new-password.js';
import { submitButton } from '../templates/submit-button.js';
import { fieldErrors, NewPassword } from './new-password.js';

// What goes with it: loaded when a change is due, and not before.
export { PartTextsController } from '../controllers/part-texts.js';

export interface ForcedChangeParts {
  readonly host: LitElement;
  readonly form: LightForm;
  readonly language: () => string;
  readonly texts: () => NewPasswordTexts;
  readonly required: PasswordChangeRequired;
  readonly person: SigningIn;
}

/** Who is signing in, as they have said it in the first step. */
export interface SigningIn {
  readonly username: string;
  readonly domain: string;
  readonly remember: boolean;
}

export interface ForcedChangeView {
  readonly texts: Texts;
  readonly outcomes: Outcomes;
  readonly disabled: boolean;
  readonly acts: Pick<LoginActs, 'submitLabel' | 'busy' | 'waiting'>;
}

/** The step of a sign-in in which a new password is due: there is no session without it. */
export class ForcedChange {
  #parts: ForcedChangeParts;
  #passwords: NewPassword;

  constructor(parts: ForcedChangeParts) {
    this.#parts = parts;
    const { required, person } = parts;
    this.#passwords = new NewPassword({
      ...parts,
      personal: () => ({ loginName: person.username, ...required.personal }),
    });
    this.#passwords.policy = required.policy;
  }

  get texts(): NewPasswordTexts {
    return this.#parts.texts();
  }

  get person(): SigningIn {
    return this.#parts.person;
  }

  /** Why this is asked. */
  get alert(): TemplateResult {
    return infoAlert(this.texts.due[this.#parts.required.reason]);
  }

  template({ texts, outcomes, disabled, acts }: ForcedChangeView): TemplateResult {
    const { submitLabel, busy, waiting } = acts;
    return html`
      ${hiddenUsername(this.person.username)}
      ${newPasswords(this.#passwords.view({ texts, outcomes, disabled }))}
      ${submitButton({
        label: submitLabel ?? this.texts.submitDue,
        busy,
        waiting,
        disabled,
      })}
      <button class="pbx-link" type="button" data-action="not-you" ?disabled=${disabled}>
        ${texts.notYou}
      </button>
    `;
  }

  /** What is to be sent; nothing where the fields are wrong, which are then marked. */
  input(): CompletePasswordChangeInput | undefined {
    const { form, required, person } = this.#parts;
    const wrong = this.#passwords.check(false);
    this.#passwords.mark(wrong);
    if (wrong.length > 0) return undefined;
    this.#passwords.mask();
    return {
      challenge: required.challenge,
      newPassword: form.value('newPassword'),
      remember: person.remember,
    };
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
