import type { World } from '../world.js';
import type { Call } from '../world/moment.js';
import type { ScenarioName } from '../world/scenarios.js';
import type { LogEntry } from '../world/state.js';
import type { BodySchema } from './body.js';
import { cookieName, readCookie, type CookieTransport } from './cookies.js';
import type { Reply } from './reply.js';

/** What surrounds the handlers: a page, a test or a server. */
export interface Host {
  readonly world: World;
  readonly cookies: CookieTransport;
  /** Origins other than the request's own that may call and be returned to. */
  readonly allowOrigin: (origin: string) => boolean;
  /** Address of the mock identity page for a provider. */
  readonly identityUrl: (provider: string, state: string, request: Request) => string;
  readonly onRequest?: ((entry: LogEntry) => void) | undefined;
}

/** One call of one operation. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  /** Was it sent over TLS? */
  readonly secure: boolean;
  readonly call: Call;
}

export interface Operation<Body = unknown> {
  /** `operationId` in account-api.yaml. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below the base, with `:params`. */
  readonly path: string;
  readonly body?: BodySchema;
  /** Only for somebody who is signed in, or for the systems of an administrator. */
  readonly restrictedTo?: 'session' | 'administrator';
  run(exchange: Exchange, body: Body): Reply | Promise<Reply>;
}

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Node 20 has no navigator. */
const here = globalThis as Partial<typeof globalThis>;

export function createExchange(
  host: Host,
  request: Request,
  params: Params,
  scenario: readonly ScenarioName[],
): Exchange {
  const url = new URL(request.url);
  const secure = url.protocol === 'https:';
  const cookies = host.cookies.read(request);
  return {
    request,
    url,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    secure,
    call: {
      address: request.headers.get('X-Forwarded-For') ?? 'here',
      sessionToken: readCookie(cookies, cookieName('pbx-session', secure)),
      deviceToken: readCookie(cookies, cookieName('pbx-device', secure)),
      // A service worker's requests do not name the browser that they come from.
      userAgent: request.headers.get('User-Agent') ?? here.navigator?.userAgent,
      ssoBinding: readCookie(cookies, cookieName('pbx-sso', secure)),
      scenario,
    },
  };
}

/** May a page of this origin call us, and may a person be sent back to it? */
export const isAllowedOrigin = (host: Host, origin: string, url: URL): boolean =>
  origin === url.origin || host.allowOrigin(origin);
