export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly secure: boolean;
  /** Seconds; without it the cookie ends with the browser. */
  readonly maxAge?: number;
}

/** How cookies reach the mock and come back: in headers, or, in a page, through `document.cookie`. */
export interface CookieTransport {
  read(request: Request): string;
  /** Adds them to the answer's headers, or sets them as a browser would that got the answer. */
  write(cookies: readonly Cookie[], headers: Headers, request: Request): void;
}

export const headerCookies: CookieTransport = {
  read: (request) => request.headers.get('Cookie') ?? '',
  write: (cookies, headers) => {
    for (const cookie of cookies) headers.append('Set-Cookie', `${serializeCookie(cookie)}; HttpOnly`);
  },
};

export function serializeCookie({ name, value, secure, maxAge }: Cookie): string {
  const parts = [`${name}=${value}`, 'Path=/', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join('; ');
}

export type CookieName = 'pbx-session' | 'pbx-device' | 'pbx-sso';

/** The prefix `__Host-` makes browsers insist on Secure and the whole host; plain-http localhost cannot have it. */
export const cookieName = (name: CookieName, secure: boolean): string => (secure ? `__Host-${name}` : name);

export function readCookie(header: string, name: string): string | undefined {
  const prefix = `${name}=`;
  return header
    .split(/;\s*/)
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}
