import { http, type HttpHandler } from 'msw';
import { answer } from '../http/answer.js';
import { headerCookies, type CookieTransport } from '../http/cookies.js';
import type { Host, Operation } from '../http/exchange.js';
import { problem } from '../http/problem.js';
import type { World } from '../world.js';
import type { LogEntry } from '../world/state.js';
import { accountOperations } from './account.js';
import { challengeOperations } from './challenge.js';
import { controlHandlers } from './control.js';
import { credentialsOperations } from './credentials.js';
import { handOverOperations } from './hand-over.js';
import { identityHandlers } from './identity.js';
import { sessionOperations } from './session.js';
import { sessionsOperations } from './sessions.js';
import { ssoOperations } from './sso.js';
import { ticketOperations } from './tickets.js';

export interface HandlerOptions {
  /** Where the API is: `/v1`, or absolute. The mock's own switches are next to it, under `/__mock`. */
  readonly baseUrl: string;
  /** A page of yours that calls `showIdentityPage`, where the mock cannot answer navigations (service worker). */
  readonly identityPage?: string | undefined;
  /** Origins other than the API's own whose pages may call, and be returned to after single sign-on. */
  readonly allowOrigin?: ((origin: string) => boolean) | undefined;
  readonly cookies?: CookieTransport | undefined;
  readonly onRequest?: ((entry: LogEntry) => void) | undefined;
}

/** The account API over one world, as handlers for MSW. */
export function createHandlers(world: World, options: HandlerOptions): HttpHandler[] {
  const base = options.baseUrl.replace(/\/+$/, '');
  const control = `${base.slice(0, base.lastIndexOf('/'))}/__mock`;
  const host: Host = {
    world,
    cookies: options.cookies ?? headerCookies,
    allowOrigin: options.allowOrigin ?? (() => false),
    identityUrl: (provider, state, request) =>
      identityUrl(options.identityPage, control, provider, state, request),
    onRequest: options.onRequest,
  };
  const operations = [
    ...sessionOperations(host),
    ...challengeOperations(host),
    ...sessionsOperations(host),
    ...accountOperations(host),
    ...ssoOperations(host),
    ...handOverOperations(host),
    ...ticketOperations(host),
    ...credentialsOperations(host),
  ];
  return [
    ...operations.map((operation) => toHandler(host, base, operation)),
    ...identityHandlers(host, base, control),
    ...controlHandlers(host, control),
    ...[`${base}/*`, base].map((path) =>
      http.all(path, ({ request }) => answer(host, nothing(host), request, {})),
    ),
  ];
}

const toHandler = (host: Host, base: string, operation: Operation): HttpHandler =>
  http[operation.method](`${base}${operation.path}`, ({ request, params }) =>
    answer(host, operation, request, params),
  );

/** Whatever is not in the contract, said in words. */
const nothing = ({ world }: Host): Operation => ({
  id: 'none',
  method: 'get',
  path: '*',
  run: ({ request, url }) =>
    problem(world, 'not-found', { detail: `account-api.yaml has no ${request.method} ${url.pathname}` }),
});

function identityUrl(
  page: string | undefined,
  control: string,
  provider: string,
  state: string,
  request: Request,
): string {
  const url = new URL(page ?? `${control}/identity/${provider}`, request.url);
  if (page !== undefined) url.searchParams.set('provider', provider);
  url.searchParams.set('state', state);
  return url.href;
}
