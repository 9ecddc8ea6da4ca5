import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Provider } from '../contract/results.js';
import type { Texts } from '../locales/messages.js';
import { field, passwordField } from './field.js';
import { providerButtons } from './provider-buttons.js';
import { submitButton, type SubmitButtonView } from './submit-button.js';

export type LoginField = 'username' | 'domain' | 'password';

/** What has come of the person's acts so far, as the form shows it. */
export interface LoginActs {
  /** What is wrong with a field. */
  errors: Partial<Record<LoginField, TemplateResult | undefined>> | undefined;
  /** What the reveal button does now that the password is revealed. */
  hidePassword: string | undefined;
  /** That Caps Lock is on. */
  capsLock: TemplateResult | undefined;
  /** The submit button, where it is not at rest. */
  button: SubmitButtonView | undefined;
}

/** Each member is an own one: what a page put on `Object.prototype` is not shown. */
export const noActs: LoginActs = {
  errors: undefined,
  hidePassword: undefined,
  capsLock: undefined,
  button: undefined,
};

export interface LoginFormView extends LoginActs {
  stem: string;
  texts: Texts;
  withDomain: boolean;
  withRemember: boolean;
  /** The login name came from this device: the person may not be that one. */
  remembered: boolean;
  forgotPassword: TemplateResult;
  providers: readonly Pick<Provider, 'id' | 'brand' | 'name'>[] | undefined;
  disabled: boolean;
}

/** The form of `<pbx-login>`: the same on a server and in a browser, drawn from its view alone. */
export function loginForm(view: LoginFormView): TemplateResult {
  const { texts, button, disabled } = view;
  return html`
    ${usernameField(view)} ${view.withDomain ? domainField(view) : nothing} ${currentPasswordField(view)}
    ${
      view.withRemember
        ? html`<label class="pbx-remember">
            <input type="checkbox" name="remember" ?disabled=${disabled} />${texts.remember}
          </label>`
        : nothing
    }
    ${submitButton(button ?? { label: texts.submit, busy: false, waiting: false, disabled })}
    ${providerButtons({ providers: view.providers, or: texts.or, label: texts.signInWith, disabled })}
  `;
}

function usernameField(view: LoginFormView): TemplateResult {
  const { texts, errors, remembered, disabled } = view;
  const notYou = html`<button class="pbx-link" type="button" data-action="not-you" ?disabled=${disabled}>
    ${texts.notYou}
  </button>`;
  return field({
    ...view,
    name: 'username',
    label: texts.username,
    autocomplete: 'username',
    placeholder: texts.usernameExample,
    error: errors?.username,
    aside: remembered ? notYou : nothing,
  });
}

function domainField(view: LoginFormView): TemplateResult {
  const { texts, errors } = view;
  return field({
    ...view,
    name: 'domain',
    label: texts.domain,
    autocomplete: 'off',
    placeholder: texts.domainExample,
    error: errors?.domain,
    aside: nothing,
  });
}

function currentPasswordField(view: LoginFormView): TemplateResult {
  const { texts, errors, hidePassword, capsLock, forgotPassword } = view;
  return passwordField({
    ...view,
    name: 'password',
    label: texts.password,
    autocomplete: 'current-password',
    placeholder: '',
    error: errors?.password,
    aside: forgotPassword,
    revealed: hidePassword !== undefined,
    revealLabel: hidePassword ?? texts.showPassword,
    capsLock,
  });
}
