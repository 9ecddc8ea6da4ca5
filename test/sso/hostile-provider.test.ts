import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { answers, omit, rawJson, type Bend } from './support/providers/hostile-bend.js';
import { startHostileProvider, type HostileProvider } from './support/providers/hostile-provider.js';
import {
  claimsOf,
  errorOf,
  page,
  redeemed,
  redirectUri,
  tokensOf,
  userinfo,
  type Landing,
} from './support/providers/landing.js';
import {
  attempt,
  authorizationUrl,
  challengeOf,
  metadataOf,
  redeem,
  refresh,
} from './support/providers/walk.js';
import { createWalker } from './support/providers/walker.js';

describe('the hostile provider', () => {
  let provider: HostileProvider;
  before(async () => (provider = await startHostileProvider()));
  after(() => provider.stop());
  beforeEach(() => provider.reset());

  async function land(more = {}): Promise<Landing> {
    const metadata = await metadataOf(provider.issuer);
    const one = attempt(provider.clientId, redirectUri);
    const { url } = await createWalker().open(
      authorizationUrl(metadata.authorization_endpoint, one, more),
      redirectUri,
    );
    return { one, metadata, callback: new URL(url), code: new URL(url).searchParams.get('code') ?? '' };
  }

  const keys = () => createLocalJWKSet(provider.jwks());
  const tokenCalls = () => provider.requests.filter(({ path }) => path === '/token').length;

  it('is an honest one, while nothing is bent', async () => {
    const landing = await land();
    assert.deepEqual(Object.fromEntries(landing.callback.searchParams), {
      code: landing.code,
      state: landing.one.state,
      iss: provider.issuer,
    });
    const tokens = await redeemed(landing);
    assert.equal((await claimsOf(tokens.id_token, landing, provider.issuer)).sub, 'ana');
    assert.equal((await userinfo(landing.metadata, tokens.access_token)).status, 200);
    assert.equal(tokenCalls(), 1);
    assert.equal((await userinfo(landing.metadata, 'made-up')).status, 401);
    const out = `${landing.metadata.end_session_endpoint ?? ''}?post_logout_redirect_uri=${page}/&state=s`;
    assert.equal((await createWalker().open(out, page)).url, `${page}/?state=s`);
  });

  it('takes a code once, with its verifier, and a refresh token once', async () => {
    const landing = await land();
    const again = (token: string) => refresh(landing.metadata.token_endpoint, provider.clientId, token);
    const first = await redeemed(landing);
    const reused = await redeem(landing.metadata.token_endpoint, landing.one, landing.code);
    assert.deepEqual(await errorOf(reused), [400, 'invalid_grant']);
    const codeChallenge = challengeOf('of-the-attacker');
    const injected = provider.issueCode({ redirectUri, codeChallenge });
    assert.deepEqual(await errorOf(await redeem(landing.metadata.token_endpoint, landing.one, injected)), [
      400,
      'invalid_grant',
    ]);
    const second = await tokensOf(await again(first.refresh_token));
    assert.equal('nonce' in decodeJwt(second.id_token), false);
    assert.deepEqual(await errorOf(await again(first.refresh_token)), [400, 'invalid_grant']);
    assert.deepEqual(await errorOf(await again(second.refresh_token)), [400, 'invalid_grant']);
  });

  const atCallback: [what: string, bend: (authorize: Bend['authorize']) => void, query: object][] = [
    ['no state', ({ parameters }) => (parameters['state'] = omit), { code: /^code-/ }],
    ['another state', ({ parameters }) => (parameters['state'] = 'other'), { state: /^other$/ }],
    ['no iss', ({ parameters }) => (parameters['iss'] = omit), { code: /^code-/ }],
    ['iss with a slash', ({ parameters }) => (parameters['iss'] = (iss) => `${iss}/`), { iss: /\d\/$/ }],
    [
      'an error with a long description in HTML',
      (authorize) =>
        (authorize.refusal = { error: 'server_error', description: `<b>${'x'.repeat(10_000)}</b>` }),
      { error: /^server_error$/, error_description: /^<b>x{10000}<\/b>$/ },
    ],
    [
      'an error and a code',
      (authorize) => {
        authorize.refusal = { error: 'access_denied' };
        authorize.parameters['code'] = 'x';
      },
      { error: /^access_denied$/, code: /^x$/ },
    ],
  ];
  for (const [what, bend, expected] of atCallback) {
    it(`comes back with ${what}`, async () => {
      bend(provider.bend.authorize);
      const { callback } = await land();
      for (const [name, pattern] of Object.entries(expected)) {
        assert.match(callback.searchParams.get(name) ?? '', pattern as RegExp);
      }
      if (what.startsWith('no ')) assert.equal(callback.searchParams.has(what.slice(3)), false);
    });
  }

  it('repeats a code, and answers in the fragment, too', async () => {
    provider.bend.authorize.parameters['code'] = (code) => [code, 'other'];
    provider.bend.authorize.place = 'both';
    const { callback } = await land();
    assert.equal(callback.searchParams.getAll('code').length, 2);
    assert.equal(callback.hash.slice(1), callback.search.slice(1));
    provider.bend.authorize.place = undefined;
    const asked = await land({ response_mode: 'fragment' });
    assert.equal(asked.callback.search, '');
    assert.match(asked.callback.hash, /code=.*state=/);
  });

  it('shows a page, leads elsewhere, or never answers', async () => {
    const { authorize } = provider.bend;
    authorize.does = 'page';
    authorize.headers = { 'cross-origin-opener-policy': 'same-origin' };
    const metadata = await metadataOf(provider.issuer);
    const url = authorizationUrl(metadata.authorization_endpoint, attempt(provider.clientId, redirectUri));
    const response = await fetch(url);
    assert.equal(response.headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.match(await response.text(), /<a id="continue" href="http:\/\/127.0.0.1:9\/callback\?code=/);
    authorize.does = { goTo: 'https://elsewhere.example/' };
    assert.equal((await createWalker().open(url, 'https://')).url, 'https://elsewhere.example/');
    authorize.does = 'hang';
    await assert.rejects(fetch(url, { signal: AbortSignal.timeout(100) }), { name: 'TimeoutError' });
  });

  it('has the metadata that it is told to', async () => {
    const { metadata } = provider.bend;
    metadata.members = {
      issuer: `${provider.issuer}/`,
      token_endpoint: 'http://idp.example/token',
      userinfo_endpoint: `${provider.otherOrigin}/userinfo`,
      jwks_uri: omit,
      authorization_response_iss_parameter_supported: omit,
    };
    const bent = await metadataOf(provider.issuer);
    assert.equal(bent.issuer, `${provider.issuer}/`);
    assert.equal(bent.token_endpoint, 'http://idp.example/token');
    assert.equal('jwks_uri' in bent || 'authorization_response_iss_parameter_supported' in bent, false);
    assert.equal((await userinfo(bent, 'x')).status, 401);
    metadata.members = { issuer: `${provider.issuer}/{tenantid}/v2.0` };
    assert.match((await metadataOf(`${provider.issuer}/common/v2.0`)).issuer, /\/\{tenantid\}\/v2\.0$/);
  });

  it('answers anything at its endpoints, late, without CORS, or not at all', async () => {
    const landing = await land();
    const { token, keys: jwks, metadata } = provider.bend;
    const ask = () => redeem(landing.metadata.token_endpoint, landing.one, landing.code);
    token.instead = answers.html;
    assert.match((await ask()).headers.get('content-type') ?? '', /^text\/html/);
    token.instead = answers.toLoginPage;
    assert.equal((await ask()).headers.get('location'), '/signin');
    token.instead = answers.emptyObject;
    assert.deepEqual(await (await ask()).json(), {});
    token.instead = answers.invalidGrant;
    assert.deepEqual(await errorOf(await ask()), [400, 'invalid_grant']);
    token.instead = 'drop';
    await assert.rejects(ask());
    token.instead = undefined;
    token.members = { id_token: omit, expires_in: 1 };
    assert.equal('id_token' in (await tokensOf(await ask())), false);
    jwks.instead = answers.serverError;
    assert.equal((await fetch(landing.metadata.jwks_uri)).status, 500);
    metadata.cors = false;
    metadata.afterMs = 50;
    const began = performance.now();
    const response = await fetch(`${provider.issuer}/.well-known/openid-configuration`, {
      headers: { origin: page },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.ok(performance.now() - began >= 45);
  });

  it('publishes new keys at once, or one look too late, or none', async () => {
    const landing = await land();
    const kids = async () => {
      const set = (await (await fetch(landing.metadata.jwks_uri)).json()) as { keys: { kid: string }[] };
      return set.keys.map(({ kid }) => kid);
    };
    const [old] = await kids();
    await provider.rotateKeys('second-fetch');
    const now = decodeProtectedHeader(provider.mint()).kid;
    assert.deepEqual([await kids(), await kids()], [[old], [now]]);
    await provider.rotateKeys();
    assert.deepEqual(await kids(), [decodeProtectedHeader(provider.mint()).kid]);
    provider.bend.keys.members = { keys: [] };
    assert.deepEqual(await kids(), []);
  });

  it('mints ID tokens: good ones, and with whatever claims', async () => {
    const good = { issuer: provider.issuer, audience: provider.clientId };
    const { payload } = await jwtVerify(provider.mint({ nonce: 'n', tid: 't' }), keys(), good);
    assert.deepEqual([payload.sub, payload['nonce'], payload['tid']], ['ana', 'n', 't']);
    const textOf = (token: string) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    assert.match(
      textOf(provider.mint({ exp: rawJson('1e400'), iat: '7', sub: omit })),
      /"iat":"7","exp":1e400,/,
    );
    assert.equal(textOf(provider.mint({}, { payload: 'no JSON' })), 'no JSON');
  });

  it('signs as nobody should believe it', async () => {
    const { jwk, jwksUrl } = provider.attacker;
    const forged = {
      none: provider.mint({}, { signing: 'none' }),
      nOnE: provider.mint({}, { signing: 'none', header: { alg: 'nOnE' } }),
      pem: provider.mint({}, { signing: 'hs256-pem' }),
      jwk: provider.mint({}, { signing: 'hs256-jwk' }),
      broken: provider.mint({}, { signing: 'broken' }),
      attacker: provider.mint({}, { signing: 'attacker' }),
      unknown: provider.mint({}, { header: { kid: 'nobody' } }),
      header: provider.mint({}, { signing: 'attacker', header: { kid: jwk.kid, jwk, jku: jwksUrl } }),
    };
    for (const [what, token] of Object.entries(forged)) await assert.rejects(jwtVerify(token, keys()), what);
    assert.equal(forged.none.split('.')[2], '');
    assert.equal(decodeProtectedHeader(forged.jwk).alg, 'HS256');
    await jwtVerify(forged.header, createRemoteJWKSet(new URL(jwksUrl)));
    assert.equal(provider.requests.at(-1)?.path, '/attacker/keys');
  });
});
