export interface RememberedName {
  readonly username: string;
  readonly domain: string;
}

export const key = 'pbx-auth.user';

/**
 * The login name and domain on this device, in local storage: the only thing this library ever stores.
 * Storage may be missing, full, forbidden or tampered with; none of it is an error to a person who signs in.
 */
export function rememberedUser(): RememberedName | undefined {
  try {
    const { username, domain } = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    const kept = typeof username === 'string' && typeof domain === 'string' && username;
    // They go into inputs and through the same checks as if they had been typed.
    return kept ? { username, domain } : undefined;
  } catch {
    return undefined;
  }
}
