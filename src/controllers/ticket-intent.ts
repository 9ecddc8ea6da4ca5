import { fingerprint } from '../contract/fingerprint.js';
import type { Ticket, TicketKind } from '../contract/results.js';

const seedKey = 'pbx-auth.ticket-seed';
const ticketKey = 'pbx-auth.ticket';
const day = 24 * 60 * 60 * 1000;

/** For this page's life, where the browser keeps nothing for a tab. */
const memory = new Map<string, string>();

/**
 * One key for one intent: the same for the same content over retries and reloads, another one after an edit. Made of a
 * random seed that this tab keeps, and a fingerprint of what is sent; nothing that was typed is kept.
 */
export function idempotencyKey(content: readonly (string | undefined)[]): string {
  const kept = read(seedKey) ?? '';
  const seed = /^[\da-f]{32}$/.test(kept) ? kept : newSeed();
  write(seedKey, seed);
  return `${seed}-${fingerprint(JSON.stringify(content))}`;
}

/** The intent has come to its end: whatever is sent next is another ticket. */
export function endIntent(): void {
  write(seedKey, undefined);
}

/** Keeps a ticket for a reload of this tab; without one, forgets which was kept. */
export function keepTicket(ticket: Ticket | undefined): void {
  write(ticketKey, ticket && JSON.stringify(ticket));
}

/** The ticket that this tab has opened within a day. Storage may hold anything. */
export function keptTicket(kind: TicketKind): Ticket | undefined {
  try {
    const kept = JSON.parse(read(ticketKey) ?? '') as Readonly<Record<keyof Ticket, unknown>>;
    const { reference, trackingToken, createdAt, expectedWithinMinutes } = kept;
    if (kept.kind !== kind || !isText(reference, 64) || !reference) return undefined;
    if (!isText(trackingToken, 512) || !isText(createdAt, 40) || !isMinutes(expectedWithinMinutes))
      return undefined;
    const age = Date.now() - Date.parse(createdAt);
    if (!(Math.abs(age) < day)) return undefined;
    return { reference, kind, status: 'open', createdAt, expectedWithinMinutes, trackingToken };
  } catch {
    return undefined;
  }
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && !/\p{C}/u.test(value);

const isMinutes = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/** `crypto.randomUUID` is missing in pages that are no secure context: phone systems live in such networks too. */
function newSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function read(key: string): string | undefined {
  try {
    return memory.get(key) ?? sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string | undefined): void {
  memory.delete(key);
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    if (value !== undefined) memory.set(key, value);
  }
}
