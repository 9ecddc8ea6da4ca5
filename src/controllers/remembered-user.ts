import { isPlainText } from '../contract/login-name.js';

export interface RememberedName {
  readonly username: string;
  readonly domain: string;
}

const key = 'pbx-auth.user';

/**
 * The login name and domain on this device, in local storage: the only thing this library ever stores.
 * Storage may be missing, full, forbidden or tampered with; none of it is an error to a person who signs in.
 */
export const rememberedUser = {
  read(): RememberedName | undefined {
    try {
      const { username, domain } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<RememberedName>;
      return username && isPlainText(username) && isPlainText(domain) ? { username, domain } : undefined;
    } catch {
      return undefined;
    }
  },

  /** Keeps a name in place of any other, or forgets whichever was kept. */
  keep(name: { username: string; domain?: string } | undefined): void {
    try {
      if (name)
        localStorage.setItem(key, JSON.stringify({ username: name.username, domain: name.domain ?? '' }));
      else localStorage.removeItem(key);
    } catch {
      // Not kept, then.
    }
  },
};
