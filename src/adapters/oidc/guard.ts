import type { JWTVerifyGetKey } from 'jose';
import { JOSEError, JWTClaimValidationFailed, JWTExpired } from 'jose/errors';
import { decodeJwt } from 'jose/jwt/decode';
import { jwtVerify } from 'jose/jwt/verify';
import { AuthError } from '../../contract/errors.js';
import { type IdTokenClaims, GUID, type OidcProvider } from './providers.js';
import { fromProvider, refuse } from './refuse.js';

/** With a public key: no `none`, and no HMAC, whose key would be the public one. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Seconds that clocks may differ. */
const TOLERANCE = 60;

/** Seconds since an ID token was made: it comes at the end of a sign-in, not later. */
const FRESH = 600;

export interface Expected {
  readonly provider: OidcProvider;
  readonly keys: JWTVerifyGetKey;
  /** Of this sign-in; missing where a token is renewed (OpenID Connect Core §12.2). */
  readonly nonce?: string;
}

/**
 * The claims of an ID token that holds (OpenID Connect Core §3.1.3.7). oidc-client-ts checks `sub` and `nonce` alone.
 *
 * @throws AuthError `sso-rejected`; `clock-skew` where nothing is wrong but the time; `provider-unavailable` where the
 * keys cannot be had.
 */
export async function verifyIdToken(token: unknown, expected: Expected): Promise<IdTokenClaims> {
  if (typeof token !== 'string') return refuse('There is no ID token.');
  const { claims, late } = await verifySignature(token, expected.keys);
  checkIssuer(claims, expected.provider);
  checkAudience(claims, expected.provider.clientId);
  const { iss, sub, exp, nonce } = claims;
  if (typeof sub !== 'string' || !sub) return refuse('The ID token names nobody (sub).');
  if (expected.nonce !== undefined && nonce !== expected.nonce)
    refuse('The ID token is of another sign-in (nonce).');
  if (!Number.isFinite(exp)) refuse('The ID token has no end (exp).');
  for (const [name, value] of Object.entries(expected.provider.claims))
    if (claims[name] !== value) refuse(`The ID token is of an account that is not let in (${name}).`);
  if (late) refuse('The ID token is of another time than this device.', 'clock-skew');
  return { ...claims, iss: String(iss), sub };
}

/**
 * Checks an ID token that renews a session: a nonce that it has is that of the sign-in, as `before` has it (OpenID Connect
 * Core §12.2). That it is still the same person is oidc-client-ts's to check.
 *
 * @throws AuthError As `verifyIdToken` does.
 */
export async function verifyRenewedIdToken(
  token: unknown,
  before: string,
  expected: Expected,
): Promise<void> {
  const { nonce } = await verifyIdToken(token, expected);
  const { nonce: first = nonce } = decodeJwt(before);
  if (nonce !== undefined && nonce !== first) refuse('The ID token is of another sign-in (nonce).');
}

type Claims = Readonly<Record<string, unknown>>;

/** Signature and times. Whoever's token is good but for its time has a clock that goes wrong, and should be told so. */
async function verifySignature(
  token: string,
  keys: JWTVerifyGetKey,
): Promise<{ claims: Claims; late: boolean }> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      clockTolerance: TOLERANCE,
      maxTokenAge: FRESH,
      requiredClaims: ['exp'],
    });
    return { claims: payload, late: false };
  } catch (error) {
    if (error instanceof JWTExpired || error instanceof JWTClaimValidationFailed) {
      const { claim, reason, payload } = error;
      if (reason === 'check_failed') return { claims: payload, late: true };
      return refuse(`The ID token lacks a time (${claim}).`);
    }
    // A key set that cannot be fetched is the provider's failure; all else is the token's.
    const unfetched = !(error instanceof JOSEError) || UNFETCHED.includes(error.code);
    return unfetched
      ? fromProvider(() => Promise.reject(new AuthError('network')))
      : refuse(`The ID token is not signed as it should be (${error.code}).`);
  }
}

const UNFETCHED: readonly string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

function checkIssuer({ iss, tid }: Claims, { issuer, aliases, allowsTenant }: OidcProvider): void {
  const tenant = typeof tid === 'string' && GUID.test(tid) ? tid : '';
  if (allowsTenant && !(tenant && allowsTenant(tenant)))
    refuse('The ID token is of a tenant that is not let in (tid).');
  const names = [issuer.replace('{tenantid}', tenant), ...aliases];
  if (!names.includes(iss as string)) refuse('The ID token is of another issuer (iss).');
}

/** For this client and for nobody else: we know no others that would be trusted with it. */
function checkAudience({ aud, azp }: Claims, clientId: string): void {
  const audiences: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (audiences.length === 0 || audiences.some((one) => one !== clientId))
    refuse('The ID token is for another client (aud).');
  if (azp !== undefined && azp !== clientId) refuse('The ID token was made for another client (azp).');
}
