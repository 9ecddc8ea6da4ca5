/**
 * A way to a provider and back that leads the whole page away. What has to be known again afterwards waits in this tab's
 * session storage: another tab, or somebody else's link, knows nothing of it.
 */
export interface Trip {
  /** What the provider has to send back. */
  readonly state: string;
  /** The page that began, with its mark: where the callback page leads to. */
  readonly returnTo: string;
  /** What the answer will be held against, as JSON. */
  readonly attempt: string;
  /** The callback page's URL, once somebody came there. */
  readonly answer?: string;
}

const key = 'pbx-auth.sso-trip';

/** `undefined` where there is none, or what is there is none. */
export function readTrip(): Trip | undefined {
  try {
    const trip = JSON.parse(sessionStorage.getItem(key) ?? '') as Partial<Record<keyof Trip, unknown>>;
    const { state, returnTo, attempt, answer } = trip;
    if (![state, returnTo, attempt, answer ?? ''].every((one) => typeof one === 'string')) return undefined;
    return trip as Trip;
  } catch {
    return undefined;
  }
}

/** @throws where the browser keeps nothing: then there is no way back. */
export const keepTrip = (trip: Trip): void => sessionStorage.setItem(key, JSON.stringify(trip));

/** Ends a trip. An answer is good once, whatever comes of it. */
export function takeTrip(): Trip | undefined {
  const trip = readTrip();
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Then nothing was kept.
  }
  return trip;
}
