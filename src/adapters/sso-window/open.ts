import type { SignInWithOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';

const WIDTH = 480;
const HEIGHT = 680;

/**
 * What is done in a window of its own: it is opened at once, in the click's own task, empty and in the middle of the
 * page's, and closed in the end.
 *
 * @throws AuthError `popup-blocked`, and what the work throws.
 */
export async function inWindow<Result>(
  { signal, window: listener }: SignInWithOptions,
  work: (opened: Window) => Promise<Result>,
): Promise<Result> {
  const opened = tryToOpen();
  if (!opened) throw new AuthError('popup-blocked');
  listener?.opened(() => opened.focus());
  signal.addEventListener('abort', () => opened.close()); // at once, whatever the work waits for
  try {
    return await work(opened);
  } finally {
    opened.close();
  }
}

/** A sandboxed page may get an exception in place of `null`. */
function tryToOpen(): Window | null {
  const left = Math.max(0, Math.round(screenX + (outerWidth - WIDTH) / 2));
  const top = Math.max(0, Math.round(screenY + (outerHeight - HEIGHT) / 2));
  try {
    return open('about:blank', '_blank', `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`);
  } catch {
    return null;
  }
}
