import { secureUrl } from '../../exchange/base-url.js';
import { check, flag, optional, type Reader, shape, text } from '../../exchange/readers.js';

/** What is used of a provider's metadata (OpenID Connect Discovery §3, RFC 8414 §2). */
export interface Metadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  /** RFC 7009. */
  readonly revocation_endpoint?: string;
  /** OpenID Connect RP-Initiated Logout. */
  readonly end_session_endpoint?: string;
  /** RFC 9207: answers name their issuer. */
  readonly authorization_response_iss_parameter_supported?: boolean;
}

/** Nobody is sent, and nothing is fetched, where others could listen. */
const endpoint = check<string>((value) => secureUrl(text(value)) !== undefined);

/** @throws AuthError `protocol` for metadata that nobody can sign in with. */
export const readMetadata: Reader<Metadata> = shape<Metadata>({
  issuer: text,
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
  revocation_endpoint: optional(endpoint),
  end_session_endpoint: optional(endpoint),
  authorization_response_iss_parameter_supported: optional(flag),
});
