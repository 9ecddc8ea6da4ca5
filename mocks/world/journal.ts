import type { LogEntry } from './state.js';
import type { Store } from './store.js';

/** Enough to look back at; a world in local storage has little room. */
const KEPT = 200;

/** What happened lately, oldest first. */
export interface Journal<Entry> {
  entries(): readonly Entry[];
  add(entry: Entry): void;
}

export const createLog = ({ read, change }: Store): Journal<LogEntry> => ({
  entries: () => read().log,
  add: (entry) => change((state) => void (state.log = [...state.log, entry].slice(-KEPT))),
});

export const createCspReports = ({ read, change }: Store): Journal<unknown> => ({
  entries: () => read().cspReports,
  add: (report) => change((state) => void (state.cspReports = [...state.cspReports, report].slice(-KEPT))),
});
