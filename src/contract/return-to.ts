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
  if (!/^\/(?![/\\])/.test(path) || /[\p{Cc}\\]/u.test(path) || !URL.canParse(path, origin))
    return `${origin}/`;
  const url = new URL(path, origin);
  // Once dots are resolved (`/..//evil`), and for a server that would decode once and redirect: no second slash at the front.
  const leaves = url.origin !== origin || /^\/(%(25)*(2f|5c|09|0a|0d)|\/)/i.test(url.pathname);
  return leaves ? `${origin}/` : url.href;
}
