import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { adoptStyles } from '../controllers/adopt-styles.js';
import { viewKey } from '../controllers/unfinished.js';
import type { MessageOverrides } from '../locales/messages.js';
import { inPlaceStyles } from '../styles/in-place.js';

const views = {
  'forgot-password': () => import('../define/pbx-forgot-password.js'),
  'first-access': () => import('../define/pbx-first-access.js'),
};

/** What each of them is. */
interface Shown extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly renderRoot: ParentNode;
}

/** A view that opens in place of another one. */
export type View = keyof typeof views;

export interface InPlaceHost extends LitElement {
  readonly adapter: AuthAdapter | undefined;
  readonly baseUrl: string;
  readonly messages: MessageOverrides;
  readonly headingLevel: number;
  /** Opening a view is a step in the browser's history. */
  readonly withHistory: boolean;
}

/**
 * Shows an element among the host's children, in the host's card, in place of what the host shows by itself; that stays
 * as it is, with what was typed. Leaving it leads back there.
 */
export class InPlace implements ReactiveController {
  #shown: { readonly view: View; readonly element: Shown } | undefined;

  constructor(
    readonly host: InPlaceHost,
    /** What the view should know of what the person has said already. */
    readonly carried: () => object,
    /** Runs with each view that opens. */
    readonly shown: (element: HTMLElement) => void = () => undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onHistory);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onHistory);
  }

  /** What changes at the host changes there, too. */
  hostUpdate(): void {
    if (this.#shown) Object.assign(this.#shown.element, this.#properties);
  }

  /** What the host draws meanwhile; nothing where no view is open. */
  get frame(): TemplateResult | undefined {
    return (
      this.#shown &&
      html`<div class="frame" part="frame">
        <slot name="brand"></slot>
        <slot name="view"></slot>
      </div>`
    );
  }

  /** @throws where the view cannot be loaded. */
  async open(view: View): Promise<void> {
    await this.#show(view, () => {
      const { withHistory, localName } = this.host;
      if (!withHistory) return;
      const state = record(history.state);
      history.pushState({ ...state, [viewKey]: { ...record(state[viewKey]), [localName]: view } }, '');
    });
  }

  /** The view that the history says is open, after a reload. */
  async restore(): Promise<void> {
    const view = this.host.withHistory ? this.#inHistory(history.state) : undefined;
    if (view) await this.#show(view);
  }

  close(): void {
    if (!this.#shown) return;
    const { host } = this;
    const { view, element } = this.#shown;
    this.#shown = undefined;
    element.remove();
    host.requestUpdate();
    void host.updateComplete.then(() => {
      const way = `[data-action="${view}"]`;
      const opener = host.renderRoot.querySelector<HTMLElement>(way) ?? host.querySelector<HTMLElement>(way);
      opener?.focus();
    });
  }

  /** @param opening Runs when nothing can go wrong any more, right before the view is seen. */
  async #show(view: View, opening?: () => void): Promise<void> {
    await views[view]();
    const { host } = this;
    if (this.#shown || !host.isConnected) return;
    opening?.();
    const element = document.createElement(`pbx-${view}`) as Shown;
    Object.assign(element, this.#properties, { slot: 'view', className: 'pbx-in-place' });
    element.addEventListener('pbx-navigate', (event) => {
      if (event.to !== 'back' || event.target !== element) return;
      // Once the page has had its say.
      queueMicrotask(() => event.defaultPrevented || this.#leave());
    });
    this.shown(element);
    adoptStyles(host, inPlaceStyles);
    this.#shown = { view, element };
    host.append(element);
    host.requestUpdate();
    await element.updateComplete;
    const heading = element.renderRoot.querySelector<HTMLElement>('.heading');
    if (heading) heading.tabIndex = -1;
    heading?.focus();
  }

  get #properties(): object {
    const { adapter, baseUrl, messages, headingLevel, withHistory } = this.host;
    return { adapter, baseUrl, messages, headingLevel, withHistory, ...this.carried() };
  }

  #leave(): void {
    if (this.host.withHistory && this.#inHistory(history.state)) history.back();
    else this.close();
  }

  #onHistory = ({ state }: PopStateEvent): void => {
    if (!this.host.withHistory) return;
    const view = this.#inHistory(state);
    if (view !== this.#shown?.view) this.close();
    if (view && !this.#shown) void this.#show(view).catch(() => undefined);
  };

  #inHistory(state: unknown): View | undefined {
    const view = record(record(state)[viewKey])[this.host.localName];
    return typeof view === 'string' && Object.hasOwn(views, view) ? (view as View) : undefined;
  }
}

/** The state of the history is the page's own, and may be anything. */
function record(state: unknown): Readonly<Record<string, unknown>> {
  return typeof state === 'object' && state !== null ? { ...state } : {};
}

/** What a ticket has to say, as far as a login name and the domain of names without one tell. */
export function carried(username: string, domain: string): { domain: string; userNumber: string } {
  const [, userNumber = '', ownDomain] = /^(\d+)(?:@(.+))?$/.exec(username.trim()) ?? [];
  return { domain: ownDomain ?? domain, userNumber };
}
