import { ErrorResponse, ErrorTimeout, type OidcClient, type SigninResponse } from 'oidc-client-ts';
import { AuthError } from '../../contract/errors.js';
import type { User } from '../../contract/results.js';
import { refuse } from './refuse.js';
import { isTime } from './stored-tokens.js';

/** What a page holds that finishes a sign-in itself. */
export interface Tokens {
  /** Names this session among the tabs that share it. */
  readonly session: string;
  /** Id of the provider. */
  readonly provider: string;
  readonly user: User;
  readonly idToken: string;
  readonly accessToken: string;
  readonly refreshToken: string | undefined;
  readonly scope: string;
  /** When the access token ends, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Redeems the code in the callback page's URL. What comes is not checked yet. */
export const redeem = (client: OidcClient, answer: string): Promise<SigninResponse> =>
  atTokenEndpoint(() => client.processSigninResponse(answer));

/** Renews, and what comes is not checked yet. */
export const refresh = (
  client: OidcClient,
  { idToken, scope }: Tokens,
  refreshToken: string,
): Promise<SigninResponse> =>
  atTokenEndpoint(() => {
    const profile = { iss: '', sub: '', aud: '', exp: 0, iat: 0 };
    const state = { refresh_token: refreshToken, id_token: idToken, scope, session_state: null, profile };
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the class is not exported
    return client.useRefreshToken({ state });
  });

/** @throws AuthError `provider-unavailable` where there is no access token, or one without an end: that is no answer. */
export function tokensOf(
  response: SigninResponse,
  end: unknown,
): Pick<Tokens, 'idToken' | 'accessToken' | 'refreshToken' | 'scope' | 'expiresAt'> {
  const { id_token, access_token, refresh_token, scope = '', expires_at = end } = response;
  const expiresAt = Number(expires_at) * 1000;
  if (!access_token || typeof access_token !== 'string' || !isTime(expiresAt))
    throw new AuthError('provider-unavailable');
  return {
    idToken: String(id_token),
    accessToken: access_token,
    refreshToken: (typeof refresh_token === 'string' && refresh_token) || undefined,
    scope,
    expiresAt,
  };
}

/**
 * What oidc-client-ts throws may hold the request, and with it a code or a token: nothing of it gets any further.
 *
 * @throws AuthError `sso-rejected` where the provider refuses, `network` where it does not answer as one.
 */
async function atTokenEndpoint(work: () => Promise<SigninResponse>): Promise<SigninResponse> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ErrorResponse && !OUTAGES.includes(error.error ?? '')) {
      const code = KNOWN.find((known) => known === error.error) ?? 'with an error of its own';
      return refuse(`The token endpoint refuses (${code}).`);
    }
    if (error instanceof ErrorResponse || isTransport(error)) throw new AuthError('network');
    return refuse('The token endpoint sends no good ID token.');
  }
}

/** RFC 6749 §5.2. */
const KNOWN = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
];

/** What providers say who break, or pause: it is no refusal. */
const OUTAGES = ['server_error', 'temporarily_unavailable'];

/** It says so in no other way. */
const isTransport = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof SyntaxError ||
  error instanceof ErrorTimeout ||
  (error instanceof Error && /^Invalid response Content-Type|\(\d{3}\)/.test(error.message));
