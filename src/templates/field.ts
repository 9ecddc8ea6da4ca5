import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { eyeIcon } from './icons.js';

export interface FieldView {
  /** Unique stem of the ids. */
  stem: string;
  name: string;
  label: string;
  autocomplete: 'username' | 'current-password' | 'new-password' | 'off';
  placeholder: string;
  disabled: boolean;
  /** Why the entry was refused, with its sign. */
  error: unknown;
  /** Stands beside the label, yet after the input in the order of focus. */
  aside: unknown;
}

export interface PasswordFieldView extends FieldView {
  autocomplete: 'current-password' | 'new-password';
  revealed: boolean;
  revealLabel: string;
  /** Shown while Caps Lock is on. */
  capsLock: unknown;
}

/**
 * Label, input and error in one tree. The input is described by its error and by whatever has the id `…-about`, as soon
 * as they are there. No value is ever bound: people and password managers write there.
 */
export function field(view: FieldView): TemplateResult {
  return frame(view, html`<div class="pbx-box">${input(view, 'text', 'pbx-input')}</div>`);
}

/** A field whose entry is hidden until its button reveals it. */
export function passwordField(view: PasswordFieldView): TemplateResult {
  const { name, revealed, revealLabel, capsLock, disabled } = view;
  return frame(
    view,
    html`<div class="pbx-box">
      ${input(view, revealed ? 'text' : 'password', 'pbx-input pbx-reveals')}<button
        class="pbx-reveal"
        type="button"
        data-action="reveal"
        value=${name}
        aria-label=${revealLabel}
        aria-controls=${id(view)}
        data-revealed=${String(revealed)}
        ?disabled=${disabled}
      >
        ${eyeIcon}
      </button>
      <div class="pbx-hint" role="status">${capsLock}</div>
    </div>`,
  );
}

function frame(view: FieldView, box: TemplateResult): TemplateResult {
  const { label, error, aside } = view;
  return html`<div class="pbx-field">
    <label class="pbx-label" for=${id(view)}>${label}</label
    >${box}${aside}${error ? html`<div class="pbx-error" id="${id(view)}-error">${error}</div>` : nothing}
  </div>`;
}

function input(view: FieldView, type: 'text' | 'password', classes: string): TemplateResult {
  const { name, autocomplete, placeholder, disabled, error } = view;
  return html`<input
    class=${classes}
    id=${id(view)}
    name=${name}
    type=${type}
    autocomplete=${autocomplete}
    placeholder=${placeholder}
    required
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby="${id(view)}-error ${id(view)}-about"
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    ?disabled=${disabled}
  />`;
}

function id({ stem, name }: FieldView): string {
  return `${stem}-${name}`;
}
