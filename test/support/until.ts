/** Resolves with what `read` gives, as soon as it gives something. Noisy machines are slow: nothing here is timed. */
export async function until<Value>(
  what: string | (() => string),
  read: () => Value | null | undefined | false | '',
): Promise<Value> {
  const giveUp = Date.now() + 9000;
  for (let value = read(); ; value = read()) {
    if (value) return value;
    if (Date.now() > giveUp) throw new Error(`Waited in vain: ${typeof what === 'string' ? what : what()}.`);
    await new Promise((resolve) => realSetTimeout(resolve, 5));
  }
}

/** Long enough for everything that was going to happen anyway: for proofs that something does not. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => realSetTimeout(resolve, 10));
  }
}

const realSetTimeout = window.setTimeout.bind(window);
