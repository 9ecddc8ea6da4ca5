/** Potentially trustworthy without TLS: never leaves this machine (W3C Secure Contexts §3.1). */
const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * The URL, where a secret or a person may be sent to it: https, or http on this machine, and no user name in it
 * (`https://portal.example@evil.example` is a lie to whoever reads it). Otherwise `undefined`.
 */
export function secureUrl(text: string, base?: string): URL | undefined {
  try {
    const url = new URL(text, base);
    const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
    return secure && !url.username && !url.password ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Where all paths start, ending in a slash.
 *
 * @throws TypeError for anything that requests cannot safely be sent to. Never repeats the value: it may hold a secret.
 */
export function resolveBaseUrl(baseUrl: string): string {
  const url = typeof baseUrl === 'string' && baseUrl ? secureUrl(baseUrl, globalThis.location?.href) : undefined;
  if (!url) {
    throw new TypeError(
      'baseUrl must be an https: URL without credentials, or a path of this page. ' +
        'Passwords travel in these requests, so http: is accepted for localhost only: put TLS or a proxy in front.',
    );
  }
  if (/[?#]/.test(url.href)) throw new TypeError('baseUrl must not have a query or a fragment: paths are added to it.');
  return url.href.replace(/\/*$/, '/');
}
