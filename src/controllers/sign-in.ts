import type { AuthAdapter, CallOptions, SignInInput } from '../contract/adapter.js';
import { AuthError } from '../contract/errors.js';
import type { Flow } from '../contract/events.js';
import type {
  ChallengeRequired,
  PasswordChangeRequired,
  SignedIn,
  SignInResult,
} from '../contract/results.js';
import { safeHref } from '../contract/safe-href.js';
import { leavePage } from './leave-page.js';
import type { Submission } from './submission.js';

/** What a step leads to that ends here: a session, or a step that the person has to take first. */
export type Arrival = SignedIn | ChallengeRequired | PasswordChangeRequired;

type Step = (adapter: AuthAdapter, options: CallOptions) => Promise<SignInResult> | undefined;

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

  /** A step that the person asked for. */
  async submit(flow: Flow, step: Step): Promise<Arrival | undefined> {
    const result = await this.submission.submit(flow, this.#step(step));
    return result && this.#proceed(flow, result);
  }

  /** A step that goes on by itself: nobody is asked first. */
  async run(flow: Flow, step: Step): Promise<Arrival | undefined> {
    const result = await this.submission.run(flow, this.#step(step));
    return result && this.#proceed(flow, result);
  }

  /** @throws TypeError where the adapter lacks the operation. */
  #step(step: Step): (signal: AbortSignal) => Promise<SignInResult> {
    return async (signal) => {
      const result = step(await this.adapter(), { signal, locale: this.locale() });
      if (result) return result;
      throw new TypeError('The adapter lacks the operation that the person asked for.');
    };
  }

  #proceed(flow: Flow, result: SignInResult): Arrival | undefined {
    if (result.status !== 'redirecting') return result;
    this.#leave(flow, result.url);
    return undefined;
  }

  /** The submission stays pending while the browser leaves. */
  #leave(flow: Flow, url: string): void {
    const href = safeHref(url, location.href);
    if (!href) this.submission.fail(flow, new AuthError('protocol'));
    else if (!leavePage(this.submission.host, 'provider', href)) this.submission.reset();
  }
}
