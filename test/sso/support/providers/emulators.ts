import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createEmulator, type Emulator as Running } from 'emulate';
import { decodeJwt } from 'jose';
import { clients } from './clients.js';
import { forward, listen, type LoggedRequest } from './http.js';
import { people, PERSONAL_TENANT, personOf, type PersonId } from './people.js';
import { attempt, authorizationUrl, metadataOf, redeem } from './walk.js';
import { createWalker } from './walker.js';

/** A provider as others understood it: the npm package emulate. */
export interface Emulator {
  readonly origin: string;
  readonly issuer: string;
  /** Confidential, as these emulators want a secret for every code. */
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is who: it makes new subjects at every start. */
  readonly subjects: Readonly<Record<PersonId, string>>;
  readonly requests: LoggedRequest[];
  /** Selector of a person's button on its page. */
  readonly button: (person: PersonId) => string;
  readonly stop: () => Promise<void>;
}

export interface GoogleEmulator extends Emulator {
  /** It signs with this (HS256), not with the client's secret, and publishes no keys. The real one signs with RS256. */
  readonly sharedKey: string;
}

export interface MicrosoftEmulator extends Emulator {
  /** Its secret is empty, so that a page can redeem, too. */
  readonly publicClientId: string;
  /** Of everybody: that of private accounts. */
  readonly tenantId: string;
}

export interface EmulatorOptions {
  readonly redirectUris: readonly string[];
}

type Service = 'google' | 'microsoft';

const web = { clientId: clients.webClientId, clientSecret: clients.webClientSecret };

export async function startGoogleEmulator(options: EmulatorOptions): Promise<GoogleEmulator> {
  const emulator = await start('google', options);
  return { ...emulator, issuer: emulator.origin, sharedKey: 'emulate-google-jwt-secret' };
}

export async function startMicrosoftEmulator(options: EmulatorOptions): Promise<MicrosoftEmulator> {
  const emulator = await start('microsoft', options);
  const issuer = `${emulator.origin}/${PERSONAL_TENANT}/v2.0`;
  return { ...emulator, issuer, publicClientId: clients.clientId, tenantId: PERSONAL_TENANT };
}

/** Behind a server of ours, which writes the log, and ends when it is told to: browsers keep connections open. */
async function start(service: Service, options: EmulatorOptions): Promise<Omit<Emulator, 'issuer'>> {
  const front = await listen('localhost');
  const { origin, requests } = front;
  const { running, port } = await run(service, origin, options);
  front.answerWith((incoming, outgoing) => forward(incoming, outgoing, { port }));
  const subjects = await learnSubjects(origin, options.redirectUris[0] ?? '');
  requests.length = 0;
  let closing: Promise<void> | undefined;
  return {
    origin,
    ...web,
    subjects,
    requests,
    button: (person) => `input[name="email"][value="${personOf(person)?.email ?? ''}"] ~ button`,
    stop: async () => {
      await front.stop();
      await (closing ??= running.close());
    },
  };
}

async function run(service: Service, baseUrl: string, { redirectUris }: EmulatorOptions) {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const client = (id: string, secret: string) => ({
    client_id: id,
    client_secret: secret,
    name: 'PBX portal',
    redirect_uris: redirectUris,
  });
  const seed = {
    users: people.map(({ email, name, givenName, familyName }) => ({
      email,
      name,
      given_name: givenName,
      family_name: familyName,
    })),
    oauth_clients: [
      client(web.clientId, web.clientSecret),
      ...(service === 'microsoft' ? [client(clients.clientId, '')] : []),
    ],
  };
  const running: Running = await createEmulator({
    service,
    baseUrl,
    seed: { [service]: seed },
    // It listens on what it is given, and does not tell where that is. A port that is bound already can be given, too
    // (`server.listen(handle)`): the system chooses it, and nobody else can take it in between.
    port: holder as unknown as number,
  });
  return { running, port };
}

/** Everybody signs in once. */
async function learnSubjects(origin: string, redirectUri: string): Promise<Record<PersonId, string>> {
  const metadata = await metadataOf(origin);
  const learn = async (email: string): Promise<string> => {
    const walker = createWalker();
    const one = attempt(web.clientId, redirectUri);
    const page = await walker.open(authorizationUrl(metadata.authorization_endpoint, one));
    const { url } = await walker.send(page, `value="${email}"`, {}, redirectUri);
    const code = new URL(url).searchParams.get('code') ?? '';
    const answer = await redeem(metadata.token_endpoint, one, code, { client_secret: web.clientSecret });
    const { id_token: idToken } = (await answer.json()) as { id_token: string };
    return decodeJwt(idToken).sub ?? '';
  };
  const pairs = people.map(async ({ id, email }) => [id, await learn(email)] as const);
  return Object.fromEntries(await Promise.all(pairs)) as Record<PersonId, string>;
}
