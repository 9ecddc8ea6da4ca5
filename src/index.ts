export type * from './contract/adapter.js';
export { type AuthContext, authContext } from './contract/context.js';
export { AuthError, type AuthErrorCode, type AuthErrorDetails, type FieldError } from './contract/errors.js';
export { type Destination, type Flow, PbxErrorEvent, PbxNavigateEvent } from './contract/events.js';
export { PbxSessionChangeEvent, PbxSubmitEvent, PbxSuccessEvent } from './contract/flow-events.js';
export type * from './contract/results.js';
export { PbxAuthProvider } from './elements/auth-provider.js';
export { PbxLogin } from './elements/login.js';
export type { ErrorText, MessageOverrides, Messages, Outcomes, Texts } from './locales/messages.js';
