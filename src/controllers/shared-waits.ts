import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AuthErrorCode } from '../contract/errors.js';
import { fingerprint } from '../contract/fingerprint.js';
import { stored } from './stored.js';
import { waitsKey } from './unfinished.js';

/** Somebody who signs in, by a name that tells a reader of the storage little. */
export type Who = string;

export interface Wait {
  readonly who: Who;
  readonly code: AuthErrorCode;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const codes: readonly AuthErrorCode[] = ['account-locked', 'rate-limited'];

/** In milliseconds: no backend makes people wait longer than a day, and no page keeps more waits than these. */
const longest = 86_400_000;
const most = 10;

/**
 * Waits that the backend asked for, by whom they are about. They are kept on this device, so that they outlast a reload
 * and all tabs know of them; where storage is refused, each page has its own.
 */
export class SharedWaits implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    /** Runs when another tab has changed something. */
    readonly changed: () => void,
  ) {
    host.addController(this);
  }

  /** The wait of somebody; of whoever has to wait longest, where nobody is named. */
  of(who: Who | undefined): Wait | undefined {
    return readWaits().find((wait) => who === undefined || wait.who === who);
  }

  keep(wait: Wait): void {
    if (codes.includes(wait.code)) writeWaits([...readWaits().filter(({ who }) => who !== wait.who), wait]);
  }

  drop(who: Who): void {
    const waits = readWaits();
    if (waits.some((wait) => wait.who === who)) writeWaits(waits.filter((wait) => wait.who !== who));
  }

  hostConnected(): void {
    window.addEventListener('storage', this.#onStorage);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.#onStorage);
  }

  #onStorage = ({ key }: StorageEvent): void => {
    if (key === waitsKey || key === null) this.changed();
  };
}

export function whoIs({ username, domain }: { username: string; domain: string }): Who {
  return fingerprint(`${username.trim()}\n${domain.trim()}`.toLowerCase());
}

/** The waits that are not over yet, the longest first. What anybody may have written there is checked. */
function readWaits(): Wait[] {
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

function writeWaits(waits: readonly Wait[]): void {
  try {
    if (waits.length > 0) localStorage.setItem(waitsKey, JSON.stringify(waits));
    else localStorage.removeItem(waitsKey);
  } catch {
    // Not kept, then.
  }
}
