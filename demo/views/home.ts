import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { SignedIn } from '../../src/index.js';
import { language, texts } from '../preferences.js';

/** Who is signed in, and for how long. */
export function homeView({ user, session }: SignedIn): TemplateResult {
  const { home } = texts();
  return html`<main class="page">
    <h1 tabindex="-1">${home.title(user.displayName)}</h1>
    <p class="lead">${home.lead}</p>
    <div class="cards">
      <section class="card" aria-labelledby="person">
        <h2 id="person">${home.person}</h2>
        <p class="extension" id="extension">${user.userNumber}</p>
        <dl>
          ${detail(home.domain, verbatim(user.domain))}
          ${user.email ? detail(home.email, verbatim(user.email)) : nothing}
        </dl>
      </section>
      <section class="card" aria-labelledby="session">
        <h2 id="session">${home.session}</h2>
        <p class="kind" id="session-kind">${session.persistent ? home.persistent : home.temporary}</p>
        <dl>
          ${detail(home.until, html`<time datetime=${session.expiresAt}>${inWords(session.expiresAt)}</time>`)}
        </dl>
      </section>
    </div>
  </main>`;
}

const detail = (name: string, value: TemplateResult): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** A name that no translation may touch. */
const verbatim = (value: string): TemplateResult => html`<span translate="no" dir="auto">${value}</span>`;

const inWords = (time: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(time));
