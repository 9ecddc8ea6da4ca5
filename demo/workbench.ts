import { demoSeed } from '../mocks/world/seed.js';
import { choose } from './address.js';
import { poll } from './poll.js';
import { readMails } from './read-mails.js';
import type { Mail, PhoneDisplay, PhoneKey, ScenarioName, Switches } from './switches.js';

export type Ring = Extract<PhoneDisplay, { ringing: true }>;

/** How a call ended; `elsewhere` is another window. */
export type Outcome = 'confirmed' | 'declined' | 'noAnswer' | 'elsewhere';

export interface EndedCall {
  readonly ring: Ring;
  readonly outcome: Outcome;
  /** By the clock of this computer. */
  readonly at: number;
}

const PERIOD = 2000;
/** So long a phone shows what came of a call. */
const SHOWN_FOR = 10_000;

/** Phones that the mock may call. */
const phones = demoSeed.accounts
  .filter(({ secondFactor }) => secondFactor?.some(({ kind }) => kind === 'call'))
  .map(({ number }) => number);

/** What the demo knows of the world behind it: scenario, clock, mails and calls. */
export class Workbench {
  scenario: readonly ScenarioName[] = [];
  /** Newest first. */
  mails: readonly Mail[] = [];
  /** A further phone to listen to. */
  listensTo: string | undefined;
  /** The mock has stopped to answer. */
  isSilent = false;
  /** The last thing to tell of: a mail that came, or that the world began anew. */
  news: Mail | 'reset' | undefined;

  readonly #switches: Switches;
  readonly #changed: () => void;
  #rings: readonly Ring[] = [];
  #ended: EndedCall | undefined;
  #clockOffset = 0;
  /** Counts what may change the world; an answer to an older question is not news. */
  #turn = 0;

  constructor(switches: Switches, changed: () => void) {
    this.#switches = switches;
    this.#changed = changed;
  }

  /** @throws where the backend is no mock. */
  async start(): Promise<void> {
    await this.#setClock(0);
    await this.#look();
    poll(() => this.#look(), PERIOD);
    setInterval(() => this.#rings.length > 0 && this.#changed(), 1000);
  }

  get rings(): readonly Ring[] {
    return this.#rings;
  }

  get unread(): number {
    const read = readMails();
    return this.mails.filter(({ id }) => !read.has(id)).length;
  }

  /** The world's time. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  ringOf(number: string): Ring | undefined {
    return this.#rings.find((ring) => ring.number === number);
  }

  /** The call that has just ended there. */
  endedCall(number: string): EndedCall | undefined {
    const call = this.#ended;
    return call?.ring.number === number && Date.now() - call.at < SHOWN_FOR ? call : undefined;
  }

  secondsLeft({ until }: Ring): number {
    return Math.max(0, Math.ceil((Date.parse(until) - this.now()) / 1000));
  }

  play(names: readonly ScenarioName[]): Promise<void> {
    return this.#act(async () => {
      await this.#switches.play(names.join(','));
      choose('scenario', names.join(','));
    });
  }

  advance(minutes: number): Promise<void> {
    forgetWaits();
    return this.#act(() => this.#setClock(minutes * 60));
  }

  reset(): Promise<void> {
    forgetWaits();
    return this.#act(async () => {
      await this.#switches.reset();
      choose('scenario', '');
      await this.#setClock(0);
      this.#ended = undefined;
      this.mails = [];
      this.news = 'reset';
    });
  }

  press(number: string, key: PhoneKey): Promise<void> {
    const ring = this.ringOf(number);
    if (!ring) return Promise.resolve();
    return this.#act(async () => {
      await this.#switches.press(number, key);
      this.#end(ring, key === '1' ? 'confirmed' : 'declined');
    });
  }

  /** Whatever came of it, the world says how it is. */
  async #act(deed: () => Promise<void>): Promise<void> {
    this.#turn += 1;
    await deed().catch(() => undefined);
    await this.#look().catch(() => undefined);
  }

  async #look(): Promise<void> {
    try {
      await this.#ask();
      this.isSilent = false;
    } catch (error) {
      this.isSilent = true;
      throw error;
    } finally {
      this.#changed();
    }
  }

  async #ask(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const numbers = new Set([...phones, ...(this.listensTo === undefined ? [] : [this.listensTo])]);
    const [scenario, mails, ...displays] = await Promise.all([
      this.#switches.scenario(),
      this.#switches.mails(),
      ...[...numbers].map((number) => this.#switches.phone(number)),
    ]);
    const rings = displays.filter((display) => display.ringing);
    const hasNews = String(rings.map(nameOf)) !== String(this.#rings.map(nameOf));
    if (hasNews) await this.#setClock(0);
    if (turn !== this.#turn) return;
    this.scenario = scenario;
    this.#receive([...mails].reverse());
    this.#hear(rings);
  }

  #receive(mails: readonly Mail[]): void {
    const [newest] = mails;
    if (newest && this.mails.length > 0 && newest.id !== this.mails[0]?.id) this.news = newest;
    this.mails = mails;
  }

  /** Notes which calls are over; those answered here are known to be. */
  #hear(rings: readonly Ring[]): void {
    const still = new Set(rings.map(nameOf));
    for (const ring of this.#rings) {
      if (still.has(nameOf(ring))) continue;
      this.#end(ring, Date.parse(ring.until) <= this.now() ? 'noAnswer' : 'elsewhere');
    }
    this.#rings = rings;
  }

  #end(ring: Ring, outcome: Outcome): void {
    this.#ended = { ring, outcome, at: Date.now() };
    this.#rings = this.#rings.filter((one) => one !== ring);
  }

  /** Asks the world's clock, after moving it on. */
  async #setClock(seconds: number): Promise<void> {
    this.#clockOffset = (await this.#switches.advance(seconds)) - Date.now();
  }
}

/** The browser counts by its own clock, whatever is done to the world's: as if another tab had seen the wait end. */
function forgetWaits(): void {
  const key = 'pbx-auth.waits';
  localStorage.removeItem(key);
  dispatchEvent(new StorageEvent('storage', { key }));
}

const nameOf = ({ number, since }: Ring): string => `${number} ${since}`;
