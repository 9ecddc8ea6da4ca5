import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { authContext, type AuthContext } from '../contract/context.js';
import { AuthError } from '../contract/errors.js';

interface AdapterHost extends LitElement {
  adapter: AuthAdapter | undefined;
  baseUrl: string;
}

interface RestModule {
  createRestAdapter: (options: { baseUrl: string }) => AuthAdapter;
}

/** Where a host gets its adapter: its own property, the nearest `<pbx-auth-provider>`, or REST at its `base-url`. */
export class AdapterSource implements ReactiveController {
  #context: AuthContext | undefined;
  #leaveContext: (() => void) | undefined;
  #rest: { readonly baseUrl: string; readonly adapter: AuthAdapter } | undefined;

  constructor(
    readonly host: AdapterHost,
    /** The import of the REST adapter, which waits until it is needed. */
    readonly importRest: () => Promise<RestModule>,
  ) {
    host.addController(this);
  }

  /** The adapter, where it is here already. */
  get current(): AuthAdapter | undefined {
    const { adapter, baseUrl } = this.host;
    return (
      adapter ?? this.#context?.adapter ?? (this.#rest?.baseUrl === baseUrl ? this.#rest.adapter : undefined)
    );
  }

  /**
   * The adapter, loaded where needed.
   *
   * @throws AuthError `network` or `offline` where it does not load.
   * @throws TypeError where the page names none, or a wrong `base-url`.
   */
  async load(): Promise<AuthAdapter> {
    const { current } = this;
    if (current) return current;
    if (this.#context) return this.#context.loadAdapter();
    const { baseUrl, localName } = this.host;
    if (!baseUrl) {
      throw new TypeError(`<${localName}> needs "adapter", "base-url" or a <pbx-auth-provider> around it.`);
    }
    const { createRestAdapter } = await this.importRest().catch((cause: unknown) => {
      throw new AuthError(navigator.onLine ? 'network' : 'offline', { cause });
    });
    this.#rest = { baseUrl, adapter: createRestAdapter({ baseUrl }) };
    return this.#rest.adapter;
  }

  hostConnected(): void {
    this.#askForContext();
    // A provider that is defined later than its elements says so (Context protocol, "late upgraded providers").
    document.addEventListener('context-provider', this.#askForContext);
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#askForContext);
    this.#leaveContext?.();
    this.#context = this.#leaveContext = undefined;
  }

  #askForContext = (): void => {
    const answered = (context: AuthContext, leave?: () => void): void => {
      if (leave !== this.#leaveContext) this.#leaveContext?.();
      this.#leaveContext = leave;
      this.#context = context;
      this.host.requestUpdate();
    };
    this.host.dispatchEvent(new ContextEvent(authContext, this.host, answered, true));
  };
}
