import { key } from './remembered-user.js';

/** Keeps a name in place of any other; without one, forgets whichever was kept. */
export function keepUser(name: { username: string; domain?: string } | undefined): void {
  try {
    if (name)
      localStorage.setItem(key, JSON.stringify({ username: name.username, domain: name.domain ?? '' }));
    else localStorage.removeItem(key);
  } catch {
    // Not kept, then.
  }
}
