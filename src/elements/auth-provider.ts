import { ContextProvider } from '@lit/context';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import { css, html, LitElement } from 'lit';
import type { AuthAdapter, CallOptions, SignOutInput } from '../contract/adapter.js';
import { authContext } from '../contract/context.js';
import { AuthError } from '../contract/errors.js';
import { PbxErrorEvent } from '../contract/events.js';
import { PbxSessionChangeEvent, type PbxSuccessEvent } from '../contract/flow-events.js';
import type { SessionState } from '../contract/results.js';
import { safeHref } from '../contract/safe-href.js';
import { AdapterSource } from '../controllers/adapter-source.js';
import { leavePage } from '../controllers/leave-page.js';
import { loadAdapter } from '../controllers/load-adapter.js';
import { arrivalUrl } from '../controllers/return-trip.js';
import { inheritedLanguage } from '../controllers/messages.js';
import { SessionTabs } from '../controllers/session-tabs.js';
import { toAuthError } from '../controllers/to-auth-error.js';

/** Successes that a provider further in has taken for its own. */
const heard = new WeakSet<PbxSuccessEvent>();

/**
 * Gives one backend and one session to all elements inside it, and keeps the tabs of this browser in step.
 *
 * @tag pbx-auth-provider
 * @summary Gives a backend and a session to the elements inside it.
 * @slot - The page, or the part of it that knows who is signed in.
 * @event {PbxSessionChangeEvent} pbx-session-change - The backend has said who is signed in, and it is not who it was. Also after a change in another tab.
 * @event {PbxNavigateEvent} pbx-navigate - The page is about to be left for the identity provider, to sign out there, too. Cancel it to do that yourself.
 * @event {PbxErrorEvent} pbx-error - The backend could not say who is signed in; `session` stays what it was.
 */
export class PbxAuthProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  // A getter: what the template checker reads.
  static override get properties(): PropertyDeclarations {
    return {
      adapter: { attribute: false },
      baseUrl: { attribute: 'base-url' },
    };
  }

  /** The backend. Defaults to REST at `base-url`. */
  adapter: AuthAdapter | undefined;
  /** Where the account API is: `/v1`, or `https://pbx.example/v1`. */
  baseUrl = '';

  #session: SessionState | undefined;
  #source = new AdapterSource(this);
  #context = new ContextProvider(this, { context: authContext });
  #tabs = new SessionTabs(this, () => void this.refresh());
  /** Counts what may change the session; an answer to an older question is not news. */
  #turn = 0;

  constructor() {
    super();
    this.addEventListener('pbx-success', (event) => {
      if (heard.has(event)) return;
      heard.add(event);
      const { result } = event;
      if ('user' in result) this.#announce(result);
      else if ('session' in result) void this.refresh(); // it goes on, with another end
    });
  }

  /** Who is signed in; `undefined` until the backend has said. */
  get session(): SessionState | undefined {
    return this.#session;
  }

  /** Asks the backend who is signed in. Resolves with the session, also where the backend did not answer. */
  async refresh(): Promise<SessionState | undefined> {
    const turn = ++this.#turn;
    try {
      const adapter = await this.#loadAdapter();
      const session = (await adapter.getSession?.({}, this.#options)) ?? { status: 'signed-out' };
      if (turn === this.#turn) this.#set(session);
    } catch (cause) {
      if (turn === this.#turn) this.dispatchEvent(new PbxErrorEvent('session', toAuthError(cause)));
    }
    this.requestUpdate(); // the adapter is here now, whatever it said
    return this.#session;
  }

  /**
   * Ends the session, in all tabs. Where that leads on to the identity provider, the page is left for it.
   *
   * @throws AuthError where the backend did not end it: the person is still signed in.
   */
  async signOut(input: SignOutInput = {}): Promise<void> {
    const adapter = await this.#loadAdapter();
    if (!adapter.signOut) throw new AuthError('unsupported');
    const end = await adapter.signOut(input, this.#options);
    this.#announce({ status: 'signed-out' });
    const href = end && safeHref(end.url, location.href);
    if (href) leavePage(this, 'provider', href);
  }

  protected override willUpdate(): void {
    this.#context.setValue({
      backend: this.#source.backend,
      adapter: this.#source.current,
      loadAdapter: this.#loadAdapter,
      session: this.#session,
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed.has('adapter') || changed.has('baseUrl')) && (this.adapter ?? this.baseUrl))
      void this.refresh();
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  #loadAdapter = (): Promise<AuthAdapter> =>
    loadAdapter(this.#source, () => import('../adapters/rest/index.js'));

  get #options(): CallOptions {
    return { signal: AbortSignal.timeout(60_000), locale: inheritedLanguage(this) || navigator.language };
  }

  /** A change that began in this tab. */
  #announce(session: SessionState): void {
    this.#turn++;
    this.#set(session);
    this.#tabs.tell();
  }

  #set(session: SessionState): void {
    // Nobody is left to end a trip to a provider that led to a session: the address bar is cleaned here.
    if (session.status === 'signed-in') arrivalUrl();
    const before = this.#session;
    this.#session = session;
    this.requestUpdate();
    if (who(before) !== who(session)) this.dispatchEvent(new PbxSessionChangeEvent(session));
  }
}

/** The one whose session it is; told apart from nobody and from not knowing. */
function who(session: SessionState | undefined): string | undefined {
  return session?.status === 'signed-in' ? `user ${session.user.id}` : session?.status;
}
