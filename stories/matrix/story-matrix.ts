import { STORY_ERRORED, STORY_FINISHED, STORY_MISSING } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';

/** Some settings of the toolbar. */
export type Setting = Readonly<Record<string, string>>;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: string;
}

/** What Storybook lists, beside the page that this is in. */
async function storiesOf(title: string): Promise<Entry[]> {
  const { entries } = (await (await fetch('index.json')).json()) as { entries: Record<string, Entry> };
  return Object.values(entries).filter((entry) => entry.type === 'story' && entry.title === title);
}

const query = (setting: Setting): string =>
  Object.entries({ ...setting, 'a11y.manual': '!true' })
    .map((pair) => pair.join(':'))
    .join(';');

const ends = [STORY_FINISHED, STORY_ERRORED, STORY_MISSING];

/** In ms, for a story that never ends. */
const patience = 20_000;

/**
 * All stories of a title, each in every setting: one frame for each, which is loaded when it comes into view. A frame has
 * a language, a direction and a colour scheme of its own, as a page has. One is played at a time: there is one focus.
 */
class StoryMatrix extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding: 24px;
      font: 14px / 1.4 system-ui;
    }
    h2 {
      margin: 0 0 8px;
      font-size: 15px;
    }
    .states {
      display: grid;
      gap: 32px 24px;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--state)), 1fr));
    }
    .cells {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    figure {
      margin: 0;
      flex: none;
      inline-size: calc(var(--cell) * var(--scale));
    }
    figcaption {
      margin-block-end: 4px;
      color: light-dark(#5a606d, #a3a8b1);
    }
    .window {
      overflow: hidden;
      border-radius: 8px;
      box-shadow: 0 0 0 1px light-dark(#d6d9e0, #333842);
    }
    iframe {
      display: block;
      border: 0;
      inline-size: var(--cell);
      block-size: 560px;
      transform-origin: 0 0;
      transform: scale(var(--scale));
    }
  `;

  static override get properties(): PropertyDeclarations {
    return {
      heading: {},
      only: {},
      settings: { attribute: false },
      cell: { type: Number },
      scale: { type: Number },
    };
  }

  /** The title of the stories. */
  heading = '';
  /** The name of one of them, where the others are not wanted. */
  only: string | undefined;
  settings: readonly Setting[] = [];
  /** Width of a frame, in px. */
  cell = 440;
  /** How large each is shown, 1 being as it is. */
  scale = 1;
  #stories: readonly Entry[] = [];
  #waiting: HTMLIFrameElement[] = [];
  #playing: HTMLIFrameElement | undefined;
  #timer = 0;
  #watch = new IntersectionObserver((seen) => this.#see(seen), { rootMargin: '50%' });

  override connectedCallback(): void {
    super.connectedCallback();
    for (const end of ends) addons.getChannel().on(end, this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of ends) addons.getChannel().off(end, this.#hear);
  }

  protected override firstUpdated(): void {
    void storiesOf(this.heading).then((stories) => {
      this.#stories = stories.filter(({ name }) => !this.only || name === this.only);
      this.requestUpdate();
    });
  }

  protected override updated(): void {
    const { cell, scale, settings, style } = this;
    style.setProperty('--cell', `${cell}px`);
    style.setProperty('--scale', String(scale));
    style.setProperty('--state', `${settings.length * (cell * scale + 8)}px`);
    for (const frame of this.renderRoot.querySelectorAll('iframe')) this.#watch.observe(frame);
  }

  protected override render(): TemplateResult {
    return html`<div class="states">
      ${this.#stories.map(
        (story) =>
          html`<section>
            <h2>${story.name}</h2>
            <div class="cells" role="group" aria-label=${story.name}>
              ${this.settings.map((setting) => this.#cell(story, setting))}
            </div>
          </section>`,
      )}
    </div>`;
  }

  /** What differs between the settings. */
  get #told(): string[] {
    const [first = {}] = this.settings;
    const told = Object.keys(first).filter((key) => this.settings.some((one) => one[key] !== first[key]));
    return told.length > 0 ? told : Object.keys(first);
  }

  #cell({ id, name }: Entry, setting: Setting): TemplateResult {
    const look = this.#told.map((key) => setting[key]).join(', ');
    return html`<figure>
      <figcaption>${look}</figcaption>
      <div class="window">
        <iframe
          title="${name}: ${look}"
          data-src="iframe.html?id=${id}&viewMode=story&globals=${query(setting)}"
          @load=${this.#loaded}
        ></iframe>
      </div>
    </figure>`;
  }

  #see(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      if (!isIntersecting || !(target instanceof HTMLIFrameElement)) continue;
      this.#watch.unobserve(target);
      if (target.getAttribute('src') !== target.dataset['src']) this.#waiting.push(target);
    }
    this.#next();
  }

  #next(): void {
    if (this.#playing) return;
    this.#playing = this.#waiting.shift();
    if (!this.#playing) return;
    this.#playing.src = this.#playing.dataset['src'] ?? '';
    this.#timer = window.setTimeout(() => this.#end(), patience);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#playing?.setAttribute('data-played', '');
    this.#playing?.contentWindow?.dispatchEvent(new Event('still'));
    this.#playing = undefined;
    this.#next();
  }

  /** Frames of Storybook tell the page around them what becomes of their story. */
  #hear = (told: string | { storyId?: string } = {}): void => {
    const id = typeof told === 'string' ? told : told.storyId;
    if (id && this.#playing?.src.includes(`id=${id}&`)) this.#end();
  };

  #loaded = ({ target }: Event): void => this.#measure(target as HTMLIFrameElement);

  /** As high as what is in it, now and later. */
  #measure(frame: HTMLIFrameElement): void {
    const root = frame.contentDocument?.querySelector<HTMLElement>('#storybook-root');
    if (!root) return;
    new ResizeObserver(() => {
      const height = Math.ceil(root.getBoundingClientRect().height) + 34;
      frame.style.blockSize = `${height}px`;
      if (frame.parentElement) frame.parentElement.style.blockSize = `${height * this.scale}px`;
    }).observe(root);
  }
}

customElements.define('story-matrix', StoryMatrix);

interface MatrixView {
  /** The title of the stories. */
  readonly title: string;
  /** The name of one of them, where the others are not wanted. */
  readonly only: string | undefined;
  readonly settings: readonly Setting[];
  readonly width: number;
  readonly scale: number;
}

export const storyMatrix = ({ title, only, settings, width, scale }: MatrixView): TemplateResult =>
  html`<story-matrix
    .heading=${title}
    .only=${only}
    .settings=${settings}
    .cell=${width}
    .scale=${scale}
  ></story-matrix>`;
