import type { CSSResult, LitElement, ReactiveController, RootPart, TemplateResult } from 'lit';
import { render } from 'lit';
import { formStyles } from '../styles/form.js';
import { adoptStyles } from './adopt-styles.js';

export interface LightFormOptions {
  /** Drawn into the form at each update of the host. Pure, and never binds a value (`.value`): people type there. */
  template: () => TemplateResult | undefined;
  /** Runs once, when the form has been drawn for the first time: the moment to prefill. */
  drawn: () => void;
  /** A `submit` of the form, already cancelled. */
  submit: () => void;
  /** A click on a button or link with a `data-action`, in the form or in the frame. */
  press: (action: string, control: HTMLElement, event: Event) => void;
  /** Something wrote into a field. Not every password manager says so: read the values at submit. */
  edit: (field: HTMLInputElement) => void;
}

/**
 * One `<form slot="form">` among the host's own children, where password managers find it, with Lit rendering into it.
 *
 * Lit renders into the form and never into the host, whose children belong to the page or its framework. Listeners sit
 * on the host: they work before the first draw, outlive every later one, and hear events that do not compose.
 * HTML that a server sent as the form is used as it is until it has been adopted. Passwords leave with the host and
 * with the page.
 */
export class LightForm implements ReactiveController {
  #form: HTMLFormElement | undefined;
  #part: RootPart | undefined;
  #styles = [formStyles];
  #state: 'new' | 'adopting' | 'drawn' | 'released' = 'new';

  constructor(
    readonly host: LitElement,
    readonly options: LightFormOptions,
  ) {
    host.addController(this);
    host.addEventListener('submit', this.#onSubmit);
    host.addEventListener('click', this.#onClick);
    host.addEventListener('input', this.#onEdit);
    host.addEventListener('change', this.#onEdit);
  }

  get form(): HTMLFormElement {
    const { host } = this;
    return (this.#form ??=
      host.querySelector<HTMLFormElement>(ownForms) ?? host.ownerDocument.createElement('form'));
  }

  /** The stem of all ids in this form, unique in its document. */
  get stem(): string {
    return this.form.id;
  }

  field(name: string): HTMLInputElement | null {
    return inForm<HTMLInputElement>(this.form, `input[name="${name}"]`)[0] ?? null;
  }

  /** What the field holds now, whoever wrote it. */
  value(name: string): string {
    return this.field(name)?.value ?? '';
  }

  /** Replaces what a field holds. */
  write(name: string, value: string): void {
    const field = this.field(name);
    if (field) field.value = value;
  }

  /** Writes into a field that is empty. */
  fill(name: string, value: string): void {
    if (!this.value(name)) this.write(name, value);
  }

  /** Empties the password inputs. */
  readonly wipe = (): void => {
    for (const input of inForm<HTMLInputElement>(this.form, passwordInputs)) input.value = '';
  };

  hostConnected(): void {
    window.addEventListener('pagehide', this.wipe);
    for (const styles of this.#styles) adoptStyles(this.host, styles);
    this.settle();
    this.#part?.setConnected(true);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.wipe);
    this.#part?.setConnected(false);
    // A move in the tree disconnects too, and takes nothing from the person.
    queueMicrotask(() => {
      if (!this.host.isConnected) this.wipe();
    });
  }

  hostUpdate(): void {
    this.settle();
    const template = this.options.template();
    if (!template) return;
    if (this.#state === 'new' && this.form.childElementCount) void this.#adopt();
    else if (this.#state === 'new' || this.#state === 'drawn') this.#draw(template);
  }

  /** Puts the form where it belongs. Also for `slotchange`: pages and frameworks wipe children. */
  readonly settle = (): void => {
    if (this.#state === 'released') return;
    const { form, host } = this;
    // By POST: were this script to fail later, no password would end up in a URL.
    Object.assign(form, { slot: 'form', className: 'pbx-form', method: 'post', noValidate: true });
    form.id ||= freshId();
    for (const other of host.querySelectorAll(ownForms)) if (other !== form) other.remove();
    if (!host.contains(form)) host.append(form);
  };

  /** Adds to the form's styles, wherever the host is or goes. */
  style(styles: CSSResult): void {
    this.#styles.push(styles);
    adoptStyles(this.host, styles);
  }

  /** Takes the form out of the page: the sign of success that password managers save on. */
  release(): void {
    this.#state = 'released';
    this.form.remove();
  }

  /** Empties the form, and brings it back where it had been released. */
  reset(): void {
    this.form.reset();
    this.restore();
  }

  /** Brings a released form back, with what it holds. */
  restore(): void {
    if (this.#state === 'released') this.#state = 'drawn';
    this.settle();
  }

  #draw(template = this.options.template()): void {
    this.#part = render(template, this.form, { host: this.host, isConnected: this.host.isConnected });
    if (this.#state === 'drawn') return;
    this.#state = 'drawn';
    this.options.drawn();
  }

  async #adopt(): Promise<void> {
    this.#state = 'adopting';
    const { transferForm } = await import('./transfer-form.js');
    this.form.id = freshId(); // the one that came along may be taken: by the original of a clone, say
    transferForm(this.form, () => this.#draw());
  }

  #onSubmit = (event: Event): void => {
    if (event.target !== this.form) return;
    event.preventDefault();
    this.options.submit();
  };

  #onClick = (event: Event): void => {
    const [target] = event.composedPath();
    const control = target instanceof Element && target.closest<HTMLElement>('[data-action]');
    if (!control) return;
    // The frame's links are heard here too; what the page slots in is its own.
    const ours = this.form.contains(control) || control.getRootNode() === this.host.shadowRoot;
    if (ours) this.options.press(control.dataset['action'] ?? '', control, event);
  };

  #onEdit = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.name && this.form.contains(field)) this.options.edit(field);
  };
}

/** A form's own methods may be hidden by inputs of their name, in HTML that is not ours. */
export function inForm<Found extends Element>(form: HTMLFormElement, selector: string): NodeListOf<Found> {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- `call` picks the overload for old tag names
  return Element.prototype.querySelectorAll.call(form, selector) as NodeListOf<Found>;
}

const ownForms = ':scope > form[slot=form]';

export const passwordInputs = 'input:is([type=password], [autocomplete$=-password])';

/** Ids are unique in a document, also where two copies of this package draw in it. */
function freshId(): string {
  return `pbx-${Math.random().toString(36).slice(2)}`;
}
