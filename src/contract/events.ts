import type { AuthError } from './errors.js';
import type { SessionState, SignedIn } from './results.js';

/** What was going on: signing in by password, by single sign-on, or finding out who is signed in. */
export type Flow = 'login' | 'sso' | 'session';

/** Where a link leads that an element would open by itself. */
export type Destination = 'forgot-password' | 'first-access' | 'back' | 'provider' | 'return-to';

/** Fired before the adapter is called; cancel it to stop the call. Holds no secret. */
export class PbxSubmitEvent extends Event {
  constructor(readonly flow: Flow) {
    super('pbx-submit', { bubbles: true, composed: true, cancelable: true });
  }
}

/** Fired once, when the flow has reached its end: for sign-in, when a session exists. */
export class PbxSuccessEvent extends Event {
  constructor(
    readonly flow: Flow,
    readonly result: SignedIn,
  ) {
    super('pbx-success', { bubbles: true, composed: true });
  }
}

/** Fired when the flow failed; cancel it to hide the built-in alert. */
export class PbxErrorEvent extends Event {
  constructor(
    readonly flow: Flow,
    readonly error: AuthError,
  ) {
    super('pbx-error', { bubbles: true, composed: true, cancelable: true });
  }
}

/** Fired when the person asks for another view or the page is about to be left; cancel it to do it yourself. */
export class PbxNavigateEvent extends Event {
  constructor(
    readonly to: Destination,
    /** Where the page would go; empty for a view that opens in place. */
    readonly href = '',
  ) {
    super('pbx-navigate', { bubbles: true, composed: true, cancelable: true });
  }
}

/** Fired by `<pbx-auth-provider>` when somebody signed in or out, in this tab or another one. */
export class PbxSessionChangeEvent extends Event {
  constructor(readonly session: SessionState) {
    super('pbx-session-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pbx-submit': PbxSubmitEvent;
    'pbx-success': PbxSuccessEvent;
    'pbx-error': PbxErrorEvent;
    'pbx-navigate': PbxNavigateEvent;
    'pbx-session-change': PbxSessionChangeEvent;
  }
}
