import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageOverrides, Outcomes } from '../locales/messages.js';
import type { MessagesController } from './messages.js';

interface OutcomesHost extends ReactiveControllerHost {
  messages: MessageOverrides;
}

/** What is said after somebody has acted, in the language of the form, with the page's own wording on top. */
export class OutcomesController implements ReactiveController {
  #language: string;

  constructor(
    readonly host: OutcomesHost,
    readonly messages: MessagesController,
    /** The texts to begin with. */
    private outcomes: Outcomes,
  ) {
    this.#language = messages.language;
    host.addController(this);
  }

  get texts(): Outcomes {
    const { required, fields, errors, ...texts } = this.host.messages;
    return {
      ...this.outcomes,
      ...texts,
      required: { ...this.outcomes.required, ...required },
      fields: { ...this.outcomes.fields, ...fields },
      errors: { ...this.outcomes.errors, ...errors },
    };
  }

  hostUpdate(): void {
    if (this.messages.language !== this.#language) void this.#follow();
  }

  async #follow(): Promise<void> {
    this.#language = this.messages.language;
    // Old words are better than none.
    this.outcomes = (await this.messages.loadMore().catch(() => undefined))?.outcomes ?? this.outcomes;
    this.host.requestUpdate();
  }
}
