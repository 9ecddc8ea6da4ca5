import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';

/** One stroke for all; decoration, so that words always stand beside it. */
const icon = (shapes: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`;

export const brandMark = html`<svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
  <rect width="28" height="28" rx="8" />
  <path
    d="M10.3 8 8.9 7.5a1 1 0 0 0-1.2.5c-1.4 2.9.3 6.4 3.1 9.2s6.3 4.5 9.2 3.1a1 1 0 0 0 .5-1.2l-.5-1.4a1 1 0 0 0-.9-.7l-2.2-.2a1 1 0 0 0-.9.4l-.7.9a9.4 9.4 0 0 1-4.3-4.3l.9-.7a1 1 0 0 0 .4-.9l-.2-2.2a1 1 0 0 0-.8-1z"
  />
</svg>`;

export const systemIcon = icon(svg`<rect x="3.5" y="5" width="17" height="11" rx="2" /><path d="M9 20h6" />`);
export const lightIcon = icon(
  svg`<circle cx="12" cy="12" r="4" /><path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />`,
);
export const darkIcon = icon(svg`<path d="M20 14.2A8 8 0 0 1 9.8 4a8 8 0 1 0 10.2 10.2z" />`);
export const copyIcon = icon(
  svg`<rect x="9" y="9" width="11" height="11" rx="2.5" /><path d="M5.5 15H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v.5" />`,
);
export const chevronIcon = icon(svg`<path d="m9 6 6 6-6 6" />`);
export const noticeIcon = icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5M12 16.5v.01" />`);
export const doneIcon = icon(svg`<circle cx="12" cy="12" r="9" /><path d="m8 12.5 2.7 2.7L16 9.8" />`);
export const mailIcon = icon(
  svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2.5" /><path d="m4.5 7.5 7.5 5.5 7.5-5.5" />`,
);
export const spamIcon = icon(
  svg`<path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7z" /><path d="M12 8v4.5M12 16v.01" />`,
);
export const phoneIcon = icon(
  svg`<path d="M8.6 4.6 6.7 4a1.4 1.4 0 0 0-1.7.8C3.1 8.8 5.4 13.6 9.2 17.300s8.1 5.6 12 3.700a1.4 1.4 0 0 0 .7-1.700l-.7-1.900a1.4 1.4 0 0 0-1.2-.9l-2.7-.2a1.4 1.4 0 0 0-1.2.5l-1 1.200a12 12 0 0 1-5.5-5.500l1.2-1a1.4 1.4 0 0 0 .5-1.200l-.2-2.700a1.4 1.4 0 0 0-1-1.200z" transform="translate(-.6 -.6)" />`,
);
export const bellIcon = icon(
  svg`<path d="M6.5 10a5.5 5.5 0 0 1 11 0c0 4.5 1.8 6 1.8 6H4.700s1.8-1.5 1.8-6z" /><path d="M10.2 19.500a2 2 0 0 0 3.6 0" />`,
);
export const workbenchIcon = icon(
  svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`,
);
export const refusedIcon = icon(svg`<circle cx="12" cy="12" r="9" /><path d="m9 9 6 6M15 9l-6 6" />`);
export const missedIcon = icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" />`);
