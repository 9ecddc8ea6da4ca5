import type { RestAdapter } from '../../../src/adapters/rest/index.js';
import type { CallOptions } from '../../../src/contract/adapter.js';
import { empty, json, type Answer } from './scripted-server.js';

/** One operation as it goes over the wire when all is well, and what else its backend may say. */
export interface Exchange {
  /** In `account-api.yaml`. */
  readonly operationId: string;
  readonly call: (adapter: RestAdapter, options: CallOptions) => Promise<unknown>;
  /** Method and path. */
  readonly request: string;
  /** Those that no other operation has. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Of success. */
  readonly status: number;
  readonly answer?: object;
  /** Where it is not the answer itself. */
  readonly result?: unknown;
  /** What `answer` could do without, as paths. */
  readonly optional?: readonly string[];
  /** What is read past where it is of another kind, as paths. */
  readonly lenient?: readonly string[];
  /** Each code with the one status that goes with it. */
  readonly problems: Readonly<Record<string, number>>;
  /** The code that is meant by an answer with nothing but its status. */
  readonly bare?: Readonly<Record<number, string>>;
  /** What nobody may ever see but the backend. */
  readonly secrets?: readonly string[];
}

/** The answer of a backend that is well. */
export function success({ status, answer }: Exchange): Answer {
  return answer ? json(status, answer) : empty(status);
}

/** What the page gets then. */
export function resultOf(exchange: Exchange): unknown {
  return 'result' in exchange ? exchange.result : exchange.answer;
}
