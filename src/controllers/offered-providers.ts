import type { LitElement, ReactiveController } from 'lit';
import type { Provider } from '../contract/results.js';
import type { AdapterSource } from './adapter-source.js';

/** What a button needs to know. */
export type OfferedProvider = Pick<Provider, 'id' | 'brand' | 'name'>;

interface ProvidersHost extends LitElement {
  providers: string | readonly string[] | null | undefined;
  baseUrl: string;
}

/**
 * The single sign-on providers to show: those that the markup names, at once and without a request; else those that the
 * backend offers, asked when the form is there. A backend that does not answer offers none: the password still works.
 */
export class OfferedProviders implements ReactiveController {
  #offered: readonly OfferedProvider[] | undefined;
  #asked: unknown;

  constructor(
    readonly host: ProvidersHost,
    readonly source: AdapterSource,
    readonly ask: () => Promise<readonly OfferedProvider[]>,
  ) {
    host.addController(this);
  }

  /** `undefined` while nobody has said. */
  get list(): readonly OfferedProvider[] | undefined {
    const { current } = this.source;
    if (current && !current.signInWith) return [];
    // A list becomes a text with commas. Frameworks give the property what stands in markup, which is a text already.
    const named = this.host.providers?.toString().split(/[\s,]+/);
    return named?.filter(Boolean).map(byId) ?? this.#offered;
  }

  hostUpdated(): void {
    const { backend } = this.source;
    const told = this.list !== undefined && this.#offered === undefined;
    if (told || !backend || backend === this.#asked) return;
    this.#asked = backend;
    void this.#load(backend);
  }

  async #load(backend: unknown): Promise<void> {
    const offered = await this.ask().catch(() => []);
    if (backend !== this.#asked) return;
    this.#offered = offered;
    this.host.requestUpdate();
  }
}

function byId(id: string): OfferedProvider {
  return { id, brand: id === 'google' || id === 'microsoft' ? id : 'other', name: id };
}
