import { spoken } from './spoken.js';

/**
 * All that the live regions of these trees say from now on, in order, as a screen reader would read it: each change of
 * a region once, politely (`status`) or at once (`alert`). What becomes empty says nothing.
 */
export function transcribe(...roots: readonly ParentNode[]): string[] {
  const said: string[] = [];
  const before = new Map<Element, string>();
  const listen = (): void => {
    const regions = roots.flatMap((root) => [
      ...root.querySelectorAll('[role=status], [role=alert], [aria-live]'),
    ]);
    for (const region of regions) {
      const text = spoken(region);
      if (text && text !== (before.get(region) ?? '')) said.push(`${region.role ?? 'live'}: ${text}`);
      before.set(region, text);
    }
  };
  listen();
  said.length = 0;
  const observer = new MutationObserver(listen);
  for (const root of roots) {
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }
  observers.push(observer);
  return said;
}

let observers: MutationObserver[] = [];

afterEach(() => {
  for (const observer of observers) observer.disconnect();
  observers = [];
});
