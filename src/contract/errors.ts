/**
 * Everything that can go wrong, as a code. Text for people lives in `locales/`; an error never carries any.
 *
 * Codes come from three places: the backend (`account-api.yaml`, problem `code`), the way to it (`offline` to
 * `server`), and the page (`unsupported`).
 */
export type AuthErrorCode =
  // The way to the backend
  | 'offline' // the browser says there is no network
  | 'network' // no answer: DNS, TLS, CORS, a refused redirect
  | 'timeout' // headers or body later than the deadline
  | 'gateway' // a page (HTML) where JSON was due: a proxy, a captive portal
  | 'truncated' // the answer broke off
  | 'protocol' // an answer that the contract does not know
  | 'server' // 5xx
  | 'unavailable' // 503: maintenance, usually with `retryAfter`
  | 'aborted' // called off by the person or the page; never shown
  // Signing in
  | 'invalid-credentials'
  | 'account-locked'
  | 'rate-limited'
  | 'validation' // see `fields`
  | 'origin-rejected' // the backend does not accept calls from this page
  | 'session-expired'
  | 'challenge-invalid'
  | 'challenge-declined' // see `reasons`
  | 'challenge-expired'
  // Single sign-on
  | 'sso-cancelled'
  | 'sso-rejected'
  | 'sso-timeout' // nothing came from the provider's window in ten minutes
  | 'popup-blocked' // the browser opened no window
  | 'popup-closed' // the window is out of sight; what was begun there may still end well
  | 'provider-unavailable' // the identity provider does not answer, or not as one
  | 'clock-skew' // the provider's answer is of another time than this device's
  | 'account-not-linked'
  | 'provider-unknown'
  | 'redirect-not-allowed'
  // Passwords
  | 'current-password-wrong'
  | 'password-policy' // see `reasons`
  | 'password-reused'
  // Tickets
  | 'ticket-in-flight'
  | 'ticket-conflict'
  // General
  | 'not-found'
  | 'unsupported'; // the page, its adapter or this version cannot do what is needed

/** Why one field was refused. `field` is the name in the request, such as `username` or `domain`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
}

export interface AuthErrorDetails {
  /** Seconds until a new attempt makes sense. */
  retryAfter?: number;
  fields?: readonly FieldError[];
  /** Why a new password was refused, as policy codes; why a call was: `declined`, `no-answer`. */
  reasons?: readonly string[];
  /** The backend's reference of this failure, for support. */
  reference?: string;
  cause?: unknown;
}

/** The one failure that an adapter rejects with. Misuse by a developer is a `TypeError` instead. */
export class AuthError extends Error {
  override readonly name = 'AuthError';
  readonly code: AuthErrorCode;
  readonly retryAfter: number | undefined;
  readonly fields: readonly FieldError[];
  readonly reasons: readonly string[];
  readonly reference: string | undefined;

  constructor(code: AuthErrorCode, details: AuthErrorDetails = {}) {
    super(code, { cause: details.cause });
    this.code = code;
    this.retryAfter = details.retryAfter;
    this.fields = details.fields ?? [];
    this.reasons = details.reasons ?? [];
    this.reference = details.reference;
  }
}
