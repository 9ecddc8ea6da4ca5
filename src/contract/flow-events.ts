import type { Flow } from './events.js';
import type { OpenedTicket, PasswordChanged, SessionState, SignedIn } from './results.js';

/* The events of a flow: apart from the others, since a form that nobody has touched can do without them. */

/** Fired before the adapter is called; cancel it to stop the call. Holds no secret. */
export class PbxSubmitEvent extends Event {
  constructor(readonly flow: Flow) {
    super('pbx-submit', { bubbles: true, composed: true, cancelable: true });
  }
}

/** What a flow ends with: a session, the new end of the session whose password was changed, a ticket. */
export type FlowResult = SignedIn | PasswordChanged | OpenedTicket;

/** Fired once, when the flow has reached its end. */
export class PbxSuccessEvent<Result extends FlowResult = FlowResult> extends Event {
  constructor(
    readonly flow: Flow,
    readonly result: Result,
  ) {
    super('pbx-success', { bubbles: true, composed: true });
  }
}

/** Fired by `<pbx-auth-provider>` when somebody signed in or out, in this tab or another one. */
export class PbxSessionChangeEvent extends Event {
  constructor(readonly session: SessionState) {
    super('pbx-session-change', { bubbles: true, composed: true });
  }
}
