import type { ChallengeMethod, TicketKind } from '../../src/contract/results.js';
import type { Digest } from './digest.js';
import type { ScenarioName } from './scenarios.js';
import type { Profile } from './seed.js';

/** An account as it is by now. */
export interface AccountRecord extends Profile {
  readonly disabled?: boolean;
  secondFactor: readonly ChallengeMethod[];
  readonly totpSecret?: string;
  /** The last step of 30 s whose code was used: a code is good once (RFC 6238 §5.2). */
  totpStep?: number;
  recoveryCodes: Digest[];
  /** The current password last. */
  passwords: Digest[];
  passwordChange?: 'temporary' | 'expired' | 'reset' | undefined;
  /** A temporary password is worth nothing afterwards. */
  temporaryUntil?: number | undefined;
}

export interface SessionRecord {
  /** To speak of it; the token is never shown. */
  readonly id: string;
  /** The cookie's value. */
  readonly token: string;
  readonly accountId: string;
  readonly persistent: boolean;
  readonly createdAt: number;
  readonly userAgent?: string | undefined;
  readonly address?: string | undefined;
  expiresAt: number;
  lastSeenAt: number;
}

/** A step on the way from the right password to a session. */
export type Step = 'second-factor' | 'new-password';

export interface ChallengeRecord {
  readonly token: string;
  readonly accountId: string;
  readonly step: Step;
  readonly passed: readonly Step[];
  readonly expiresAt: number;
  failures: number;
  /** Calls and codes so far. */
  sent: number;
  /** The code that was mailed last. */
  code?: { readonly digest: Digest; readonly sentAt: number } | undefined;
  /** The extension is ringing, or was answered. */
  call?: PhoneCall | undefined;
}

export interface PhoneCall {
  readonly startedAt: number;
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
  key?: '1' | '2';
}

export interface DeviceRecord {
  readonly token: string;
  readonly accountId: string;
  readonly expiresAt: number;
}

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly folder: 'inbox' | 'spam';
  readonly sentAt: string;
}

export interface TicketRecord {
  readonly reference: string;
  readonly trackingToken: string;
  /** The caller's key, and what it was sent with. */
  readonly key: string;
  readonly request: string;
  readonly kind: TicketKind;
  /** The login name that it is about; whether it exists is support's business. */
  readonly about: string;
  readonly createdAt: number;
  /** Support has done what it does. */
  settled: boolean;
}

/** What an identity provider gave to a page that ran the flow itself. */
export interface GrantRecord {
  readonly provider: string;
  readonly subject: string;
  readonly code: string;
  readonly idToken: string;
  readonly nonce: string;
  readonly codeChallenge?: string | undefined;
  readonly redirectUri?: string | undefined;
  readonly expiresAt: number;
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
  accounts: AccountRecord[];
  sessions: SessionRecord[];
  challenges: ChallengeRecord[];
  devices: DeviceRecord[];
  /** Times of what is limited, by what it is, name and address. */
  attempts: Record<string, number[]>;
  /** Times of wrong passwords, by login name. */
  failures: Record<string, number[]>;
  /** Ends of locks, by login name. */
  locks: Record<string, number>;
  sso: SsoRecord[];
  grants: GrantRecord[];
  tickets: TicketRecord[];
  mails: Mail[];
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

export const createState = (now: number): WorldState => ({
  usedAt: now,
  clockOffset: 0,
  scenario: [],
  calls: 0,
  accounts: [],
  sessions: [],
  challenges: [],
  devices: [],
  attempts: {},
  failures: {},
  locks: {},
  sso: [],
  grants: [],
  tickets: [],
  mails: [],
  log: [],
  cspReports: [],
});
