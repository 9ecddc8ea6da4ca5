import type { TemplateResult } from 'lit';
import { markRead } from '../read-mails.js';
import type { Switches } from '../switches.js';
import type { Workbench } from '../workbench.js';
import { mailboxPlace, mailboxView } from './mailbox.js';
import { phoneView } from './phone.js';

/** What is on the screen, and its name: focus moves when that changes. */
export interface View {
  readonly name: string;
  readonly content: TemplateResult;
  /** Where the focus goes; default: the heading. */
  readonly focus?: string;
}

export const isTool = (path: string): boolean => path === '/phone' || mailboxPlace(path) !== undefined;

/** The person's mail program and desk phone: for everybody, signed in or not. */
export function toolView(path: string, workbench: Workbench, switches: Switches, changed: () => void): View {
  const place = mailboxPlace(path);
  if (!place) return { name: path, content: phoneView(workbench, changed) };
  const { mails } = workbench;
  if (mails.some(({ id }) => id === place.id))
    markRead(
      place.id ?? '',
      mails.map(({ id }) => id),
    );
  const content = mailboxView({ place, mails, now: workbench.now(), mailPage: switches.mailPage, changed });
  // Where the list makes way for the mail, the focus goes along; beside each other, it stays on the list.
  const isOneOnly = place.id !== undefined && matchMedia('(width < 48rem)').matches;
  return isOneOnly ? { name: path, content, focus: '.letter h2' } : { name: 'mailbox', content };
}
