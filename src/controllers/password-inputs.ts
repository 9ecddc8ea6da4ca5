import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LightForm } from './light-form.js';

/**
 * What the password inputs of a form have in common: revealing, the Caps Lock hint, and leaving no trace.
 * A revealed password hides again when its field is left, at submit and with the page (OWASP ASVS 5.0, 6.2.6);
 * it is wiped when the host or the page goes.
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

  mask = (): void => {
    if (!this.revealed && !this.capsLock) return;
    this.revealed = this.capsLock = '';
    this.host.requestUpdate();
  };

  wipe = (): void => {
    for (const input of this.form.form.querySelectorAll<HTMLInputElement>(passwords)) input.value = '';
    this.mask();
  };

  hostConnected(): void {
    window.addEventListener('pagehide', this.wipe);
    document.addEventListener('visibilitychange', this.mask);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.wipe);
    document.removeEventListener('visibilitychange', this.mask);
    // A move in the tree disconnects too, and takes nothing from the person.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.wipe();
    });
  }

  #onKey = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    // Autofill sends events that only look like keys.
    if (!(event instanceof KeyboardEvent) || !input.matches(passwords)) return;
    const name = event.getModifierState('CapsLock') ? input.name : '';
    if (name === this.capsLock) return;
    this.capsLock = name;
    this.host.requestUpdate();
  };

  #onLeave = (event: FocusEvent): void => {
    const field = (event.target as Element).closest('.pbx-field');
    if (field?.querySelector(passwords) && !field.contains(event.relatedTarget as Node | null)) this.mask();
  };
}

const passwords = 'input[autocomplete$="-password"]';
