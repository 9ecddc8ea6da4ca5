import type { CallOptions } from '../../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import { resolveBaseUrl } from './base-url.js';
import type { Reader } from './parse.js';
import { toAuthError, type Failures } from './problem.js';

export interface RestAdapterOptions {
  /**
   * Where the account API is: an absolute https URL, or a path of this page such as `/v1`. Plain http is accepted for
   * localhost only. No credentials, query or fragment.
   */
  readonly baseUrl: string;
  /** Milliseconds for a whole exchange, headers and body together. Default 15 000. */
  readonly timeout?: number;
  /** Bytes that an answer may have, decompressed. Default 262 144. */
  readonly maxBytes?: number;
  /** Default: the global `fetch` at the time of the call. */
  readonly fetch?: typeof globalThis.fetch;
}

/** One exchange of `account-api.yaml`. */
export interface Operation<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base URL, without a leading slash, percent-encoded. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** The status of success. Default 200. */
  readonly success?: number;
  readonly failures?: Failures;
  readonly read: Reader<T>;
}

export type Call = <T>(operation: Operation<T>, options: CallOptions) => Promise<T>;

/** How all operations are sent, timed, limited and read. Rejects with an `AuthError`, which never has a `cause`: that could hold the request. */
export function createCall(options: RestAdapterOptions): Call {
  const { baseUrl, timeout = 15_000, maxBytes = 262_144, fetch } = own(options);
  const base = resolveBaseUrl(baseUrl);
  for (const limit of [timeout, maxBytes]) {
    // Timers take 31 bits: a longer one would fire at once.
    if (!(limit > 0 && limit < 2 ** 31)) throw new TypeError('timeout and maxBytes must be positive and below 2^31.');
  }

  async function exchange<T>({ path, success = 200, failures = {}, read, ...rest }: Operation<T>, signal: AbortSignal) {
    const response = await (fetch ?? globalThis.fetch)(base + path, requestInit(rest, signal)).catch(() => {
      throw broken(signal, 'network');
    });
    const body = await readJson(response, maxBytes, signal).catch((error: unknown) => {
      // Maintenance says all by its status, whatever a proxy made of the body.
      if (response.status !== 503) throw error;
    });
    if (response.status !== success) throw toAuthError(response, body, failures);
    return read(body);
  }

  return async (operation, { signal }) => {
    const controller = new AbortController();
    const stop = (code: AuthErrorCode) => controller.abort(new AuthError(code));
    const giveUp = () => stop('aborted');
    const timer = setTimeout(stop, timeout, 'timeout');
    signal.addEventListener('abort', giveUp);
    // Raced, because nothing obliges a replaced fetch, or a stream behind it, to heed the signal.
    const stopped = new Promise<never>((_, reject) => {
      controller.signal.addEventListener('abort', () => reject(controller.signal.reason as AuthError));
    });
    try {
      if (signal.aborted) throw new AuthError('aborted');
      return await Promise.race([stopped, exchange(operation, controller.signal)]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      // Whatever is still on its way is not wanted any more.
      controller.abort();
    }
  };
}

/** The named own members: what a page put on `Object.prototype`, or passed too much, never gets into a request. */
export function pick<T extends object, K extends keyof T & string>(input: T, ...keys: K[]): Pick<T, K> {
  const entries = Object.entries(input).filter(([key]) => (keys as string[]).includes(key));
  return own(Object.fromEntries(entries)) as Pick<T, K>;
}

function own<T extends object>(value: T): T {
  return { __proto__: null, ...value };
}

/** Every member is an own one, for the same reason. */
function requestInit({ method, body }: Pick<Operation<unknown>, 'method' | 'body'>, signal: AbortSignal): RequestInit {
  const headers = {
    accept: 'application/json',
    // No form of another site can set a header, so this one forces the browser to ask the backend first (CSRF).
    'x-pbx-request': '1',
    ...(body && { 'content-type': 'application/json' }),
  };
  return own({
    method,
    headers: own(headers),
    body: body ? JSON.stringify(body) : null,
    signal,
    mode: 'cors',
    credentials: 'include',
    redirect: 'error',
    cache: 'no-store',
    // The page's path and query may hold what is no business of the backend; its origin is (CSRF checks read it).
    referrerPolicy: 'strict-origin',
  });
}

/** The body as JSON; `undefined` where there is none. */
async function readJson(response: Response, maxBytes: number, signal: AbortSignal): Promise<unknown> {
  const text = await readText(response, maxBytes, signal);
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw new AuthError(/^\s*[[{]/.test(text) ? 'truncated' : 'protocol');
  }
}

async function readText(response: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  const isJson = /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(response.headers.get('content-type') ?? '');
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const chunk = await reader?.read().catch(() => {
      throw broken(signal, 'truncated');
    });
    if (!chunk?.value) break;
    size += chunk.value.length;
    if (size && !isJson) throw new AuthError('gateway');
    if (size > maxBytes) throw new AuthError('protocol');
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Why nothing more came: called off, late, no network, or else `code`. */
function broken(signal: AbortSignal, code: AuthErrorCode): AuthError {
  if (signal.aborted) return signal.reason as AuthError;
  return new AuthError(globalThis.navigator?.onLine === false ? 'offline' : code);
}
