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

/** Why a field was refused. Anything else that a backend says about a field reads as `invalid`. */
export type FieldErrorCode = 'required' | 'invalid-characters' | 'invalid-domain' | 'invalid';

/** A short statement of what happened, and what to do now. `{time}` and `{ticket}` are filled in. */
export type ErrorText = readonly [happened: string, now: string];

/** Every text of the elements, in one language. A missing key is a build error. */
export interface Messages {
  readonly heading: string;
  readonly username: string;
  readonly usernameExample: string;
  readonly domain: string;
  readonly domainExample: string;
  readonly password: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly capsLock: string;
  readonly remember: string;
  readonly notYou: string;
  readonly submit: string;
  readonly submitting: string;
  /** Holds `{time}`. */
  readonly submitLater: string;
  readonly submitAgain: string;
  readonly or: string;
  /** Holds `{provider}`. */
  readonly signInWith: string;
  readonly forgotPassword: string;
  readonly firstAccessQuestion: string;
  readonly firstAccess: string;
  readonly openTicket: string;
  readonly fewMinutes: string;
  readonly done: ErrorText;
  /** What to write into an empty field, by field. */
  readonly required: Readonly<Record<'username' | 'domain' | 'password', string>>;
  readonly fields: Readonly<Record<Exclude<FieldErrorCode, 'required'>, string>>;
  readonly errors: Readonly<Record<SpokenErrorCode, ErrorText>>;
}

/** A page's own wording: any part of `Messages`. */
export type MessageOverrides = {
  readonly [Key in keyof Messages]?: Messages[Key] extends string | ErrorText
    ? Messages[Key]
    : Partial<Messages[Key]>;
};
