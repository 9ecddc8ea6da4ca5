import { http, type HttpHandler } from 'msw';
import { createExchange, type Exchange, type Host, type Params } from '../http/exchange.js';
import { refusal } from '../http/problem.js';
import { html, json, seeOther, toResponse, type Reply } from '../http/reply.js';
import { expiredPage, identityPage } from '../identity-page.js';
import { identityStyle } from '../identity-style.js';
import { isRefusal } from '../world/moment.js';
import type { Callback, Choice } from '../world/sso.js';
import { endCookies } from './sso.js';

/**
 * The mock identity provider. As a real server it is a page whose form leads on to the callback. A service worker sees
 * no navigations: there a page of the host shows the same HTML and asks for JSON, and the callback is run for it.
 */
export function identityHandlers(host: Host, apiBase: string, base: string): HttpHandler[] {
  const stylesheet = `${base}/identity.css`;
  const on = (method: 'get' | 'post', path: string, deed: (exchange: Exchange) => Reply | Promise<Reply>) =>
    http[method](`${base}${path}`, async ({ request, params }: { request: Request; params: Params }) => {
      const reply = await deed(createExchange(host, request, params, host.world.scenario));
      return toResponse(reply, { request, cookies: host.cookies });
    });
  return [
    on('get', '/identity.css', () => ({
      status: 200,
      text: identityStyle,
      headers: { 'Content-Type': 'text/css' },
    })),
    on('get', '/identity/:provider', (exchange) => showPage(host, exchange, stylesheet)),
    on('post', '/identity/:provider', (exchange) => choose(host, exchange, apiBase, stylesheet)),
  ];
}

function showPage({ world }: Host, { params, url }: Exchange, stylesheet: string): Reply {
  const screen = world.identityScreen({
    provider: params['provider'] ?? '',
    state: url.searchParams.get('state') ?? '',
  });
  if (!screen) return guarded(html(410, expiredPage(stylesheet)), []);
  const action = url.pathname + url.search;
  // Chromium holds redirects after a form to `form-action`, too: the way back must be named.
  return guarded(html(200, identityPage(screen, { action, stylesheet })), [new URL(screen.returnTo).origin]);
}

function guarded(page: Reply, formTargets: readonly string[]): Reply {
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
  ];
  return { ...page, headers: { ...page.headers, 'Content-Security-Policy': policy.join('; ') } };
}

async function choose(host: Host, exchange: Exchange, apiBase: string, stylesheet: string): Promise<Reply> {
  const { params, url, request, call, secure } = exchange;
  const provider = params['provider'] ?? '';
  const choice = toChoice(new URLSearchParams(await request.text()).get('choose') ?? '');
  const callback = host.world.chooseIdentity({
    provider,
    state: url.searchParams.get('state') ?? '',
    choice,
  });
  if (!callback) return guarded(html(410, expiredPage(stylesheet)), []);

  const wantsJson = request.headers.get('Accept')?.includes('application/json') ?? false;
  if (!wantsJson) return seeOther(callbackUrl(apiBase, provider, callback, url));
  const end = host.world.finishSso({ provider, ...callback }, call);
  return isRefusal(end)
    ? refusal(host.world, end)
    : json({ location: end.location }, endCookies(end, secure));
}

const toChoice = (chosen: string): Choice =>
  chosen === 'deny'
    ? { error: 'access_denied' }
    : chosen === 'fail'
      ? { error: 'server_error' }
      : { subject: chosen };

function callbackUrl(
  apiBase: string,
  provider: string,
  { state, iss, code, error }: Callback,
  requestUrl: URL,
): string {
  const url = new URL(`${apiBase}/sso/${provider}/callback`, requestUrl);
  for (const [name, value] of Object.entries({ state, iss, code, error })) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
