import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, customFetch } from 'jose/jwks/remote';
import type { CallOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import { type Calls, createExchange } from '../../exchange/calls.js';
import { type Metadata, readMetadata } from './metadata.js';
import type { OidcProvider } from './providers.js';
import { fromProvider, refuse } from './refuse.js';

/** What has been fetched of a provider. */
export interface Connection {
  readonly metadata: Metadata;
  /** Its keys, fetched when a token has to be checked, and again for one that is new (rotation). */
  readonly keys: JWTVerifyGetKey;
  /** Work that waits for the provider, as long as neither the deadline passes nor the person gives up. */
  readonly run: Calls['run'];
}

export type Connect = (provider: OidcProvider, options: CallOptions) => Promise<Connection>;

/** Fetches of each provider once what it says about itself; after a failure, again. */
export function createConnections(): Connect {
  const known = new Map<OidcProvider, Connection>();
  return async (provider, options) => {
    const connection = known.get(provider) ?? (await open(provider, options));
    known.set(provider, connection);
    return connection;
  };
}

/** @throws AuthError `provider-unavailable`; `sso-rejected` where the metadata are somebody else's. */
async function open({ authority, issuer }: OidcProvider, options: CallOptions): Promise<Connection> {
  const { call, run } = createExchange({ baseUrl: authority }, manner, () => new AuthError('server'));
  const metadata = await fromProvider(() => call(discovery, options));
  // Else one provider could answer in the name of another (OpenID Connect Discovery §4.3; mix-up, RFC 9700 §4.4).
  if (metadata.issuer !== issuer) refuse('The metadata name another issuer than the authority.');
  // A key set that is fetched again at once: a key that is unknown here may be a new one.
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), {
    cooldownDuration: 0,
    // Nor is it to come from the browser's cache, where providers let it lie for hours.
    [customFetch]: (url, init) => fetch(url, { ...init, cache: 'no-cache' }),
  });
  return { metadata, keys, run };
}

const manner = { headers: {}, credentials: 'omit' } as const;

const discovery = {
  method: 'GET',
  path: '.well-known/openid-configuration',
  answers: { 200: readMetadata },
} as const;
