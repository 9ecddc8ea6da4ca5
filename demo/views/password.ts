import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import '../../src/define/pbx-password-change.js';
import { chevronIcon } from '../icons.js';
import { texts } from '../preferences.js';

/** Settings > Personal > Password. */
export function passwordView(): TemplateResult {
  const { trail, title, lead } = texts().password;
  return html`<main class="page">
    <ol class="trail">
      ${trail.map((step, index) => html`<li>${index > 0 ? chevronIcon : nothing}${step}</li>`)}
    </ol>
    <h1 tabindex="-1">${title}</h1>
    <p class="lead">${lead}</p>
    <pbx-password-change class="room" heading-level="2"></pbx-password-change>
  </main>`;
}
