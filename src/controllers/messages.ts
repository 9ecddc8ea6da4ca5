import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageOverrides, Messages } from '../locales/messages.js';
import { findMessages, loadMessages, lookUpLanguage } from '../locales/registry.js';

interface MessagesHost extends ReactiveControllerHost, HTMLElement {
  messages: MessageOverrides;
}

/**
 * The texts in the host's language: its own `lang`, else the nearest ancestor's, else the browser's.
 * A language that the page did not import is fetched; until then there are no texts and the host draws nothing.
 */
export class MessagesController implements ReactiveController {
  language = 'en';
  #messages: Messages | undefined;
  #observer: MutationObserver | undefined;

  constructor(readonly host: MessagesHost) {
    host.addController(this);
  }

  /** The texts, with the page's own wording on top; `undefined` while they load. */
  get texts(): Messages | undefined {
    return this.#messages && merge(this.#messages, this.host.messages);
  }

  hostConnected(): void {
    this.#choose();
    this.#observer = new MutationObserver(this.#choose);
    // One observer sees the host and all its ancestors; a shadow root needs one more look of its own.
    for (let root: Node = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #choose = (): void => {
    const language = lookUpLanguage([inheritedLanguage(this.host), ...navigator.languages]);
    const found = findMessages(language);
    if (found) this.#use(language, found);
    else void this.#load(language);
    this.language = language;
  };

  async #load(language: string): Promise<void> {
    const messages = await loadMessages(language);
    if (messages && language === this.language) this.#use(language, messages);
  }

  #use(language: string, messages: Messages): void {
    if (messages === this.#messages && language === this.language) return;
    this.#messages = messages;
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

function merge(messages: Messages, { required, fields, errors, ...texts }: MessageOverrides): Messages {
  return {
    ...messages,
    ...texts,
    required: { ...messages.required, ...required },
    fields: { ...messages.fields, ...fields },
    errors: { ...messages.errors, ...errors },
  };
}
