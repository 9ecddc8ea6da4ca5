import type { ChallengeKind } from '../contract/results.js';
import type { ErrorText } from './wording.js';

/** Methods that bring a code to the person, and the one that calls them. */
export type ReachedKind = 'email-code' | 'sms-code' | 'call';

/** What is said of the second factor: loaded where it is shown. */
export interface SecondFactorTexts {
  readonly heading: string;
  /** Holds `{name}`. */
  readonly signingInAs: string;
  readonly back: string;
  readonly otherMethods: string;
  readonly methods: Readonly<Record<ChallengeKind, string>>;
  /** What happens next; those of `ReachedKind` hold `{to}`. */
  readonly about: Readonly<Record<ChallengeKind, string>>;
  /** Fills `{to}` where the backend gives no hint. */
  readonly somewhere: Readonly<Record<ReachedKind, string>>;
  /** Holds `{to}`. */
  readonly sent: Readonly<Record<'email-code' | 'sms-code', string>>;
  readonly code: string;
  readonly recoveryCode: string;
  /** That the last of six digits submits. */
  readonly sendsItself: string;
  /** What is wrong, told at the field. */
  readonly required: string;
  readonly digits: string;
  readonly invalid: string;
  readonly submit: string;
  readonly submitting: string;
  readonly send: string;
  readonly sending: string;
  readonly sendAgain: string;
  /** Holds `{time}`. */
  readonly sendAgainLater: string;
  readonly trustDevice: string;
  readonly trustDeviceAbout: string;
  /** These two hold `{to}`. */
  readonly call: string;
  readonly calling: string;
  readonly callAgain: string;
  /** Holds `{key}`, drawn as a key of the phone. */
  readonly pickUp: string;
  readonly goesOn: string;
  readonly cancelCall: string;
  /** What to do after a wrong code, by its kind; `clock` after a second one of an app. */
  readonly tryAgain: Readonly<Record<Exclude<ChallengeKind, 'call'> | 'clock', string>>;
  readonly noAnswer: ErrorText;
  readonly callLost: ErrorText;
  readonly tooManyCalls: ErrorText;
  readonly tooManyCodes: ErrorText;
  readonly errors: Readonly<
    Record<'challenge-invalid' | 'challenge-declined' | 'challenge-expired', ErrorText>
  >;
}
