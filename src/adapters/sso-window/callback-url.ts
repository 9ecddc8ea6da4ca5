/**
 * The callback page's own address.
 *
 * @throws TypeError where it is of another origin: nothing could be told from there.
 */
export function callbackUrl(page: string): string {
  const { origin, pathname } = new URL(page, location.href);
  if (origin !== location.origin) throw new TypeError('The callback page has to be of this origin.');
  return origin + pathname;
}
