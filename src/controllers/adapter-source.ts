import { ContextConsumer } from '@lit/context';
import type { LitElement } from 'lit';
import type { AuthAdapter } from '../contract/adapter.js';
import { authContext } from '../contract/context.js';
import { AuthError } from '../contract/errors.js';

interface AdapterHost extends LitElement {
  adapter: AuthAdapter | undefined;
  baseUrl: string;
}

type RestModule = { createRestAdapter: (options: { baseUrl: string }) => AuthAdapter };

/** Where a host gets its adapter: its own property, the nearest `<pbx-auth-provider>`, or REST at its `base-url`. */
export class AdapterSource {
  readonly #context: ContextConsumer<typeof authContext, LitElement>;
  #rest: { readonly baseUrl: string; readonly adapter: AuthAdapter } | undefined;

  constructor(
    readonly host: AdapterHost,
    /** The import of the REST adapter, which waits until it is needed. */
    readonly importRest: () => Promise<RestModule>,
  ) {
    this.#context = new ContextConsumer(host, { context: authContext, subscribe: true });
  }

  /** The adapter, where it is here already. */
  get current(): AuthAdapter | undefined {
    return this.host.adapter ?? this.#context.value?.adapter ?? this.#restFor(this.host.baseUrl);
  }

  /**
   * The adapter, loaded where needed.
   *
   * @throws AuthError `unsupported` where the page names none or a wrong one, `network` or `offline` where it does not load.
   */
  async load(): Promise<AuthAdapter> {
    const { current } = this;
    if (current) return current;
    if (this.#context.value) return this.#context.value.loadAdapter();
    const { baseUrl } = this.host;
    const name = this.host.localName;
    if (!baseUrl) {
      const cause = new TypeError(
        `<${name}> needs an adapter: set "adapter" or "base-url", or use <pbx-auth-provider>.`,
      );
      throw new AuthError('unsupported', { cause });
    }
    const { createRestAdapter } = await this.importRest().catch((cause: unknown) => {
      throw new AuthError(navigator.onLine ? 'network' : 'offline', { cause });
    });
    try {
      this.#rest = { baseUrl, adapter: createRestAdapter({ baseUrl }) };
    } catch (cause) {
      throw new AuthError('unsupported', { cause });
    }
    return this.#rest.adapter;
  }

  #restFor(baseUrl: string): AuthAdapter | undefined {
    return this.#rest?.baseUrl === baseUrl ? this.#rest.adapter : undefined;
  }
}
