import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { JWK } from 'jose';
import { clients } from './clients.js';
import { callbackUrl, continuePage, grantFor, usualAnswer } from './hostile-authorize.js';
import {
  omit,
  straight,
  toJson,
  type Bend,
  type EndpointBend,
  type IdTokenBend,
  type Members,
} from './hostile-bend.js';
import { createGrants, type CodeGrant, type Grants } from './hostile-grants.js';
import { createKeyRing, type KeyRing } from './hostile-keys.js';
import {
  listen,
  readText,
  sendPage,
  sendText,
  type Fields,
  type Host,
  type Listening,
  type LoggedRequest,
} from './http.js';
import { page } from './pages.js';
import { personOf } from './people.js';

export interface HostileProvider {
  readonly issuer: string;
  /** The same server under the other loopback name: another origin, and another site. */
  readonly otherOrigin: string;
  readonly clientId: string;
  readonly webClientId: string;
  readonly webClientSecret: string;
  readonly requests: LoggedRequest[];
  /** What is other than right. */
  readonly bend: Bend;
  /** Right again, with nothing given out and nothing logged. */
  readonly reset: () => void;
  /** The keys that are published, for verifiers that do not fetch them. */
  readonly jwks: () => { readonly keys: JWK[] };
  readonly rotateKeys: (published?: 'at-once' | 'second-fetch') => Promise<void>;
  /** An ID token, usually a good one for Ana at the public client. */
  readonly mint: (claims?: Members, how?: Partial<Omit<IdTokenBend, 'claims'>>) => string;
  /** A code that somebody else's flow got, as an attacker would inject. */
  readonly issueCode: (
    grant: Partial<CodeGrant> & Pick<CodeGrant, 'redirectUri' | 'codeChallenge'>,
  ) => string;
  /** Of a stranger, whose keys are at `jwksUrl`: for the headers `jwk`, `jku` and `x5u`. Nobody should ever ask there. */
  readonly attacker: { readonly jwk: JWK; readonly jwksUrl: string };
  readonly stop: () => Promise<void>;
}

interface State {
  readonly server: Listening;
  readonly bend: Bend;
  readonly keys: KeyRing;
  readonly grants: Grants;
}

interface Exchange extends State {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly query: Fields;
}

const ATTACKER_KEYS = '/attacker/keys';

/** An OpenID provider whose every answer can be bent. It takes any redirect URI, and signs Ana in without a page. */
export async function startHostileProvider(host: Host = '127.0.0.1'): Promise<HostileProvider> {
  const server = await listen(host);
  const state: State = { server, bend: straight(), keys: await createKeyRing(), grants: createGrants() };
  server.answerWith((incoming, outgoing) => answer(state, incoming, outgoing));
  const { bend, keys, grants } = state;
  return {
    issuer: server.origin,
    otherOrigin: `http://${host === 'localhost' ? '127.0.0.1' : 'localhost'}:${server.port}`,
    ...clients,
    requests: server.requests,
    bend,
    reset: () => {
      Object.assign(bend, straight());
      grants.clear();
      keys.settle();
      server.requests.length = 0;
    },
    jwks: () => ({ keys: [...keys.published()] }),
    rotateKeys: (published = 'at-once') => keys.rotate(published),
    mint: (claims = {}, how = {}) =>
      keys.token(usualClaims(server.origin, usualGrant), { ...straight().idToken, claims, ...how }),
    issueCode: (grant) => grants.issueCode({ ...usualGrant, ...grant }),
    attacker: { jwk: keys.attacker.jwk, jwksUrl: server.origin + ATTACKER_KEYS },
    stop: server.stop,
  };
}

const usualGrant = { clientId: clients.clientId, sub: 'ana', scope: 'openid profile email' };

const routes: Readonly<Record<string, (exchange: Exchange) => unknown>> = {
  '/authorize': authorize,
  '/token': token,
  '/keys': (exchange) => sendBent(exchange, exchange.bend.keys, { keys: exchange.keys.fetched() }),
  '/userinfo': userinfo,
  '/revoke': revoke,
  '/logout': endSession,
  '/signin': ({ outgoing }) => sendPage(outgoing, 200, page('Sign in', '')),
  [ATTACKER_KEYS]: ({ keys, outgoing }) =>
    outgoing
      .writeHead(200, { 'access-control-allow-origin': '*' })
      .end(toJson({ keys: [keys.attacker.jwk] }, {})),
};

function answer(state: State, incoming: IncomingMessage, outgoing: ServerResponse): unknown {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const exchange: Exchange = { ...state, incoming, outgoing, query: Object.fromEntries(searchParams) };
  outgoing.setHeader('referrer-policy', 'no-referrer');
  if (incoming.method === 'OPTIONS') return preflight(exchange, pathname);
  // Below whatever issuer: `/{tenantid}/v2.0` is one, too.
  if (pathname.endsWith('/.well-known/openid-configuration')) {
    return sendBent(exchange, state.bend.metadata, metadata(state.server.origin));
  }
  const route = Object.hasOwn(routes, pathname) ? routes[pathname] : undefined;
  return route ? route(exchange) : sendText(outgoing, 404, 'There is nothing here.');
}

