import type {
  Account,
  PasswordChanged,
  PasswordPolicy,
  Provider,
  ProviderFlow,
  Redirecting,
  SessionInfo,
  SessionRenewed,
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
  /** Missing for the kind `call`: the operation then resolves when the person has answered the ringing phone. */
  readonly code?: string;
  /** Later sign-ins on this device need no second factor. */
  readonly trustDevice: boolean;
  readonly remember: boolean;
}

export interface ChallengeCodeInput {
  readonly challenge: string;
  /** Id of a method of the kind `email-code` or `sms-code`. */
  readonly method: string;
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

/** Who wants to know what becomes of the window that a provider's page opens in. */
export interface ProviderWindowListener {
  /** It is there. `focus` brings it to the front. */
  opened(focus: () => void): void;
  /**
   * It is out of sight: the person closed it, or a policy of its own cut it off (COOP). The call goes on, as what was begun
   * there may still end well.
   */
  lost(): void;
}

export interface SignInWithOptions extends CallOptions {
  readonly window?: ProviderWindowListener;
}

export interface SignInWithCodeInput {
  readonly provider: string;
  /** The authorization code (RFC 6749 §4.1.2) and the verifier that belongs to it (RFC 7636). */
  readonly code: string;
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly remember: boolean;
}

export interface SignInWithCredentialInput {
  readonly provider: string;
  /** An ID token (OpenID Connect Core §2). */
  readonly idToken: string;
  readonly nonce: string;
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
  /** Sends a code, or another one. Nothing is sent before this is called. */
  sendChallengeCode?(input: ChallengeCodeInput, options: CallOptions): Promise<void>;
  completePasswordChange?(input: CompletePasswordChangeInput, options: CallOptions): Promise<SignInResult>;
  getProviders?(input: Record<never, never>, options: CallOptions): Promise<readonly Provider[]>;
  /**
   * Signs in with an identity provider. For the flow `popup` the adapter opens the window itself, before anything else:
   * browsers allow that in the click's own task.
   */
  signInWith?(input: SignInWithInput, options: SignInWithOptions): Promise<SignInResult>;
  /** Hands over what a provider gave to a page that ran the flow itself; the backend checks it. */
  signInWithCode?(input: SignInWithCodeInput, options: CallOptions): Promise<SignInResult>;
  signInWithCredential?(input: SignInWithCredentialInput, options: CallOptions): Promise<SignInResult>;
  /** Finishes a redirect. Answers `signed-out` where the URL holds nothing to finish and nobody is signed in. */
  resume?(input: ResumeInput, options: CallOptions): Promise<SignInResult | SessionState>;
  getSession?(input: Record<never, never>, options: CallOptions): Promise<SessionState>;
  /** Keeps the session alive. */
  renewSession?(input: Record<never, never>, options: CallOptions): Promise<SessionRenewed>;
  /** Ends the session. `redirecting`: it has ended here, and the page has to go to `url` to end it there, too. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- most have nothing to answer
  signOut?(input: SignOutInput, options: CallOptions): Promise<Redirecting | void>;
  getPasswordPolicy?(input: Record<never, never>, options: CallOptions): Promise<PasswordPolicy>;
  getAccount?(input: Record<never, never>, options: CallOptions): Promise<Account>;
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
