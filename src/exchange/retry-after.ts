/** The longest wait that a person is told, in seconds. */
const DAY = 86_400;

/** Seconds until another attempt makes sense, 0 to a day: `Retry-After` where it can be read, else what the body says. */
export function secondsToWait(headers: Headers, told?: unknown): number | undefined {
  const header = headers.get('retry-after') ?? '';
  // Relative to the server's own clock where it can be read: the one here may be wrong.
  const now = httpDate(headers.get('date') ?? '') || Date.now();
  const asked = /^\d+$/.test(header) ? Number(header) : (httpDate(header) - now) / 1000;
  const seconds = asked >= 0 ? asked : told;
  return typeof seconds === 'number' && seconds >= 0 ? Math.min(Math.ceil(seconds), DAY) : undefined;
}

const ASCTIME = /^(\w{3}) (\w{3}) ([ \d]\d) (\d\d:\d\d:\d\d) (\d{4})$/;
const HTTP_DATE = /^\w{3,9}, [ \d]\d[ -]\w{3}[ -]\d\d(\d\d)? \d\d:\d\d:\d\d GMT$/;

/**
 * Milliseconds since 1970 of a date in one of the three forms of RFC 9110 §5.6.7, NaN for any other text.
 * `Date.parse` alone would read `-1` or `1.5` as a day in 2001, and the asctime form in local time.
 */
function httpDate(text: string): number {
  const date = text.replace(ASCTIME, '$1, $3 $2 $5 $4 GMT');
  return HTTP_DATE.test(date) ? Date.parse(date) : NaN;
}
