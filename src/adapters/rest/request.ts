import type { CallOptions } from '../../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../../contract/errors.js';
import { resolveBaseUrl } from './base-url.js';
import { own, type Reader } from './parse.js';
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

/**
 * How all operations are sent, timed, limited and read. The calls reject with an `AuthError`, never with a `cause`:
 * what a fetch throws could hold the request, and with it a password.
 */
export function createCall(options: RestAdapterOptions): Call {
  const { baseUrl, timeout = 15_000, maxBytes = 262_144, fetch } = own(options);
  const base = resolveBaseUrl(baseUrl);
  // Timers take 31 bits: one above would fire at once.
  if (![timeout, maxBytes].every((limit) => limit > 0 && limit < 2 ** 31)) {
    throw new TypeError('timeout and maxBytes must be positive and below 2^31.');
  }

  async function exchange<T>(operation: Operation<T>, signal: AbortSignal): Promise<T> {
    const { method, path, body: content, success = 200, failures = {}, read } = own(operation);
    const init = requestInit(method, content, signal);
    const response = await attempt('network', async () => (fetch ?? globalThis.fetch)(base + path, init));
    const body = await attempt('truncated', () => readJson(response, maxBytes)).catch((error: unknown) => {
      // Maintenance says all by its status, whatever a proxy made of the body.
      if (response.status !== 503) throw error;
    });
    if (response.status !== success) throw toAuthError(response, body, failures);
    return read(body);
  }

  return async (operation, { signal }) => {
    if (signal.aborted) throw new AuthError('aborted');
    const controller = new AbortController();
    const stop = (code: AuthErrorCode) => controller.abort(new AuthError(code));
    const giveUp = () => stop('aborted');
    signal.addEventListener('abort', giveUp);
    const timer = setTimeout(stop, timeout, 'timeout');
    // Raced, because nothing obliges a replaced fetch, or the stream behind it, to heed a signal.
    const stopped = new Promise<never>((_, reject) => {
      controller.signal.onabort = () => reject(controller.signal.reason as AuthError);
    });
    try {
      return await Promise.race([stopped, exchange(operation, controller.signal)]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      // Whatever is still on its way is not wanted any more.
      controller.abort();
    }
  };
}

/** What the work gives; where it breaks, an error of this code, or `offline` where the browser knows better. */
async function attempt<T>(code: AuthErrorCode, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuthError) throw error;
    const { navigator } = globalThis as Partial<typeof globalThis>;
    throw new AuthError(navigator?.onLine === false ? 'offline' : code);
  }
}

/** The named own members: what a page put on `Object.prototype`, or passed too much, never gets into a request. */
export function pick<T extends object, K extends keyof T & string>(input: T, ...keys: K[]): Pick<T, K> {
  const entries = Object.entries(input).filter(([key]) => (keys as string[]).includes(key));
  return own(Object.fromEntries(entries)) as Pick<T, K>;
}

/** Every member is an own one, for the same reason. */
function requestInit(method: string, content: object | undefined, signal: AbortSignal): RequestInit {
  const headers = {
    accept: 'application/json',
    // No form of another site can set a header, so this one forces the browser to ask the backend first (CSRF).
    'x-pbx-request': '1',
    ...(content && { 'content-type': 'application/json' }),
  };
  return own({
    method,
    headers: own(headers),
    body: content ? JSON.stringify(content) : null,
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
async function readJson(response: Response, maxBytes: number): Promise<unknown> {
  const text = await readText(response, maxBytes);
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw new AuthError(/^\s*[[{]/.test(text) ? 'truncated' : 'protocol');
  }
}

async function readText({ headers, body }: Response, maxBytes: number): Promise<string> {
  const isJson = /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '');
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  let size = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    size += chunk.value.length;
    if (size && !isJson) throw new AuthError('gateway');
    if (size > maxBytes) throw new AuthError('protocol');
    text += decoder.decode(chunk.value, { stream: true });
  }
  return text;
}
