import { html, nothing, type TemplateResult } from 'lit';
import type { NewPasswordTexts } from '../locales/messages.js';
import { passwordField } from './field.js';
import { strength, type StrengthView } from './strength.js';

export type NewPasswordField = 'currentPassword' | 'newPassword' | 'confirmPassword';

export interface PasswordsView {
  stem: string;
  texts: NewPasswordTexts;
  /** What is wrong with a field, with its sign. */
  errors: Record<NewPasswordField, TemplateResult | undefined>;
  /** What a reveal button says. */
  showPassword: string;
  hidePassword: string;
  /** Name of the revealed input. */
  revealed: string;
  /** Name of the input that is typed into with Caps Lock on, and what is then said. */
  capsLock: string;
  capsLockText: TemplateResult;
  /** Names of the inputs that begin or end with a space, and what is then said. */
  spaced: readonly string[];
  spacesText: TemplateResult;
  strength: StrengthView;
  disabled: boolean;
}

/** For password managers: whose password this is (Chromium's guide to password forms). */
export function hiddenUsername(username: string): TemplateResult {
  return html`<input
    class="pbx-unseen"
    type="text"
    name="username"
    autocomplete="username"
    value=${username}
    tabindex="-1"
    aria-hidden="true"
    readonly
  />`;
}

export function currentPassword(view: PasswordsView): TemplateResult {
  return password(view, 'currentPassword', 'current-password', view.texts.currentPassword);
}

/** The new password with its meter, and the same again. */
export function newPasswords(view: PasswordsView): TemplateResult {
  const { texts } = view;
  return html`
    <div class="pbx-new">
      ${password(view, 'newPassword', 'new-password', texts.newPassword)} ${strength(view.strength)}
    </div>
    ${password(view, 'confirmPassword', 'new-password', texts.confirmPassword)}
  `;
}

function password(
  view: PasswordsView,
  name: NewPasswordField,
  autocomplete: 'current-password' | 'new-password',
  label: string,
): TemplateResult {
  const { stem, errors, revealed, capsLock, spaced, disabled } = view;
  return passwordField({
    stem,
    name,
    label,
    autocomplete,
    placeholder: '',
    disabled,
    error: errors[name],
    aside: nothing,
    revealed: revealed === name,
    revealLabel: revealed === name ? view.hidePassword : view.showPassword,
    capsLock: html`${capsLock === name ? view.capsLockText : nothing}
    ${spaced.includes(name) ? view.spacesText : nothing}`,
  });
}
