/** What the callback page and the page that waits for it say to each other: of one origin, in two windows. */

/** At the end of a `state`: its answer is for the page that opened the window. */
const MARK = ';popup';

/** For oidc-client-ts, which puts it at the end itself. */
export const urlState = MARK.slice(1);

export const markState = (state: string): string => state + MARK;

export const isForOpener = (state: string): boolean => state.endsWith(MARK);

/** More than any provider sends. */
const MAX_URL = 16_384;

export interface Answer {
  readonly kind: 'pbx-auth.answer';
  readonly state: string;
  /** The callback page's own URL, as the provider made it. */
  readonly url: string;
}

/** The answer was for somebody: the window has done its work. */
export interface Receipt {
  readonly kind: 'pbx-auth.receipt';
  readonly state: string;
}

/**
 * Finds the other window also where a policy of the provider (COOP) has cut the two apart. Only who knows the state hears
 * what is said there.
 */
export const openChannel = (state: string): BroadcastChannel => new BroadcastChannel(`pbx-auth.sso.${state}`);

/** The URL of an answer to this state. Anybody may post anything to a window: everything else is `undefined`. */
export function readAnswer(data: unknown, state: string): string | undefined {
  try {
    const { kind, state: theirs, url } = data as Partial<Answer>;
    const fits = kind === 'pbx-auth.answer' && theirs === state && typeof url === 'string';
    return fits && url.length <= MAX_URL ? url : undefined;
  } catch {
    return undefined; // null, or an object whose members throw
  }
}

export function isReceipt(data: unknown, state: string): boolean {
  const { kind, state: theirs } = Object(data) as Partial<Receipt>;
  return kind === 'pbx-auth.receipt' && theirs === state;
}
