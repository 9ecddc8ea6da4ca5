/** Potentially trustworthy without TLS, because it never leaves this machine (W3C Secure Contexts §3.1). */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The URL, where a secret or a person may be sent to it: https, or http on this machine, and no user name in it
 * (`https://portal.example@evil.example` is a lie to whoever reads it). Otherwise `undefined`.
 */
export function secureUrl(text: string, base?: string): URL | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  return secure && !url.username && !url.password ? url : undefined;
}

/**
 * Where all paths start, ending in a slash.
 *
 * @throws TypeError for anything that requests cannot safely be sent to. Never repeats the value: it may hold a secret.
 */
export function resolveBaseUrl(baseUrl: string): string {
  const { location } = globalThis as Partial<typeof globalThis>;
  const url = baseUrl && typeof baseUrl === 'string' ? secureUrl(baseUrl, location?.href) : undefined;
  if (!url || /[?#]/.test(url.href)) {
    throw new TypeError('baseUrl must be https, or http on localhost. No credentials, query or fragment.');
  }
  return url.href.replace(/\/*$/, '/');
}
