import { loginKey, toRecord } from './accounts.js';
import { sendMail } from './mailbox.js';
import { welcomeMail } from './mails.js';
import { HOUR, type Call, type Moment } from './moment.js';
import { secureRandom, type RandomBytes } from './random.js';
import { demoSeed, type Seed } from './seed.js';
import { createState, memoryStorage, type WorldState, type WorldStorage } from './state.js';
import { LOCK_TIME } from './throttle.js';
import { isSupportDue, settleTickets } from './tickets.js';

export interface StoreOptions {
  /** Milliseconds since 1970; default: the machine's clock. */
  readonly now?: () => number;
  readonly random?: RandomBytes;
  readonly storage?: WorldStorage;
  readonly seed?: Seed;
}

/** The state of a world, and the only way to it. */
export interface Store {
  readonly seed: Seed;
  readonly random: RandomBytes;
  readonly now: () => number;
  readonly read: () => Readonly<WorldState>;
  /** Loaded, changed and saved in one go, so that two tabs do not overwrite each other. */
  readonly change: <T>(edit: (state: WorldState) => T) => T;
  /** Looks without changing anything, so that a page that looks often disturbs no other tab. */
  readonly look: <T>(deed: (moment: Moment) => T) => T;
  /** A change on behalf of a caller. */
  readonly act: <T>(call: Call, deed: (moment: Moment) => T) => T;
  readonly reset: () => void;
}

/** After so long without a call, a world kept in a browser shows its locked account as locked again. */
const REST = HOUR;

export function createStore({
  now: realNow = Date.now,
  random = secureRandom,
  storage = memoryStorage(),
  seed = demoSeed,
}: StoreOptions): Store {
  const start = (): WorldState => {
    const state = begin(seed, random, realNow());
    storage.save(state);
    return state;
  };
  const load = (): WorldState => storage.load() ?? start();
  const now = (): number => realNow() + load().clockOffset;
  const change = <T>(edit: (state: WorldState) => T): T => {
    const state = load();
    const result = edit(state);
    storage.save(state);
    return result;
  };
  if (realNow() - load().usedAt > REST) {
    change((state) => void Object.assign(state.locks, seedLocks(seed, now())));
  }

  const momentOf = (state: WorldState, { scenario = state.scenario, ...call }: Call): Moment => ({
    ...{ state, seed, random, call, scenario },
    now: realNow() + state.clockOffset,
  });
  const act: Store['act'] = (call, deed) =>
    change((state) => {
      state.usedAt = realNow();
      const moment = momentOf(state, call);
      settleTickets(moment);
      return deed(moment);
    });

  return {
    seed,
    random,
    now,
    read: load,
    change,
    act,
    look: (deed) => {
      const moment = momentOf(load(), {});
      return isSupportDue(moment) ? act({}, deed) : deed(moment);
    },
    reset: () => void start(),
  };
}

/** The seed, and the welcome mails of those who have not been here yet. */
function begin(seed: Seed, random: RandomBytes, now: number): WorldState {
  const state = createState(now);
  state.locks = seedLocks(seed, now);
  state.accounts = seed.accounts.map((account) => toRecord(random, account));
  for (const { password, passwordChange, ...person } of seed.accounts) {
    if (password === undefined || passwordChange !== 'temporary') continue;
    sendMail(
      { state, now, random, scenario: [] },
      person,
      welcomeMail(person, { password, product: seed.product }),
    );
  }
  return state;
}

const seedLocks = (seed: Seed, now: number): Record<string, number> =>
  Object.fromEntries(
    seed.accounts.filter((one) => one.startsLocked).map((one) => [loginKey(one), now + LOCK_TIME]),
  );
