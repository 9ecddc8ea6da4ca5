import type { CallOptions } from '../../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import { refuse } from './refuse.js';

/** The W3C FedCM draft, as far as it is used; TypeScript does not know all of it. */
interface IdentityRequest {
  readonly mediation: 'required';
  readonly signal: AbortSignal;
  readonly identity: {
    readonly mode: 'active';
    readonly context: 'signin';
    readonly providers: readonly {
      readonly configURL: string;
      readonly clientId: string;
      readonly params: { readonly nonce: string };
    }[];
  };
}

/**
 * Asks in the browser's own dialog. It always asks (`mediation`): after a sign-out on a shared device nobody should get in
 * by the same button.
 *
 * @returns what the provider issued: an ID token, if it is right.
 * @throws AuthError
 */
export async function askInDialog(
  { configURL, clientId, nonce }: { configURL: string; clientId: string; nonce: string },
  { signal }: CallOptions,
): Promise<unknown> {
  const request: IdentityRequest = {
    mediation: 'required',
    signal,
    identity: { mode: 'active', context: 'signin', providers: [{ configURL, clientId, params: { nonce } }] },
  };
  try {
    const credential = await navigator.credentials.get(request);
    return (credential as { token?: unknown } | null)?.token;
  } catch (error) {
    if (signal.aborted) throw new AuthError('aborted');
    return refuse('The dialog of the browser led to nothing.', meaningOf(error));
  }
}

/** Whoever dismisses the dialog and whoever is not let in look the same: the browser tells pages nothing of it. */
function meaningOf(error: unknown): AuthErrorCode {
  const { name, error: code } = Object(error) as { name?: unknown; error?: unknown };
  if (name === 'NotAllowedError') return 'unsupported'; // a policy of the page, or another dialog is open
  if (name !== 'IdentityCredentialError') return 'sso-cancelled';
  if (code === 'access_denied') return 'sso-cancelled';
  return code === '' || code === 'server_error' || code === 'temporarily_unavailable'
    ? 'provider-unavailable'
    : 'sso-rejected';
}
