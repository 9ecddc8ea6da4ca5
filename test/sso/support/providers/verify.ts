import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import type { PersonId } from './people.js';
import { metadataOf, redeem, type Metadata } from './walk.js';

/** How a backend knows a provider. */
export interface Link {
  /** Who signs ID tokens; `{tenantid}` stands for the tenant of a token. */
  readonly issuer: string;
  /** What the metadata are below. Default: the issuer. */
  readonly authority?: string;
  /** The backend's client there: redeems codes, and is whom ID tokens are for. */
  readonly clientId: string;
  readonly clientSecret?: string;
  /** What signs ID tokens where no keys are published (HS256). */
  readonly sharedKey?: string;
  /** Whose people are let in, of a provider with tenants. Default: all. */
  readonly tenants?: readonly string[];
  /** Subjects of our people there. Default: their ids. */
  readonly subjects?: Readonly<Record<PersonId, string>>;
}

export async function linkedMetadata({ issuer, authority = issuer }: Link): Promise<Metadata> {
  const metadata = await metadataOf(authority);
  if (metadata.issuer !== issuer) throw new Error(`The metadata are of ${metadata.issuer}`);
  return metadata;
}

/** What the page has of its flow, for the backend to go on with. */
export interface Handed {
  readonly code: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
}

/** The ID token for a code, from the provider itself. */
export async function idTokenFor(
  link: Link,
  { token_endpoint: endpoint }: Metadata,
  handed: Handed,
): Promise<string> {
  const secret = link.clientSecret === undefined ? {} : { client_secret: link.clientSecret };
  const answer = await redeem(endpoint, { ...handed, clientId: link.clientId }, handed.code, secret);
  const { id_token: idToken, error } = (await answer.json()) as Partial<Record<'id_token' | 'error', string>>;
  if (!answer.ok || !idToken) throw new Error(error ?? `The token endpoint answered ${answer.status}`);
  return idToken;
}

/** As a careful backend does it (OpenID Connect Core §3.1.3.7). */
export async function verifiedClaims(
  link: Link,
  metadata: Metadata,
  idToken: string,
  nonce: string,
): Promise<JWTPayload> {
  const { tid } = decodeJwt(idToken);
  if (link.tenants && !link.tenants.includes(String(tid)))
    throw new Error(`Tenant ${String(tid)} is not let in`);
  const options = {
    issuer: link.issuer.replace('{tenantid}', String(tid)),
    audience: link.clientId,
    requiredClaims: ['sub', 'iat', 'exp', 'nonce'],
    clockTolerance: 60,
  };
  const { payload } =
    link.sharedKey === undefined
      ? await jwtVerify(idToken, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
          ...options,
          algorithms: ['RS256'],
        })
      : await jwtVerify(idToken, new TextEncoder().encode(link.sharedKey), {
          ...options,
          algorithms: ['HS256'],
        });
  if (payload['nonce'] !== nonce) throw new Error('Another nonce');
  const severalAudiences = Array.isArray(payload.aud) && payload.aud.length > 1;
  if ((payload['azp'] ?? (severalAudiences ? undefined : link.clientId)) !== link.clientId)
    throw new Error('Another azp');
  return payload;
}
