// The codes are part of the contract: events and languages speak them, too.
export type * from '../contract/strength.js';

export interface EstimateOptions {
  /** Words that are easy to guess for this person. */
  readonly userInputs?: readonly string[];
}
