import type { BreachCheck, BreachVerdict } from '../../contract/breach.js';
import { resolveBaseUrl } from '../../exchange/base-url.js';

export type { BreachCheck, BreachVerdict } from '../../contract/breach.js';

export interface PwnedPasswordsOptions {
  /**
   * What `range/` is below: an absolute https URL, or a path of this page. Default: the public service of Have I Been
   * Pwned, which a strict page has to allow in `connect-src`.
   */
  readonly baseUrl?: string;
  /** Milliseconds until it does not matter any more. Default 5 000. */
  readonly timeout?: number;
  /** Default: the global `fetch` at the time of the call. */
  readonly fetch?: typeof globalThis.fetch;
}

/** An answer has some 1 000 lines of 40 bytes. */
const MAX_BYTES = 262_144;

/**
 * Asks whether a password is known from breaches. The service learns the first five of the 40 digits of its SHA-1,
 * which it shares with hundreds of others, and answers with all that begin so; padding hides how many those are.
 *
 * @throws TypeError for a base URL that is neither https nor on this machine, and for an impossible timeout.
 */
export function createPwnedPasswords(options: PwnedPasswordsOptions = {}): BreachCheck {
  const { baseUrl = 'https://api.pwnedpasswords.com', timeout = 5_000, fetch } = options;
  const base = resolveBaseUrl(baseUrl);
  // Timers take 31 bits: one above would fire at once.
  if (!(timeout > 0 && timeout < 2 ** 31)) throw new TypeError('timeout must be positive and below 2^31.');

  const ask = async (password: string, signal: AbortSignal): Promise<BreachVerdict> => {
    const hash = await sha1(password);
    const response = await (fetch ?? globalThis.fetch)(`${base}range/${hash.slice(0, 5)}`, {
      headers: { 'add-padding': 'true' },
      signal,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return response.status === 200 ? verdict(await readText(response), hash.slice(5)) : 'unknown';
  };

  return async (password, { signal } = {}) => {
    if (password === '' || signal?.aborted) return 'unknown';
    const stop = new AbortController();
    const giveUp = () => stop.abort();
    // Raced, because nothing obliges a replaced fetch, or the stream behind it, to heed a signal.
    const stopped = new Promise<'unknown'>((resolve) => {
      stop.signal.onabort = () => resolve('unknown');
    });
    signal?.addEventListener('abort', giveUp);
    const timer = setTimeout(giveUp, timeout);
    try {
      return await Promise.race([stopped, ask(password, stop.signal)]);
    } catch {
      return 'unknown';
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      // Whatever is still on its way is not wanted any more.
      giveUp();
    }
  };
}

async function sha1(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** What is no list is no answer: a proxy's page, or half a line of one that broke off. */
function verdict(answer: string, suffix: string): BreachVerdict {
  const lines = answer.split(/\r?\n/).filter((line) => line !== '');
  if (lines.length === 0 || !lines.every((line) => /^[\dA-F]{35}:\d+$/i.test(line))) return 'unknown';
  // Padding has the count 0.
  const counts = lines.filter((line) => line.toUpperCase().startsWith(suffix)).map((line) => line.slice(36));
  return counts.some((count) => Number(count) > 0) ? 'breached' : 'clean';
}

async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    text += decoder.decode(chunk.value, { stream: true });
    if (text.length > MAX_BYTES) throw new RangeError('The answer is too long.');
  }
  return text;
}
