import type { IncomingMessage } from 'node:http';
import { clients } from './clients.js';
import { listen, sendText, type LoggedRequest } from './http.js';
import { createEngine, share, type ClientOptions, type Engine, type Shape } from './oidc-engine.js';
import { INTERACTION } from './oidc-interactions.js';
import { personButton } from './pages.js';
import { PERSONAL_TENANT, WORK_TENANT, type PersonId } from './people.js';

export interface EntraProvider {
  /** What Microsoft calls the instance. */
  readonly origin: string;
  readonly tenantId: string;
  /** Of the ID tokens of everybody who signs in at `common`, `organizations` or the tenant. */
  readonly issuer: string;
  /** What the metadata of `common` and `organizations` say instead: `{tenantid}` is literally there. */
  readonly issuerTemplate: string;
  readonly clientId: string;
  readonly webClientId: string;
  readonly webClientSecret: string;
  readonly requests: LoggedRequest[];
  /** Selector of a person's button on the login page. */
  readonly button: (person: PersonId) => string;
  readonly stop: () => Promise<void>;
}

export interface EntraProviderOptions extends ClientOptions {
  readonly tenantId?: string;
}

/** A certified provider in the shape of Microsoft Entra: tenants in its addresses, one issuer each, and no `iss` in answers. */
export async function startEntraProvider(options: EntraProviderOptions): Promise<EntraProvider> {
  const { tenantId = WORK_TENANT } = options;
  const server = await listen('localhost');
  const { origin } = server;
  const issuerTemplate = `${origin}/{tenantid}/v2.0`;
  const shared = await share();
  const engineOf = (tenant: string): Engine =>
    createEngine(server, options, shapeOf(origin, tenant, issuerTemplate), shared);
  const work = engineOf(tenantId);
  const personal = engineOf(PERSONAL_TENANT);
  const engines = new Map([
    [tenantId, work],
    ['common', work],
    ['organizations', work],
    [PERSONAL_TENANT, personal],
    ['consumers', personal],
  ]);
  server.answerWith((incoming, outgoing) => {
    if (incoming.url?.startsWith(INTERACTION)) return work.answer(incoming, outgoing);
    const engine = engines.get(enterTenant(incoming));
    return engine
      ? engine.answer(incoming, outgoing)
      : sendText(outgoing, 400, 'AADSTS90002: Tenant not found.');
  });
  return {
    origin,
    tenantId,
    issuer: `${origin}/${tenantId}/v2.0`,
    issuerTemplate,
    ...clients,
    requests: server.requests,
    button: personButton,
    stop: server.stop,
  };
}

type Mounted = IncomingMessage & { originalUrl?: string };

/** Takes the tenant off the address, as a router would that the provider is mounted in: it then puts it before its own ones. */
function enterTenant(incoming: Mounted): string {
  const [, tenant = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(incoming.url ?? '') ?? [];
  // Only the metadata are below the issuer; endpoints have their version elsewhere.
  incoming.url = rest.replace(/^\/v2\.0(?=\/\.well-known\/)/, '');
  incoming.originalUrl = `/${tenant}${incoming.url}`;
  return tenant;
}

const shapeOf = (origin: string, tenant: string, issuerTemplate: string): Shape => ({
  issuer: `${origin}/${tenant}/v2.0`,
  name: 'Entra ID',
  routes: {
    authorization: '/oauth2/v2.0/authorize',
    token: '/oauth2/v2.0/token',
    end_session: '/oauth2/v2.0/logout',
    jwks: '/discovery/v2.0/keys',
    userinfo: '/oidc/userinfo',
  },
  claims: { openid: ['sub', 'oid', 'tid', 'ver'], profile: ['name', 'preferred_username'], email: ['email'] },
  claimsOf: ({ name, email, oid }) => ({
    name,
    email,
    preferred_username: email,
    oid,
    tid: tenant,
    ver: '2.0',
  }),
  around: async (ctx, next) => {
    await next();
    if (ctx.path.endsWith('/openid-configuration')) {
      const isShared = /\/(common|organizations)\//.test((ctx.req as Mounted).originalUrl ?? '');
      ctx.body = { ...(ctx.body as object), ...notSaid, ...(isShared && { issuer: issuerTemplate }) };
    }
    const location = ctx.response.get('location');
    if (location) ctx.set('location', withoutIss(location));
  },
});

/** What Entra's metadata do not say. */
const notSaid = {
  authorization_response_iss_parameter_supported: undefined,
  code_challenge_methods_supported: undefined,
  revocation_endpoint: undefined,
};

function withoutIss(location: string): string {
  // To a page of its own.
  if (!URL.canParse(location)) return location;
  const url = new URL(location);
  const fragment = new URLSearchParams(url.hash.slice(1));
  url.searchParams.delete('iss');
  fragment.delete('iss');
  url.hash = fragment.toString();
  return url.href;
}
