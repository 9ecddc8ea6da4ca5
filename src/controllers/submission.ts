import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuthError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import { PbxErrorEvent } from '../contract/events.js';
import { type FlowResult, PbxSubmitEvent, PbxSuccessEvent } from '../contract/flow-events.js';
import { toAuthError } from './to-auth-error.js';

export type Status = 'idle' | 'pending' | 'failed' | 'done';

type State =
  | { readonly status: 'idle' }
  | { readonly status: 'pending'; readonly flow: Flow; readonly controller: AbortController }
  | { readonly status: 'failed'; readonly error: AuthError; readonly silent: boolean }
  | { readonly status: 'done' };

/**
 * The life of one submission: idle, pending, failed or done. A second one is ignored while the first is pending, because
 * the first may have acted already; leaving the page's tree calls it off; a late answer changes nothing.
 *
 * Fires `pbx-submit`, `pbx-success` and `pbx-error` and keeps the host's custom state in step.
 */
export class Submission implements ReactiveController {
  #state: State = { status: 'idle' };

  constructor(
    readonly host: ReactiveControllerHost & HTMLElement,
    readonly internals: ElementInternals,
    /** Runs when an attempt has failed, before the page is told. */
    readonly explain: (error: AuthError) => void,
    /** Runs when the browser shows a page again that it had kept: whatever was under way was dropped on the way. */
    readonly shown: () => void,
  ) {
    host.addController(this);
  }

  get status(): Status {
    return this.#state.status;
  }

  get error(): AuthError | null {
    return this.#state.status === 'failed' ? this.#state.error : null;
  }

  /** Whether the page left the telling to us (it did not cancel `pbx-error`). */
  get tellsError(): boolean {
    return this.#state.status === 'failed' && !this.#state.silent;
  }

  /** Which flow is pending, if any. */
  get flow(): Flow | undefined {
    return this.#state.status === 'pending' ? this.#state.flow : undefined;
  }

  /** Makes the call that the person asked for, unless the page stops it. Answers like `run`. */
  async submit<Result>(
    flow: Flow,
    call: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.#state.status === 'pending') return undefined;
    return this.host.dispatchEvent(new PbxSubmitEvent(flow)) ? this.run(flow, call) : undefined;
  }

  /**
   * Makes a call. It stays pending when the call has answered: say `done`, `fail` or `reset` then.
   *
   * @returns the answer; `undefined` where there is none: failed, called off, another one pending.
   */
  async run<Result>(flow: Flow, call: (signal: AbortSignal) => Promise<Result>): Promise<Result | undefined> {
    if (this.#state.status === 'pending') return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    this.#set({ status: 'pending', flow, controller });
    try {
      const result = await call(signal);
      return signal.aborted ? undefined : result;
    } catch (cause) {
      if (!signal.aborted) this.fail(flow, toAuthError(cause));
      return undefined;
    }
  }

  fail(flow: Flow, error: AuthError): void {
    if (error.code === 'aborted') {
      this.#set({ status: 'idle' });
      return;
    }
    this.#set({ status: 'failed', error, silent: false });
    this.explain(error);
    const told = this.host.dispatchEvent(new PbxErrorEvent(flow, error));
    if (!told && this.error === error) this.#set({ status: 'failed', error, silent: true });
  }

  /** A failure from before, or of another tab: the page has been told of it, or is not concerned. */
  recall(error: AuthError): void {
    this.#set({ status: 'failed', error, silent: false });
  }

  done(flow: Flow, result: FlowResult): void {
    this.#set({ status: 'done' });
    this.host.dispatchEvent(new PbxSuccessEvent(flow, result));
  }

  /** Calls off what is pending and returns to idle, whatever the status was. */
  reset(): void {
    if (this.#state.status === 'pending') this.#state.controller.abort();
    if (this.#state.status !== 'idle') this.#set({ status: 'idle' });
  }

  hostConnected(): void {
    window.addEventListener('pageshow', this.#onShow);
  }

  hostDisconnected(): void {
    window.removeEventListener('pageshow', this.#onShow);
    // A move in the tree disconnects too: wait until it is over.
    queueMicrotask(() => {
      if (!this.host.isConnected && this.status === 'pending') this.reset();
    });
  }

  #onShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.shown();
  };

  #set(state: State): void {
    this.internals.states.delete(this.#state.status);
    if (state.status !== 'idle') this.internals.states.add(state.status);
    this.#state = state;
    this.host.requestUpdate();
  }
}
