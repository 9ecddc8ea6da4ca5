const METHODS = 'GET, POST, PUT, DELETE';
const REQUEST_HEADERS =
  'Accept, Content-Type, X-PBX-Request, X-PBX-Scenario, Idempotency-Key, X-Ticket-Token';
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Pages on this computer, on whatever port a dev server likes. */
export function isLoopbackOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return (protocol === 'http:' || protocol === 'https:') && LOOPBACK.includes(hostname);
}

/** Names the one origin: with credentials, a star is not allowed. */
export function corsHeaders(origin: string | null): Record<string, string> {
  if (origin === null || !isLoopbackOrigin(origin)) return { Vary: 'Origin' };
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'Retry-After',
    Vary: 'Origin',
  };
}

export const preflight = (origin: string | null): Response =>
  new Response(null, {
    status: origin !== null && isLoopbackOrigin(origin) ? 204 : 403,
    headers: {
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': REQUEST_HEADERS,
      'Access-Control-Max-Age': '600',
    },
  });
