import { DEADLINE } from './client.js';

/** The longest wait that a backend may ask for, in seconds. */
const LONGEST = 120;

/**
 * A `fetch` that does as it is told by 429: it waits, then asks again. For backends whose limits cannot be reset
 * between two cases.
 */
export const patientFetch =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (input, init) => {
    const response = await fetch(input, init);
    const seconds = Number(response.headers.get('Retry-After') ?? NaN);
    if (response.status !== 429 || !(seconds <= LONGEST)) return response;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    return fetch(input, { ...init, signal: AbortSignal.timeout(DEADLINE) });
  };
