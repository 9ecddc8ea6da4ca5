import type { SigninResponse } from 'oidc-client-ts';
import type { CallOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import type { Redirecting, SessionState, SignedIn } from '../../contract/results.js';
import { SESSION_CHANNEL } from '../../contract/session-channel.js';
import { clientOf } from './attempt.js';
import type { Connect, Connection } from './connection.js';
import { verifyIdToken } from './guard.js';
import type { BrowserFinish, IdTokenClaims, OidcProvider } from './providers.js';
import { fromProvider } from './refuse.js';
import { createSiblings } from './siblings.js';
import { storedTokens, storeTokens } from './stored-tokens.js';
import { refresh, type Tokens, tokensOf } from './tokens.js';

/** Renewed this long before the access token ends, in milliseconds: a call that begins now should still arrive. */
const EARLY = 30_000;

/** The session of a page that finishes sign-ins itself: tokens, kept, renewed and forgotten. */
export class TokenSession {
  #tokens: Tokens | undefined;
  #siblings = createSiblings<Tokens>((session) => {
    if (session === this.#tokens?.session) this.#forget();
  });

  constructor(
    readonly providers: ReadonlyMap<string, OidcProvider>,
    readonly connect: Connect,
  ) {
    const stored = storedTokens();
    // Of a configuration that is gone, it is nobody's.
    if (stored && providers.get(stored.provider)?.finish.finish === 'browser') this.#keep(stored);
  }

  get exists(): boolean {
    return this.#tokens !== undefined;
  }

  /**
   * Begins with what the token endpoint gave, once that has been checked.
   *
   * @throws AuthError `account-not-linked`
   */
  begin(provider: string, response: SigninResponse, claims: IdTokenClaims): SignedIn {
    const user = this.#finishOf(provider).user(claims);
    if (!user) throw new AuthError('account-not-linked');
    const tokens = { session: crypto.randomUUID(), provider, user, ...tokensOf(response, claims['exp']) };
    this.#keep(tokens);
    return signedIn(tokens);
  }

  /**
   * Who is signed in, with an access token that is good for a while.
   *
   * @throws AuthError `session-expired` where nobody is, or not any more.
   */
  async current(options: CallOptions): Promise<{ signedIn: SignedIn; accessToken: string }> {
    const before = this.#current;
    const tokens = before.expiresAt - EARLY > Date.now() ? before : await this.#renew(before, options);
    return { signedIn: signedIn(tokens), accessToken: tokens.accessToken };
  }

  /** The same, where nobody being signed in is an answer. */
  async state(options: CallOptions): Promise<SessionState> {
    try {
      return (await this.current(options)).signedIn;
    } catch (error) {
      if (error instanceof AuthError && error.code === 'session-expired') return { status: 'signed-out' };
      throw error;
    }
  }

  /** @throws AuthError `session-expired` */
  async renew(options: CallOptions): Promise<SignedIn> {
    return signedIn(await this.#renew(this.#current, options));
  }

  /** Forgets the tokens. Where the provider's session is to end, too, the page has to go there. */
  async signOut(options: CallOptions): Promise<Redirecting | undefined> {
    const tokens = this.#current;
    const provider = this.#providerOf(tokens.provider);
    this.#siblings.end(tokens.session);
    this.#keep(undefined);
    // It has ended here, whatever the provider has to say.
    const connection = await this.connect(provider, options).catch(() => undefined);
    return connection && this.#endThere(tokens, provider, connection);
  }

  async #endThere(
    tokens: Tokens,
    provider: OidcProvider,
    { metadata }: Connection,
  ): Promise<Redirecting | undefined> {
    const { signOut, afterSignOut = '/' } = this.#finishOf(tokens.provider);
    const client = clientOf(provider, metadata);
    const { refreshToken, idToken } = tokens;
    if (refreshToken && metadata.revocation_endpoint)
      await client.revokeToken(refreshToken, 'refresh_token').catch(() => undefined);
    if (signOut !== 'provider' || !metadata.end_session_endpoint) return undefined;
    const { url } = await client.createSignoutRequest({
      id_token_hint: idToken,
      post_logout_redirect_uri: new URL(afterSignOut, location.origin).href,
    });
    return { status: 'redirecting', url };
  }

  /** One at a time over all tabs: the next ones find what the first one got. */
  async #renew(stale: Tokens, options: CallOptions): Promise<Tokens> {
    const { refreshToken } = stale;
    if (!refreshToken) return this.#expire();
    return navigator.locks.request('pbx-auth.sso-renewal', async () => {
      if (this.#current !== stale) return this.#current;
      const tokens =
        (await this.#siblings.ask(refreshToken)) ?? (await this.#refresh(stale, refreshToken, options));
      await this.#siblings.renewed(refreshToken, tokens);
      this.#keep(tokens);
      return tokens;
    });
  }

  async #refresh(stale: Tokens, refreshToken: string, options: CallOptions): Promise<Tokens> {
    const provider = this.#providerOf(stale.provider);
    const { metadata, keys, run } = await this.connect(provider, options);
    const client = clientOf(provider, metadata);
    try {
      const response = await fromProvider(() => run(() => refresh(client, stale, refreshToken), options));
      if (response.id_token !== stale.idToken) await verifyIdToken(response.id_token, { provider, keys });
      const fresh = tokensOf(response, stale.expiresAt / 1000);
      return { ...stale, ...fresh, refreshToken: fresh.refreshToken ?? refreshToken };
    } catch (error) {
      if (!(error instanceof AuthError) || error.code !== 'sso-rejected') throw error;
      this.#siblings.end(stale.session);
      return this.#expire();
    }
  }

  get #current(): Tokens {
    if (!this.#tokens) throw new AuthError('session-expired');
    return this.#tokens;
  }

  #keep(tokens: Tokens | undefined): void {
    this.#tokens = tokens;
    const outlives = tokens && this.#finishOf(tokens.provider).tokens === 'session';
    storeTokens(outlives ? tokens : undefined);
  }

  /** The session is over, and nobody here has ended it: whoever shows it asks anew. */
  #forget(): void {
    this.#keep(undefined);
    const tabs = new BroadcastChannel(SESSION_CHANNEL);
    tabs.postMessage('changed');
    tabs.close();
  }

  #expire(): never {
    this.#forget();
    throw new AuthError('session-expired');
  }

  #providerOf(id: string): OidcProvider {
    const provider = this.providers.get(id);
    if (!provider) throw new AuthError('provider-unknown');
    return provider;
  }

  #finishOf(id: string): BrowserFinish {
    return this.#providerOf(id).finish as BrowserFinish;
  }
}

/** No longer than the browser is open: that is all a page can grant. */
function signedIn({ user, expiresAt }: Tokens): SignedIn {
  return {
    status: 'signed-in',
    user,
    session: { persistent: false, expiresAt: new Date(expiresAt).toISOString() },
  };
}
