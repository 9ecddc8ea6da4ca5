import type { PropertyDeclarations, PropertyValues } from 'lit';
import { LitElement, nothing } from 'lit';
import type { BreachCheck } from '../contract/breach.js';
import type { PasswordPolicy, PersonalInfo } from '../contract/results.js';
import type { Finding, Score } from '../contract/strength.js';
import { MessagesController } from '../controllers/messages.js';
import { PartTextsController } from '../controllers/part-texts.js';
import { StrengthMeter } from '../controllers/strength-meter.js';
import type { MessageOverrides } from '../locales/messages.js';
import { strengthStyles } from '../styles/strength.js';
import { tokens } from '../styles/tokens.js';
import { spokenVerdict, strength } from '../templates/strength.js';

/**
 * The meter alone, for a password input of any form of the page: how hard it is to guess, why, and what would help.
 *
 * @tag pbx-password-strength
 * @summary A strength meter for any password input.
 * @attr {boolean} without-worker - Rates passwords in the page instead of a worker; also on anything around it. For pages under Trusted Types.
 * @event {PbxStrengthEvent} pbx-strength - More is known of the password: `score` and `findings`, never the password.
 */
export class PbxPasswordStrength extends LitElement {
  static override styles = [tokens, strengthStyles];
  // A getter: what the template checker reads.
  static override get properties(): PropertyDeclarations {
    return {
      for: {},
      userInputs: { attribute: false },
      personal: { attribute: false },
      breachCheck: { attribute: false },
      policy: { attribute: false },
      messages: { attribute: false },
    };
  }

  /** Id of the password input, in the same document or shadow tree. */
  for = '';
  /** Words that are easy to guess for this person or on this page: a product, a company. */
  userInputs: readonly string[] = [];
  /** What the page knows of the person: it should not be in the password. */
  personal: PersonalInfo = {};
  /** Asked when the field is left; `createPwnedPasswords()` makes one. Without it nobody is asked. */
  breachCheck: BreachCheck | undefined;
  /** What the backend asks for: shown as a live checklist. */
  policy: PasswordPolicy | undefined;
  /** The page's own wording for single texts. */
  messages: MessageOverrides = {};

  #texts = new MessagesController(this);
  #said = new PartTextsController(this, this.#texts, 'newPassword');
  #meter: StrengthMeter = new StrengthMeter(this, {
    language: () => this.#texts.language,
    policy: () => this.policy,
    personal: () => ({ ...this.personal, others: this.userInputs }),
    breachCheck: () => this.breachCheck,
    speak: () => (this.#said.texts ? spokenVerdict(this.#said.texts, this.#meter) : ''),
  });
  #root: Node | undefined;

  /** How hard it is to guess, 0 to 4; `null` while unknown. */
  get score(): Score | null {
    return this.#meter.score;
  }

  /** What was found, as codes. */
  get findings(): readonly Finding[] {
    return this.#meter.findings;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On the root, because the input may come later than this element, or be replaced.
    this.#root = this.getRootNode();
    for (const type of ['input', 'change', 'focusin', 'focusout'])
      this.#root.addEventListener(type, this.#onInput);
    this.#assess();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['input', 'change', 'focusin', 'focusout'])
      this.#root?.removeEventListener(type, this.#onInput);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asks = ['for', 'userInputs', 'personal', 'policy'] as const;
    if (asks.some((name) => changed.has(name))) this.#assess();
  }

  protected override render(): unknown {
    const { texts } = this.#said;
    if (!texts) return nothing;
    const { empty, shown, checks, spoken } = this.#meter;
    return strength({
      id: 'explanation',
      texts,
      language: this.#texts.language,
      empty,
      ...shown,
      checks,
      lengths: this.policy ?? { minLength: 1 },
      withPersonal: this.policy?.forbidPersonalInfo ?? false,
      spoken,
    });
  }

  get #input(): HTMLInputElement | undefined {
    const found =
      this.isConnected && this.for && (this.#root as Document | ShadowRoot).getElementById(this.for);
    return found instanceof HTMLInputElement ? found : undefined;
  }

  #assess(): void {
    if (this.#input?.matches(':focus')) this.#meter.load();
    this.#meter.assess(this.#input?.value ?? '');
  }

  #onInput = ({ type, target }: Event): void => {
    const input = this.#input;
    if (!input || target !== input) return;
    if (type === 'focusout') void this.#meter.settle(input.value);
    else this.#assess();
  };
}
