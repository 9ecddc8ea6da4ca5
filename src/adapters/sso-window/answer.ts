import type { SignInWithOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';
import { openChannel, readAnswer, type Receipt } from './messages.js';
import type { Opened } from './open.js';

/** How long a provider's page may take, as long as a state is good (milliseconds). */
const PATIENCE = 600_000;

/**
 * Waits for what the callback page has to tell of this state.
 *
 * That the window is closed is a hint and no proof: a provider's page with a policy of its own (COOP) looks the same.
 *
 * @returns the callback page's URL.
 * @throws AuthError `sso-timeout` after ten minutes; `aborted` where the signal says so, or where the window was lost by then.
 */
export async function answerOf(
  { window: opened, letGo }: Opened,
  state: string,
  { signal }: SignInWithOptions,
): Promise<string> {
  const over = new AbortController();
  const channel = openChannel(state);
  let timer: number | undefined;
  try {
    return await new Promise<string>((resolve, reject) => {
      const receipt: Receipt = { kind: 'pbx-auth.receipt', state };
      const hear = (data: unknown, acknowledge: () => void): void => {
        const url = readAnswer(data, state);
        if (url === undefined) return;
        acknowledge();
        resolve(url);
      };
      channel.onmessage = ({ data }) => hear(data, () => channel.postMessage(receipt));
      const { origin } = location;
      const heard = (event: MessageEvent): void => {
        if (event.source !== opened || event.origin !== origin) return;
        hear(event.data, () => opened.postMessage(receipt, origin));
      };
      addEventListener('message', heard, { signal: over.signal });
      const giveUp = (): void => reject(new AuthError(opened.closed ? 'aborted' : 'sso-timeout'));
      timer = window.setTimeout(giveUp, PATIENCE);
      signal.addEventListener('abort', () => reject(new AuthError('aborted')), {
        signal: over.signal,
      });
      if (signal.aborted) reject(new AuthError('aborted'));
    });
  } finally {
    over.abort();
    clearTimeout(timer);
    channel.close();
    letGo();
  }
}
