/** Which mails somebody has read, in whatever tab: as a mail program knows it. Only their ids are kept. */
const KEY = 'pbx-demo.read-mails';

export function readMails(): ReadonlySet<string> {
  return new Set((localStorage.getItem(KEY) ?? '').split(' '));
}

/** Forgets mails that are no more. */
export function markRead(id: string, existing: readonly string[]): void {
  const read = readMails();
  if (read.has(id)) return;
  localStorage.setItem(KEY, [...existing.filter((one) => read.has(one)), id].join(' '));
}