const metadata = (origin: string) => ({
  issuer: origin,
  authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`,
  jwks_uri: `${origin}/keys`,
  userinfo_endpoint: `${origin}/userinfo`,
  revocation_endpoint: `${origin}/revoke`,
  end_session_endpoint: `${origin}/logout`,
  authorization_response_iss_parameter_supported: true,
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'fragment'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none', 'client_secret_post'],
});

function authorize({ bend, grants, server, outgoing, query }: Exchange): unknown {
  const { does, headers } = bend.authorize;
  if (does === 'hang') return undefined;
  if (typeof does === 'object') return outgoing.writeHead(303, { ...headers, location: does.goTo }).end();
  const grant = grantFor(query, usualGrant);
  if (!grant) return sendText(outgoing, 400, 'A redirect_uri and a code_challenge (S256) are needed.');
  const usual = usualAnswer(query, bend.authorize, {
    iss: server.origin,
    issueCode: () => grants.issueCode(grant),
  });
  const location = callbackUrl(query, usual, bend.authorize);
  if (does === 'page') return sendPage(outgoing, 200, continuePage(location), headers);
  return outgoing.writeHead(303, { ...headers, location }).end();
}

async function token(exchange: Exchange): Promise<void> {
  const { bend, grants, keys, server, incoming } = exchange;
  const form = Object.fromEntries(new URLSearchParams(await readText(incoming)));
  // What is answered instead is no grant: the code stays good.
  if (bend.token.instead) return sendBent(exchange, bend.token, {});
  const taken = grants.take(form);
  if ('error' in taken) return send(exchange, bend.token, 400, toJson(taken, {}));
  return sendBent(exchange, bend.token, {
    token_type: 'Bearer',
    expires_in: 300,
    scope: taken.grant.scope,
    access_token: taken.accessToken,
    refresh_token: taken.refreshToken,
    id_token: keys.token(usualClaims(server.origin, taken.grant), bend.idToken),
  });
}

function usualClaims(issuer: string, { clientId, sub, nonce }: Partial<CodeGrant>) {
  const now = Math.floor(Date.now() / 1000);
  const person = personOf(sub ?? '');
  return {
    iss: issuer,
    sub,
    aud: clientId,
    iat: now,
    exp: now + 300,
    nonce: nonce ?? omit,
    name: person?.name,
    email: person?.email,
  };
}

function userinfo(exchange: Exchange): Promise<void> {
  const { bend, grants, incoming } = exchange;
  const grant = grants.bearer((incoming.headers.authorization ?? '').replace(/^Bearer /, ''));
  if (!grant) return send(exchange, bend.userinfo, 401, toJson({ error: 'invalid_token' }, {}));
  const { name, email } = personOf(grant.sub) ?? {};
  return sendBent(exchange, bend.userinfo, { sub: grant.sub, name, email });
}

async function revoke(exchange: Exchange): Promise<void> {
  const { bend } = exchange;
  if (bend.token.instead) return sendBent(exchange, bend.token, {});
  const form = new URLSearchParams(await readText(exchange.incoming));
  exchange.grants.revoke(form.get('token') ?? '');
  await send(exchange, bend.token, 200, '');
}

async function endSession(exchange: Exchange): Promise<void> {
  const { bend, outgoing, query } = exchange;
  const back = query['post_logout_redirect_uri'];
  if (bend.endSession.instead || back === undefined) return sendBent(exchange, bend.endSession, {});
  const url = new URL(back);
  if (query['state'] !== undefined) url.searchParams.set('state', query['state']);
  outgoing.writeHead(303, { location: url.href }).end();
}

/** The usual object, or what is sent instead. */
async function sendBent(exchange: Exchange, bend: EndpointBend, usual: object): Promise<void> {
  const { instead, members } = bend;
  if (instead === undefined) return send(exchange, bend, 200, toJson(usual, members));
  if (instead === 'drop') exchange.outgoing.destroy();
  if (typeof instead === 'object')
    await send(exchange, bend, instead.status, instead.body ?? '', instead.headers ?? {});
}

const json = { 'content-type': 'application/json' };

async function send(
  { incoming, outgoing }: Exchange,
  { cors, afterMs }: EndpointBend,
  status: number,
  body: string,
  headers: Fields = json,
): Promise<void> {
  // A slow answer keeps no process alive that is done otherwise.
  if (afterMs > 0) await setTimeout(afterMs, undefined, { ref: false });
  outgoing
    .writeHead(status, { 'cache-control': 'no-store', ...corsHeaders(incoming, cors), ...headers })
    .end(body);
}

const corsHeaders = ({ headers: { origin } }: IncomingMessage, cors: boolean): Fields =>
  cors && origin !== undefined ? { 'access-control-allow-origin': origin, vary: 'Origin' } : {};

const bendOf: Readonly<Record<string, 'token' | 'keys' | 'userinfo'>> = {
  '/token': 'token',
  '/keys': 'keys',
  '/userinfo': 'userinfo',
  '/revoke': 'token',
};

function preflight({ incoming, outgoing, bend }: Exchange, path: string): unknown {
  const { cors } = bend[bendOf[path] ?? 'metadata'];
  return outgoing
    .writeHead(204, {
      ...corsHeaders(incoming, cors),
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Authorization, Content-Type',
    })
    .end();
}
