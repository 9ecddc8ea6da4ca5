import { activate, resendWelcomeMail } from './world/activation.js';
import { grant, signInWithCode, signInWithCredential } from './world/hand-over.js';
import { createCspReports, createLog, type Journal } from './world/journal.js';
import type { Call, Moment } from './world/moment.js';
import { changePassword, completePasswordChange, getAccount } from './world/passwords.js';
import { phoneDisplay, pressKey, type PhoneDisplay } from './world/phone.js';
import { reference } from './world/random.js';
import { checkScenario, type ScenarioName } from './world/scenarios.js';
import type { Seed } from './world/seed.js';
import { answerChallenge, sendChallengeCode, setSecondFactor } from './world/second-factor.js';
import * as sessions from './world/sessions.js';
import { signIn } from './world/sign-in.js';
import * as sso from './world/sso.js';
import type { LogEntry, Mail } from './world/state.js';
import { createStore, type Store, type StoreOptions } from './world/store.js';
import { getTicket, openTicket } from './world/tickets.js';

export interface WorldOptions extends StoreOptions {
  readonly sleep?: (ms: number) => Promise<void>;
}

export interface Clock {
  now(): number;
  /** Moves the world's time on. Time does not go back. */
  advance(ms: number): void;
  sleep(ms: number): Promise<void>;
}

/** The mock PBX: accounts, sessions, locks, mails, tickets, a phone that rings. Knows no HTTP. */
export interface World extends Operations {
  readonly clock: Clock;
  /** What it began with. */
  readonly seed: Seed;
  /** What is played until further notice; empty is the ordinary world. */
  scenario: readonly ScenarioName[];
  readonly log: Journal<LogEntry>;
  /** What browsers told about pages that broke their content security policy. */
  readonly cspReports: Journal<unknown>;
  /** All mails that were sent lately, oldest first. */
  mailbox(): readonly Mail[];
  /** What the display of an extension's desk phone says. */
  phone(number: string): PhoneDisplay;
  /** A failure's reference. */
  reference(): string;
  /** Counts a call; answers how many there were. */
  countCall(): number;
  /** Back to the beginning: the seed, no session, no scenario, the clock unmoved. */
  reset(): void;
}

type Operations = ReturnType<typeof operations>;

/** What can happen in the world, each on behalf of a caller. The files named above say what it takes and answers. */
function operations({ act }: Store) {
  const on =
    <Input, Outcome>(deed: (moment: Moment, input: Input) => Outcome) =>
    (input: Input, call: Call = {}): Outcome =>
      act(call, (moment) => deed(moment, input));
  const ask =
    <Outcome>(deed: (moment: Moment) => Outcome) =>
    (call: Call = {}): Outcome =>
      act(call, deed);
  return {
    signIn: on(signIn),
    answerChallenge: on(answerChallenge),
    sendChallengeCode: on(sendChallengeCode),
    completePasswordChange: on(completePasswordChange),

    getSession: ask(sessions.sessionState),
    renewSession: ask(sessions.renewSession),
    signOut: on(sessions.endSession),
    listSessions: ask(sessions.listSessions),
    revokeSession: on(sessions.revokeSession),
    revokeOtherSessions: ask(sessions.revokeOtherSessions),

    getAccount: ask(getAccount),
    changePassword: on(changePassword),

    beginSso: on(sso.beginSso),
    identityScreen: on(sso.identityScreen),
    chooseIdentity: on(sso.chooseIdentity),
    finishSso: on(sso.finishSso),
    grant: on(grant),
    signInWithCode: on(signInWithCode),
    signInWithCredential: on(signInWithCredential),

    openTicket: on(openTicket),
    getTicket: on(getTicket),
    resendWelcomeMail: on(resendWelcomeMail),
    activate: on(activate),
    setSecondFactor: on(setSecondFactor),

    pressKey: on(pressKey),
  };
}

const defaultSleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createWorld({ sleep = defaultSleep, ...options }: WorldOptions = {}): World {
  const store = createStore(options);
  const { change, read } = store;
  return {
    ...operations(store),
    seed: store.seed,
    clock: {
      now: store.now,
      advance: (ms) => change((state) => void (state.clockOffset += Math.max(0, ms))),
      sleep,
    },
    get scenario() {
      return read().scenario;
    },
    set scenario(names) {
      change((state) => void (state.scenario = checkScenario(names)));
    },
    log: createLog(store),
    cspReports: createCspReports(store),
    mailbox: () => store.look(({ state }) => state.mails),
    phone: (number) => store.look((moment) => phoneDisplay(moment, number)),
    reference: () => reference(store.random, 'E'),
    countCall: () => change((state) => (state.calls += 1)),
    reset: store.reset,
  };
}
