import type { LitElement, ReactiveController } from 'lit';
import type { Provider } from '../contract/results.js';
import type { AdapterSource } from './adapter-source.js';

interface ProvidersHost extends LitElement {
  providers: readonly string[] | undefined;
  baseUrl: string;
}

/** Nobody should wait longer than this for the rest of a page that works without. */
const patience = 5000;

/**
 * The single sign-on providers to show: those that the markup names, at once and without a request; else those that the
 * adapter offers, asked after the form is there. A backend that does not answer offers none.
 */
export class OfferedProviders implements ReactiveController {
  #offered: readonly Provider[] | undefined;
  #asked: unknown;

  constructor(
    readonly host: ProvidersHost,
    readonly source: AdapterSource,
  ) {
    host.addController(this);
  }

  /** `undefined` while nobody has said. */
  get list(): readonly Provider[] | undefined {
    const { current } = this.source;
    if (current && !current.signInWith) return [];
    return this.host.providers?.map(byId) ?? this.#offered;
  }

  hostUpdated(): void {
    const backend = this.source.current ?? this.host.baseUrl;
    if (this.list || !backend || backend === this.#asked) return;
    this.#asked = backend;
    void this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      const adapter = await this.source.load();
      this.#asked = adapter;
      const options = { signal: AbortSignal.timeout(patience), locale: navigator.language };
      this.#offered = (await adapter.getProviders?.({}, options)) ?? [];
    } catch {
      this.#offered = []; // the password still works; a backend in trouble says so when it is asked to sign in
    }
    this.host.requestUpdate();
  }
}

function byId(id: string): Provider {
  return { id, brand: id === 'google' || id === 'microsoft' ? id : 'other', name: id, flows: ['redirect'] };
}
