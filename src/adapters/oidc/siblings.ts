/** What the tabs that share a session know of this one. */
export interface Sibling<Value> {
  /** The refresh token that it would use next. */
  readonly token: () => string | undefined;
  /** Another tab got this for that token. False where it is of another session. */
  readonly told: (value: Value) => boolean;
  /** A session was ended in another tab. */
  readonly ended: (session: string) => void;
}

/** Milliseconds to wait for a tab that may not be there. */
const PATIENCE = 250;
/** Renewals that are remembered, for tabs that slept meanwhile. */
const MEMORY = 10;

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

interface Message extends Partial<Sealed> {
  readonly kind: 'ask' | 'tell' | 'end';
  /** Of a refresh token: its digest. At the end: of the session. */
  readonly id: string;
}

/**
 * Tabs that share a session: a duplicated tab copies its session storage. A provider that rotates refresh tokens takes the
 * second use of one for a theft and ends the session. So a tab tells the others what it got, and asks before it renews,
 * as it may have slept meanwhile; and only who holds the token that was renewed can read what is said.
 */
export class Siblings<Value> {
  #channel = new BroadcastChannel('pbx-auth.sso-siblings');
  /** Tokens that are used up, and what came of the last one. */
  #used = new Map<string, string>();
  #latest: Value | undefined;
  #answered = (): void => undefined;
  #turn = Promise.resolve();

  constructor(readonly tab: Sibling<Value>) {
    // One after the other: whoever slept hears all that was said, and each builds on the one before.
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#turn = this.#turn.then(() => this.#hear(Object(data) as Partial<Message>));
    };
  }

  /** Waits for what another tab got for the token of this one, if there is such a tab. This one is told of it. */
  async ask(): Promise<void> {
    const id = await idOf(this.tab.token() ?? '');
    await new Promise<void>((resolve) => {
      this.#answered = resolve;
      setTimeout(resolve, PATIENCE);
      this.#post({ kind: 'ask', id });
    });
  }

  /** What this tab got for a token. */
  async renewed(token: string, value: Value): Promise<void> {
    const [id, sealed] = await Promise.all([idOf(token), seal(token, value)]);
    if (this.tab.token() === undefined) return; // over, meanwhile
    this.#remember(id, token, value);
    this.#post({ kind: 'tell', id, ...sealed });
  }

  /** The session is over, in all tabs. */
  end(session: string): void {
    this.#forget();
    this.#post({ kind: 'end', id: session });
  }

  #post(message: Message): void {
    this.#channel.postMessage(message);
  }

  async #hear({ kind, id = '', iv, bytes }: Partial<Message>): Promise<void> {
    const token = this.#used.get(id);
    if (kind === 'ask' && token) this.#post({ kind: 'tell', id, ...(await seal(token, this.#latest)) });
    else if (kind === 'tell' && iv && bytes) await this.#take(id, { iv, bytes });
    else if (kind === 'end') {
      this.tab.ended(id);
      if (this.tab.token() === undefined) this.#forget();
    }
  }

  async #take(id: string, sealed: Sealed): Promise<void> {
    const token = this.tab.token();
    if (token === undefined || id !== (await idOf(token))) return;
    const value = await open<Value>(token, sealed);
    // Nobody's answer, or one to an older question.
    if (value === undefined || token !== this.tab.token() || !this.tab.told(value)) return;
    this.#remember(id, token, value);
    this.#answered();
  }

  #remember(id: string, token: string, value: Value): void {
    this.#latest = value;
    this.#used.set(id, token);
    for (const old of [...this.#used.keys()].slice(0, -MEMORY)) this.#used.delete(old);
  }

  #forget(): void {
    this.#latest = undefined;
    this.#used.clear();
  }
}

const digest = (text: string): Promise<ArrayBuffer> =>
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));

async function idOf(token: string): Promise<string> {
  const bytes = new Uint8Array(await digest(`id ${token}`));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function keyOf(token: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await digest(`key ${token}`), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
}

async function seal(token: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(token), plain) };
}

/** What is not sealed with this token is nobody's answer. */
async function open<Value>(token: string, { iv, bytes }: Sealed): Promise<Value | undefined> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(token), bytes);
    return JSON.parse(new TextDecoder().decode(plain)) as Value;
  } catch {
    return undefined;
  }
}
