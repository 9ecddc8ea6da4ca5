/** A link that a page may offer, as an absolute URL; empty for anything that would run or hide (`javascript:`, `data:`). */
export function safeHref(value: string, base: string): string {
  const url = value && URL.canParse(value, base) ? new URL(value, base) : undefined;
  return url && /^(https?|mailto|tel):$/.test(url.protocol) ? url.href : '';
}
