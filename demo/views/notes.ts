import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { linkTo } from '../address.js';
import { brandMark } from '../icons.js';
import { StartError } from '../backend.js';
import { texts } from '../preferences.js';

export function notFoundView(): TemplateResult {
  const { title, body } = texts().notFound;
  return sheet(title, [body], texts().backHome);
}

/** A backend that is no mock has no mailbox and no phone. */
export function noMockView(): TemplateResult {
  const { absent, absentBody } = texts().workbench;
  return sheet(absent, [absentBody], texts().backToPortal);
}

/** The demo itself did not start. */
export const failedView = (error: unknown): TemplateResult => sheet(texts().failed.title, why(error));

function why(error: unknown): readonly string[] {
  const { refused, noWorker, other } = texts().failed;
  if (!(error instanceof StartError)) return [other, String(error)];
  return [error.reason === 'refused' ? refused(error.host) : noWorker];
}

function sheet(title: string, paragraphs: readonly string[], back = ''): TemplateResult {
  return html`<main class="sheet">
    <div class="card">
      <p class="brand">${brandMark}${texts().product}</p>
      <h1 tabindex="-1">${title}</h1>
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      ${back ? html`<a class="button" href=${linkTo('/')}>${back}</a>` : nothing}
    </div>
  </main>`;
}
