import type { Fields } from './http.js';
import { people, type PersonId } from './people.js';

const entities: Fields = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A provider's page: no script, no style, nothing from anywhere else. */
export const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(title)}</h1>
      ${content}
    </main>
  </body>
</html>
`;

const cancelButton = '<button name="cancel" value="yes">Cancel</button>';

/** Posts `choose`, and `remember`, to its own address. */
export const loginPage = (provider: string, hint = ''): string =>
  page(
    `Sign in to ${provider}`,
    `<form method="post">
        ${hint && `<p>For <b id="hint">${escapeHtml(hint)}</b></p>`}
        <p><label><input type="checkbox" name="remember" value="yes"> Remember me</label></p>
        <ul>
          ${people.map(({ id, name }) => `<li>${chooseButton(id, name)}</li>`).join('\n          ')}
        </ul>
        ${cancelButton}
      </form>`,
  );

/** Its selector. */
export const personButton = (id: PersonId): string => `button[name="choose"][value="${id}"]`;

const chooseButton = (id: string, name: string): string =>
  `<button name="choose" value="${escapeHtml(id)}">${escapeHtml(name)}</button>`;

export const consentPage = (client: string): string =>
  page(
    `${client} wants to know who you are`,
    `<form method="post"><button name="allow" value="yes">Allow</button> ${cancelButton}</form>`,
  );

/** Around the form that oidc-provider makes. */
export const logoutPage = (form: string): string =>
  page('Sign out?', `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`);

export const signedOutPage = (): string => page('You are signed out', '');

export const errorPage = (error: string, description = ''): string =>
  page('Something went wrong', `<p><code>${escapeHtml(error)}</code></p><p>${escapeHtml(description)}</p>`);
