import { stored } from './stored.js';

export interface RememberedName {
  readonly username: string;
  readonly domain: string;
}

export const key = 'pbx-auth.user';

/** What a person cannot see or no name is as long as, and what no domain holds: the form would be stuck with it. */
const invisible = /[\p{C}\p{DI}]|.{255}/u;
const noDomain = /[\s/\\@:?#]/;

/** The login name and domain on this device, where somebody wanted to be remembered. */
export function rememberedUser(): RememberedName | undefined {
  const { username, domain } = (stored(key) ?? {}) as Record<string, unknown>;
  if (typeof username !== 'string' || typeof domain !== 'string') return undefined;
  return invisible.test(username + domain) || noDomain.test(domain) ? undefined : { username, domain };
}
