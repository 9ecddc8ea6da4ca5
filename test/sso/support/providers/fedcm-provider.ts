// An identity provider for the browser's own sign-in (FedCM), on plain http: Chromium takes loopback for safe, asks
// for the well-known file on the very port, and wants no flags for any of it.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { challengeOf } from './walk.js';

const people = {
  ana: { sub: '101', name: 'Ana García López', given_name: 'Ana', email: 'ana.garcia@example.com' },
  /** An account that belongs to nobody on the phone system. */
  stranger: { sub: '999', name: 'Visitante', given_name: 'Visitante', email: 'visitante@example.net' },
} as const;

export type FedCmPerson = keyof typeof people;

const paths = {
  wellKnown: '/.well-known/web-identity',
  config: '/fedcm.json',
  accounts: '/accounts',
  client: '/client',
  assertion: '/assertion',
  disconnect: '/disconnect',
  login: '/login',
  logout: '/logout',
  discovery: '/.well-known/openid-configuration',
  jwks: '/jwks',
  authorize: '/authorize',
  token: '/token',
} as const;

export type FedCmEndpoint = keyof typeof paths;

export interface FedCmRequest {
  readonly endpoint: FedCmEndpoint | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Decoded; `params` is JSON inside. */
  readonly body: Readonly<Record<string, string>>;
}

export interface FedCmOptions {
  readonly clientId: string;
  /** Of the pages that may sign in. */
  readonly origins: readonly string[];
  /** Another site than that of the page, as a provider is: `localhost` to a page on `127.0.0.1`. */
  readonly host?: 'localhost' | '127.0.0.1';
}

/** What a test may change at any time. */
export interface FedCmKnobs {
  /** Who is offered, in this order; with nobody the accounts answer 401, and an active call opens the login page. */
  signedIn: FedCmPerson[];
  /** Who has used this client before, hence is asked for no consent. */
  approved: Set<FedCmPerson>;
  /** Laid over those of the ID token; `undefined` leaves one out. */
  claims: Record<string, unknown>;
  /** What the assertion holds in place of the ID token. */
  bend: ((idToken: string) => unknown) | undefined;
  /** What the provider says instead of a token. */
  refusal: { readonly code: string; readonly url?: string } | undefined;
  /** Endpoints that answer 500, 404, or a page where JSON is due. */
  broken: Partial<Record<FedCmEndpoint, 'failing' | 'missing' | 'html'>>;
}

export interface FedCmProvider extends FedCmKnobs {
  /** The issuer of the ID tokens. */
  readonly origin: string;
  readonly configUrl: string;
  readonly clientId: string;
  /** All that came in. */
  readonly requests: readonly FedCmRequest[];
  readonly stop: () => void;
}

interface Reply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string;
}

interface Keys {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
  /** Of the way without a dialog, what a code is good for. */
  readonly codes: Map<string, Readonly<Record<string, string>>>;
}

