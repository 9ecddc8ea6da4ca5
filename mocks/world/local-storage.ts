import type { WorldState, WorldStorage } from './state.js';

/** Counts up when `WorldState` changes: an older world is left behind, not misread. */
const KEY = 'pbx-auth-mock-2';

/** A world that survives a reload and is the same in all tabs. */
export const browserStorage = (): WorldStorage => ({
  load: () => {
    const text = localStorage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as WorldState);
  },
  save: (state) => localStorage.setItem(KEY, JSON.stringify(state)),
});
