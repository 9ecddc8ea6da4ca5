import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SESSION_CHANNEL } from '../contract/session-channel.js';

/**
 * Tells the other tabs of this origin that the session changed, and hears it from them. A message says nothing but
 * that: whoever hears it asks the backend.
 */
export class SessionTabs implements ReactiveController {
  #channel: BroadcastChannel | undefined;

  constructor(
    host: ReactiveControllerHost,
    readonly changed: () => void,
  ) {
    host.addController(this);
  }

  tell(): void {
    this.#channel?.postMessage('changed');
  }

  hostConnected(): void {
    this.#channel = new BroadcastChannel(SESSION_CHANNEL);
    this.#channel.onmessage = this.changed;
    window.addEventListener('pageshow', this.#onShow);
  }

  hostDisconnected(): void {
    this.#channel?.close();
    window.removeEventListener('pageshow', this.#onShow);
  }

  /** A page that the browser kept while it was away may show a session that has ended. */
  #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.changed();
  };
}
