import type {
  AuthAdapter,
  CallOptions,
  SignInWithCredentialInput,
  SignInWithInput,
  SignInWithOptions,
} from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import type { SignInResult } from '../../contract/results.js';
import { answerOf } from '../sso-window/answer.js';
import { callbackUrl } from '../sso-window/callback-url.js';
import { urlState } from '../sso-window/messages.js';
import type { Opened } from '../sso-window/open.js';
import { codeOf } from './answer.js';
import { type Attempt, begin, clientOf } from './attempt.js';
import { type Connect, createConnections } from './connection.js';
import { askInDialog } from './fed-cm.js';
import { verifyIdToken } from './guard.js';
import type { OidcProvider } from './providers.js';
import { fromProvider } from './refuse.js';
import { TokenSession } from './session.js';
import { redeem } from './tokens.js';
import { keepTrip, type Trip } from './trip.js';

export interface EngineParts {
  readonly providers: ReadonlyMap<string, OidcProvider>;
  /** Has what its providers need. */
  readonly backend: AuthAdapter;
  /** The callback page of providers that have none of their own. */
  readonly redirectUri: string;
}

/** All that is not needed before somebody presses a button: oidc-client-ts, jose, and what we check ourselves. */
export class Engine {
  readonly session: TokenSession;
  #connect: Connect = createConnections();

  constructor(readonly parts: EngineParts) {
    this.session = new TokenSession(parts.providers, this.#connect);
  }

  /** Sends the whole page to the provider; `finish` ends it when it has come back. */
  async redirect(input: SignInWithInput, options: CallOptions): Promise<SignInResult> {
    const { url, attempt } = await this.#begin(input, options);
    try {
      keepTrip({ state: attempt.state, returnTo: input.returnTo, attempt: JSON.stringify(attempt) });
    } catch (cause) {
      throw new AuthError('unsupported', { cause }); // there would be no way back
    }
    return { status: 'redirecting', url };
  }

  /** Sends a window that is open already, and waits for what its callback page has to tell. */
  async inWindow(opened: Opened, input: SignInWithInput, options: SignInWithOptions): Promise<SignInResult> {
    const { url, attempt } = await this.#begin(input, options, urlState);
    const answer = answerOf(opened, attempt.state, options);
    opened.window.location.replace(url);
    return this.finish(attempt, await answer, options);
  }

  /** Asks in the browser's own dialog, and hands over what the provider issues. */
  async inDialog({ provider: id, remember }: SignInWithInput, options: CallOptions): Promise<SignInResult> {
    const provider = this.#providerOf(id);
    const { fedCm, clientId } = provider;
    if (fedCm === undefined) throw new AuthError('unsupported');
    const nonce = crypto.randomUUID();
    const idToken = await askInDialog({ configURL: fedCm, clientId, nonce }, options);
    const { keys } = await this.#connect(provider, options);
    await verifyIdToken(idToken, { provider, keys, nonce });
    return this.#handOver({ provider: id, idToken: String(idToken), nonce, remember }, options);
  }

  /** Ends a way that led the whole page away. */
  async resume({ attempt, answer = '' }: Trip, options: CallOptions): Promise<SignInResult> {
    return this.finish(JSON.parse(attempt) as Attempt, answer, options);
  }

  /** Ends a sign-in with what the callback page was told, in the way that its provider was given. */
  async finish(attempt: Attempt, answer: string, options: CallOptions): Promise<SignInResult> {
    const { backend } = this.parts;
    const { provider: id, nonce, codeVerifier, redirectUri, remember } = attempt;
    const provider = this.#providerOf(id);
    const code = codeOf(answer, attempt);
    const { finish } = provider.finish;
    if (finish === 'backend-code') {
      const handedOver = { provider: id, code, codeVerifier, nonce, redirectUri, remember };
      return backend.signInWithCode?.(handedOver, options) ?? lost();
    }
    const { metadata, keys, run } = await this.#connect(provider, options);
    const client = clientOf(provider, metadata, redirectUri, attempt.kept);
    const response = await fromProvider(() => run(() => redeem(client, answer), options));
    const claims = await verifyIdToken(response.id_token, { provider, keys, nonce });
    if (options.signal.aborted) throw new AuthError('aborted'); // nobody is signed in who gave up meanwhile
    if (finish === 'browser') return this.session.begin(id, response, claims);
    return this.#handOver({ provider: id, idToken: String(response.id_token), nonce, remember }, options);
  }

  async #handOver(input: SignInWithCredentialInput, options: CallOptions): Promise<SignInResult> {
    return this.parts.backend.signInWithCredential?.(input, options) ?? lost();
  }

  #providerOf(id: string): OidcProvider {
    const provider = this.parts.providers.get(id);
    if (!provider) throw new AuthError('provider-unknown');
    return provider;
  }

  async #begin(
    { provider: id, remember }: SignInWithInput,
    options: CallOptions,
    urlState?: string,
  ): Promise<{ url: string; attempt: Attempt }> {
    const provider = this.#providerOf(id);
    const { metadata } = await this.#connect(provider, options);
    const redirectUri = callbackUrl(provider.redirectUri ?? this.parts.redirectUri);
    return begin({ id, provider, metadata, redirectUri, remember, locale: options.locale, urlState });
  }
}

/** It was there when the adapter was made. */
function lost(): never {
  throw new TypeError('The backend has lost an operation that it had.');
}
