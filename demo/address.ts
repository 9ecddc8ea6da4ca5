/**
 * Where the portal is and how it is shown. All of it lives in the URL: nothing is stored, every state can be sent to
 * somebody, and choices survive a reload, a link and the way to an identity provider and back.
 *
 *     ?lang=es|en  ?theme=light|dark  ?dir=rtl  ?backend=mock|/v1|http://127.0.0.1:4010/v1  ?scenario=slow,locked
 */
export const choice = (name: string): string | null => new URLSearchParams(location.search).get(name);

/** The URL's query with one choice made otherwise; without it where `value` is empty. */
export function searchWith(name: string, value: string): string {
  const params = new URLSearchParams(location.search);
  if (value) params.set(name, value);
  else params.delete(name);
  return params.size > 0 ? `?${params.toString()}` : '';
}

/** Another page of the portal, with all choices kept. */
export const linkTo = (path: string): string => path + location.search;

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
    go(link.pathname);
  });
}

/** Goes to another page of the portal. */
export function go(path: string): void {
  history.pushState(null, '', linkTo(path));
  onMove();
}
