import { html, svg, type TemplateResult } from 'lit';
import { icon } from './icons.js';

const leavesIcon = icon(
  svg`<path d="M14 4h6v6M20 4l-8.5 8.5M18 14v4.2A1.8 1.8 0 0 1 16.2 20H5.8A1.8 1.8 0 0 1 4 18.2V7.8A1.8 1.8 0 0 1 5.8 6H10"/>`,
);

/** A link into somebody's mailbox, in a tab of its own; that page learns nothing of ours. */
export function elsewhere(href: string, label: unknown, newTab: string): TemplateResult {
  return html`<a
    class="pbx-action"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    referrerpolicy="no-referrer"
  >
    <span>${label} <span class="pbx-unseen">${newTab}</span></span>
    ${leavesIcon}
  </a>`;
}
