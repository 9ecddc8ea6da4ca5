import type { TemplateResult } from 'lit';
import { html } from 'lit';

export interface SubmitButtonView {
  label: unknown;
  /** A call is under way. */
  busy: boolean;
  /** Must not be pressed now; it stays in reach of the keyboard and says why. */
  waiting: boolean;
  disabled: boolean;
}

/** The form's native submit button, busy or waiting without losing focus or width. */
export function submitButton({ label, busy, waiting, disabled }: SubmitButtonView): TemplateResult {
  return html`<button
    class="pbx-submit"
    type="submit"
    aria-disabled=${busy || waiting ? 'true' : 'false'}
    aria-busy=${busy ? 'true' : 'false'}
    ?disabled=${disabled}
  >
    ${busy ? html`<span class="pbx-spinner"></span>` : ''}<span>${label}</span>
  </button>`;
}
