import type { Identity } from './world/seed.js';
import type { IdentityScreen } from './world/sso.js';

interface Links {
  /** Where the choice is posted. */
  readonly action: string;
  readonly stylesheet: string;
}

/** The mock identity provider's page, for a server and for a page of the host alike. No script, no inline style. */
export function identityPage(
  { provider, identities, returnTo }: IdentityScreen,
  { action, stylesheet }: Links,
): string {
  const name = `Mock ${provider.brand === 'microsoft' ? 'Microsoft' : provider.name}`;
  return page(
    `Sign in – ${name}`,
    stylesheet,
    `<p class="idp-brand idp-${escape(provider.id)}">${escape(name)}</p>
      <h1>Choose an account</h1>
      <p class="idp-lead">to continue to <b>${escape(new URL(returnTo).host)}</b></p>
      <form method="post" action="${escape(action)}">
        <ul class="idp-accounts">
          ${identities.map(identityButton).join('\n          ')}
        </ul>
        <div class="idp-other">
          <button name="choose" value="deny">No, do not share</button>
          <button name="choose" value="fail">Let the provider fail</button>
        </div>
      </form>
      <p class="idp-note">A stand-in for tests and demos. Nothing leaves this computer.</p>`,
  );
}

export const expiredPage = (stylesheet: string): string =>
  page(
    'This sign-in is over',
    stylesheet,
    `<h1>This sign-in is over</h1>
      <p class="idp-lead">It was used already, or took longer than ten minutes. Go back to the page you came from and begin again.</p>`,
  );

function identityButton({ subject, displayName, email, accountId }: Identity): string {
  return `<li><button name="choose" value="${escape(subject)}">
            <span class="idp-avatar" aria-hidden="true">${escape(displayName.slice(0, 1))}</span>
            <span class="idp-who">
              <b>${escape(displayName)}</b>
              <span class="idp-tag">${accountId === undefined ? 'not linked' : 'linked'}</span>
              <span class="idp-mail">${escape(email)}</span>
            </span>
          </button></li>`;
}

const page = (title: string, stylesheet: string, content: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)}</title>
    <link rel="stylesheet" href="${escape(stylesheet)}">
  </head>
  <body class="idp-body">
    <main class="idp">
      ${content}
    </main>
  </body>
</html>
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
