import { stored } from './stored.js';

/** Where waits are kept. */
export const waitsKey = 'pbx-auth.waits';

/** Where the history says which view is open, in `history.state`. */
export const viewKey = 'pbx-auth.view';

/** Whether something began before this page was loaded: a wait, or a view that was open. */
export function isUnfinished(): boolean {
  return !!(stored(waitsKey) ?? (history.state as Record<string, unknown> | null)?.[viewKey]);
}
