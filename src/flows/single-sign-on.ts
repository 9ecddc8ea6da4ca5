import type { ReactiveController, TemplateResult } from 'lit';
import type { ProviderWindowListener } from '../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../contract/errors.js';
import type { Provider, ProviderFlow, SessionState, SignInResult } from '../contract/results.js';
import { inForm, type LightForm } from '../controllers/light-form.js';
import type { MessagesController } from '../controllers/messages.js';
import { loadPart } from '../controllers/part-texts.js';
import { returnUrl } from '../controllers/return-trip.js';
import type { Arrival, SignIn } from '../controllers/sign-in.js';
import type { SingleSignOnTexts } from '../locales/single-sign-on-texts.js';
import { providerWindowStyles } from '../styles/provider-window.js';
import { errorAlert, type ErrorAlertView } from '../templates/alert.js';
import { act, providerWindow } from '../templates/provider-window.js';
import type { Attempt, AttemptHost } from './attempt.js';

export interface SingleSignOnParts {
  readonly host: AttemptHost;
  readonly form: LightForm;
  readonly texts: MessagesController;
  readonly attempt: Attempt;
  readonly signIn: SignIn;
  /** What the adapter offers, as far as it was asked. */
  readonly providers: readonly Provider[];
  readonly remember: () => boolean;
  readonly finish: (arrival: Arrival | undefined) => void;
}

/** @throws where its texts cannot be fetched. */
export async function loadSingleSignOn(parts: SingleSignOnParts): Promise<SingleSignOn> {
  const { said, now } = await loadPart(parts.host, parts.texts, 'singleSignOn');
  return new SingleSignOn(parts, () => said.texts ?? now);
}

/** A sign-in on this page: in a window of the provider, or in a dialog of the browser. */
interface Begun {
  readonly provider: Provider;
  readonly flow: ProviderFlow;
  /** Whatever comes of it is not wanted any more. */
  readonly giveUp: AbortController;
  /** Brings the window to the front, once there is one. */
  focus?: () => void;
  /** The window is out of sight. */
  lost?: boolean;
}

/**
 * Signing in with a provider: with the whole page, in a window, or in a dialog of the browser. While a window is open the
 * form stays in use; whatever else is begun there calls it off.
 */
export class SingleSignOn implements ReactiveController {
  #begun: Begun | undefined;

  constructor(
    readonly parts: SingleSignOnParts,
    readonly texts: () => SingleSignOnTexts,
  ) {
    const { host } = parts;
    host.addController(this);
    if (providerWindowStyles.styleSheet)
      host.shadowRoot?.adoptedStyleSheets.push(providerWindowStyles.styleSheet);
  }

  hostDisconnected(): void {
    const { host } = this.parts;
    // A move in the tree disconnects too: wait until it is over.
    queueMicrotask(() => host.isConnected || this.end());
  }

  /** A window is open, and nothing has come of it yet. */
  get waiting(): boolean {
    return this.#begun?.focus !== undefined && this.parts.attempt.busy;
  }

  /** A button of the form, or of the alert. False where it is not this one's business. */
  press(action: string, value: string): boolean {
    if (action === 'provider') this.#choose(value);
    else if (action === 'show-window') this.#begun?.focus?.();
    else if (action === 'cancel-window') this.cancel();
    else if (action === 'redirect') void this.#leave(this.#begun?.provider.id ?? '');
    else return false;
    return true;
  }

  /** Ends a trip to a provider that came back to this page at `url`. */
  async resume(url: string): Promise<void> {
    const { signIn, finish } = this.parts;
    finish(
      await signIn.run('sso', (adapter, options) => adapter.resume?.({ url }, options).then(demandSession)),
    );
  }

  /** Something else is begun: what was, is not wanted any more. */
  end(): void {
    const { submission } = this.parts.attempt;
    const pending = this.#begun !== undefined && submission.flow === 'sso';
    this.#begun?.giveUp.abort();
    this.#begun = undefined;
    if (pending) submission.reset();
  }

