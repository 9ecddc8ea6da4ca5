/**
 * Registers an element, unless there are none (in Node), or the page has one of this name: two copies of the package on a
 * page share the first one's. A class of the page's own that extends ours is meant to be there.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined') return;
  const known = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  else if (known !== element && !(known.prototype instanceof element))
    // eslint-disable-next-line no-console -- for the developer
    console.warn(`<${tag}> is registered twice: the first copy of pbx-auth stays.`);
}
