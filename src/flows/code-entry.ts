import { cameAtOnce, isWhole, readCode } from '../contract/one-time-code.js';
import type { LightForm } from '../controllers/light-form.js';

/** Codes refused before the next one needs the button: maybe they are not of six digits here. */
const PATIENCE = 2;

/**
 * When a code submits by itself: at its sixth digit, and once. A code that was refused does not, and neither does one
 * that is being corrected digit by digit, since attempts are counted: it has to be typed from the start, or to come at once.
 */
export class CodeEntry {
  /** Codes that were refused. */
  refused = 0;
  #before = '';
  #armed = true;
  #sent = '';
  #composing = false;
  #listening = new AbortController();

  constructor(
    readonly host: HTMLElement,
    readonly form: LightForm,
    readonly byItself: boolean,
  ) {
    const { signal } = this.#listening;
    host.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    host.addEventListener('compositionend', () => this.#composed(), { signal });
  }

  get submitsItself(): boolean {
    return this.byItself && this.refused < PATIENCE;
  }

  /** The field was written into. */
  edit(field: HTMLInputElement): void {
    if (this.#composing) return;
    const code = readCode(field.value);
    if (code.length < 2 || cameAtOnce(this.#before, code)) this.#armed = true;
    this.#before = code;
    if (!this.#armed || !this.submitsItself || !isWhole(code) || code === this.#sent) return;
    this.#armed = false;
    if (field.value !== code) field.value = code; // as it is sent
    this.form.form.requestSubmit();
  }

  /** This code is sent, by itself or by the button. */
  send(code: string): void {
    this.#sent = code;
    this.#armed = false;
  }

  end(): void {
    this.#listening.abort();
  }

  #composed(): void {
    this.#composing = false;
    const field = this.form.field('code');
    if (field) this.edit(field);
  }
}
