import { AuthError, type AuthErrorCode } from '../contract/errors.js';
import { fingerprint } from '../contract/fingerprint.js';
import { stored } from '../controllers/stored.js';
import { waitsKey } from '../controllers/unfinished.js';
import type { Attempt } from './attempt.js';

export interface SharedWaitsParts {
  readonly attempt: Attempt;
  /** Who is typed, as login name and domain; `undefined` while there is no name. */
  readonly who: () => string | undefined;
  /** Whether the form is the one that waits. */
  readonly concerned: () => boolean;
  readonly callOff: () => void;
}

/** A wait, as it begins. */
export interface Begun {
  readonly name: string;
  readonly code: AuthErrorCode;
  /** Milliseconds since 1970. */
  readonly until: number;
}

interface Wait {
  /** A name for who has to wait, which tells a reader of the storage little. */
  readonly who: string;
  readonly code: AuthErrorCode;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const codes: readonly AuthErrorCode[] = ['account-locked', 'rate-limited'];

/** No backend makes people wait longer than a day (in milliseconds), and no page keeps more waits than these. */
const longest = 86_400_000;
const most = 10;

/**
 * Waits that the backend asked for, by whom they are about. They are kept on this device, so that they outlast a reload
 * and all tabs know of them; where storage is refused, each page has its own. Loaded when there is one.
 */
export class SharedWaits {
  #parts: SharedWaitsParts;

  constructor(parts: SharedWaitsParts) {
    this.#parts = parts;
  }

  /** A wait that has begun a moment ago; by now another name may be typed. */
  keep({ name, code, until }: Begun): void {
    const who = brief(name);
    this.#parts.attempt.wait.subject = who;
    if (codes.includes(code)) write([...others(who), { who, code, until }]);
    this.compare();
  }

  /** Whoever is typed need not wait any longer. */
  drop(): void {
    if (this.#who) write(others(this.#who));
  }

  /**
   * Shows what was there before this page or in another tab: the wait of whoever is typed. While nobody is, the longest:
   * it is most likely theirs, and goes as soon as they type another name.
   */
  recall(): void {
    this.#show(this.#who ?? read()[0]?.who);
  }

  /** Shows the wait of whoever is typed by now, and no other one's. */
  compare(): void {
    if (this.#who) this.#show(this.#who);
  }

  #show(who: string | undefined): void {
    const { attempt, concerned, callOff } = this.#parts;
    const { wait, submission } = attempt;
    if (!concerned()) return;
    if (wait.running && wait.subject !== who) callOff();
    const kept = read().find((one) => one.who === who);
    if (!kept || wait.running) return;
    const seconds = Math.ceil((kept.until - Date.now()) / 1000);
    wait.start(seconds, kept.who);
    submission.recall(new AuthError(kept.code, { retryAfter: seconds }));
  }

  get #who(): string | undefined {
    const who = this.#parts.who();
    return who === undefined ? undefined : brief(who);
  }
}

const brief = (name: string): string => fingerprint(name.toLowerCase());

const others = (who: string): readonly Wait[] => read().filter((wait) => wait.who !== who);

/** The waits that are not over yet, the longest first. What anybody may have written there is checked. */
function read(): readonly Wait[] {
  const kept = stored(waitsKey);
  const now = Date.now();
  return (Array.isArray(kept) ? kept : [])
    .flatMap((wait: unknown) => {
      const { who, code, until } = (wait ?? {}) as Record<string, unknown>;
      if (typeof who !== 'string' || typeof until !== 'number') return [];
      const known = codes.find((one) => one === code);
      return known && until > now && until <= now + longest ? [{ who, code: known, until }] : [];
    })
    .sort((a, b) => b.until - a.until)
    .slice(0, most);
}

function write(waits: readonly Wait[]): void {
  try {
    if (waits.length > 0) localStorage.setItem(waitsKey, JSON.stringify(waits));
    else localStorage.removeItem(waitsKey);
  } catch {
    // Not kept, then.
  }
}
