import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { SingleSignOnTexts } from '../locales/single-sign-on-texts.js';
import { infoAlert } from './alert.js';
import { fill } from './texts.js';

export interface ProviderWindowView {
  texts: SingleSignOnTexts;
  /** What it is called. */
  provider: string;
}

/** The provider's window is open: where to go on, and how to get out of it. */
export function providerWindow({ texts, provider }: ProviderWindowView): TemplateResult {
  const [happened, now] = texts.waiting;
  return infoAlert([
    fill(happened, { provider }),
    html`${now}
      <span class="acts">${act('show-window', texts.show)} ${act('cancel-window', texts.cancel)}</span>`,
  ]);
}

/** A button that reads as a part of a sentence. */
export const act = (action: string, label: string): TemplateResult =>
  html`<button class="link" type="button" data-action=${action}>${label}</button>`;
