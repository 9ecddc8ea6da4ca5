import { html, type TemplateResult } from 'lit';
import type { AuthError } from '../contract/errors.js';
import type { PasswordChangeRequired } from '../contract/results.js';
import { loadPart, type PartTextsController } from '../controllers/part-texts.js';
import type { Arrival } from '../controllers/sign-in.js';
import type { NewPasswordTexts } from '../locales/messages.js';
import { infoAlert } from '../templates/alert.js';
import { hiddenUsername, newPasswords } from '../templates/new-password.js';
import { submitButton } from '../templates/submit-button.js';
import type { LoginStep, StepParts, StepView } from './login-step.js';
import { fieldErrors, NewPassword } from './new-password.js';

/** @throws where its texts cannot be fetched. */
export async function demandNewPassword(
  parts: StepParts,
  required: PasswordChangeRequired,
): Promise<LoginStep> {
  const { said, now } = await loadPart(parts.host, parts.texts, 'newPassword');
  return new ForcedChange(parts, required, said, now);
}

/** The step of a sign-in in which a new password is due: there is no session without it. */
class ForcedChange implements LoginStep {
  #passwords: NewPassword;

  constructor(
    readonly parts: StepParts,
    readonly required: PasswordChangeRequired,
    readonly said: PartTextsController<'newPassword'>,
    readonly first: NewPasswordTexts,
  ) {
    const { host, form, texts, person } = parts;
    this.#passwords = new NewPassword({
      host,
      form,
      language: () => texts.language,
      texts: () => this.#texts,
      personal: () => ({ loginName: person.username, ...required.personal }),
    });
    this.#passwords.policy = required.policy;
  }

  get #texts(): NewPasswordTexts {
    return this.said.texts ?? this.first;
  }

  get errors(): NewPasswordTexts['errors'] {
    return this.#texts.errors;
  }

  get alert(): TemplateResult {
    return infoAlert(this.#texts.due[this.required.reason]);
  }

  template({ texts, outcomes, disabled, button }: StepView): TemplateResult {
    return html`
      ${hiddenUsername(this.parts.person.username)}
      ${newPasswords(this.#passwords.view({ texts, outcomes, disabled }))}
      ${submitButton(button(this.#texts.submitDue))}
      <button class="pbx-link" type="button" data-action="not-you" ?disabled=${disabled}>
        ${texts.notYou}
      </button>
    `;
  }

  focus(): void {
    this.parts.form.field('newPassword')?.focus();
  }

  async submit(): Promise<Arrival | undefined> {
    const { form, signIn, flow, person } = this.parts;
    const wrong = this.#passwords.check(false);
    this.#passwords.mark(wrong);
    if (wrong.length > 0) return undefined;
    this.#passwords.mask();
    const input = {
      challenge: this.required.challenge,
      newPassword: form.value('newPassword'),
      remember: person.remember,
    };
    return signIn.submit(flow, (adapter, options) => adapter.completePasswordChange?.(input, options));
  }

  press(action: string, value: string): void {
    if (action === 'reveal') this.#passwords.reveal(value);
  }

  edit(field: HTMLInputElement): void {
    this.#passwords.edit(field);
  }

  explain(error: AuthError): boolean {
    return this.#passwords.mark(fieldErrors(error));
  }

  end(): void {
    this.#passwords.destroy();
    this.parts.host.removeController(this.said);
  }
}
