import type { Tokens } from './tokens.js';

const key = 'pbx-auth.sso-tokens';

/** Tokens that outlive a reload of this tab, where a provider was told so. Another shape than ours is nothing. */
export function storedTokens(): Tokens | undefined {
  try {
    const tokens = JSON.parse(sessionStorage.getItem(key) ?? '') as Tokens;
    const { session, provider, idToken, accessToken, scope, expiresAt, user } = tokens;
    const texts = [session, provider, idToken, accessToken, scope, user.id, tokens.refreshToken ?? ''];
    return texts.every((one) => typeof one === 'string') && isTime(expiresAt) ? tokens : undefined;
  } catch {
    return undefined;
  }
}

/** Where the browser keeps nothing, memory has them until the page is left. */
export function storeTokens(tokens: Tokens | undefined): void {
  try {
    if (tokens) sessionStorage.setItem(key, JSON.stringify(tokens));
    else sessionStorage.removeItem(key);
  } catch {
    // Not kept, then.
  }
}

/** Whether milliseconds are a time that can be told: `1e400` and its like are not. */
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
