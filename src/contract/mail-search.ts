/* Finds a mail in the mailbox of a person, by URLs that they open themselves. What is known of these is in docs/first-access.md. */

/** Where people read their mail: one entry for each place that has URLs of its own. */
export type MailProvider = 'gmail' | 'outlook' | 'microsoft-365';

export interface SoughtMail {
  readonly subject: string;
  /** A name, an address, or both; empty where it is not known. */
  readonly sender: string;
}

/** The domains that nobody but the provider gives addresses of. Everybody else's mail may be anywhere. */
const domains: readonly (readonly [MailProvider, RegExp])[] = [
  ['gmail', /^(gmail|googlemail)\.com$/],
  ['outlook', /^((outlook|hotmail|live)\.[a-z]{2,3}(\.[a-z]{2})?|msn\.com|windowslive\.com)$/],
];

/** Who keeps the mailbox of an address, where its domain says so; nothing but the domain is looked at. */
export function mailProvider(address: string): MailProvider | undefined {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  return domains.find(([, own]) => address.includes('@') && own.test(domain))?.[0];
}

/** Opens a search in all folders. Empty where there is nothing to search for. */
export function searchUrl(provider: MailProvider, mail: SoughtMail): string {
  const [subject, sender] = [plainWords(mail.subject), plainSender(mail.sender)];
  if (!subject && !sender) return '';
  if (provider !== 'gmail') {
    const query = [subject && `subject:"${subject}"`, sender && `from:"${sender}"`].filter(Boolean).join(' ');
    return `${outlookHosts[provider]}/mail/deeplink/search?query=${encodeURIComponent(query)}`;
  }
  // `in:anywhere` is everything, spam and bin too (Gmail Help, "Refine searches in Gmail").
  const query = ['in:anywhere', subject && `subject:(${subject})`, sender && `from:(${sender})`];
  return gmail + `search/${encodeURIComponent(query.filter(Boolean).join(' ')).replaceAll('%20', '+')}`;
}

/** Opens the folder that holds what was taken for spam. */
export function spamUrl(provider: MailProvider): string {
  return provider === 'gmail' ? `${gmail}spam` : outlookHosts[provider] + junkFolder[provider];
}

/** The account index ends the URL's way through redirects, on which the fragment would be lost. */
const gmail = 'https://mail.google.com/mail/u/0/#';

/** Work accounts have moved to the second one; the old host loses what follows `/deeplink/`. */
const outlookHosts = {
  outlook: 'https://outlook.live.com',
  'microsoft-365': 'https://outlook.cloud.microsoft',
};

const junkFolder = { outlook: '/mail/0/junkemail', 'microsoft-365': '/mail/junkemail' };

/** As long as a subject that anybody reads; sign-ins refuse longer URLs. */
const longest = 100;

/**
 * The words of a text and nothing that a search language would take for more: no quotes, brackets, wildcards, colons or
 * signs, and no capitals, since operators are written in them (`OR`, `AROUND`; MS-KQL §2).
 */
function plainWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(['’][\p{L}\p{N}\p{M}]+)*/gu);
  let length = 0;
  return (words ?? []).filter((word) => (length += word.length + 1) <= longest).join(' ');
}

/** The address in it, which is sharper than a name. */
function plainSender(text: string): string {
  const address = /[\p{L}\p{N}][\p{L}\p{N}._+-]*@[\p{L}\p{N}][\p{L}\p{N}.-]*/u.exec(text)?.[0] ?? '';
  return address && address.length <= longest ? address.toLowerCase() : plainWords(text);
}
