import type { AuthErrorCode } from '../../contract/errors.js';
import type { Attempt } from './attempt.js';
import { refuse } from './refuse.js';

/** Milliseconds that a state is good for. */
const LIFETIME = 600_000;

/** Which of a provider's errors (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6) say more than "no". */
const errors = new Map<string, AuthErrorCode>([
  ['access_denied', 'sso-cancelled'],
  ['server_error', 'provider-unavailable'],
  ['temporarily_unavailable', 'provider-unavailable'],
]);

/**
 * The code in an answer that belongs to the attempt.
 *
 * @param url The callback page's, as somebody led the browser there: hostile.
 * @throws AuthError `sso-rejected`, or what the provider's error means.
 */
export function codeOf(url: string, attempt: Attempt): string {
  const { origin, pathname, hash, searchParams } = new URL(url);
  if (origin + pathname !== attempt.redirectUri) refuse('The answer came to another address (redirect_uri).');
  // We ask for the query: a fragment is somebody's addition (`#_=_` and the like hold no answer).
  if (/[#&](code|state|error|id_token|access_token)=/.test(hash)) refuse('The answer is in the fragment.');
  const one = (name: string): string | undefined => {
    const [value, more] = searchParams.getAll(name);
    return more === undefined ? value : refuse(`The answer has ${name} twice.`);
  };
  const { state, code, error, iss } = {
    state: one('state'),
    code: one('code'),
    error: one('error'),
    iss: one('iss'),
  };
  if (state !== attempt.state) refuse('The answer is to another question (state).');
  if (!(Date.now() - attempt.begun < LIFETIME)) refuse('The answer comes too late (state).');
  checkIssuer(iss, attempt);
  if (error !== undefined && code !== undefined) refuse('The answer is a code and an error.');
  if (error !== undefined) refuse('The provider says no (error).', errors.get(error));
  return code || refuse('The answer has no code.');
}

/** Who answers (RFC 9207): of several providers, one could send on what another one gave it. */
function checkIssuer(iss: string | undefined, { issuer, namesIssuer }: Attempt): void {
  const [before = '', after] = issuer.split('{tenantid}');
  const fits = (named: string): boolean =>
    after === undefined ? named === issuer : named.startsWith(before) && named.endsWith(after);
  if (iss === undefined ? namesIssuer : !fits(iss)) refuse('The answer is of another issuer (iss).');
}
