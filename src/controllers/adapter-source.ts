import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { authContext, type AuthContext } from '../contract/context.js';

interface AdapterHost extends LitElement {
  adapter: AuthAdapter | undefined;
  baseUrl: string;
}

/** Where a host gets its adapter: its own property, the nearest `<pbx-auth-provider>`, or REST at its `base-url`. */
export class AdapterSource implements ReactiveController {
  /** What the nearest provider gives. */
  context: AuthContext | undefined;
  /** What `loadAdapter` made of the host's `base-url`. */
  rest: { readonly baseUrl: string; readonly adapter: AuthAdapter } | undefined;
  #leaveContext: (() => void) | undefined;

  constructor(readonly host: AdapterHost) {
    host.addController(this);
  }

  /** The adapter, where it is here already. */
  get current(): AuthAdapter | undefined {
    const { context, rest, host } = this;
    return host.adapter ?? context?.adapter ?? (rest?.baseUrl === host.baseUrl ? rest.adapter : undefined);
  }

  /** What stands for the backend, here already or not; `undefined` while the page has not named any. */
  get backend(): unknown {
    return this.host.adapter ?? (this.context ? this.context.backend : this.host.baseUrl || undefined);
  }

  hostConnected(): void {
    this.#ask();
    // A provider that is defined later than its elements says so (Context protocol, "late upgraded providers").
    document.addEventListener('context-provider', this.#ask);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#leaveContext?.();
    this.context = undefined;
  }

  #ask = (): void => {
    this.#leaveContext?.();
    const answered = (context: AuthContext, leave?: () => void): void => {
      this.#leaveContext = leave;
      this.context = context;
      this.host.requestUpdate();
    };
    this.host.dispatchEvent(new ContextEvent(authContext, this.host, answered, true));
  };
}
