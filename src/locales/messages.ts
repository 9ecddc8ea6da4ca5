import type { AuthErrorCode } from '../contract/errors.js';
import type { CharacterKind } from '../contract/results.js';
import type { PersonalKind, WeaknessCode } from '../contract/strength.js';
import type { FirstAccessTexts } from './first-access-texts.js';
import type { ForgotPasswordTexts } from './forgot-password-texts.js';
import type { SingleSignOnTexts, SsoErrorCode } from './single-sign-on-texts.js';
import type { SecondFactorTexts } from './second-factor-texts.js';
import type { CountText, ErrorText } from './wording.js';

export type { CountText, ErrorText };

/** Codes that no view of this version shows: silent ones, and those whose views bring texts of their own. */
type Unspoken =
  | 'aborted'
  | 'not-found'
  | `challenge-${string}`
  | `password-${string}`
  | `ticket-${string}`
  | SsoErrorCode
  | 'current-password-wrong';

export type SpokenErrorCode = Exclude<AuthErrorCode, Unspoken>;

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
  /** Holds `{ticket}`. */
  readonly wayOut: string;
  readonly fewMinutes: string;
  readonly done: ErrorText;
  /** What to write into an empty field, by field. */
  readonly required: Readonly<Record<'username' | 'domain' | 'password', string>>;
  /** Why a field was refused. Anything else that a backend says about a field reads as `invalid`. */
  readonly fields: Readonly<Record<'invalid-characters' | 'invalid-domain' | 'invalid', string>>;
  readonly errors: Readonly<Record<SpokenErrorCode, ErrorText>>;
}

/** What is said of a new password: loaded where one is chosen. */
export interface NewPasswordTexts {
  readonly heading: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly confirmPassword: string;
  readonly endOtherSessions: string;
  readonly submit: string;
  readonly submitting: string;
  readonly done: ErrorText;
  /** Why a new password is due. */
  readonly due: Readonly<Record<'temporary' | 'expired' | 'reset', ErrorText>>;
  /** The button of the change that is due. */
  readonly submitDue: string;
  /** After signing in again, because the session had ended meanwhile. */
  readonly signedInAgain: ErrorText;
  readonly required: Readonly<Record<'currentPassword' | 'newPassword' | 'confirmPassword', string>>;
  readonly mismatch: string;
  readonly unchanged: string;
  /** The entry begins or ends with a space. */
  readonly spaces: string;
  readonly requirements: string;
  readonly advice: string;
  /** Holds `{count}`, in its forms by number (`Intl.PluralRules`). */
  readonly atLeast: CountText;
  readonly atMost: CountText;
  readonly kinds: Readonly<Record<CharacterKind, string>>;
  readonly notPersonal: string;
  readonly notCommon: string;
  readonly met: string;
  readonly missing: string;
  readonly strength: string;
  /** Scores 0 to 4. */
  readonly scores: readonly [string, string, string, string, string];
  readonly unknown: string;
  /** What makes it weak, in a sentence. */
  readonly weak: Readonly<Record<WeaknessCode, string>>;
  /** Which personal item was seen, in a sentence. */
  readonly personal: Readonly<Record<PersonalKind, string>>;
  /** What would help, in a sentence. */
  readonly help: string;
  /** Why the backend refused it. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly errors: Readonly<
    Record<'current-password-wrong' | 'password-policy' | 'password-reused' | 'challenge-expired', ErrorText>
  >;
}

/** What single views say: each loaded where it is shown. */
export interface PartTexts {
  readonly newPassword: NewPasswordTexts;
  readonly secondFactor: SecondFactorTexts;
  readonly singleSignOn: SingleSignOnTexts;
  readonly forgotPasswordView: ForgotPasswordTexts;
  readonly firstAccessView: FirstAccessTexts;
}

/** A language beyond what the login form says at first. */
export interface MoreTexts {
  readonly outcomes: Outcomes;
  readonly parts: { readonly [Part in keyof PartTexts]: () => Promise<PartTexts[Part]> };
}

/** Every text of the elements, in one language. A missing key is a build error. */
export interface Messages extends Texts, Outcomes, PartTexts {}

/** A page's own wording: any part of `Messages`. */
export type MessageOverrides = {
  readonly [Key in keyof Messages]?: Overrides<Messages[Key]>;
};

type Overrides<Text> = Text extends string | readonly string[]
  ? Text
  : { readonly [Key in keyof Text]?: Overrides<Text[Key]> };
