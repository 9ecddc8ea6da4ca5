import type { TemplateResult } from 'lit';
import { html } from 'lit';

export interface FrameView {
  heading: string;
  /** What a further step is called: the page's own heading is not about it. */
  step?: string | undefined;
  headingLevel: number;
  /** The alert to show, or nothing. */
  alert: unknown;
  /** Said to screen readers, politely; empty for silence. */
  status: string;
  footer: unknown;
  /** Runs when the page changed what is slotted as the form. */
  slotted: () => void;
}

/** The shadow frame of a form element: its slots, and the live regions that outlast every state. */
export function frame(view: FrameView): TemplateResult {
  const { heading, step, headingLevel, alert, status, footer, slotted } = view;
  return html`<div class="frame" part="frame">
    <slot name="brand"></slot>
    <slot name=${step ? 'step' : 'heading'}>
      <div class="heading" part="heading" role="heading" aria-level=${headingLevel}>${step ?? heading}</div>
    </slot>
    <div role="alert" part="alert" tabindex="-1">${alert}</div>
    <slot name="before-form"></slot>
    <slot name="form" @slotchange=${slotted}></slot>
    <slot name="after-form"></slot>
    ${footer}
    <div class="unseen" role="status">${status}</div>
  </div>`;
}
