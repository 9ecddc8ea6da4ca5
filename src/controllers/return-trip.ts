/**
 * The way to an identity provider and back leads through this page's own URL: the fragment says that a trip ends here.
 * The backend puts `#pbx-error=CODE` in its place where the trip failed (`account-api.yaml`, SSO callback).
 */
const arrival = '#pbx-resume';

/** Where to come back to: this page, with a mark. */
export function returnUrl(): string {
  return location.origin + location.pathname + location.search + arrival;
}

/**
 * The URL that a trip ended with, if one did. The address bar is cleaned at once, so that a reload or a bookmark
 * does not end the trip twice.
 */
export function arrivalUrl(): string | undefined {
  const { href, hash, pathname, search } = location;
  if (hash !== arrival && !hash.includes('#pbx-error=')) return undefined;
  history.replaceState(history.state, '', pathname + search);
  return href;
}
