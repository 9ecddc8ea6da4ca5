import assert from 'node:assert/strict';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import type { Emulator } from './emulators.js';
import { personOf, type PersonId } from './people.js';
import { attempt, authorizationUrl, metadataOf, redeem, type Attempt, type Metadata } from './walk.js';
import { createWalker, type Walker } from './walker.js';

/** Where the test's page would be. Nobody listens there: a walk ends before it. */
export const page = 'http://127.0.0.1:9';
export const redirectUri = `${page}/callback`;
export const registered = {
  redirectUris: [redirectUri],
  postLogoutRedirectUris: [`${page}/`],
  origins: [page],
};

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
}

export const tokensOf = async (answer: Response): Promise<Tokens> => {
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()) as Tokens;
};

export const errorOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  ((await answer.json()) as { error: string }).error,
];

/** A sign-in that came back. */
export interface Landing {
  readonly one: Attempt;
  readonly metadata: Metadata;
  readonly callback: URL;
  readonly code: string;
}

export const landed = (one: Attempt, metadata: Metadata, url: string): Landing => {
  assert.ok(url.startsWith(redirectUri), url);
  const callback = new URL(url);
  assert.equal(callback.searchParams.get('state'), one.state);
  return { one, metadata, callback, code: callback.searchParams.get('code') ?? '' };
};

/** Signs in at a provider with pages, to where the code comes back. */
export async function choose(
  authority: string,
  clientId: string,
  person: PersonId,
  { walker = createWalker(), mark = 'name="choose"' }: { walker?: Walker; mark?: string } = {},
): Promise<Landing> {
  const metadata = await metadataOf(authority);
  const one = attempt(clientId, redirectUri);
  const login = await walker.open(authorizationUrl(metadata.authorization_endpoint, one));
  const { url } = await walker.send(login, mark, { choose: person, remember: 'yes' }, redirectUri);
  return landed(one, metadata, url);
}

export const chooseAt = ({ issuer, clientId }: Emulator, person: PersonId): Promise<Landing> =>
  choose(issuer, clientId, person, { mark: `value="${personOf(person)?.email ?? ''}"` });

export const redeemed = async ({ metadata, one, code }: Landing, secret?: string): Promise<Tokens> =>
  tokensOf(
    await redeem(metadata.token_endpoint, one, code, secret === undefined ? {} : { client_secret: secret }),
  );

export const claimsOf = async (
  token: string,
  { metadata, one }: Landing,
  issuer: string,
): Promise<JWTPayload> => {
  const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
  const { payload } = await jwtVerify(token, keys, { issuer, audience: one.clientId });
  assert.equal(payload['nonce'], one.nonce);
  return payload;
};

export const userinfo = (metadata: Metadata, accessToken: string): Promise<Response> =>
  fetch(metadata.userinfo_endpoint ?? '', { headers: { authorization: `Bearer ${accessToken}` } });
