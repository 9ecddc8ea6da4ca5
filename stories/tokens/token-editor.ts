import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import manifest from '../../custom-elements.json';
import { pairsOf } from './contrast.js';
import { cssFile } from './css-file.js';
import { dtcgFile } from './dtcg-file.js';
import { editorStyles } from './editor-styles.js';
import { exportList, type Outcome } from './export-list.js';
import { type Draft, tokenFields } from './fields.js';
import { paint } from './paint.js';
import { panelStyles } from './panel-styles.js';
import { presets } from './presets.js';
import { createBackends, elements, play } from './preview.js';
import { copy, type Download } from './save.js';
import { stageStyles } from './stage-styles.js';
import { isSame, readColors, type Scheme, schemes, type Theme, valueOf, withValue } from './theme.js';
import { type Kind, type Token, tokensOf } from './token-list.js';
import { type Specimen, specimen, specimens } from './verdict.js';
import { verdictStyles } from './verdict-styles.js';

const tokens = tokensOf(manifest);
const pairs = pairsOf(tokens);

const groups: readonly { readonly kind: Kind; readonly title: string }[] = [
  { kind: 'color', title: 'Colours' },
  { kind: 'length', title: 'Sizes' },
  { kind: 'font', title: 'Font' },
];

/** Edits every token of the elements, shows them all while it does, and writes what comes of it. For designers. */
export class TokenEditor extends LitElement {
  static override styles = [editorStyles, panelStyles, stageStyles, verdictStyles];
  static override get properties(): PropertyDeclarations {
    return { preset: {} };
  }

  /** Where to begin: the id of a preset. */
  preset = 'default';

  #theme: Theme = {};
  #drafts = new Map<string, Draft>();
  #backends = { light: createBackends(), dark: createBackends() };
  #outcome: Outcome | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('preset')) this.#begin(presets.find(({ id }) => id === this.preset)?.theme ?? {});
  }

  protected override firstUpdated(): void {
    play(this.renderRoot);
  }

  protected override render(): TemplateResult {
    return html`
      <header lang="en" dir="ltr">
        <div>
          <h1>Token editor</h1>
          <p>Every <code>--pbx-*</code> token, live on every element.</p>
        </div>
        <div class="presets" role="group" aria-label="Presets">${presets.map(this.#presetButton)}</div>
      </header>
      <section class="panel" aria-label="Tokens" lang="en" dir="ltr">
        ${groups.map(({ kind, title }, at) => this.#group(kind, title, at === 0))} ${this.#export()}
      </section>
      <main class="stage">${schemes.map((scheme) => this.#column(scheme))}</main>
    `;
  }

  #presetButton = ({ name, description, theme }: (typeof presets)[number]): TemplateResult => {
    const accents = readColors(this.#value('--pbx-accent', theme));
    return html`<button
      aria-pressed=${isSame(theme, this.#theme)}
      title=${description}
      @click=${() => this.#begin(theme)}
    >
      <span
        class="dot"
        style=${styleMap({ '--light': accents.light, '--dark': accents.dark })}
        aria-hidden="true"
      ></span>
      ${name}
    </button>`;
  };

  #group(kind: Kind, title: string, open: boolean): TemplateResult {
    const own = tokens.filter((token) => token.kind === kind);
    const edited = own.filter(({ name }) => name in this.#theme).length;
    return html`<details .name=${'panel'} ?open=${open}>
      <summary>
        <h2>${title}</h2>
        ${edited > 0 ? html`<small>${edited} edited</small>` : nothing}
      </summary>
      ${own.map((token) => this.#fields(token))}
    </details>`;
  }

  #fields(token: Token): TemplateResult {
    const pair = pairs.find(({ front }) => front === token.name);
    return tokenFields({
      token,
      value: valueOf(token, tokens, this.#theme),
      edited: token.name in this.#theme,
      pair,
      draft: (field) => this.#drafts.get(field),
      specimen: (scheme) => pair && specimen(pair, scheme, (name) => this.#color(name, scheme)),
      write: (field, value, draft) => {
        this.#keep(field, draft);
        this.#take(withValue(this.#theme, token, value));
      },
      keep: (field, draft) => this.#keep(field, draft),
      reset: () => {
        for (const end of ['', '-light', '-dark']) this.#keep(token.label + end, undefined);
        this.#take(withValue(this.#theme, token, token.default));
      },
    });
  }

  #export(): TemplateResult {
    const files: Download[] = [
      { name: 'pbx-auth.css', type: 'text/css', text: cssFile(tokens, this.#theme) },
      ...schemes.map((scheme) => ({
        name: `pbx-auth.${scheme}.tokens.json`,
        type: 'application/design-tokens+json',
        text: dtcgFile(tokens, this.#theme, scheme, (css) => paint(css)),
      })),
    ];
    return html`<details .name=${'panel'}>
      <summary>
        <h2>Export</h2>
        <small>CSS, design tokens</small>
      </summary>
      ${exportList(files, this.#outcome, (file) => void this.#copy(file))}
    </details>`;
  }

  #column(scheme: Scheme): TemplateResult {
    const values = tokens.map((token) => [token.name, valueOf(token, tokens, this.#theme)] as const);
    const list: Specimen[] = pairs.map((pair) => specimen(pair, scheme, (name) => this.#color(name, scheme)));
    return html`
      <section
        class="column"
        aria-label=${scheme}
        data-scheme=${scheme}
        style=${styleMap(Object.fromEntries(values))}
      >
        <div lang="en" dir="ltr">
          <h2>${scheme === 'light' ? 'Light' : 'Dark'}</h2>
          ${specimens(list)}
        </div>
        ${elements(scheme, this.#backends[scheme])}
      </section>
    `;
  }

  #value(name: string, theme: Theme): string {
    const token = tokens.find((one) => one.name === name);
    return token ? valueOf(token, tokens, theme) : '';
  }

  #color(name: string, scheme: Scheme): string {
    return readColors(this.#value(name, this.#theme))[scheme];
  }

  #begin(theme: Theme): void {
    this.#drafts.clear();
    this.#take(theme);
  }

  #take(theme: Theme): void {
    this.#theme = theme;
    this.#outcome = undefined; // what was copied is not this one
    this.requestUpdate();
  }

  #keep(field: string, draft: Draft | undefined): void {
    if (draft) this.#drafts.set(field, draft);
    else this.#drafts.delete(field);
    this.requestUpdate();
  }

  async #copy({ name, text }: Download): Promise<void> {
    this.#outcome = undefined;
    this.requestUpdate();
    await this.updateComplete; // the same words are news only after silence
    this.#outcome = { name, copied: await copy(text) };
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'token-editor': TokenEditor;
  }
}
