import { html, nothing, type TemplateResult } from 'lit';
import { download, type Download } from './save.js';

/** What came of a copy. */
export interface Outcome {
  readonly name: string;
  readonly copied: boolean;
}

/** The files that come of it, to be read, copied or downloaded. */
export const exportList = (
  files: readonly Download[],
  outcome: Outcome | undefined,
  copy: (file: Download) => void,
): TemplateResult => html`
  <p class="note">
    The CSS holds what differs from the defaults. The design tokens (DTCG 2025.10) hold everything, light and
    dark in a file each: two modes of one collection.
  </p>
  ${files.map(
    (file) => html`
      <div class="file">
        <h3>${file.name}</h3>
        <p class="said" role="status">${outcome?.name === file.name ? said(outcome) : nothing}</p>
        <div class="acts">
          <button aria-label=${`Copy ${file.name}`} @click=${() => copy(file)}>Copy</button>
          <button aria-label=${`Download ${file.name}`} @click=${() => download(file)}>Download</button>
        </div>
        <pre tabindex="0" role="region" aria-label=${file.name}><code>${file.text}</code></pre>
      </div>
    `,
  )}
`;

const said = ({ name, copied }: Outcome): TemplateResult =>
  copied
    ? html`Copied<span class="unseen"> ${name}</span>`
    : html`The browser refused to copy<span class="unseen"> ${name}</span>: download it.`;
