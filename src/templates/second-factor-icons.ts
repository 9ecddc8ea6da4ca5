import { svg, type TemplateResult } from 'lit';
import type { ChallengeKind } from '../contract/results.js';
import { icon } from './icons.js';

/** One sign for each way to confirm who it is. */
export const methodIcons: Readonly<Record<ChallengeKind, TemplateResult>> = {
  call: icon(
    svg`<path d="M6.6 3.5h2.6l1.7 4.3-2 1.6a12 12 0 0 0 5.7 5.7l1.6-2 4.3 1.7v2.6a2.1 2.1 0 0 1-2.3 2.1A16.4 16.4 0 0 1 4.5 5.8a2.1 2.1 0 0 1 2.1-2.3z"/>`,
  ),
  totp: icon(
    svg`<rect x="6" y="2.8" width="12" height="18.4" rx="2.4"/><path d="M9.4 12.4l1.9 1.9 3.5-3.8M11 18h2"/>`,
  ),
  'email-code': icon(
    svg`<rect x="3" y="5" width="18" height="14" rx="2.4"/><path d="M3.6 7.4 12 13l8.4-5.6"/>`,
  ),
  'sms-code': icon(
    svg`<path d="M5.4 4.5h13.2A2.4 2.4 0 0 1 21 6.9v7.2a2.4 2.4 0 0 1-2.4 2.4H12l-4.6 3.6v-3.6h-2A2.4 2.4 0 0 1 3 14.1V6.9a2.4 2.4 0 0 1 2.4-2.4zM8 10.5h.01M12 10.5h.01M16 10.5h.01"/>`,
  ),
  'recovery-code': icon(
    svg`<circle cx="8" cy="15.5" r="4.5"/><path d="M11.2 12.3 20 3.5M16.2 7.3l3 3M13.4 10.1l1.8 1.8"/>`,
  ),
};

/** Leads on; the form's stylesheet turns it round where texts run from right to left. */
export const chevronIcon = icon(svg`<path d="M9.5 6l6 6-6 6"/>`);
