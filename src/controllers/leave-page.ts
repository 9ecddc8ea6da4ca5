import type { Destination } from '../contract/events.js';
import { askPage } from './navigation.js';

/** Leaves the page for `href`, already checked, unless the page stops it. */
export function leavePage(host: EventTarget, to: Destination, href: string): boolean {
  const allowed = askPage(host, to, href);
  if (allowed) location.assign(href);
  return allowed;
}
