import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Destination } from '../contract/events.js';

export interface LinkView {
  to: Destination;
  label: string;
  /** Already checked; empty where the page is to be asked. */
  href: string;
  className: string;
}

/** A way out of the form: a link where it leads to a page, else a button that looks like one. */
export function link({ to, label, href, className }: LinkView): TemplateResult {
  return href
    ? html`<a class=${className} href=${href} data-action=${to}>${label}</a>`
    : html`<button class=${className} type="button" data-action=${to}>${label}</button>`;
}
