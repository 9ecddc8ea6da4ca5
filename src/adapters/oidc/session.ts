import type { SigninResponse } from 'oidc-client-ts';
import type { CallOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import type { Redirecting, SessionState, SignedIn } from '../../contract/results.js';
import { SESSION_CHANNEL } from '../../contract/session-channel.js';
import { clientOf } from './attempt.js';
import type { Connect, Connection } from './connection.js';
import { type Expected, verifyRenewedIdToken } from './guard.js';
import type { BrowserFinish, IdTokenClaims, OidcProvider } from './providers.js';
import { fromProvider } from './refuse.js';
import { Siblings } from './siblings.js';
import { storedTokens, storeTokens } from './stored-tokens.js';
import { refresh, type Tokens, tokensOf } from './tokens.js';

/** Renewed this long before the access token ends, in milliseconds: a call that begins now should still arrive. */
const EARLY = 30_000;

/** The session of a page that finishes sign-ins itself: tokens, kept, renewed and forgotten. */
export class TokenSession {
  #tokens: Tokens | undefined;
  #siblings = new Siblings<Tokens>({
    token: () => this.#tokens?.refreshToken,
    told: (tokens) => {
      const ours = tokens.session === this.#tokens?.session;
      if (ours) this.#keep(tokens);
      return ours;
    },
    ended: (session) => {
      if (session === this.#tokens?.session) this.#forget();
    },
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
    // It has ended here, whatever the provider has to say. Nobody waits for that who is not led there.
    const there = this.connect(provider, options)
      .then((connection) => this.#endThere(tokens, provider, connection))
      .catch(() => undefined);
    return this.#finishOf(tokens.provider).signOut === 'provider' ? there : undefined;
  }

  /** @throws where the provider knows no such thing. */
  async #endThere(
    { provider: id, refreshToken, idToken }: Tokens,
    provider: OidcProvider,
    { metadata }: Connection,
  ): Promise<Redirecting> {
    const { afterSignOut = '/' } = this.#finishOf(id);
    const client = clientOf(provider, metadata);
    if (refreshToken && metadata.revocation_endpoint)
      await client.revokeToken(refreshToken, 'refresh_token').catch(() => undefined);
    const { url } = await client.createSignoutRequest({
      id_token_hint: idToken,
      post_logout_redirect_uri: new URL(afterSignOut, location.origin).href,
    });
    return { status: 'redirecting', url };
  }

  /** One at a time over all tabs: the next ones find what the first one got. */
  async #renew(stale: Tokens, { signal, locale }: CallOptions): Promise<Tokens> {
    const { refreshToken } = stale;
    // Without a way to renew it, a session lasts as long as its access token.
    if (!refreshToken) return stale.expiresAt > Date.now() ? stale : this.#expire(stale);
    // Goes on when nobody waits for it any more: the answer holds the only refresh token that is still good.
    const options = { locale, signal: new AbortController().signal };
    const renewal = navigator.locks.request('pbx-auth.sso-renewal', async () => {
      if (this.#current === stale) await this.#siblings.ask();
      if (this.#current !== stale) return this.#current;
      const { tokens, failure } = await this.#refresh(stale, refreshToken, options);
      if (this.#current !== stale) return this.#current; // signed out meanwhile
      this.#keep(tokens);
      await this.#siblings.renewed(refreshToken, tokens);
      if (failure) throw failure;
      return tokens;
    });
    return unlessAborted(renewal, signal);
  }

  async #refresh(stale: Tokens, refreshToken: string, options: CallOptions): Promise<Refreshed> {
    const provider = this.#providerOf(stale.provider);
    const connection = await this.connect(provider, options);
    const client = clientOf(provider, connection.metadata);
    try {
      const response = await fromProvider(() =>
        connection.run(() => refresh(client, stale, refreshToken), options),
      );
      return await this.#check(stale, response, { provider, keys: connection.keys });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.#siblings.end(stale.session);
      return this.#expire(stale);
    }
  }

  /** Whoever cannot be verified right now has used up the old refresh token all the same. */
  async #check(stale: Tokens, response: SigninResponse, expected: Expected): Promise<Refreshed> {
    const { refreshToken = stale.refreshToken, ...fresh } = tokensOf(response, stale.expiresAt / 1000);
    try {
      if (fresh.idToken !== stale.idToken)
        await verifyRenewedIdToken(response.id_token, stale.idToken, expected);
      return { tokens: { ...stale, ...fresh, refreshToken } };
    } catch (failure) {
      if (!(failure instanceof AuthError) || isRefusal(failure)) throw failure;
      return { tokens: { ...stale, refreshToken }, failure };
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

  #expire(tokens: Tokens): never {
    if (this.#tokens === tokens) this.#forget();
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

/** `failure`: nothing of it can be used yet but the next refresh token. */
interface Refreshed {
  readonly tokens: Tokens;
  readonly failure?: AuthError;
}

const isRefusal = (error: unknown): boolean => error instanceof AuthError && error.code === 'sso-rejected';

/** Whoever gave up is not kept waiting. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let giveUp = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(new AuthError('aborted'));
  });
  if (signal.aborted) giveUp();
  signal.addEventListener('abort', giveUp);
  try {
    return await Promise.race([aborted, work]);
  } finally {
    signal.removeEventListener('abort', giveUp);
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
