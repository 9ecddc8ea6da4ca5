import type { RandomBytes } from './random.js';
import type { ScenarioName } from './scenarios.js';
import type { Seed } from './seed.js';
import type { WorldState } from './state.js';

/** Who calls, and what is played for this call. */
export interface Call {
  readonly address?: string;
  /** Value of the session cookie. */
  readonly sessionToken?: string | undefined;
  /** Value of the cookie of a trusted device. */
  readonly deviceToken?: string | undefined;
  readonly userAgent?: string | undefined;
  /** Value of the cookie that ties a single sign-on to this browser. */
  readonly ssoBinding?: string | undefined;
  /** For this call only; else the world's. */
  readonly scenario?: readonly ScenarioName[] | undefined;
}

/** All that one change of the world works with. */
export interface Moment {
  readonly state: WorldState;
  readonly seed: Seed;
  readonly now: number;
  readonly random: RandomBytes;
  readonly call: Call;
  readonly scenario: readonly ScenarioName[];
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A no, by the contract's code. */
export interface Refusal {
  readonly refused:
    | 'invalid-credentials'
    | 'account-locked'
    | 'rate-limited'
    | 'session-expired'
    | 'challenge-invalid'
    | 'challenge-declined'
    | 'challenge-expired'
    | 'password-policy'
    | 'password-reused'
    | 'current-password-wrong'
    | 'not-found'
    | 'ticket-conflict'
    | 'account-exists'
    | 'provider-unknown'
    | 'sso-rejected'
    | 'account-not-linked';
  readonly retryAfter?: number;
  readonly reasons?: string[];
}

export const isRefusal = (outcome: unknown): outcome is Refusal =>
  typeof outcome === 'object' && outcome !== null && 'refused' in outcome;

export const timestamp = (time: number): string => new Date(time).toISOString();
