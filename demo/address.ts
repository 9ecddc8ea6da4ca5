/**
 * Where the portal is and how it is shown. All of it lives in the URL: nothing is stored, every state can be sent to
 * somebody, and choices survive a reload, a link and the way to an identity provider and back.
 *
 *     ?lang=es|en  ?theme=light|dark  ?dir=rtl  ?backend=mock|/v1|http://127.0.0.1:4010/v1  ?scenario=slow,locked  ?sso=popup
 */
const lasting = ['lang', 'theme', 'dir', 'backend', 'scenario', 'sso'];

export const choice = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** Makes a choice on this page, in place of the one before; an empty value takes it back. */
export function choose(name: string, value: string): void {
  const params = new URLSearchParams(location.search);
  if (value) params.set(name, value);
  else params.delete(name);
  history.replaceState(history.state, '', location.pathname + query(params));
}

/** Another page of the portal, with all lasting choices kept, and with what is that page's own. */
export function linkTo(path: string, own: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams(location.search);
  for (const name of [...params.keys()]) if (!lasting.includes(name)) params.delete(name);
  for (const [name, value] of Object.entries(own)) params.set(name, value);
  return path + query(params);
}

/** People read and type `slow,locked`. */
const query = (params: URLSearchParams): string =>
  params.size > 0 ? `?${params.toString().replaceAll('%2C', ',')}` : '';

let onMove = (): void => undefined;

/** Calls back when the person went to another page of the portal: by a link, or back and forth. */
export function watchAddress(moved: () => void): void {
  onMove = moved;
  addEventListener('popstate', moved);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.origin !== location.origin) return;
    event.preventDefault();
    move(link.pathname + link.search);
  });
}

/** Goes to another page of the portal. */
export const go = (path: string): void => move(linkTo(path));

function move(address: string): void {
  history.pushState(null, '', address);
  onMove();
}
