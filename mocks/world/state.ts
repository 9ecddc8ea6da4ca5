import type { ScenarioName } from './scenarios.js';

export interface SessionRecord {
  /** The cookie's value; never shown elsewhere. */
  readonly token: string;
  readonly accountId: string;
  readonly persistent: boolean;
  readonly createdAt: number;
  expiresAt: number;
}

/** A single sign-on that was begun. */
export interface SsoRecord {
  readonly state: string;
  readonly provider: string;
  readonly returnTo: string;
  readonly remember: boolean;
  /** Value of the cookie that ties the state to one browser. */
  readonly binding: string;
  readonly scenario: readonly ScenarioName[];
  readonly expiresAt: number;
  used: boolean;
  /** What the identity provider gave out for the chosen identity. */
  grant?: { readonly code: string; readonly subject: string };
}

/** One answered call. Paths have no query: it may hold codes. */
export interface LogEntry {
  readonly at: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  /** 0 where the connection broke. */
  readonly status: number;
  readonly code?: string;
}

/** All that changes in a world, as plain JSON. */
export interface WorldState {
  /** When it was last called, by the machine's clock. */
  usedAt: number;
  clockOffset: number;
  scenario: readonly ScenarioName[];
  calls: number;
  sessions: SessionRecord[];
  /** Times of sign-ins, by login name and address. */
  attempts: Record<string, number[]>;
  /** Times of failures, by login name. */
  failures: Record<string, number[]>;
  /** Ends of locks, by login name. */
  locks: Record<string, number>;
  sso: SsoRecord[];
  log: LogEntry[];
  cspReports: unknown[];
}

/** Where a world lives between two calls. */
export interface WorldStorage {
  load(): WorldState | undefined;
  save(state: WorldState): void;
}

export function memoryStorage(): WorldStorage {
  let kept: WorldState | undefined;
  return {
    load: () => kept,
    save: (state) => {
      kept = state;
    },
  };
}

export function createState(now: number, locks: Record<string, number>): WorldState {
  return {
    usedAt: now,
    clockOffset: 0,
    scenario: [],
    calls: 0,
    sessions: [],
    attempts: {},
    failures: {},
    locks,
    sso: [],
    log: [],
    cspReports: [],
  };
}
