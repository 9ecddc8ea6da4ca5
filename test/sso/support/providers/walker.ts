import type { Fields } from './http.js';

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** Where a walk has come to: a page, or an address at which the walker was to stop. */
export interface Place {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

export interface Walker {
  /** Follows redirects until there is a page, or the address begins with `end`. */
  readonly open: (url: string, end?: string) => Promise<Place>;
  /** Posts the form of a page that has `mark` in it: its hidden fields, and these. */
  readonly send: (place: Place, mark: string, fields?: Fields, end?: string) => Promise<Place>;
}

/** A browser without a screen: cookies, redirects and forms, for pages that need no script. */
export function createWalker(): Walker {
  const jar = new Map<string, Cookie>();

  async function go(url: string, end: string, form?: Fields): Promise<Place> {
    if (end && url.startsWith(end)) return { url, status: 0, html: '' };
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookiesFor(jar, url), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    const location = response.headers.get('location');
    if (location !== null) return go(new URL(location, url).href, end);
    return { url, status: response.status, html: await response.text() };
  }

  return {
    open: (url, end = '') => go(url, end),
    send: (place, mark, fields = {}, end = '') => {
      const { action, hidden } = formWith(place, mark);
      return go(new URL(action || place.url, place.url).href, end, { ...hidden, ...fields });
    },
  };
}

function cookiesFor(jar: ReadonlyMap<string, Cookie>, url: string): string {
  const { pathname } = new URL(url);
  return [...jar.values()]
    .filter(({ path }) => pathname.startsWith(path))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}

function keep(jar: Map<string, Cookie>, line: string): void {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  const attribute = (wanted: string): string | undefined =>
    attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
  const path = attribute('path') ?? '/';
  const isOver = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '') < Date.now();
  if (isOver) jar.delete(`${path} ${name}`);
  else jar.set(`${path} ${name}`, { name, value, path });
}

function formWith({ html }: Place, mark: string): { action: string; hidden: Fields } {
  const form = html.match(/<form.*?<\/form>/gs)?.find((one) => one.includes(mark));
  if (form === undefined) throw new Error(`No form with ${mark} in:\n${html}`);
  const inputs = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return {
    action: unescapeHtml(/action="([^"]*)"/.exec(form)?.[1] ?? ''),
    hidden: Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, unescapeHtml(value)])),
  };
}

const characters: Fields = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

const unescapeHtml = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity] ?? entity);
