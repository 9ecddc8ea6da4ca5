/**
 * Where to go after sign-in, as an absolute URL of this origin; the origin's root where `value` is not to be trusted.
 *
 * Refuses whatever a browser might read as another origin or a script (`//evil`, `/\evil`, `https:evil`,
 * `javascript:`, tabs and line breaks inside, encoded slashes at the front): CWE-601, RFC 9700 §4.11.
 *
 * @param value From markup, often copied from a query parameter: hostile.
 * @param origin The page's origin.
 */
export function safeReturnTo(value: string, origin: string): string {
  const path = value.trim();
  // Encoded slashes are harmless to this browser, yet a server that decodes once and redirects would leave the origin.
  const isPath = /^\/(?![/\\])(?!%(25)*(2f|5c|09|0a|0d))/iu.test(path) && !/[\p{Cc}\\]/u.test(path);
  const url = isPath && URL.canParse(path, origin) ? new URL(path, origin) : undefined;
  // `/..//evil` is a path that resolves to one with two slashes in front.
  return url?.origin === origin && !url.pathname.startsWith('//') ? url.href : `${origin}/`;
}
