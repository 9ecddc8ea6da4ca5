import type { CallOptions } from '../contract/adapter.js';
import { AuthError, type AuthErrorCode } from '../contract/errors.js';
import { resolveBaseUrl } from './base-url.js';
import { own, type Reader } from './readers.js';

export interface ExchangeOptions {
  /**
   * What all paths are below: an absolute https URL, or a path of this page such as `/v1`. Plain http is accepted for
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

/** What all requests to one kind of backend have, beyond what JSON needs. */
export interface Manner {
  readonly headers: Readonly<Record<string, string>>;
  readonly credentials: RequestCredentials;
}

/** The error that an answer other than success means. */
export type ToError = (response: Response, body: unknown, failures: Failures) => AuthError;

/** The problems that one operation may answer with, each with the one status that goes with it. */
export type Failures = Readonly<Partial<Record<AuthErrorCode, number>>>;

/** One exchange. */
export interface Operation<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base URL, without a leading slash, percent-encoded. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: object;
  /** Beyond those that all requests have. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Each status of success, with the reader of its body. */
  readonly answers: Readonly<Record<number, Reader<T>>>;
  readonly failures?: Failures;
}

export interface Calls {
  /** One exchange with the backend. */
  readonly call: <T>(operation: Operation<T>, options: CallOptions) => Promise<T>;
  /** The work, as long as neither the deadline passes nor the person gives up. */
  readonly run: <T>(work: (signal: AbortSignal) => Promise<T>, options: CallOptions) => Promise<T>;
}

/**
 * How all operations are sent, timed, limited and read. The calls reject with an `AuthError`, never with a `cause`:
 * what a fetch throws could hold the request, and with it a password.
 *
 * @param plain Statuses of failure that say all, whatever a proxy made of the body: maintenance.
 * @throws TypeError for a base URL that nothing can safely be sent to, and for impossible limits.
 */
export function createExchange(
  options: ExchangeOptions,
  manner: Manner,
  toError: ToError,
  plain = [503],
): Calls {
  const { baseUrl, timeout = 15_000, maxBytes = 262_144, fetch } = own(options);
  const base = resolveBaseUrl(baseUrl);
  checkLimits(timeout, maxBytes);

  async function exchange<T>(operation: Operation<T>, signal: AbortSignal): Promise<T> {
    const { path, answers, failures = {} } = own(operation);
    const init = requestInit(own(operation), manner, signal);
    const response = await attempt('network', async () => (fetch ?? globalThis.fetch)(base + path, init));
    const body = await attempt('truncated', () => readJson(response, maxBytes)).catch((error: unknown) => {
      if (!plain.includes(response.status)) throw error;
    });
    const read = own(answers)[response.status];
    if (!read) throw toError(response, body, failures);
    return read(body);
  }

  const run: Calls['run'] = async (work, { signal }) => {
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
      return await Promise.race([stopped, work(controller.signal)]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      // Whatever is still on its way is not wanted any more.
      controller.abort();
    }
  };

  return { run, call: (operation, options) => run((signal) => exchange(operation, signal), options) };
}

/** Timers take 31 bits: one above would fire at once. */
function checkLimits(...limits: number[]): void {
  if (limits.every((limit) => limit > 0 && limit < 2 ** 31)) return;
  throw new TypeError('timeout and maxBytes must be positive and below 2^31.');
}

/** What the work gives; where it breaks, an error of this code, or `offline` where the browser knows better. */
export async function attempt<T>(code: AuthErrorCode, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AuthError) throw error;
    const { navigator } = globalThis as Partial<typeof globalThis>;
    throw new AuthError(navigator?.onLine === false ? 'offline' : code);
  }
}

/** Every member is an own one: what a page put on `Object.prototype` never gets into a request. */
function requestInit(
  { method, headers: extra, body }: Operation<unknown>,
  manner: Manner,
  signal: AbortSignal,
): RequestInit {
  const headers = {
    accept: 'application/json',
    ...manner.headers,
    ...(body && { 'content-type': 'application/json' }),
    ...extra,
  };
  return own({
    method,
    headers: own(headers),
    body: body ? JSON.stringify(body) : null,
    signal,
    mode: 'cors',
    credentials: manner.credentials,
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
