import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Provider } from '../contract/results.js';
import type { Messages } from '../locales/messages.js';
import { field, passwordField } from './field.js';
import { fieldText, fill } from './texts.js';
import { providerButtons } from './provider-buttons.js';
import { submitButton } from './submit-button.js';
import type { WaitView } from './wait-time.js';
import { waitTime } from './wait-time.js';

export type LoginField = 'username' | 'domain' | 'password';

export interface LoginFormView {
  stem: string;
  texts: Messages;
  /** Why fields were refused, as codes. */
  wrong: Partial<Record<LoginField, string>>;
  withDomain: boolean;
  withRemember: boolean;
  /** The login name came from this device: the person may not be that one. */
  remembered: boolean;
  revealed: boolean;
  capsLock: boolean;
  forgotPassword: TemplateResult;
  providers: readonly Provider[] | undefined;
  busy: boolean;
  wait: WaitView | undefined;
  disabled: boolean;
}

/** The form of `<pbx-login>`: the same on a server and in a browser, drawn from its view alone. */
export function loginForm(view: LoginFormView): TemplateResult {
  const { stem, texts, wrong, busy, wait, disabled } = view;
  const error = (name: LoginField) => (wrong[name] ? fieldText(texts, name, wrong[name]) : '');
  return html`${field({
    stem,
    name: 'username',
    label: texts.username,
    autocomplete: 'username',
    placeholder: texts.usernameExample,
    disabled,
    error: error('username'),
    aside: view.remembered
      ? html`<button class="pbx-link" type="button" data-action="not-you" ?disabled=${disabled}>
          ${texts.notYou}
        </button>`
      : nothing,
  })}${
    view.withDomain
      ? field({
          stem,
          name: 'domain',
          label: texts.domain,
          autocomplete: 'off',
          placeholder: texts.domainExample,
          disabled,
          error: error('domain'),
        })
      : nothing
  }${passwordField({
    stem,
    name: 'password',
    label: texts.password,
    autocomplete: 'current-password',
    disabled,
    error: error('password'),
    revealed: view.revealed,
    revealLabel: view.revealed ? texts.hidePassword : texts.showPassword,
    capsLock: view.capsLock ? texts.capsLock : '',
    aside: view.forgotPassword,
  })}${
    view.withRemember
      ? html`<label class="pbx-remember"
          ><input type="checkbox" name="remember" ?disabled=${disabled} />${texts.remember}</label
        >`
      : nothing
  }${submitButton({
    label: busy
      ? texts.submitting
      : wait
        ? fill(texts.submitLater, { time: waitTime(wait, 'pbx-unseen') })
        : texts.submit,
    busy,
    waiting: wait !== undefined,
    disabled,
  })}${providerButtons({ providers: view.providers, or: texts.or, label: texts.signInWith, disabled })}`;
}
