import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { demoSeed, displayName, type Account } from '../../mocks/world/seed.js';
import { chevronIcon, copyIcon } from '../icons.js';
import { texts } from '../preferences.js';
import type { Texts } from '../texts/es.js';

/** The seed accounts, beside the form. Open where there is room. */
export function accountsPanel(): TemplateResult {
  const { accounts } = texts();
  return html`<details class="accounts" ?open=${matchMedia('(width >= 64rem)').matches}>
    <summary>${chevronIcon}${accounts.title}</summary>
    <p class="muted">${accounts.lead}</p>
    <ul>
      ${demoSeed.accounts.map(accountRow)}
    </ul>
    <p class="unseen" role="status" id="accounts-status"></p>
  </details>`;
}

function accountRow(account: Account): TemplateResult {
  const { accounts } = texts();
  const { number, password } = account;
  return html`<li>
    <button class="account" type="button" @click=${() => fillIn(account)}>
      <span class="number" aria-hidden="true">${number}</span>
      <span class="unseen">${accounts.fill(number)}</span>
      <span class="who">${displayName(account)}</span>
      <span class="muted">${accounts.kinds[kindOf(account)]}</span>
    </button>
    <span class="secret">
      ${
        password
          ? html`<code translate="no" dir="ltr">${password}</code>
              <button
                class="copy"
                type="button"
                aria-label=${accounts.copy(number)}
                @click=${() => void copy(password)}
              >
                ${copyIcon}
              </button>`
          : html`<span class="muted">${accounts.noPassword}</span>`
      }
    </span>
  </li>`;
}

function kindOf(account: Account): keyof Texts['accounts']['kinds'] {
  if (account.domain !== demoSeed.defaultDomain) return 'otherDomain';
  if (account.startsLocked) return 'locked';
  if (account.secondFactor) return 'secondFactor';
  if (account.password === undefined) return 'providerOnly';
  return account.passwordChange ?? 'ordinary';
}

/** Writes as a password manager would, and leaves the person on the button. */
function fillIn({ number, domain, password = '' }: Account): void {
  const form = document.querySelector('pbx-login form');
  const write = (name: string, value: string): void => {
    const input = form?.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (!input) return;
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  write('username', domain === demoSeed.defaultDomain ? number : `${number}@${domain}`);
  write('password', password);
  form?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
  tell(texts().accounts.filled(number));
}

async function copy(password: string): Promise<void> {
  const { copied, notCopied } = texts().accounts;
  tell(
    await navigator.clipboard.writeText(password).then(
      () => copied,
      () => notCopied,
    ),
  );
}

function tell(text: string): void {
  const status = document.getElementById('accounts-status');
  if (status) status.textContent = text;
}
