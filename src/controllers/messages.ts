import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageOverrides, Outcomes, Texts } from '../locales/messages.js';
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
  #texts: Texts | undefined;
  #outcomes: Outcomes | undefined;
  #wanted = '';
  #observer = new MutationObserver(() => void this.#choose());

  constructor(readonly host: MessagesHost) {
    host.addController(this);
  }

  /** The texts of the form, with the page's own wording on top; `undefined` while they load. */
  get texts(): Texts | undefined {
    return this.#texts && { ...this.#texts, ...this.host.messages };
  }

  /** What is said after somebody has acted; `undefined` until `loadOutcomes` has been asked for it. */
  get outcomes(): Outcomes | undefined {
    return this.#outcomes;
  }

  /** Loads what is said after somebody has acted; from then on, in each language that the page changes to. */
  async loadOutcomes(): Promise<void> {
    this.#outcomes ??= await findLanguage(this.language)?.loadOutcomes();
  }

  hostConnected(): void {
    void this.#choose();
    // One observer sees the host and its ancestors; each shadow root around it needs a look of its own.
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  async #choose(): Promise<void> {
    const tag = (this.#wanted = lookUpLanguage([inheritedLanguage(this.host), ...navigator.languages]));
    if (tag === this.language) return;
    let language = findLanguage(tag);
    if (language && !this.#outcomes) {
      this.#show(tag, language, undefined);
      return;
    }
    language ??= await loadLanguage(tag);
    // Both parts change together: nobody reads half a page in one language.
    const outcomes = this.#outcomes && (await language?.loadOutcomes().catch(() => this.#outcomes));
    if (language && tag === this.#wanted) this.#show(tag, language, outcomes);
  }

  #show(tag: string, { texts }: Language, outcomes: Outcomes | undefined): void {
    this.language = tag;
    this.#texts = texts;
    this.#outcomes = outcomes;
    this.host.requestUpdate();
  }
}

function inheritedLanguage(host: Element): string {
  for (let node: Element | undefined = host; node;) {
    const tagged: Element | null = node.closest('[lang]');
    if (tagged) return tagged.getAttribute('lang') ?? '';
    const root = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return '';
}
