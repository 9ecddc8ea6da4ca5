import { omit, type AuthorizeBend, type ParameterBend } from './hostile-bend.js';
import type { CodeGrant, Grant } from './hostile-grants.js';
import type { Fields } from './http.js';
import { escapeHtml, page } from './pages.js';

/** What a code will be good for; nothing where there is no code challenge, or no address to go back to. */
export function grantFor(request: Fields, usual: Grant): CodeGrant | undefined {
  const { redirect_uri: redirectUri, code_challenge: codeChallenge, code_challenge_method: method } = request;
  if (!redirectUri || !codeChallenge || method !== 'S256') return undefined;
  const { client_id: clientId = '', scope = '', nonce } = request;
  return { ...usual, clientId, scope, nonce, redirectUri, codeChallenge };
}

/** Yes with a code, or no. */
export function usualAnswer(
  { state }: Fields,
  { refusal }: AuthorizeBend,
  { iss, issueCode }: { readonly iss: string; readonly issueCode: () => string },
): Fields {
  const common = { ...(state !== undefined && { state }), iss };
  if (!refusal) return { code: issueCode(), ...common };
  const { error, description } = refusal;
  return { error, ...(description !== undefined && { error_description: description }), ...common };
}

/** Where the answer leads, with its parameters as they are bent. */
export function callbackUrl(request: Fields, usual: Fields, bend: AuthorizeBend): string {
  const url = new URL(request['redirect_uri'] ?? '');
  const parameters = bentParameters(usual, bend.parameters);
  const place = bend.place ?? (request['response_mode'] === 'fragment' ? 'fragment' : 'query');
  if (place !== 'fragment') for (const [name, value] of parameters) url.searchParams.append(name, value);
  if (place !== 'query') url.hash = new URLSearchParams(parameters).toString();
  return url.href;
}

function bentParameters(usual: Fields, bends: Record<string, ParameterBend>): [string, string][] {
  const bent = Object.entries<ParameterBend>({ ...usual, ...bends });
  return bent.flatMap(([name, value]) => {
    if (value === omit) return [];
    const now = typeof value === 'function' ? value(usual[name] ?? '') : value;
    return [now].flat().map((one): [string, string] => [name, one]);
  });
}

export const continuePage = (url: string): string =>
  page('Hostile ID', `<p><a id="continue" href="${escapeHtml(url)}">Continue</a></p>`);
