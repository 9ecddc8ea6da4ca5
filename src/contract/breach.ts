/** `unknown`: nobody could say, which is no reason to refuse a password. */
export type BreachVerdict = 'breached' | 'clean' | 'unknown';

/** Says whether a password is known from breaches. Never rejects. Asked when the password is done, not at each key. */
export type BreachCheck = (
  password: string,
  options?: { readonly signal?: AbortSignal },
) => Promise<BreachVerdict>;
