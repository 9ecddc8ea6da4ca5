import { createHash, randomBytes } from 'node:crypto';
import type { Fields } from './http.js';

const PATIENCE = 5000;

/** What a client needs to know of a provider. */
export interface Metadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly userinfo_endpoint?: string;
  readonly end_session_endpoint?: string;
  readonly authorization_response_iss_parameter_supported?: boolean;
}

/** What is below an issuer, or below an authority where that is another address (`common` at Entra). */
export async function metadataOf(authority: string): Promise<Metadata> {
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(`${authority}/.well-known/openid-configuration`, { signal });
  if (!response.ok) throw new Error(`${authority} has no metadata: ${response.status}`);
  return (await response.json()) as Metadata;
}

/** The secrets of one sign-in. */
export interface Attempt {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

const random = (): string => randomBytes(32).toString('base64url');

export const attempt = (clientId: string, redirectUri: string): Attempt => ({
  clientId,
  redirectUri,
  state: random(),
  nonce: random(),
  codeVerifier: random(),
});

export const challengeOf = (codeVerifier: string): string =>
  createHash('sha256').update(codeVerifier).digest('base64url');

export function authorizationUrl(endpoint: string, one: Attempt, more: Fields = {}): string {
  const url = new URL(endpoint);
  const parameters = {
    response_type: 'code',
    client_id: one.clientId,
    redirect_uri: one.redirectUri,
    scope: 'openid profile email',
    state: one.state,
    nonce: one.nonce,
    code_challenge: challengeOf(one.codeVerifier),
    code_challenge_method: 'S256',
    ...more,
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** As a page would, or with a secret, as a backend. */
export const redeem = (
  endpoint: string,
  one: Omit<Attempt, 'state' | 'nonce'>,
  code: string,
  more: Fields = {},
): Promise<Response> =>
  post(endpoint, {
    grant_type: 'authorization_code',
    client_id: one.clientId,
    redirect_uri: one.redirectUri,
    code,
    code_verifier: one.codeVerifier,
    ...more,
  });

export const refresh = (endpoint: string, clientId: string, refreshToken: string): Promise<Response> =>
  post(endpoint, { grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken });

const post = (url: string, form: Fields): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
