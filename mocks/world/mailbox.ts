import { timestamp, type Moment } from './moment.js';
import type { MailContent } from './mails.js';
import { token } from './random.js';
import type { Profile } from './seed.js';

/** Enough to look back at; a world in local storage has little room. */
const KEPT = 60;

/** To the address on file, never to another one. */
export function sendMail(
  { state, now, random, scenario }: Pick<Moment, 'state' | 'now' | 'random' | 'scenario'>,
  { email }: Profile,
  content: MailContent,
): void {
  const folder = scenario.includes('mail-lost') ? 'spam' : 'inbox';
  const mail = {
    id: token(random).slice(0, 12),
    to: email,
    ...content,
    folder,
    sentAt: timestamp(now),
  } as const;
  state.mails = [...state.mails, mail].slice(-KEPT);
}
