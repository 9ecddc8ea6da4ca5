export interface RememberedName {
  readonly username: string;
  readonly domain: string;
}

const key = 'pbx-auth.user';

/**
 * The login name and domain on this device, in local storage: the only thing this library ever stores.
 * Storage may be missing, full, forbidden or tampered with; none of it is an error to a person who signs in.
 */
export function rememberedUser(): RememberedName | undefined {
  try {
    const { username, domain } = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    return isName(username) && username && isName(domain) ? { username, domain } : undefined;
  } catch {
    return undefined;
  }
}

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

/** It goes into an input and through the same checks as if it had been typed: its size is all that matters here. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 254;
}
