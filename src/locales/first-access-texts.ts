import type { ErrorText } from './wording.js';

/** What is said of a first access: loaded where it is shown. */
export interface FirstAccessTexts {
  readonly heading: string;
  readonly intro: string;
  /** Where the person is. Holds `{count}`. */
  readonly step: string;
  /** Of a step that the person has been through. */
  readonly passed: string;
  /** In every step: the mail is there, or it is not. */
  readonly found: string;
  readonly notThere: string;
  /** What to do with it, where there is no login to go back to. */
  readonly foundIt: ErrorText;
  readonly back: string;
  readonly mail: {
    readonly title: string;
    /** Names the picture. */
    readonly picture: string;
    /** Who it is from, where the page does not say. */
    readonly sender: string;
    readonly preview: string;
    readonly when: string;
    readonly where: string;
    readonly outlook: string;
    readonly microsoft365: string;
    readonly other: string;
    /** Holds `{provider}`. */
    readonly search: string;
    readonly newTab: string;
    readonly elsewhere: string;
    readonly inGmail: string;
    readonly inOutlook: string;
    readonly inOther: string;
    readonly subject: string;
    readonly copy: string;
    readonly copied: string;
    readonly notCopied: string;
  };
  readonly spam: {
    readonly title: string;
    readonly names: string;
    readonly rescue: string;
    readonly quarantine: string;
    readonly openGmail: string;
    readonly openOutlook: string;
  };
  readonly resend: {
    readonly title: string;
    readonly intro: string;
    readonly domainHint: string;
    readonly userNumber: string;
    readonly userNumberExample: string;
    readonly userNumberHint: string;
    readonly submit: string;
    readonly submitting: string;
    /** The same whether or not there is such an account. */
    readonly sent: ErrorText;
    readonly submitAgain: string;
    /** Holds `{time}`. */
    readonly submitLater: string;
    /** The wait is over. */
    readonly mayAgain: string;
    readonly notThere: string;
    /** Without having it sent again: back to the folder, or on. */
    readonly lookAgain: string;
    readonly goOn: string;
    readonly required: Readonly<Record<'domain' | 'userNumber', string>>;
    readonly tooLong: string;
  };
  readonly ticket: {
    readonly title: string;
    readonly intro: string;
    /** Domain and number come along. */
    readonly carried: string;
    readonly open: string;
    /** From there to here. */
    readonly back: string;
    readonly administrator: string;
    /** There is nobody to open one with. */
    readonly none: ErrorText;
  };
  readonly errors: Readonly<Record<'rate-limited' | 'unsupported', ErrorText>>;
}
