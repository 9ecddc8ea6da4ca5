import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { AuthError } from '../contract/errors.js';
import { type Flow, PbxErrorEvent } from '../contract/events.js';
import type { Outcomes, PartTexts } from '../locales/messages.js';
import type { AdapterSource } from './adapter-source.js';
import type { LightForm } from './light-form.js';
import type { MessagesController } from './messages.js';
import type { PartTextsController } from './part-texts.js';
import type { Status } from './submission.js';

/** What an element shows of its flow. */
interface ShownFlow {
  readonly status: Status;
  readonly error: AuthError | null;
  readonly alert: unknown;
  readonly notice: string;
}

/** What an element and its flow share. */
interface SharedParts {
  readonly internals: ElementInternals;
  readonly form: LightForm;
  readonly source: AdapterSource;
  readonly texts: MessagesController;
}

/** What every flow is made of, beside its host. */
export interface FlowParts<Part extends keyof PartTexts> extends SharedParts {
  readonly outcomes: Outcomes;
  readonly said: () => PartTexts[Part];
}

export interface FlowLoaderParts<Loaded, Part extends keyof PartTexts> extends SharedParts {
  /** What the flow is called in events. */
  readonly name: Flow;
  readonly said: PartTextsController<Part>;
  /** Imports the flow, and says how to make one. */
  readonly load: () => Promise<(parts: FlowParts<Part>) => Loaded>;
}

/**
 * The flow of an element: a module of its own, since a page may show the element late. Where it does not load there is
 * no form, and the person is told so.
 */
export class FlowLoader<
  Loaded extends ShownFlow,
  Part extends keyof PartTexts,
> implements ReactiveController {
  /** `undefined` while it loads. */
  flow: Loaded | undefined;
  #loading: Promise<void> | undefined;
  #unreachable: AuthError | undefined;
  #tellsUnreachable = false;

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly parts: FlowLoaderParts<Loaded, Part>,
  ) {
    host.addController(this);
  }

  get status(): Status {
    return this.flow?.status ?? (this.#unreachable ? 'failed' : 'idle');
  }

  get error(): AuthError | null {
    return this.flow?.error ?? this.#unreachable ?? null;
  }

  /** Resolves when it has loaded, or never will. */
  get loaded(): Promise<void> | undefined {
    return this.#loading;
  }

  get alert(): unknown {
    return this.#tellsUnreachable ? this.parts.texts.texts?.unreachable : (this.flow?.alert ?? nothing);
  }

  get notice(): string {
    return this.flow?.notice ?? '';
  }

  /** As soon as there is a language to speak. */
  hostUpdate(): void {
    if (this.parts.texts.texts) this.#loading ??= this.#load();
  }

  async #load(): Promise<void> {
    const { internals, form, source, texts, name, said, load } = this.parts;
    try {
      const [make, more, first] = await Promise.all([load(), texts.loadMore(), said.load()]);
      if (!more) throw new Error('no texts yet');
      const { outcomes } = more;
      this.flow = make({ internals, form, source, texts, outcomes, said: () => said.texts ?? first });
    } catch {
      this.#unreachable = new AuthError('network');
      internals.states.add('failed');
      this.#tellsUnreachable = this.host.dispatchEvent(new PbxErrorEvent(name, this.#unreachable));
    }
    this.host.requestUpdate();
  }
}
