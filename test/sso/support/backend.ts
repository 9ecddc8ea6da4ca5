import type { IncomingMessage } from 'node:http';
import { createWorld, demoSeed, type Identity, type Seed, type World } from '../../../mocks/index.js';
import { startMockServer } from '../../../mocks/server.js';
import { forward, listen, readText, type LoggedRequest } from './providers/http.js';
import { people, type Person } from './providers/people.js';
import { idTokenFor, linkedMetadata, verifiedClaims, type Link } from './providers/verify.js';
import { challengeOf } from './providers/walk.js';

type ProviderId = 'google' | 'microsoft' | 'other';
export type Links = Readonly<Partial<Record<ProviderId, Link>>>;

/** What a page handed over, without the secrets in it. */
export interface HandOver {
  readonly provider: string;
  readonly kind: 'code' | 'credential';
  /** The members of its body. */
  readonly members: readonly string[];
  readonly redirectUri: unknown;
  readonly remember: unknown;
  /** Why the backend did not believe it. The page is told no more than `sso-rejected`. */
  readonly refused?: string;
}

export interface Backend {
  readonly apiUrl: string;
  readonly world: World;
  /** All of them, preflights too. */
  readonly requests: LoggedRequest[];
  readonly handOvers: HandOver[];
  readonly stop: () => Promise<void>;
}

/**
 * An integrator's backend: the mock account API, behind a relay that really redeems and verifies what pages hand over. For
 * what is good the mock gets a grant of its own; of what is not, the mock gets what the page sent, and knows nothing of it.
 * So every answer is the mock's.
 */
export async function startBackend(links: Links): Promise<Backend> {
  const world = createWorld({ seed: seedFor(links) });
  const mock = await startMockServer({ world });
  const port = Number(new URL(mock.url).port);
  const relay = await listen();
  const handOvers: HandOver[] = [];
  const usedNonces = new Set<string>();
  relay.answerWith(async (incoming, outgoing) => {
    const at = handOverAt(incoming, links);
    if (!at) return forward(incoming, outgoing, { port });
    const body = await relayed(await readText(incoming), { ...at, world, handOvers, usedNonces });
    return forward(incoming, outgoing, { port, body });
  });
  return {
    apiUrl: `${relay.origin}/v1`,
    world,
    requests: relay.requests,
    handOvers,
    stop: async () => {
      await relay.stop();
      await mock.close();
    },
  };
}

/** Every provider's accounts of our people. Linked are Ana at Google, Elena at Microsoft, both at the other one. */
function seedFor(links: Links): Seed {
  const ids = Object.keys(links) as ProviderId[];
  const known = new Set(demoSeed.identities.map(({ subject }) => subject));
  const added = ids.flatMap((id) => [...people.map((person) => identityAt(id, person)), nobodyAt(id)]);
  const flows = ['redirect', 'popup', 'code', 'credential'] as const;
  const providers = demoSeed.providers.map((one) => (links[one.id as ProviderId] ? { ...one, flows } : one));
  const { other } = links;
  return {
    ...demoSeed,
    providers: other
      ? [...providers, { id: 'other', brand: 'other', name: 'Otro', flows, issuer: other.issuer }]
      : providers,
    identities: [...demoSeed.identities, ...added.filter(({ subject }) => !known.has(subject))],
  };
}

const linkedAccounts: Readonly<Record<string, string>> = {
  'other-ana': 'usr_101',
  'other-elena': 'usr_105',
};

/** An e-mail address that one of ours has, too, links nothing. */
function identityAt(
  provider: ProviderId,
  { id, name, email }: Pick<Person, 'name' | 'email'> & { id: string },
): Identity {
  const subject = `${provider}-${id}`;
  const accountId = linkedAccounts[subject];
  return { subject, provider, displayName: name, email, ...(accountId !== undefined && { accountId }) };
}

/** Whoever else has an account there. */
const nobodyAt = (provider: ProviderId): Identity =>
  identityAt(provider, { id: 'nobody', name: 'Nobody of ours', email: 'nobody@example.net' });

interface HandOverAt {
  readonly provider: ProviderId;
  readonly kind: HandOver['kind'];
  readonly link: Link;
}

function handOverAt({ method, url = '' }: IncomingMessage, links: Links): HandOverAt | undefined {
  const [, provider = '', kind] = /^\/v1\/sso\/(\w+)\/(code|credential)$/.exec(url) ?? [];
  if (method !== 'POST' || !Object.hasOwn(links, provider)) return undefined;
  const link = links[provider as ProviderId];
  return link && { provider: provider as ProviderId, kind: kind as HandOver['kind'], link };
}

interface Relay extends HandOverAt {
  readonly world: World;
  readonly handOvers: HandOver[];
  /** What was handed over once is not good a second time. */
  readonly usedNonces: Set<string>;
}

/** The body that the mock gets in place of the page's. */
async function relayed(text: string, relay: Relay): Promise<string> {
  const { provider, kind, handOvers } = relay;
  const body = parsed(text);
  const { redirectUri, remember } = body;
  const seen = { provider, kind, members: Object.keys(body), redirectUri, remember };
  try {
    const granted = await exchanged(body, relay);
    handOvers.push(seen);
    return JSON.stringify({ ...body, ...granted });
  } catch (error) {
    handOvers.push({ ...seen, refused: error instanceof Error ? error.message : String(error) });
    return text;
  }
}

type Body = Readonly<Record<string, unknown>>;

function parsed(text: string): Body {
  try {
    return Object(JSON.parse(text)) as Body;
  } catch {
    return {};
  }
}

/** What the mock takes for what the provider gave. */
async function exchanged(body: Body, { provider, kind, link, world, usedNonces }: Relay): Promise<Body> {
  const nonce = member(body, 'nonce');
  const metadata = await linkedMetadata(link);
  const page = kind === 'code' ? codeOf(body) : undefined;
  const idToken = page ? await idTokenFor(link, metadata, page) : member(body, 'idToken');
  const { sub = '' } = await verifiedClaims(link, metadata, idToken, nonce);
  if (usedNonces.has(nonce)) throw new Error('Handed over before');
  usedNonces.add(nonce);
  const grant = world.grant({
    provider,
    subject: subjectOf(provider, link, sub),
    nonce,
    ...(page && { codeChallenge: challengeOf(page.codeVerifier), redirectUri: page.redirectUri }),
  });
  if ('refused' in grant) throw new Error(grant.refused);
  return page ? { code: grant.code } : { idToken: grant.idToken };
}

const codeOf = (body: Body) => ({
  code: member(body, 'code'),
  codeVerifier: member(body, 'codeVerifier'),
  redirectUri: member(body, 'redirectUri'),
});

function member(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`No ${name}`);
  return value;
}

/** Of the mock's identity for a provider's subject. */
function subjectOf(provider: ProviderId, { subjects }: Link, sub: string): string {
  const person = people.find(({ id }) => (subjects?.[id] ?? id) === sub);
  return `${provider}-${person?.id ?? 'nobody'}`;
}
