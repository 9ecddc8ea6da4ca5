import { type RefObject, useEffect, useRef } from 'react';

/** What somebody does who goes on by themselves. */
const moves = ['wheel', 'pointerdown', 'keydown'];

/**
 * Brings the place into view that the address names, where it is in this element. Storybook looks once, before code and pictures
 * have their heights, and takes the toolbar's choices (`#errors&globals=…`) for a part of the name.
 */
export function useArrival(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const id = placeOf(addressOf(window));
    const place = id && (element.current?.id === id ? element.current : inside(element.current, id));
    if (!place) return undefined;
    const observer = new ResizeObserver(() => place.scrollIntoView());
    const stop = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      for (const move of moves) removeEventListener(move, stop);
    };
    const timer = setTimeout(stop, 4000);
    for (const move of moves) addEventListener(move, stop);
    observer.observe(document.body);
    return stop;
  }, []);
  return element;
}

const inside = (element: Element | null, id: string): Element | null | undefined =>
  element?.querySelector(`[id="${CSS.escape(id)}"]`);

const placeOf = (hash: string): string => decodeURIComponent(hash.replace(/^#|&.*$/g, ''));

/** The address bar's, which is that of the page around this frame; of another origin it cannot be read. */
function addressOf({ parent, location }: Window): string {
  try {
    return parent.location.hash;
  } catch {
    return location.hash;
  }
}
