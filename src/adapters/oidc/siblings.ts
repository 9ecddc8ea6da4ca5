/**
 * Tabs that share a session: a duplicated tab copies its session storage. A provider that rotates refresh tokens takes the
 * second use of one for a theft and ends the session. So a tab asks the others before it renews, and only who holds
 * the token that was renewed can read what they answer.
 */
export interface Siblings<Value> {
  /** What another tab got for this refresh token, or after it, where one did. */
  ask(token: string): Promise<Value | undefined>;
  /** What this tab got for it. */
  renewed(token: string, value: Value): Promise<void>;
  /** The session is over, in all tabs. */
  end(session: string): void;
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

/** @param ended Runs when a session was ended in another tab. */
export function createSiblings<Value>(ended: (session: string) => void): Siblings<Value> {
  const channel = new BroadcastChannel('pbx-auth.sso-siblings');
  /** Tokens that are used up. */
  const used = new Map<string, string>();
  let latest: Value | undefined;
  const asked = new Map<string, (sealed: Sealed) => void>();
  const post = (message: Message): void => channel.postMessage(message);

  channel.onmessage = async ({ data }: MessageEvent<Message>) => {
    const { kind, id, iv, bytes } = data;
    const token = used.get(id);
    if (kind === 'ask' && token) post({ kind: 'tell', id, ...(await seal(token, latest)) });
    else if (kind === 'tell' && iv && bytes) asked.get(id)?.({ iv, bytes });
    else if (kind === 'end') ended(id);
  };

  return {
    async ask(token) {
      const id = await idOf(token);
      const sealed = await new Promise<Sealed | undefined>((resolve) => {
        asked.set(id, resolve);
        setTimeout(resolve, PATIENCE, undefined);
        post({ kind: 'ask', id });
      });
      asked.delete(id);
      return sealed && open<Value>(token, sealed);
    },
    async renewed(token, value) {
      latest = value;
      used.set(await idOf(token), token);
      for (const id of [...used.keys()].slice(0, -MEMORY)) used.delete(id);
    },
    end: (session) => post({ kind: 'end', id: session }),
  };
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
