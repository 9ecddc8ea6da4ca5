import { browserName } from '../browser-name.js';
import { texts } from '../preferences.js';
import type { Ring } from '../workbench.js';

/** From where somebody signs in, as a person would say it. */
export function callerPlace({ address, userAgent }: Ring): string {
  return [address && inWords(address), userAgent && program(userAgent)].filter(Boolean).join(' · ');
}

/** The embedded mock knows no address. */
function inWords(address: string): string {
  const { here } = texts().phone;
  if (address === 'here') return here;
  return /^(127\.|::1$|::ffff:127\.)/.test(address) ? `${address} (${here})` : address;
}

function program(userAgent: string): string {
  const { browser, system } = browserName(userAgent);
  return system === undefined ? browser : texts().phone.on(browser, system);
}
