/** A cookie as an answer sets it. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Names in lower case; flags have the value `''`. */
  readonly attributes: ReadonlyMap<string, string>;
}

export function parseCookie(header: string): Cookie {
  const [pair = '', ...rest] = header.split(';').map((part) => part.trim());
  const [name, value] = halves(pair);
  const attributes = rest.map((attribute) => {
    const [key, text] = halves(attribute);
    return [key.toLowerCase(), text] as const;
  });
  return { name, value, attributes: new Map(attributes) };
}

function halves(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** Does it take the cookie away? */
export function isCleared({ value, attributes }: Cookie): boolean {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined) return Number(maxAge) <= 0;
  const expires = attributes.get('expires');
  return expires === undefined ? value === '' : Date.parse(expires) <= Date.now();
}

/** The cookies of one client and one backend; all of the backend's paths are one. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  get(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  set(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** As the header says it; empty where there is none. */
  header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  keep(headers: Headers): void {
    for (const cookie of headers.getSetCookie().map(parseCookie)) {
      if (isCleared(cookie)) this.#cookies.delete(cookie.name);
      else this.#cookies.set(cookie.name, cookie.value);
    }
  }
}

/**
 * A `fetch` with cookies of its own, where the environment's has none (Node): for adapters that speak to a backend with
 * cookie sessions. In a browser it leaves them to the browser.
 */
export function createCookieFetch(
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  const jar = new CookieJar();
  return async (input, init) => {
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
    if (jar.header()) headers.set('Cookie', jar.header());
    const response = await fetch(input, { ...init, headers });
    jar.keep(response.headers);
    return response;
  };
}
