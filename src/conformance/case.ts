import type { Bench } from './bench.js';
import type { Capability } from './operations.js';
import type { Detail, Role } from './fixtures.js';

/** What a case cannot do without; where it is missing, the case does not apply. */
export type Need =
  | Capability
  | Role
  | Detail
  | 'control' // `fixtures.control`: the state can be reset, the clock moved, mails read
  | 'administrator'
  | 'newPassword'
  | 'newcomer'
  | 'identities'
  | 'clients' // two clients, each with cookies of its own
  | 'cookies' // cookies can be seen and sent
  | 'origin' // a page's origin was named, and can be sent
  | 'foreign-origin'; // any origin can be sent

/** One thing that a backend owes its users. */
export interface Case {
  /** `topic/name`, never to change. */
  readonly id: string;
  /** What has to be true, as a sentence. */
  readonly title: string;
  /** `adapter`: said of any `AuthAdapter`. `http`: said of exchanges. */
  readonly level: 'adapter' | 'http';
  readonly needs: readonly Need[];
  /** Rejects with `Unmet` where it is not true, with `Inapplicable` where it turns out to mean nothing here. */
  run(bench: Bench): Promise<void>;
}

/** What has to be true is not. */
export class Unmet extends Error {
  override readonly name = 'Unmet';
}

/** The case means nothing for this backend. */
export class Inapplicable extends Error {
  override readonly name = 'Inapplicable';
}

type Deed = (bench: Bench) => Promise<void>;

export const adapterCase = (id: string, title: string, needs: readonly Need[], run: Deed): Case => ({
  id,
  title,
  level: 'adapter',
  needs,
  run,
});

export const httpCase = (id: string, title: string, needs: readonly Need[], run: Deed): Case => ({
  id,
  title,
  level: 'http',
  needs,
  run,
});
