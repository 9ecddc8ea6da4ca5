import type { SignInWithOptions } from '../../contract/adapter.js';
import { AuthError } from '../../contract/errors.js';

const WIDTH = 480;
const HEIGHT = 680;

/** Milliseconds between two looks at it. */
const LOOK = 500;

export interface Opened {
  readonly window: Window;
  /** It has told all: nobody looks any more whether it is there. */
  readonly letGo: () => void;
}

/**
 * What is done in a window of its own: it is opened at once, in the click's own task, empty and in the middle of the
 * page's, and closed in the end.
 *
 * @throws AuthError `popup-blocked`, and what the work throws.
 */
export async function inWindow<Result>(
  { signal, window: listener }: SignInWithOptions,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const opened = tryToOpen();
  if (!opened) throw new AuthError('popup-blocked');
  listener?.opened(() => opened.focus());
  const looking = watch(opened, () => listener?.lost());
  const letGo = (): void => clearInterval(looking);
  const end = (): void => {
    letGo();
    opened.close();
  };
  signal.addEventListener('abort', end); // at once, whatever the work waits for
  try {
    return await work({ window: opened, letGo });
  } finally {
    end();
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

/** Tells once that the window is out of sight: twice in a row, as it closes itself when it has told its answer. */
function watch(opened: Window, tell: () => void): number {
  let seen = 0;
  const looking = window.setInterval(() => {
    seen = opened.closed ? seen + 1 : 0;
    if (seen !== 2) return;
    clearInterval(looking);
    tell();
  }, LOOK);
  return looking;
}
