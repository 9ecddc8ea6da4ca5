import type { AuthAdapter, CallOptions, SignInInput } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import type {
  ChallengeRequired,
  PasswordChangeRequired,
  SessionState,
  SignedIn,
  SignInResult,
} from '../contract/results.js';
import { safeHref } from '../contract/safe-href.js';
import { leavePage } from './leave-page.js';
import { returnUrl } from './return-trip.js';
import type { Submission } from './submission.js';

/** What a step leads to that ends here: a session, or a step that the person has to take first. */
export type Arrival = SignedIn | ChallengeRequired | PasswordChangeRequired;

type Step = (adapter: AuthAdapter, options: CallOptions) => Promise<SignInResult | SessionState> | undefined;

/**
 * The steps to a session. Each resolves with it, with a step that is due before, or with nothing: the submission then says
 * why, or the page is being left for an identity provider.
 */
export class SignIn {
  constructor(
    readonly adapter: () => Promise<AuthAdapter>,
    readonly submission: Submission,
    /** Language of the person, as a BCP 47 tag. */
    readonly locale: () => string,
  ) {}

  async withPassword(input: SignInInput): Promise<Arrival | undefined> {
    return this.submit('login', (adapter, options) => adapter.signIn?.(input, options));
  }

  async withProvider(provider: string, remember: boolean): Promise<Arrival | undefined> {
    const input = { provider, flow: 'redirect', returnTo: returnUrl(), remember } as const;
    return this.submit('sso', (adapter, options) => adapter.signInWith?.(input, options));
  }

  /** A step that the person asked for. */
  async submit(flow: Flow, step: Step): Promise<Arrival | undefined> {
    const result = await this.submission.submit(flow, this.#step(step));
    return result && this.#proceed(flow, result);
  }

  /** Ends a trip to a provider that came back to this page at `url`. */
  async resume(url: string): Promise<Arrival | undefined> {
    const result = await this.submission.run(
      'sso',
      this.#step((adapter, options) => adapter.resume?.({ url }, options)),
    );
    return result && this.#proceed('sso', result);
  }

  /** @throws TypeError where the adapter lacks the operation. */
  #step(step: Step): (signal: AbortSignal) => Promise<SignInResult | SessionState> {
    return async (signal) => {
      const result = step(await this.adapter(), { signal, locale: this.locale() });
      if (result) return result;
      throw new TypeError('The adapter lacks the operation that the person asked for.');
    };
  }

  #proceed(flow: Flow, result: SignInResult | SessionState): Arrival | undefined {
    // Back from the provider without a session: its cookie was not kept, say.
    if (result.status === 'signed-out') this.submission.fail(flow, new AuthError('sso-rejected'));
    else if (result.status === 'redirecting') this.#leave(flow, result.url);
    else return result;
    return undefined;
  }

  /** The submission stays pending while the browser leaves. */
  #leave(flow: Flow, url: string): void {
    const href = safeHref(url, location.href);
    if (!href) this.submission.fail(flow, new AuthError('protocol'));
    else if (!leavePage(this.submission.host, 'provider', href)) this.submission.reset();
  }
}
