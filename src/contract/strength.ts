/** What a new password was found to be made of. None of these carries the password or a piece of it. */

/** 0: guessed at once; 1: in a day; 2: weak where a backend lets try fast; 3: good; 4: strong. */
export type Score = 0 | 1 | 2 | 3 | 4;

/** What makes it easy to guess. */
export type EstimateCode =
  | 'common-password'
  | 'common-word'
  | 'name'
  | 'date'
  | 'sequence'
  | 'repeat'
  | 'keyboard'
  /** A word or a name with a year or digits behind it, and maybe a symbol. */
  | 'predictable-pattern'
  | 'short';

/** What the backend's policy asks for, or advises. */
export type PolicyCode =
  'too-short' | 'too-long' | 'missing-upper' | 'missing-lower' | 'missing-digit' | 'missing-symbol';

/** What makes it weak, but for what is personal. */
export type WeaknessCode = EstimateCode | 'breached';

export type FindingCode = WeaknessCode | PolicyCode | 'personal-info';

/** Which item of the person's profile was seen. */
export type PersonalKind =
  | 'given-name'
  | 'family-name'
  | 'login-name'
  | 'email'
  | 'user-number'
  | 'domain'
  | 'company'
  | 'phone'
  | 'birth-date'
  /** Whatever else the page knows of the person. */
  | 'other';

export type Finding =
  | { readonly code: Exclude<FindingCode, 'personal-info'>; readonly kind?: never }
  | { readonly code: 'personal-info'; readonly kind: PersonalKind };

export interface EstimateOptions {
  /** Words that a stranger could know about the person: each is guessed early. */
  readonly userInputs?: readonly string[];
}

export interface Estimate {
  readonly score: Score;
  readonly findings: readonly EstimateCode[];
}
