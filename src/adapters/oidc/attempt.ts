import { OidcClient, type StateStore } from 'oidc-client-ts';
import type { Metadata } from './metadata.js';
import type { OidcProvider } from './providers.js';

/** What is known of a sign-in between the way there and the way back: plain data, as it may wait in storage. */
export interface Attempt {
  readonly provider: string;
  readonly remember: boolean;
  /** Exactly what the provider has to send back. */
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** Who has to answer, as its metadata say. */
  readonly issuer: string;
  /** Answers name their issuer (RFC 9207). */
  readonly namesIssuer: boolean;
  /** The same as oidc-client-ts keeps it. */
  readonly kept: string;
}

export interface Beginning {
  readonly id: string;
  readonly provider: OidcProvider;
  readonly metadata: Metadata;
  readonly redirectUri: string;
  readonly remember: boolean;
  readonly locale: string;
  /** A mark at the end of the state. */
  readonly urlState: string | undefined;
}

/** Where to send the person, and what to hold the answer against. Each attempt has a state, a nonce and a verifier of its own. */
export async function begin(beginning: Beginning): Promise<{ url: string; attempt: Attempt }> {
  const { id, provider, metadata, redirectUri, remember, locale, urlState } = beginning;
  const client = clientOf(provider, metadata, redirectUri);
  const nonce = crypto.randomUUID();
  const { url, state } = await client.createSigninRequest({
    // Not as `nonce`, which oidc-client-ts would check, too: all that is checked is in one place (`guard.ts`).
    extraQueryParams: { ...provider.params, nonce },
    ui_locales: locale,
    response_mode: 'query',
    ...(urlState && { url_state: urlState }),
  });
  const attempt: Attempt = {
    provider: id,
    remember,
    state: new URL(url).searchParams.get('state') ?? '',
    nonce,
    codeVerifier: state.code_verifier ?? '',
    redirectUri,
    begun: Date.now(),
    issuer: metadata.issuer,
    namesIssuer: metadata.authorization_response_iss_parameter_supported ?? false,
    kept: state.toStorageString(),
  };
  return { url, attempt };
}

/** oidc-client-ts for one attempt, of which `kept` is all that it remembers; or for what comes after. */
export function clientOf(
  { clientId, scope, authority }: OidcProvider,
  metadata: Metadata,
  redirectUri = '',
  kept: string | null = null,
): OidcClient {
  return new OidcClient({
    authority,
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    metadata,
    stateStore: remembering(kept),
    fetchRequestCredentials: 'omit',
    requestTimeoutInSeconds: 15,
  });
}

/** What is to be kept is kept by whoever began. */
const remembering = (kept: string | null): StateStore => ({
  set: async () => undefined,
  get: async () => kept,
  remove: async () => kept,
  getAllKeys: async () => [],
});
