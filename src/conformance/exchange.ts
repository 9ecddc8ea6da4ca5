import type { Secrets } from './secrets.js';

type HeaderList = readonly (readonly [name: string, value: string])[];

/** One call over HTTP and its answer. */
export interface HttpExchange {
  readonly kind: 'http';
  readonly method: string;
  /** Below the base URL. */
  readonly path: string;
  readonly requestHeaders: HeaderList;
  readonly requestBody?: unknown;
  /** 0 where no answer came. */
  readonly status: number;
  readonly headers: HeaderList;
  readonly body?: unknown;
}

/** One call of an adapter's function. */
export interface AdapterCall {
  readonly kind: 'call';
  readonly operation: string;
  readonly input: unknown;
  /** What it resolved with, or the `AuthError` that it rejected with. */
  readonly outcome: unknown;
}

export type Exchange = HttpExchange | AdapterCall;

/** What happened in one case, in order. */
export class Journal {
  readonly #secrets: Secrets;
  readonly #exchanges: Exchange[] = [];
  /** Where answers broke the contract, whatever the case asked about. */
  readonly complaints: string[] = [];

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
    if (exchange.kind === 'call') {
      this.#secrets.study(exchange.input, true);
      this.#secrets.study(exchange.outcome, false);
      return;
    }
    this.#secrets.study(exchange.requestBody, true);
    this.#secrets.study(exchange.body, false);
    this.#secrets.studyHeaders([...exchange.requestHeaders, ...exchange.headers]);
  }

  /** All of it, without secrets: also without those that were learnt later. */
  masked(): Exchange[] {
    return this.#exchanges.map((exchange) => mask(this.#secrets, exchange));
  }
}

function mask(secrets: Secrets, exchange: Exchange): Exchange {
  if (exchange.kind === 'call') {
    const { input, outcome } = exchange;
    return { ...exchange, input: secrets.maskBody(input, true), outcome: secrets.maskBody(outcome, false) };
  }
  const headers = (all: HeaderList): HeaderList =>
    all.map(([name, value]) => [name, secrets.maskHeader(name, value)]);
  return {
    ...exchange,
    path: secrets.mask(exchange.path),
    requestHeaders: headers(exchange.requestHeaders),
    headers: headers(exchange.headers),
    ...('requestBody' in exchange && { requestBody: secrets.maskBody(exchange.requestBody, true) }),
    ...('body' in exchange && { body: secrets.maskBody(exchange.body, false) }),
  };
}
