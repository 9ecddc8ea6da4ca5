import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { AuthError } from '../contract/errors.js';
import { type Flow, PbxErrorEvent } from '../contract/events.js';
import type { Outcomes, PartTexts } from '../locales/messages.js';
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

/** What is said of a flow. */
export interface FlowTexts<Part extends keyof PartTexts> {
  readonly outcomes: Outcomes;
  readonly said: () => PartTexts[Part];
}

export interface FlowLoaderParts<Loaded, Part extends keyof PartTexts> {
  readonly internals: ElementInternals;
  /** What the flow is called in events. */
  readonly name: Flow;
  readonly texts: MessagesController;
  readonly said: PartTextsController<Part>;
  /** Imports the flow, and says how to make one. */
  readonly load: () => Promise<(texts: FlowTexts<Part>) => Loaded>;
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
    const { internals, name, texts, said, load } = this.parts;
    try {
      const [make, more, first] = await Promise.all([load(), texts.loadMore(), said.load()]);
      if (!more) throw new Error('no texts yet');
      this.flow = make({ outcomes: more.outcomes, said: () => said.texts ?? first });
    } catch {
      this.#unreachable = new AuthError('network');
      internals.states.add('failed');
      this.#tellsUnreachable = this.host.dispatchEvent(new PbxErrorEvent(name, this.#unreachable));
    }
    this.host.requestUpdate();
  }
}
