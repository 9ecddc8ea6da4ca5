import { AuthError, type AuthErrorCode } from '../contract/errors.js';
import { createExchange, type Calls, type ExchangeOptions } from '../exchange/calls.js';
import { check, type Reader } from '../exchange/readers.js';
import { secondsToWait } from '../exchange/retry-after.js';

/** How ticket systems are asked: as a stranger, without cookies, and with no header that their CORS would refuse. */
export function createTicketCalls(options: ExchangeOptions): Calls {
  // That they throttle they say in plain text.
  return createExchange(options, { headers: {}, credentials: 'omit' }, toError, [429, 503]);
}

/** The status alone decides: what the system says about it is for its administrators. */
function toError({ status, headers }: Response): AuthError {
  const retryAfter = secondsToWait(headers);
  return new AuthError(errorCode(status), retryAfter === undefined ? {} : { retryAfter });
}

function errorCode(status: number): AuthErrorCode {
  if (status === 503) return 'unavailable';
  if (status >= 500) return 'server';
  if (status === 429) return 'rate-limited';
  // Strangers may not open tickets there: nothing that the person could mend.
  return [401, 403].includes(status) ? 'unsupported' : 'protocol';
}

const printable = check<string>((value) => typeof value === 'string' && /^[\w#./:-]{1,64}$/.test(value));

/** A number or a name that can be read to support; counted ones are as good. */
export const reference: Reader<string> = (value) =>
  printable(Number.isSafeInteger(value) ? String(value) : value);
