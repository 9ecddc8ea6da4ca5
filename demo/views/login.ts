import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import '../../src/define/pbx-login.js';
import { brandMark, doneIcon } from '../icons.js';
import { texts } from '../preferences.js';
import { accountsPanel } from './accounts.js';

/** How the last session ended, where one did. */
export type Farewell = 'signedOut' | 'signedOutElsewhere' | 'worldReset';

export interface LoginView {
  providers: readonly string[] | undefined;
  farewell: Farewell | undefined;
}

/** What anybody sees who is not signed in, whatever the address. */
export function loginView({ providers, farewell }: LoginView): TemplateResult {
  const { product, login } = texts();
  return html`<main class="login">
    <pbx-login .providers=${providers}>
      <header slot="heading" class="brand-heading">
        <p class="brand">${brandMark}${product}</p>
        <h1 tabindex="-1">${login.title}</h1>
      </header>
      ${
        farewell
          ? html`<p slot="before-form" class="note done" role="status">${doneIcon}${login[farewell]}</p>`
          : nothing
      }
    </pbx-login>
    ${accountsPanel()}
  </main>`;
}
