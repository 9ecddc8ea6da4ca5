import { cameAtOnce, isWhole, readCode, readRecoveryCode } from '../contract/one-time-code.js';
import type { ChallengeKind } from '../contract/results.js';
import type { LightForm } from '../controllers/light-form.js';

/** Codes refused before the next one needs the button: maybe they are not of six digits here. */
const PATIENCE = 2;

/** Codes have no more characters than this in the account API. */
const LONGEST = 64;

/** What is wrong with a code: the names of its texts. */
export type WrongCode = 'required' | 'digits' | 'invalid';

/**
 * The field of a code: what is in it, and when it submits by itself: at its sixth digit, and once. A code that was refused
 * does not, and neither does one that is being corrected digit by digit, since attempts are counted: it has to be typed
 * from the start, or to come at once.
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
    readonly kind: ChallengeKind,
  ) {
    const { signal } = this.#listening;
    host.addEventListener('compositionstart', () => (this.#composing = true), { signal });
    host.addEventListener('compositionend', () => this.#composed(), { signal });
  }

  /** A printed code does not: its length is not known. */
  get submitsItself(): boolean {
    return this.kind !== 'recovery-code' && this.refused < PATIENCE;
  }

  /** What is typed, as it is sent. */
  get code(): string {
    const typed = this.form.value('code');
    return this.kind === 'recovery-code' ? readRecoveryCode(typed) : readCode(typed);
  }

  /** What is wrong with it before anybody is asked, who would count it. */
  get wrong(): WrongCode | undefined {
    const { code } = this;
    if (!code) return 'required';
    // Six nearly always, eight at most (RFC 4226 §5.3).
    if (this.kind === 'totp' && !/^\d{6,8}$/.test(code)) return 'digits';
    return code.length > LONGEST ? 'invalid' : undefined;
  }

  /** The field was written into. */
  edit(field: HTMLInputElement): void {
    if (this.#composing) return;
    const { code } = this;
    if (code.length < 2 || cameAtOnce(this.#before, code)) this.#armed = true;
    this.#before = code;
    if (!this.#armed || !this.submitsItself || !isWhole(code) || code === this.#sent) return;
    this.#armed = false;
    if (field.value !== code) field.value = code; // as it is sent
    this.form.form.requestSubmit();
  }

  /** It is sent, by itself or by the button. */
  send(): void {
    this.#sent = this.code;
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
