import type { Break } from '../support/tamper.js';

/** One way to be wrong, and the case that says so. */
export interface Mutation {
  readonly what: string;
  readonly caughtBy: string;
  /** New for each run. */
  readonly create: () => Break;
}

export const mutation = (what: string, caughtBy: string, create: () => Break): Mutation => ({
  what,
  caughtBy,
  create,
});

/** Good by the mock's policy. */
export const GOOD = 'un-velero-azul-88-Norte';
