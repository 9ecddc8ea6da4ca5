import type { components } from '../../src/adapters/rest/account-api.js';
import { cookieName, type Cookie } from '../http/cookies.js';
import { isAllowedOrigin, type Exchange, type Host, type Operation } from '../http/exchange.js';
import { problem, refusal } from '../http/problem.js';
import { json, seeOther, type Reply } from '../http/reply.js';
import { isRefusal } from '../world/moment.js';
import type { SsoEnd } from '../world/sso.js';
import { sessionCookie } from './session.js';

type BeginSsoRequest = components['schemas']['BeginSsoRequest'];

const BINDING_SECONDS = 600;

export const ssoOperations = (host: Host): Operation[] => [
  {
    id: 'getProviders',
    method: 'get',
    path: '/sso/providers',
    run: () =>
      json(host.world.seed.providers.map(({ id, brand, name, flows }) => ({ id, brand, name, flows }))),
  },
  {
    id: 'beginSso',
    method: 'post',
    path: '/sso/:provider',
    body: {
      flow: { type: 'string', oneOf: ['redirect', 'popup'] },
      returnTo: { type: 'string', maxLength: 2048 },
      remember: { type: 'boolean' },
    },
    run: (exchange, body: BeginSsoRequest) => beginSso(host, exchange, body),
  },
  {
    id: 'finishSso',
    method: 'get',
    path: '/sso/:provider/callback',
    run: (exchange) => finishSso(host, exchange),
  },
];

function beginSso(
  host: Host,
  { params, request, url, call, secure }: Exchange,
  body: BeginSsoRequest,
): Reply {
  const { world } = host;
  const returnTo = resolveReturn(host, body.returnTo, url);
  if (returnTo === undefined) return problem(world, 'redirect-not-allowed');
  const provider = params['provider'] ?? '';
  const begun = world.beginSso({ provider, returnTo, remember: body.remember }, call);
  if (isRefusal(begun)) return refusal(world, begun);
  return json({ url: host.identityUrl(provider, begun.state, request) }, [
    { name: cookieName('pbx-sso', secure), value: begun.binding, secure, maxAge: BINDING_SECONDS },
  ]);
}

/** Judged as a browser would read it, after parsing: `//evil`, `/\evil` and `javascript:` have other origins. */
function resolveReturn(host: Host, returnTo: string, requestUrl: URL): string | undefined {
  if (!URL.canParse(returnTo, requestUrl.origin)) return undefined;
  const url = new URL(returnTo, requestUrl.origin);
  const isPage = url.protocol === 'http:' || url.protocol === 'https:';
  return isPage && isAllowedOrigin(host, url.origin, requestUrl) ? url.href : undefined;
}

function finishSso({ world }: Host, { params, url, call, secure }: Exchange): Reply {
  const query = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const callback = {
    state: query('state') ?? '',
    iss: query('iss'),
    code: query('code'),
    error: query('error'),
  };
  const end = world.finishSso({ provider: params['provider'] ?? '', ...callback }, call);
  return isRefusal(end) ? refusal(world, end) : seeOther(end.location, endCookies(end, secure));
}

/** The session, where there is one; the binding has done its work. */
export const endCookies = ({ session }: SsoEnd, secure: boolean): Cookie[] => [
  ...(session ? [sessionCookie(session, secure)] : []),
  { name: cookieName('pbx-sso', secure), value: '', secure, maxAge: 0 },
];
