import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageOverrides, MoreTexts, Texts } from '../locales/messages.js';
import { findLanguage, type Language, loadLanguage, lookUpLanguage } from '../locales/registry.js';

interface MessagesHost extends ReactiveControllerHost, HTMLElement {
  messages: MessageOverrides;
}

/**
 * The texts in the host's language: its own `lang`, else the nearest ancestor's, else the browser's.
 * A language that the page did not import is fetched; until then there are no texts and the host draws nothing.
 */
export class MessagesController implements ReactiveController {
  /** BCP 47 tag of the language that is shown. */
  language = '';
  #shown: Language | undefined;
  #loading: Promise<void> | undefined;
  /** What we gave the host, where neither it nor the page around it says one. */
  #direction = '';
  #observer = new MutationObserver(() => this.#choose());

  constructor(readonly host: MessagesHost) {
    host.addController(this);
  }

  /** The texts of the form, with the page's own wording on top; `undefined` while they load. */
  get texts(): Texts | undefined {
    return this.#shown && { ...this.#shown.texts, ...this.host.messages };
  }

  /** Loads the rest of this language. */
  async loadMore(): Promise<MoreTexts | undefined> {
    await this.#loading;
    return this.#shown?.loadMore();
  }

  hostConnected(): void {
    this.#choose();
    // One observer sees the host and its ancestors; each shadow root around it needs a look of its own.
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #choose(): void {
    const tag = lookUpLanguage([inheritedLanguage(this.host), ...navigator.languages]);
    if (tag === this.language) return;
    this.language = tag;
    const language = findLanguage(tag);
    if (language) this.#show(language);
    else this.#loading = this.#load(tag);
  }

  async #load(tag: string): Promise<void> {
    const language = await loadLanguage(tag);
    if (language && tag === this.language) this.#show(language);
  }

  #show(language: Language): void {
    const { host } = this;
    const { direction = '' } = language;
    this.#shown = language;
    if (direction !== this.#direction && (this.#direction || !host.closest('[dir]')))
      host.dir = this.#direction = direction;
    host.requestUpdate();
  }
}

/** The `lang` of an element or of its nearest ancestor that has one, through shadow roots; empty where none has. */
export function inheritedLanguage(host: Element): string {
  for (let node: Element | undefined = host; node;) {
    const tagged: Element | null = node.closest('[lang]');
    if (tagged) return tagged.getAttribute('lang') ?? '';
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
