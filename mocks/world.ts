import type { Session, SessionState } from '../src/contract/results.js';
import { createCspReports, createLog, type Journal } from './world/journal.js';
import type { Call, Refusal } from './world/moment.js';
import { reference } from './world/random.js';
import { checkScenario, type ScenarioName } from './world/scenarios.js';
import type { SeedProvider } from './world/seed.js';
import { describeSession, endSession, renewSession, sessionState } from './world/sessions.js';
import { signIn, type SignInOutcome, type SignInRequest } from './world/sign-in.js';
import * as sso from './world/sso.js';
import type { LogEntry, SessionRecord, SsoRecord } from './world/state.js';
import { createStore, type StoreOptions } from './world/store.js';

export interface WorldOptions extends StoreOptions {
  readonly sleep?: (ms: number) => Promise<void>;
}

export interface Clock {
  now(): number;
  /** Moves the world's time on. Time does not go back. */
  advance(ms: number): void;
  sleep(ms: number): Promise<void>;
}

/** The mock PBX: accounts, sessions, locks, single sign-on. Knows no HTTP. */
export interface World {
  readonly clock: Clock;
  readonly providers: readonly SeedProvider[];
  /** What is played until further notice; empty is the ordinary world. */
  scenario: readonly ScenarioName[];
  readonly log: Journal<LogEntry>;
  /** What browsers told about pages that broke their content security policy. */
  readonly cspReports: Journal<unknown>;

  signIn(input: SignInRequest, call?: Call): SignInOutcome | Refusal;
  getSession(call?: Call): SessionState;
  renewSession(call?: Call): { readonly session: Session; readonly record: SessionRecord } | Refusal;
  signOut(input: { readonly everywhere: boolean }, call?: Call): void;

  beginSso(input: sso.SsoBeginning, call?: Call): SsoRecord | Refusal;
  identityScreen(provider: string, state: string): sso.IdentityScreen | undefined;
  chooseIdentity(provider: string, state: string, choice: sso.Choice): sso.Callback | undefined;
  finishSso(provider: string, callback: sso.Callback, call?: Call): sso.SsoEnd | Refusal;

  /** A failure's reference. */
  reference(): string;
  /** Counts a call; answers how many there were. */
  countCall(): number;
  /** Back to the beginning: the seed, no session, no scenario, the clock unmoved. */
  reset(): void;
}

const defaultSleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createWorld({ sleep = defaultSleep, ...options }: WorldOptions = {}): World {
  const store = createStore(options);
  const { act, change, read } = store;
  return {
    clock: {
      now: store.now,
      advance: (ms) => change((state) => void (state.clockOffset += Math.max(0, ms))),
      sleep,
    },
    providers: store.seed.providers,
    get scenario() {
      return read().scenario;
    },
    set scenario(names) {
      change((state) => void (state.scenario = checkScenario(names)));
    },
    log: createLog(store),
    cspReports: createCspReports(store),

    signIn: (input, call = {}) => act(call, (moment) => signIn(moment, input)),
    getSession: (call = {}) => act(call, sessionState),
    renewSession: (call = {}) =>
      act(call, (moment) => {
        const record = renewSession(moment);
        return record ? { session: describeSession(record), record } : { refused: 'session-expired' };
      }),
    signOut: ({ everywhere }, call = {}) => act(call, (moment) => endSession(moment, everywhere)),

    beginSso: (input, call = {}) => act(call, (moment) => sso.beginSso(moment, input)),
    identityScreen: (provider, state) => act({}, (moment) => sso.identityScreen(moment, provider, state)),
    chooseIdentity: (provider, state, choice) =>
      act({}, (moment) => sso.chooseIdentity(moment, provider, state, choice)),
    finishSso: (provider, callback, call = {}) =>
      act(call, (moment) => sso.finishSso(moment, provider, callback)),

    reference: () => reference(store.random),
    countCall: () => change((state) => (state.calls += 1)),
    reset: store.reset,
  };
}
