import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import '../../src/define/pbx-first-access.js';
import '../../src/define/pbx-forgot-password.js';
import '../../src/define/pbx-login.js';
import { linkTo } from '../address.js';
import { brandMark, doneIcon } from '../icons.js';
import { texts } from '../preferences.js';
import { accountsPanel } from './accounts.js';

/** How the last session ended, where one did. */
export type Farewell = 'signedOut' | 'signedOutElsewhere' | 'worldReset';

export interface LoginView {
  providers: readonly string[] | undefined;
  farewell: Farewell | undefined;
}

/** What anybody sees who is not signed in, whatever the address but those below. */
export function loginView({ providers, farewell }: LoginView): TemplateResult {
  const { product, login } = texts();
  return html`<main class="login">
    <pbx-login with-history .providers=${providers}>
      <p slot="brand" class="brand">${brandMark}${product}</p>
      <h1 slot="heading" tabindex="-1">${login.title}</h1>
      ${
        farewell
          ? html`<p slot="before-form" class="note done" role="status">${doneIcon}${login[farewell]}</p>`
          : nothing
      }
    </pbx-login>
    ${accountsPanel()}
  </main>`;
}

/** The ticket form as a page of its own, which a mail or a bookmark may lead to. */
export function forgotPasswordView(): TemplateResult {
  return html`<main class="login">
    <pbx-forgot-password with-contact login-href=${linkTo('/')}>
      <p slot="brand" class="brand">${brandMark}${texts().product}</p>
    </pbx-forgot-password>
  </main>`;
}

/** The way to the first credentials, the same. */
export function firstAccessView(): TemplateResult {
  return html`<main class="login">
    <pbx-first-access with-history login-href=${linkTo('/')}>
      <p slot="brand" class="brand">${brandMark}${texts().product}</p>
    </pbx-first-access>
  </main>`;
}
