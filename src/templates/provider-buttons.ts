import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Provider } from '../contract/results.js';
import { fill } from './texts.js';
import { googleLogo, microsoftLogo } from './brand-logos.js';

export interface ProviderButtonsView {
  /** `undefined` while the backend has not said: their place is kept, so that nothing moves later. */
  providers: readonly Pick<Provider, 'id' | 'brand' | 'name'>[] | undefined;
  /** Text between the password and the providers. */
  or: string;
  /** Holds `{provider}`. */
  label: string;
  disabled: boolean;
}

/** Logo and name that the brands go by on a phone system's page; others are called what the backend calls them. */
const brands = new Map<string, { logo: TemplateResult; name: string }>([
  ['google', { logo: googleLogo, name: 'Google' }],
  ['microsoft', { logo: microsoftLogo, name: 'Microsoft 365' }],
]);

/** One button a provider, equally prominent, after a line that says "or". */
export function providerButtons({
  providers,
  or,
  label,
  disabled,
}: ProviderButtonsView): TemplateResult | typeof nothing {
  if (providers?.length === 0) return nothing;
  return html`<div class="pbx-or">${or}</div>
    <div class="pbx-providers">
      ${
        providers?.map(
          ({ id, brand, name }) =>
            html`<button
              class="pbx-provider"
              type="button"
              data-action="provider"
              value=${id}
              data-brand=${brand}
              ?disabled=${disabled}
            >
              ${brands.get(brand)?.logo}<span
                >${fill(label, { provider: brands.get(brand)?.name ?? name })}</span
              >
            </button>`,
        ) ??
        html`<div class="pbx-skeleton"></div>
          <div class="pbx-skeleton"></div>`
      }
    </div>`;
}
