import type { AuthErrorCode } from '../contract/errors.js';

/** Codes that no view of this version shows: silent ones, and those whose views bring texts of their own. */
type Unspoken =
  | 'aborted'
  | 'not-found'
  | `challenge-${string}`
  | `password-${string}`
  | `ticket-${string}`
  | 'current-password-wrong';

export type SpokenErrorCode = Exclude<AuthErrorCode, Unspoken>;

/** A short statement of what happened, and what to do now. `{time}` and `{ticket}` are filled in. */
export type ErrorText = readonly [happened: string, now: string];

/** What the form says before anybody has acted. */
export interface Texts {
  readonly heading: string;
  readonly username: string;
  readonly usernameExample: string;
  readonly domain: string;
  readonly domainExample: string;
  readonly password: string;
  readonly showPassword: string;
  readonly remember: string;
  readonly notYou: string;
  readonly submit: string;
  readonly or: string;
  /** Holds `{provider}`. */
  readonly signInWith: string;
  readonly forgotPassword: string;
  readonly firstAccessQuestion: string;
  readonly firstAccess: string;
  /** For when not even the rest of this library can be loaded. */
  readonly unreachable: string;
}

/** What is said after somebody has acted: loaded at the first interaction, so that the form itself is there sooner. */
export interface Outcomes {
  readonly hidePassword: string;
  readonly capsLock: string;
  readonly submitting: string;
  /** Holds `{time}`. */
  readonly submitLater: string;
  readonly submitAgain: string;
  readonly openTicket: string;
  readonly fewMinutes: string;
  readonly done: ErrorText;
  /** What to write into an empty field, by field. */
  readonly required: Readonly<Record<'username' | 'domain' | 'password', string>>;
  /** Why a field was refused. Anything else that a backend says about a field reads as `invalid`. */
  readonly fields: Readonly<Record<'invalid-characters' | 'invalid-domain' | 'invalid', string>>;
  readonly errors: Readonly<Record<SpokenErrorCode, ErrorText>>;
}

/** Every text of the elements, in one language. A missing key is a build error. */
export interface Messages extends Texts, Outcomes {}

/** A page's own wording: any part of `Messages`. */
export type MessageOverrides = {
  readonly [Key in keyof Messages]?: Messages[Key] extends string | ErrorText
    ? Messages[Key]
    : Partial<Messages[Key]>;
};
