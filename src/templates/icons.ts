import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/* Drawn here, never fetched; all with one stroke. */

/** An eye; the form's stylesheet strikes it out while its button is pressed in. */
export const eyeIcon = icon(
  svg`<path d="M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>`,
);

export function icon(shapes: SVGTemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shapes}
  </svg>`;
}
