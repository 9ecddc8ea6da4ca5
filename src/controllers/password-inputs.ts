import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type LightForm, passwordInputs } from './light-form.js';

/**
 * What the password inputs of a form have in common: the reveal button and the Caps Lock hint. A revealed password
 * hides again when its field is left, at submit and when the page is not looked at (OWASP ASVS 5.0, 6.2.6).
 */
export class PasswordInputs implements ReactiveController {
  /** Name of the revealed input. */
  revealed = '';
  /** Name of the input that is being typed into with Caps Lock on. */
  capsLock = '';

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly form: LightForm,
  ) {
    host.addController(this);
    host.addEventListener('keydown', this.#onKey);
    host.addEventListener('keyup', this.#onKey);
    host.addEventListener('focusout', this.#onLeave);
  }

  toggle(name: string): void {
    this.revealed = this.revealed === name ? '' : name;
    this.host.requestUpdate();
    this.form.field(name)?.focus();
  }

  readonly mask = (): void => {
    this.revealed = this.capsLock = '';
    this.host.requestUpdate();
  };

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.mask);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.mask);
  }

  #onKey = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    // Autofill sends events that only look like keys.
    if (!(event instanceof KeyboardEvent) || !input.matches(passwordInputs)) return;
    const name = event.getModifierState('CapsLock') ? input.name : '';
    if (name === this.capsLock) return;
    this.capsLock = name;
    this.host.requestUpdate();
  };

  #onLeave = (event: FocusEvent): void => {
    const field = (event.target as Element).closest('.pbx-field');
    if (field?.querySelector(passwordInputs) && !field.contains(event.relatedTarget as Node | null))
      this.mask();
  };
}
