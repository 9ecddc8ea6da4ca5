import { createExchange, type Calls, type ExchangeOptions } from '../../exchange/calls.js';
import { toAuthError } from './problem.js';

/** `baseUrl` is where the account API is. */
export type RestAdapterOptions = ExchangeOptions;

/** No form of another site can set a header, so this one forces the browser to ask the backend first (CSRF). */
const manner = { headers: { 'x-pbx-request': '1' }, credentials: 'include' } as const;

/** How the operations of `account-api.yaml` are exchanged. */
export const createCalls = (options: RestAdapterOptions): Calls =>
  createExchange(options, manner, toAuthError);
