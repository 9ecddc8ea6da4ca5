import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import type {
  ClientMetadata,
  Configuration,
  JWK,
  KoaContextWithOIDC,
  Provider as OidcProvider,
} from 'oidc-provider';
import { clients } from './clients.js';
import type { Listening } from './http.js';
import { createMemoryAdapter } from './memory-adapter.js';
import { INTERACTION, interact } from './oidc-interactions.js';
import { errorPage, logoutPage, signedOutPage } from './pages.js';
import { personOf, type Person } from './people.js';
import { interactionPolicy, Provider } from './quiet-oidc-provider.js';

/** What the test's page is, to its provider. */
export interface ClientOptions {
  /** Where its flows come back to; its clients are registered with the same ones. */
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris?: readonly string[];
  /** Of pages that may call the token, userinfo and revocation endpoints. Metadata and keys are for everybody. */
  readonly origins?: readonly string[];
  /** Default: an hour. */
  readonly accessTokenSeconds?: number;
  /** On all pages, so that they lose the window that opened them. */
  readonly coop?: 'same-origin';
}

type Middleware = Parameters<OidcProvider['use']>[0];

/** What makes one provider look different from another. */
export interface Shape {
  readonly issuer: string;
  /** What people call it. */
  readonly name: string;
  readonly routes?: Configuration['routes'];
  /** Claims by scope, and a person's. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  readonly claimsOf: (person: Person) => Readonly<Record<string, unknown>>;
  /** Sees every answer. */
  readonly around?: Middleware;
}

/** What engines of one server share: a sign-in that began at one of them ends at another one. */
export interface Shared {
  readonly keys: readonly JWK[];
  readonly secrets: readonly string[];
  readonly adapter: ReturnType<typeof createMemoryAdapter>;
}

export const share = async (): Promise<Shared> => ({
  keys: [await createKey()],
  secrets: [randomBytes(16).toString('hex')],
  adapter: createMemoryAdapter(),
});

export async function createKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), use: 'sig', alg: 'RS256' };
}

export interface Engine {
  readonly answer: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
}

/** A certified provider (oidc-provider) of some shape, with pages of our own. */
export function createEngine(
  server: Listening,
  options: ClientOptions,
  shape: Shape,
  shared: Shared,
): Engine {
  const provider = new Provider(shape.issuer, configure(server, options, shape, shared));
  if (shape.around) provider.use(shape.around);
  // It tells the caller no more than "oops".
  provider.on('server_error', (_, error) => console.error(error));
  const respond = provider.callback();
  return {
    answer: async (incoming, outgoing) => {
      outgoing.setHeader('referrer-policy', 'no-referrer');
      if (options.coop) outgoing.setHeader('cross-origin-opener-policy', options.coop);
      if (incoming.url?.startsWith(INTERACTION)) await interact(shape.name, provider, incoming, outgoing);
      else await respond(incoming, outgoing);
    },
  };
}

function configure(
  { port }: Listening,
  options: ClientOptions,
  { routes, claims, claimsOf }: Shape,
  { keys, secrets, adapter }: Shared,
): Configuration {
  const names = { session: `op${port}`, interaction: `op${port}_interaction`, resume: `op${port}_resume` };
  return {
    adapter,
    claims: { ...claims },
    clients: clientsFor(options),
    // Also in the ID token, as at Google and Entra.
    conformIdTokenClaims: false,
    // Cookies know no ports: providers that run side by side would overwrite each other's.
    cookies: { keys: [...secrets], names },
    clientBasedCORS: (_, origin) => options.origins?.includes(origin) ?? false,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_, client, token) => client.clientId === token.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, logoutPage(form)),
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage()),
      },
    },
    findAccount: (_, id) => {
      const person = personOf(id);
      return person && { accountId: id, claims: () => ({ sub: id, ...claimsOf(person) }) };
    },
    interactions: { policy: policy(), url: (_, { uid }) => INTERACTION + uid },
    issueRefreshToken: () => true,
    jwks: { keys },
    loadExistingGrant: (ctx) => grantWithoutAsking(ctx, Object.keys(claims)),
    pkce: { required: () => true },
    responseTypes: ['code'],
    renderError: (ctx, { error, error_description: description }) => show(ctx, errorPage(error, description)),
    rotateRefreshToken: true,
    ...(routes && { routes }),
    ttl: lifetimes(options),
  };
}

function clientsFor({ redirectUris, postLogoutRedirectUris = [] }: ClientOptions): ClientMetadata[] {
  const both = {
    redirect_uris: redirectUris,
    post_logout_redirect_uris: postLogoutRedirectUris,
    grant_types: ['authorization_code', 'refresh_token'],
  };
  return [
    { ...both, client_id: clients.clientId, token_endpoint_auth_method: 'none' },
    {
      ...both,
      client_id: clients.webClientId,
      client_secret: clients.webClientSecret,
      token_endpoint_auth_method: 'client_secret_post',
    },
  ];
}

/** Its own defaults for these say in the log that they are defaults. */
function lifetimes({ accessTokenSeconds = 3600 }: ClientOptions): NonNullable<Configuration['ttl']> {
  const day = 24 * 3600;
  return {
    AccessToken: accessTokenSeconds,
    Grant: 14 * day,
    IdToken: 3600,
    Interaction: 3600,
    RefreshToken: 14 * day,
    Session: 14 * day,
  };
}

/** As usual, and `prompt=select_account`, which Google and Entra know. */
function policy() {
  const prompts = interactionPolicy.base();
  prompts.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);
  return prompts;
}

/** Consent goes without saying: no page for it, unless `prompt=consent` asks for one. */
async function grantWithoutAsking({ oidc }: KoaContextWithOIDC, scopes: string[]) {
  const { client, session, provider } = oidc;
  const clientId = client?.clientId;
  const accountId = session?.accountId;
  if (!clientId || !accountId) return undefined;
  const known = session.grantIdFor(clientId);
  const grant = (known && (await provider.Grant.find(known))) || new provider.Grant({ clientId, accountId });
  grant.addOIDCScope([...scopes, 'offline_access']);
  await grant.save();
  return grant;
}

function show(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.set('content-security-policy', "default-src 'none'; base-uri 'none'");
  ctx.body = html;
}
