import type { Finding, Score } from './strength.js';

/** Fired when more is known of a new password. Holds neither the password nor a piece of it. */
export class PbxStrengthEvent extends Event {
  constructor(
    /** `null` while unknown, and where nothing is typed. */
    readonly score: Score | null,
    readonly findings: readonly Finding[],
  ) {
    super('pbx-strength', { bubbles: true, composed: true });
  }
}