  /** Back to the form, where its button was pressed. False where nothing is waited for. */
  cancel(): boolean {
    if (!this.waiting) return false;
    const value = CSS.escape(this.#begun?.provider.id ?? '');
    this.end();
    const [button] = inForm<HTMLElement>(this.parts.form.form, `.pbx-provider[value="${value}"]`);
    button?.focus();
    return true;
  }

  /** What is said of it, beyond what is said of any sign-in. */
  get alert(): TemplateResult | undefined {
    const { error, submission } = this.parts.attempt;
    const texts = this.texts();
    if (this.waiting && this.#begun) return providerWindow({ texts, provider: this.#begun.provider.name });
    return error && submission.tellsError ? this.#failure(error.code, texts) : undefined;
  }

  /** What went wrong; and how to go without a window or a dialog, where that was in the way. */
  #failure(code: AuthErrorCode, texts: SingleSignOnTexts): TemplateResult | undefined {
    const inTheWay = this.#begun && (this.#begun.flow === 'credential' || /^popup-|^sso-timeout/.test(code));
    if (!inTheWay && !Object.hasOwn(texts.errors, code)) return undefined;
    const { outcomes } = this.parts.attempt;
    const errors: ErrorAlertView['errors'] = { ...outcomes.errors, ...texts.errors };
    const [happened, now] = errors[code] ?? errors.protocol;
    return errorAlert({
      code,
      errors: { ...errors, [code]: [happened, inTheWay ? `${now} ${texts.elsewhere}` : now] },
      time: outcomes.fewMinutes,
      ticket: outcomes.openTicket,
      redirect: act('redirect', texts.redirect),
    });
  }

  /** In the click's own task, up to the adapter: browsers open windows in no other. */
  #choose(id: string): void {
    const { attempt, providers } = this.parts;
    if (this.waiting && id === this.#begun?.provider.id) {
      this.#begun.focus?.();
      return;
    }
    this.end();
    if (attempt.busy) return;
    const provider = providers.find((one) => one.id === id);
    const [flow] = provider?.flows ?? [];
    if (provider && (flow === 'popup' || flow === 'credential')) void this.#stay(provider, flow);
    else void this.#leave(id);
  }

  /** With the whole page. */
  async #leave(provider: string): Promise<void> {
    const { signIn, remember, finish } = this.parts;
    this.end();
    const input = { provider, flow: 'redirect', returnTo: returnUrl(), remember: remember() } as const;
    finish(await signIn.submit('sso', (adapter, options) => adapter.signInWith?.(input, options)));
  }

  /** On this page. */
  async #stay(provider: Provider, flow: ProviderFlow): Promise<void> {
    const { signIn, remember, finish } = this.parts;
    const begun: Begun = { provider, flow, giveUp: new AbortController() };
    const { signal } = begun.giveUp;
    const input = { provider: provider.id, flow, returnTo: returnUrl(), remember: remember() };
    let answer: Promise<SignInResult> | undefined;
    let arrival = await signIn.submit('sso', (adapter, options) => {
      this.#begun = begun;
      options.signal.addEventListener('abort', () => begun.giveUp.abort());
      const closed = new Promise<never>((_, reject) => {
        const window = this.#listener(begun, () => {
          begun.lost = true;
          reject(new AuthError('popup-closed'));
        });
        answer = adapter.signInWith?.(input, { ...options, signal, window });
      });
      return answer && Promise.race([answer, closed]);
    });
    // Told as a failure, which it may not be: an answer counts until something else is begun.
    if (begun.lost) {
      await answer?.catch(() => undefined);
      if (signal.aborted) return;
      arrival = await signIn.run('sso', () => answer);
    }
    if (arrival) this.#begun = undefined;
    finish(arrival);
  }

  #listener(begun: Begun, lost: () => void): ProviderWindowListener {
    const { host } = this.parts;
    const opened = (focus: () => void): void => {
      begun.focus = focus;
      host.requestUpdate();
    };
    return { opened, lost };
  }
}

/** Back from the provider, and nobody is signed in: the cookie of the session was not kept, say. */
function demandSession(end: SignInResult | SessionState): SignInResult {
  if (end.status === 'signed-out') throw new AuthError('sso-rejected');
  return end;
}
