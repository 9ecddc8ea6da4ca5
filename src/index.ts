export type * from './contract/adapter.js';
export type * from './contract/breach.js';
export { type AuthContext, authContext } from './contract/context.js';
export { AuthError, type AuthErrorCode, type AuthErrorDetails, type FieldError } from './contract/errors.js';
export { type Destination, type Flow, PbxErrorEvent, PbxNavigateEvent } from './contract/events.js';
export {
  type FlowResult,
  PbxSessionChangeEvent,
  PbxSubmitEvent,
  PbxSuccessEvent,
} from './contract/flow-events.js';
export type * from './contract/results.js';
export type * from './contract/strength.js';
export { PbxStrengthEvent } from './contract/strength-event.js';
export { PbxAuthProvider } from './elements/auth-provider.js';
export { PbxFirstAccess } from './elements/first-access.js';
export { PbxForgotPassword } from './elements/forgot-password.js';
export { PbxLogin } from './elements/login.js';
export { PbxPasswordChange } from './elements/password-change.js';
export { PbxPasswordStrength } from './elements/password-strength.js';
export type {
  CountText,
  ErrorText,
  MessageOverrides,
  Messages,
  NewPasswordTexts,
  Outcomes,
  PartTexts,
  Texts,
} from './locales/messages.js';
export type { FirstAccessTexts } from './locales/first-access-texts.js';
export type { ForgotPasswordTexts } from './locales/forgot-password-texts.js';
export type { SingleSignOnTexts } from './locales/single-sign-on-texts.js';
export type { SecondFactorTexts } from './locales/second-factor-texts.js';