const json = (status: number, body: unknown, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const html = (status: number, body: string, headers: OutgoingHttpHeaders = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><title>Provider</title>${body}`,
});

const broken = {
  failing: html(500, 'Internal Server Error'),
  missing: html(404, 'Not Found'),
  html: html(200, 'Welcome to Hotel Wi-Fi'),
};

const forAnyone = { 'access-control-allow-origin': '*' };

const everybody = Object.keys(people) as FedCmPerson[];

function wellKnown({ origin, configUrl }: FedCmProvider): Reply {
  const accounts_endpoint = origin + paths.accounts;
  return json(200, { provider_urls: [configUrl], accounts_endpoint, login_url: origin + paths.login });
}

function config(): Reply {
  return json(200, {
    accounts_endpoint: paths.accounts,
    client_metadata_endpoint: paths.client,
    id_assertion_endpoint: paths.assertion,
    disconnect_endpoint: paths.disconnect,
    login_url: paths.login,
  });
}

function accounts({ signedIn, approved, clientId }: FedCmProvider): Reply {
  const list = signedIn.map((person) => {
    const { sub: id, name, given_name, email } = people[person];
    const approved_clients = approved.has(person) ? [clientId] : [];
    return { id, name, given_name, email, login_hints: [email], approved_clients };
  });
  return list.length > 0 ? json(200, { accounts: list }) : json(401, {});
}

function nonceOf({ params = '{}', nonce }: FedCmRequest['body']): unknown {
  return (JSON.parse(params) as { nonce?: unknown }).nonce ?? nonce; // The latter is from before Chrome 143.
}

function idToken(provider: FedCmProvider, person: FedCmPerson, nonce: unknown, keys: Keys): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { origin: iss, clientId: aud, claims } = provider;
  const { sub, name, email } = people[person];
  return new SignJWT({ iss, aud, sub, name, email, nonce, iat: now, exp: now + 300, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: keys.jwk.kid!, typ: 'JWT' })
    .sign(keys.privateKey);
}

async function assertion(provider: FedCmProvider, { body }: FedCmRequest, keys: Keys): Promise<Reply> {
  const person = provider.signedIn.find((one) => people[one].sub === body.account_id);
  const error = body.client_id === provider.clientId ? provider.refusal : { code: 'unauthorized_client' };
  if (error) return json(403, { error });
  if (!person) return json(401, { error: { code: 'access_denied' } });
  provider.approved.add(person);
  const token = await idToken(provider, person, nonceOf(body), keys);
  return json(200, { token: provider.bend ? provider.bend(token) : token });
}

/** The way without a dialog: goes back at once. */
function authorize({ origin, signedIn }: FedCmProvider, { url }: FedCmRequest, { codes }: Keys): Reply {
  const asked = Object.fromEntries(new URL(url, origin).searchParams);
  const code = randomUUID();
  codes.set(code, asked);
  const back = new URL(asked.redirect_uri ?? '');
  const answer = signedIn.length > 0 ? { code } : { error: 'access_denied' };
  back.search = new URLSearchParams({ ...answer, state: asked.state ?? '' }).toString();
  return html(303, 'This way', { location: back.href });
}

async function redeem(provider: FedCmProvider, { body }: FedCmRequest, keys: Keys): Promise<Reply> {
  const asked = keys.codes.get(body.code ?? '');
  keys.codes.delete(body.code ?? '');
  const [person] = provider.signedIn;
  if (!person || asked?.code_challenge !== challengeOf(body.code_verifier ?? ''))
    return json(400, { error: 'invalid_grant' });
  const id_token = await idToken(provider, person, asked.nonce, keys);
  return json(200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token });
}

function disconnect({ approved }: FedCmProvider, { body }: FedCmRequest): Reply {
  const hint = body.account_hint;
  const person = everybody.find((one) => people[one].sub === hint || people[one].email === hint);
  if (!person) return json(404, {});
  approved.delete(person);
  return json(200, { account_id: people[person].sub });
}

/** Tells the browser that somebody is signed in only once it is so: it asks for the accounts again at that moment. */
function login(provider: FedCmProvider, { method, body }: FedCmRequest): Reply {
  if (method !== 'POST') {
    const buttons = everybody.map((one) => `<button name="as" value="${one}">${people[one].name}</button>`);
    return html(200, `<form method="post">${buttons.join('')}</form>`);
  }
  provider.signedIn = everybody.filter((one) => one === body.as);
  return html(200, '<script>IdentityProvider.close()</script>', { 'set-login': 'logged-in' });
}

function logout(provider: FedCmProvider): Reply {
  provider.signedIn = [];
  return html(200, 'Signed out', { 'set-login': 'logged-out' });
}

function discovery({ origin: issuer }: FedCmProvider): Reply {
  const endpoints = {
    authorization_endpoint: issuer + paths.authorize,
    token_endpoint: issuer + paths.token,
    jwks_uri: issuer + paths.jwks,
  };
  const supported = {
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
  return json(200, { issuer, ...endpoints, ...supported }, forAnyone);
}

function answer(provider: FedCmProvider, request: FedCmRequest, keys: Keys): Reply | Promise<Reply> {
  const { origin } = provider;
  const answers: Record<FedCmEndpoint, () => Reply | Promise<Reply>> = {
    wellKnown: () => wellKnown(provider),
    config,
    accounts: () => accounts(provider),
    client: () =>
      json(200, { privacy_policy_url: `${origin}/privacy`, terms_of_service_url: `${origin}/terms` }),
    assertion: () => assertion(provider, request, keys),
    disconnect: () => disconnect(provider, request),
    login: () => login(provider, request),
    logout: () => logout(provider),
    discovery: () => discovery(provider),
    jwks: () => json(200, { keys: [keys.jwk] }, forAnyone),
    authorize: () => authorize(provider, request, keys),
    token: () => redeem(provider, request, keys),
  };
  const { endpoint } = request;
  if (!endpoint) return broken.missing;
  const how = provider.broken[endpoint];
  if (how) return broken[how];
  // A page cannot forge this header: without it, any page could ask who is signed in.
  const browsersOwn: FedCmEndpoint[] = ['accounts', 'client', 'assertion', 'disconnect'];
  const asked = request.headers['sec-fetch-dest'] === 'webidentity';
  return browsersOwn.includes(endpoint) && !asked ? json(400, {}) : answers[endpoint]();
}

async function makeKeys(): Promise<Keys> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  return { privateKey, jwk, codes: new Map() };
}

const endpointAt = (pathname: string) =>
  (Object.keys(paths) as FedCmEndpoint[]).find((endpoint) => paths[endpoint] === pathname);

/** A real server on a port of its own, at which Ana is signed in. */
export async function startFedCmProvider(options: FedCmOptions): Promise<FedCmProvider> {
  const { clientId, origins, host = 'localhost' } = options;
  const keys = await makeKeys();
  const requests: FedCmRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const text = (await incoming.setEncoding('utf8').toArray()).join('');
      const { method = '', url = '', headers } = incoming;
      const endpoint = endpointAt(new URL(url, provider.origin).pathname);
      const body = Object.fromEntries(new URLSearchParams(text));
      const request = { endpoint, method, url, headers, body };
      requests.push(request);
      const reply = await answer(provider, request, keys);
      const known = origins.find((origin) => origin === headers.origin);
      const cors = known && {
        'access-control-allow-origin': known,
        'access-control-allow-credentials': 'true',
      };
      outgoing.writeHead(reply.status, { ...cors, ...reply.headers }).end(reply.body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  const provider: FedCmProvider = {
    origin,
    configUrl: origin + paths.config,
    clientId,
    requests,
    signedIn: ['ana'],
    approved: new Set(),
    claims: {},
    bend: undefined,
    refusal: undefined,
    broken: {},
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return provider;
}
