import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { BreachCheck } from '../contract/breach.js';
import type { AuthError, FieldError } from '../contract/errors.js';
import type { PasswordPolicy } from '../contract/results.js';
import type { Finding, Score } from '../contract/strength.js';
import { PasswordInputs } from '../controllers/password-inputs.js';
import { StrengthMeter } from '../controllers/strength-meter.js';
import type { LightForm } from '../controllers/light-form.js';
import type { NewPasswordTexts, Outcomes, Texts } from '../locales/messages.js';
import type { PersonalSource } from '../password/personal-info.js';
import { passwordRules } from '../password/policy.js';
import { strengthStyles } from '../styles/strength.js';
import { remark } from '../templates/alert.js';
import type { NewPasswordField, PasswordsView } from '../templates/new-password.js';
import { spokenVerdict } from '../templates/strength.js';

export interface NewPasswordParts {
  readonly host: LitElement;
  readonly form: LightForm;
  readonly language: () => string;
  readonly texts: () => NewPasswordTexts;
  readonly personal: () => PersonalSource;
  readonly breachCheck?: () => BreachCheck | undefined;
}

/** Until the backend says more: what no backend would refuse for (NIST SP 800-63B-4 §3.1.1.2 asks for 8 at least). */
const anyPolicy = { minLength: 1 };

/** A new password and its repetition: checked while they are typed, and before they are sent. */
export class NewPassword implements ReactiveController {
  #policy: PasswordPolicy | undefined;
  #parts: NewPasswordParts;
  #inputs: PasswordInputs;
  #meter: StrengthMeter;
  /** Why fields were refused, as codes; the policy's come as a list. */
  #wrong: Partial<Record<NewPasswordField, readonly string[]>> = {};
  /** Names of the inputs that something was pasted into: a space at an end may have come along. */
  #pasted = new Set<string>();

