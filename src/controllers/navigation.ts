import type { Destination } from '../contract/events.js';
import { PbxNavigateEvent } from '../contract/events.js';

/** Tells the page what is asked for. False where the page takes care of it. */
export function askPage(host: EventTarget, to: Destination, href: string): boolean {
  return host.dispatchEvent(new PbxNavigateEvent(to, href));
}
