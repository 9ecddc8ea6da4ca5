import type { AuthAdapter, AuthError, MessageOverrides } from '../../src/index.js';
import { spoken } from './spoken.js';
import { until } from './until.js';

/** What all form elements have in common. */
export interface FormElement extends HTMLElement {
  adapter: AuthAdapter | undefined;
  baseUrl: string;
  messages: MessageOverrides;
  disabled: boolean;
  readonly status: string;
  readonly error: AuthError | null;
  requestSubmit(): void;
  reset(): void;
}

type Control = HTMLButtonElement | HTMLAnchorElement;

/** A form element as a person meets it: by labels, roles and the public classes. */
export class FormHarness<Element extends FormElement = FormElement> {
  constructor(readonly element: Element) {}

  get form(): HTMLFormElement | null {
    return this.element.querySelector<HTMLFormElement>(':scope > form.pbx-form');
  }

  /** Waits until the form can be used. */
  async ready(): Promise<this> {
    await until('the form', () => this.form?.querySelector('.pbx-submit'));
    return this;
  }

  async is(status: string): Promise<this> {
    await until(
      () => `status ${status}, it is ${this.element.status}`,
      () => this.element.status === status,
    );
    return this;
  }

  input(name: string): HTMLInputElement {
    const input = this.form?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!input) throw new Error(`No input is called ${name}.`);
    return input;
  }

  has(name: string): boolean {
    return this.form?.querySelector(`input[name="${name}"]`) !== null;
  }

  /** Types as a person does, and says so. */
  type(name: string, value: string): void {
    const input = this.input(name);
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  fill(entries: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(entries)) this.type(name, value);
  }

  get submitButton(): HTMLButtonElement {
    return this.form!.querySelector<HTMLButtonElement>('button[type=submit]')!;
  }

  submit(): void {
    this.submitButton.click();
  }

  /** All buttons and links, in the form and in the frame. */
  get controls(): Control[] {
    const roots = [this.form, this.element.shadowRoot];
    return roots.flatMap((root) => [...(root?.querySelectorAll<Control>('button, a') ?? [])]);
  }

  control(name: string): Control | undefined {
    return this.controls.find((control) => (control.ariaLabel ?? spoken(control)) === name);
  }

  /** Waits for a button or link with this name, and presses it. */
  async press(name: string): Promise<void> {
    (await until(`a control called "${name}"`, () => this.control(name))).click();
  }

  get heading(): string {
    return spoken(this.element.shadowRoot!.querySelector('[role=heading]') ?? new Text());
  }

  get alertRegion(): HTMLElement | null {
    return this.element.shadowRoot!.querySelector<HTMLElement>('[role=alert]');
  }

  /** What the alert says; empty for none. */
  get alert(): string {
    return this.alertRegion ? spoken(this.alertRegion) : '';
  }

  /** Waits until the alert says this. */
  async says(text: string): Promise<void> {
    await until(
      () => `the alert "${text}", it says "${this.alert}"`,
      () => this.alert.includes(text),
    );
  }

  /** What is said politely, outside the alert. */
  get notice(): string {
    return spoken(this.element.shadowRoot!.querySelector('[role=status]')!);
  }

  /** Why a field was refused, as a screen reader tells it at the field; empty when it was not. */
  fieldError(name: string): string {
    return this.input(name).getAttribute('aria-invalid') === 'true' ? this.described(name) : '';
  }

  /** What a screen reader tells at the field beside its name; ids that are not there say nothing. */
  described(name: string): string {
    const input = this.input(name);
    const root = input.getRootNode() as Document | ShadowRoot;
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
    const described = ids.map((id) => root.getElementById(id)).filter((found) => found !== null);
    return described.map(spoken).join(' ');
  }

  /** Waits until a field is refused with these words. */
  async refuses(name: string, text: string): Promise<void> {
    await until(`"${text}" at ${name}`, () => this.fieldError(name) === text);
  }

  /** The element inside the frame or the form that has the focus. */
  get focused(): globalThis.Element | null {
    const root = this.element.getRootNode() as Document | ShadowRoot;
    const active = root.activeElement;
    return active === this.element ? this.element.shadowRoot!.activeElement : active;
  }
}