  constructor(parts: NewPasswordParts) {
    this.#parts = parts;
    const { host, form, language, texts, personal } = parts;
    form.style(strengthStyles);
    this.#inputs = new PasswordInputs(host, form);
    this.#meter = new StrengthMeter(host, {
      language,
      personal,
      policy: () => this.policy,
      breachCheck: () => parts.breachCheck?.(),
      speak: () => spokenVerdict(texts(), this.#meter),
    });
    host.addEventListener('focusin', this.#onFocus);
    host.addEventListener('focusout', this.#onLeave);
    host.addEventListener('paste', this.#onPaste);
    host.addController(this);
    // The field may have the focus already.
    if (form.field('newPassword')?.matches(':focus')) this.#meter.load();
  }

  /** Whatever is in the fields by now. */
  hostConnected(): void {
    this.assess();
  }

  /** Managers that make a password make one that the backend takes. */
  hostUpdated(): void {
    if (!this.#policy) return;
    const rules = passwordRules(this.#policy);
    for (const name of newFields) this.#parts.form.field(name)?.setAttribute('passwordrules', rules);
  }

  /** What the backend asks for, where it has said so. */
  get policy(): PasswordPolicy | undefined {
    return this.#policy;
  }

  set policy(policy: PasswordPolicy | undefined) {
    this.#policy = policy;
    this.assess();
  }

  get score(): Score | null {
    return this.#meter.score;
  }

  get findings(): readonly Finding[] {
    return this.#meter.findings;
  }

  /** Judges what is typed by now. */
  assess(): void {
    this.#meter.assess(this.#parts.form.value('newPassword'));
  }

  edit({ name, value }: HTMLInputElement): void {
    if (!spaceAtAnEnd.test(value)) this.#pasted.delete(name);
    if (name === 'newPassword') this.assess();
    this.#forget(name as NewPasswordField);
    // Whoever mends one of the two has mended their difference, or will hear of it again.
    if (name === 'newPassword') this.#forget('confirmPassword');
    this.#parts.host.requestUpdate(); // a space at the end, say
  }

  reveal(name: string): void {
    this.#inputs.toggle(name);
  }

  /** What is wrong with the fields before anything is sent. */
  check(withCurrent: boolean): FieldError[] {
    const { form } = this.#parts;
    const [current, next, again] = [
      form.value('currentPassword'),
      form.value('newPassword'),
      form.value('confirmPassword'),
    ];
    const wrong: FieldError[] = [];
    const refuse = (field: NewPasswordField, code: string): void => void wrong.push({ field, code });
    if (withCurrent && !current) refuse('currentPassword', 'required');
    if (!next) refuse('newPassword', 'required');
    else if (withCurrent && next === current) refuse('newPassword', 'unchanged');
    else for (const { code } of this.#broken) refuse('newPassword', code);
    if (next && !again) refuse('confirmPassword', 'required');
    else if (again !== next) refuse('confirmPassword', 'mismatch');
    return wrong;
  }

  /** Marks the wrong fields; the first one gets the focus. False where there is none that could be marked. */
  mark(errors: readonly FieldError[]): boolean {
    const { host, form } = this.#parts;
    const ours = fields.filter((name) => form.field(name) && errors.some(({ field }) => field === name));
    this.#wrong = Object.fromEntries(
      ours.map((name) => [name, errors.filter(({ field }) => field === name).map(({ code }) => code)]),
    );
    host.requestUpdate();
    const [first] = ours;
    if (!first) return false;
    void host.updateComplete.then(() => form.field(first)?.focus());
    return true;
  }

  /** Hides what is revealed, as for sending it. */
  mask(): void {
    this.#inputs.mask();
  }

  view({
    texts,
    outcomes,
    disabled,
  }: {
    texts: Texts;
    outcomes: Outcomes;
    disabled: boolean;
  }): PasswordsView {
    const { form, language } = this.#parts;
    const said = this.#parts.texts();
    const { empty, shown, checks, spoken } = this.#meter;
    return {
      stem: form.stem,
      texts: said,
      errors: this.#errors(said, outcomes),
      showPassword: texts.showPassword,
      hidePassword: outcomes.hidePassword,
      revealed: this.#inputs.revealed,
      capsLock: this.#inputs.capsLock,
      capsLockText: remark(outcomes.capsLock),
      spaced: [...this.#pasted].filter((name) => spaceAtAnEnd.test(form.value(name))),
      spacesText: remark(said.spaces),
      strength: {
        id: `${form.stem}-newPassword-about`,
        texts: said,
        language: language(),
        empty,
        ...shown,
        checks,
        lengths: this.policy ?? anyPolicy,
        withPersonal: this.policy?.forbidPersonalInfo ?? false,
        spoken,
      },
      disabled,
    };
  }

  destroy(): void {
    const { host } = this.#parts;
    host.removeEventListener('focusin', this.#onFocus);
    host.removeEventListener('focusout', this.#onLeave);
    host.removeEventListener('paste', this.#onPaste);
    host.removeController(this);
    host.removeController(this.#inputs);
    this.#inputs.hostDisconnected();
    this.#meter.destroy();
  }

  /** What the policy requires and the password does not do. Strength is the backend's to judge: it may know better. */
  get #broken(): readonly Finding[] {
    return this.#meter.findings.filter(({ code }) => code.startsWith('too-') || code.startsWith('missing-'));
  }

  #forget(name: NewPasswordField): void {
    if (!(name in this.#wrong)) return;
    this.#wrong = Object.fromEntries(Object.entries(this.#wrong).filter(([field]) => field !== name));
    this.#parts.host.requestUpdate();
  }

  /** Each field has a member of its own: what a page put on `Object.prototype` is not shown. */
  #errors(texts: NewPasswordTexts, outcomes: Outcomes): PasswordsView['errors'] {
    const wrong = new Map<string, readonly string[]>(Object.entries(this.#wrong));
    const error = (name: NewPasswordField): TemplateResult | undefined => {
      const codes = wrong.get(name);
      return codes && remark(codes.map((code) => reason(texts, outcomes, name, code)).join(' '));
    };
    const [currentPassword, newPassword, confirmPassword] = fields.map(error);
    return { currentPassword, newPassword, confirmPassword };
  }

  #onFocus = ({ target }: FocusEvent): void => {
    if (target === this.#parts.form.field('newPassword')) this.#meter.load();
  };

  #onLeave = ({ target }: FocusEvent): void => {
    const field = this.#parts.form.field('newPassword');
    if (field && target === field) void this.#meter.settle(field.value);
  };

  #onPaste = ({ target }: Event): void => {
    this.#pasted.add((target as HTMLInputElement).name);
  };
}

const newFields: readonly NewPasswordField[] = ['newPassword', 'confirmPassword'];
const fields: readonly NewPasswordField[] = ['currentPassword', ...newFields];

const spaceAtAnEnd = /^\s|\s$/;

/** Why a field was refused, in words. A code that nobody knows says nothing more than the alert does. */
function reason(texts: NewPasswordTexts, outcomes: Outcomes, name: NewPasswordField, code: string): string {
  if (code === 'required') return texts.required[name];
  if (code === 'mismatch' || code === 'unchanged') return texts[code];
  // What happened is in the alert; here is what to do.
  if (Object.hasOwn(errorOf, code)) return texts.errors[errorOf[code as keyof typeof errorOf]][1];
  const known: Readonly<Record<string, string>> = { ...outcomes.fields, ...texts.reasons };
  const anything =
    name === 'newPassword' ? texts.errors['password-policy'].join(' ') : outcomes.fields.invalid;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? anything;
}

const errorOf = {
  wrong: 'current-password-wrong',
  reused: 'password-reused',
} as const;

/** Which fields an error is about, and why, as codes. */
export function fieldErrors({ code, fields, reasons }: AuthError): readonly FieldError[] {
  if (code === 'current-password-wrong') return [{ field: 'currentPassword', code: 'wrong' }];
  if (code === 'password-reused') return [{ field: 'newPassword', code: 'reused' }];
  if (code !== 'password-policy') return fields;
  const told = reasons.length > 0 ? reasons : ['password-policy'];
  return told.map((reason) => ({ field: 'newPassword', code: reason }));
}
