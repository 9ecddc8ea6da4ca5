import { serializeCookie, type CookieTransport } from './cookies.js';

/**
 * A service worker's answer cannot set cookies, so the page does it: the browser itself then knows which cookie ends
 * with it and which stays. They lack HttpOnly, which no script can give.
 */
export const documentCookies: CookieTransport = {
  read: (request) => (carriesCookies(request) ? document.cookie : ''),
  write: (cookies, _headers, request) => {
    if (!carriesCookies(request)) return;
    for (const cookie of cookies) document.cookie = serializeCookie(cookie);
  },
};

const carriesCookies = ({ credentials, url }: Request): boolean =>
  credentials === 'include' || (credentials === 'same-origin' && new URL(url).origin === location.origin);
