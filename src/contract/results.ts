/** What adapters answer with. Times are RFC 3339 UTC, ids and challenges opaque strings. */

export interface User {
  readonly id: string;
  readonly displayName: string;
  readonly domain: string;
  readonly userNumber: string;
  readonly email?: string;
}

export interface Session {
  /** As granted by the backend, which may differ from what was asked: does it outlive the browser? */
  readonly persistent: boolean;
  readonly expiresAt: string;
  readonly idleExpiresAt?: string;
}

export interface SignedIn {
  readonly status: 'signed-in';
  readonly user: User;
  readonly session: Session;
}

export interface SignedOut {
  readonly status: 'signed-out';
}

export type ChallengeKind = 'totp' | 'email-code' | 'sms-code' | 'recovery-code' | 'call';

export interface ChallengeMethod {
  readonly id: string;
  readonly kind: ChallengeKind;
  /** Where the code goes, masked by the backend: `b•••@example.com`. */
  readonly hint?: string;
}

export interface ChallengeRequired {
  readonly status: 'challenge-required';
  /** Opaque; may be empty where a cookie carries it. */
  readonly challenge: string;
  readonly methods: readonly ChallengeMethod[];
  readonly canTrustDevice: boolean;
  readonly expiresAt: string;
}

export type CharacterKind = 'upper' | 'lower' | 'digit' | 'symbol';

export interface PasswordPolicy {
  /** In Unicode code points. */
  readonly minLength: number;
  readonly maxLength?: number;
  /** Shown as advice (NIST SP 800-63B-4 §3.1.1.2 forbids composition rules). */
  readonly advise: readonly CharacterKind[];
  /** Enforced by the backend, where it insists. */
  readonly require: readonly CharacterKind[];
  /** Lowest accepted strength, 0 to 4. */
  readonly minScore: number;
  readonly forbidPersonalInfo: boolean;
  readonly breachCheck: boolean;
}

export interface PersonalInfo {
  readonly displayName?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly email?: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string;
  readonly domain?: string;
  readonly userNumber?: string;
  readonly phoneNumbers?: readonly string[];
}

/** The signed-in person's profile: what a new password must not be made of. */
export interface Account extends PersonalInfo {
  readonly id: string;
  readonly displayName: string;
  readonly domain: string;
  readonly userNumber: string;
}

export interface PasswordChangeRequired {
  readonly status: 'password-change-required';
  readonly challenge: string;
  readonly reason: 'temporary' | 'expired' | 'reset';
  readonly policy: PasswordPolicy;
  readonly personal?: PersonalInfo;
}

/** The page has to go to `url` (http or https) to go on; the caller navigates. */
export interface Redirecting {
  readonly status: 'redirecting';
  readonly url: string;
}

/** "Not yet" is an answer: each step may ask for another one, so steps chain. */
export type SignInResult = SignedIn | ChallengeRequired | PasswordChangeRequired | Redirecting;

export type SessionState = SignedIn | SignedOut;

/**
 * How to sign in with a provider: the page goes there (`redirect`), a window does (`popup`), the browser's own dialog shows
 * (`credential`, FedCM). At a backend, `code` and `credential` say what it takes from a page that runs the flow itself.
 */
export type ProviderFlow = 'redirect' | 'popup' | 'code' | 'credential';

export interface Provider {
  readonly id: string;
  /** Decides logo, wording and colours. */
  readonly brand: 'google' | 'microsoft' | 'other';
  readonly name: string;
  /** The preferred one first. */
  readonly flows: readonly ProviderFlow[];
}

export interface PasswordChanged {
  readonly session: Session;
}

export interface SessionRenewed {
  readonly session: Session;
}

export interface SessionInfo {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly userAgent?: string;
  readonly address?: string;
}

export type TicketKind = 'forgot-password' | 'missing-credentials';

export interface Ticket {
  /** To be read to support. */
  readonly reference: string;
  readonly kind: TicketKind;
  readonly status: 'open';
  readonly createdAt: string;
  readonly expectedWithinMinutes: number;
  /** The only way to follow it. Empty: nobody can, and there is nothing to ask for. */
  readonly trackingToken: string;
}

/** A ticket, without what it is followed with: that is between the page and the backend. */
export type OpenedTicket = Omit<Ticket, 'trackingToken'>;

export interface TicketProgress {
  readonly reference: string;
  readonly status: 'open' | 'in-progress' | 'resolved';
  readonly updatedAt: string;
}
