import type { AuthError } from './errors.js';
import type { PbxStrengthEvent } from './strength-event.js';
import type { PbxSessionChangeEvent, PbxSubmitEvent, PbxSuccessEvent } from './flow-events.js';

/**
 * What was going on: signing in by password, by single sign-on, finding out who is signed in, changing a password,
 * opening a ticket, looking for the first credentials.
 */
export type Flow = 'login' | 'sso' | 'session' | 'password-change' | 'forgot-password' | 'first-access';

/** Where a link leads that an element would open by itself. */
export type Destination = 'forgot-password' | 'first-access' | 'back' | 'provider' | 'return-to';

const asked = { bubbles: true, composed: true, cancelable: true };

/** Fired when the flow failed; cancel it to hide the built-in alert. */
export class PbxErrorEvent extends Event {
  constructor(
    readonly flow: Flow,
    readonly error: AuthError,
  ) {
    super('pbx-error', asked);
  }
}

/** Fired when the person asks for another view or the page is about to be left; cancel it to do it yourself. */
export class PbxNavigateEvent extends Event {
  constructor(
    readonly to: Destination,
    /** Where the page would go; empty for a view that opens in place. */
    readonly href = '',
  ) {
    super('pbx-navigate', asked);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pbx-submit': PbxSubmitEvent;
    'pbx-success': PbxSuccessEvent;
    'pbx-error': PbxErrorEvent;
    'pbx-navigate': PbxNavigateEvent;
    'pbx-session-change': PbxSessionChangeEvent;
    'pbx-strength': PbxStrengthEvent;
  }
}
