import type { AuthErrorCode } from '../contract/errors.js';
import type { ErrorText } from './wording.js';

export type SsoErrorCode = Extract<
  AuthErrorCode,
  `popup-${string}` | 'sso-timeout' | 'provider-unavailable' | 'clock-skew'
>;

/** What is said of a sign-in with a provider, beyond what any sign-in may end with. */
export interface SingleSignOnTexts {
  /** The window is open. Holds `{provider}`. */
  readonly waiting: ErrorText;
  readonly show: string;
  readonly cancel: string;
  /** Goes after what went wrong. Holds `{redirect}`. */
  readonly elsewhere: string;
  /** Goes to the provider with the whole page. */
  readonly redirect: string;
  readonly errors: Readonly<Record<SsoErrorCode, ErrorText>>;
}
