import { attempt } from '../../exchange/calls.js';
import type { Engine, EngineParts } from './engine.js';

/** What is loaded when a button is pressed. */
export class LazyEngine {
  #loading: Promise<Engine> | undefined;

  constructor(readonly parts: EngineParts) {}

  /** Whether anybody has asked for it yet. */
  get asked(): boolean {
    return this.#loading !== undefined;
  }

  /** @throws AuthError `network` or `offline` where it cannot be had; the next call asks for it again. */
  load(): Promise<Engine> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<Engine> {
    try {
      const { Engine } = await attempt('network', () => import('./engine.js'));
      return new Engine(this.parts);
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }
}
