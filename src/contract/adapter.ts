import type {
  PasswordChanged,
  PasswordPolicy,
  Provider,
  ProviderFlow,
  SessionInfo,
  SessionState,
  SignInResult,
  Ticket,
  TicketKind,
  TicketProgress,
} from './results.js';

/** Goes with every call. */
export interface CallOptions {
  /** Aborts when the person or the page gives up; the adapter then rejects with `aborted`. */
  readonly signal: AbortSignal;
  /** BCP 47 tag of the language the person reads, for mails and calls that the backend sends. */
  readonly locale: string;
}

export interface SignInInput {
  /** As typed, trimmed: a user number, `user@domain` or an e-mail address. */
  readonly username: string;
  /** The PBX domain, where it is not part of `username`. */
  readonly domain?: string;
  /** Exactly as typed: never trimmed, normalised or cut (OWASP ASVS 5.0, 6.2.8). */
  readonly password: string;
  readonly remember: boolean;
  readonly deviceToken?: string;
}

export interface ChallengeInput {
  readonly challenge: string;
  /** Id of the chosen method. */
  readonly method: string;
  readonly code?: string;
  readonly trustDevice: boolean;
  readonly remember: boolean;
}

export interface CompletePasswordChangeInput {
  readonly challenge: string;
  readonly newPassword: string;
  readonly remember: boolean;
}

export interface SignInWithInput {
  readonly provider: string;
  readonly flow: ProviderFlow;
  /** Absolute URL of the page to come back to, of this page's own origin. */
  readonly returnTo: string;
  readonly remember: boolean;
}

export interface ResumeInput {
  /** The page's URL as it was when the person came back from the provider. */
  readonly url: string;
}

export interface SignOutInput {
  /** End all sessions of the account, on every device. */
  readonly everywhere?: boolean;
}

export interface ChangePasswordInput {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly endOtherSessions: boolean;
}

export interface TicketInput {
  readonly kind: TicketKind;
  readonly domain: string;
  readonly userNumber: string;
  readonly contact?: { readonly email?: string; readonly phone?: string };
  readonly message?: string;
  /** One per intent of the person: kept over retries, new after an edit. */
  readonly idempotencyKey: string;
}

/**
 * What a backend can do. Every operation is optional: elements show only what their adapter has, and a backend
 * with one operation is a valid adapter. Adapters compose by spread.
 *
 * Operations resolve with a result or reject with an `AuthError`; nothing else reaches an element.
 */
export interface AuthAdapter {
  signIn?(input: SignInInput, options: CallOptions): Promise<SignInResult>;
  answerChallenge?(input: ChallengeInput, options: CallOptions): Promise<SignInResult>;
  completePasswordChange?(input: CompletePasswordChangeInput, options: CallOptions): Promise<SignInResult>;
  getProviders?(input: Record<never, never>, options: CallOptions): Promise<readonly Provider[]>;
  signInWith?(input: SignInWithInput, options: CallOptions): Promise<SignInResult>;
  /** Finishes a redirect. Answers `signed-out` where the URL holds nothing to finish and nobody is signed in. */
  resume?(input: ResumeInput, options: CallOptions): Promise<SignInResult | SessionState>;
  getSession?(input: Record<never, never>, options: CallOptions): Promise<SessionState>;
  signOut?(input: SignOutInput, options: CallOptions): Promise<void>;
  getPasswordPolicy?(input: Record<never, never>, options: CallOptions): Promise<PasswordPolicy>;
  changePassword?(input: ChangePasswordInput, options: CallOptions): Promise<PasswordChanged>;
  openTicket?(input: TicketInput, options: CallOptions): Promise<Ticket>;
  getTicket?(
    input: { reference: string; trackingToken: string },
    options: CallOptions,
  ): Promise<TicketProgress>;
  resendWelcomeMail?(input: { domain: string; userNumber: string }, options: CallOptions): Promise<void>;
  listSessions?(input: Record<never, never>, options: CallOptions): Promise<readonly SessionInfo[]>;
  revokeSession?(input: { id: string } | { others: true }, options: CallOptions): Promise<void>;
}
