import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { startGoogleEmulator, startMicrosoftEmulator } from './support/providers/emulators.js';
import { startEntraProvider, type EntraProvider } from './support/providers/entra-provider.js';
import {
  choose,
  chooseAt,
  claimsOf,
  errorOf,
  landed,
  page,
  redeemed,
  redirectUri,
  registered,
  tokensOf,
  userinfo,
} from './support/providers/landing.js';
import { PERSONAL_TENANT, personOf } from './support/providers/people.js';
import { startPlainProvider, type PlainProvider } from './support/providers/plain-provider.js';
import { attempt, authorizationUrl, metadataOf, redeem, refresh } from './support/providers/walk.js';
import { createWalker } from './support/providers/walker.js';

describe('the plain provider', () => {
  let provider: PlainProvider;
  before(
    async () =>
      (provider = await startPlainProvider({ ...registered, coop: 'same-origin', accessTokenSeconds: 60 })),
  );
  after(() => provider.stop());

  it('signs a person in, whose ID token verifies', async () => {
    const landing = await choose(provider.issuer, provider.clientId, 'ana');
    assert.equal(landing.callback.searchParams.get('iss'), provider.issuer);
    assert.equal(landing.metadata.authorization_response_iss_parameter_supported, true);
    const tokens = await redeemed(landing);
    const { sub, name, email } = await claimsOf(tokens.id_token, landing, provider.issuer);
    assert.deepEqual([sub, name, email], ['ana', 'Ana García López', 'ana.garcia@example.com']);
    const known = (await (await userinfo(landing.metadata, tokens.access_token)).json()) as { sub: string };
    assert.equal(known.sub, 'ana');
  });

  it('wants the verifier, and the secret of the client that has one', async () => {
    const landing = await choose(provider.issuer, provider.clientId, 'ana');
    const other = { ...landing.one, codeVerifier: 'x'.repeat(43) };
    const answer = await redeem(landing.metadata.token_endpoint, other, landing.code);
    assert.deepEqual(await errorOf(answer), [400, 'invalid_grant']);
    const web = await choose(provider.issuer, provider.webClientId, 'elena');
    const secretless = await redeem(web.metadata.token_endpoint, web.one, web.code);
    assert.deepEqual(await errorOf(secretless), [401, 'invalid_client']);
    assert.ok((await redeemed(web, provider.webClientSecret)).id_token);
  });

  it('rotates refresh tokens, revokes all when one comes again, and says how often it was asked', async () => {
    const landing = await choose(provider.issuer, provider.clientId, 'ana');
    const first = await redeemed(landing);
    provider.requests.length = 0;
    const again = (token: string) => refresh(landing.metadata.token_endpoint, provider.clientId, token);
    const second = await tokensOf(await again(first.refresh_token));
    assert.notEqual(second.refresh_token, first.refresh_token);
    assert.deepEqual(await errorOf(await again(first.refresh_token)), [400, 'invalid_grant']);
    assert.deepEqual(await errorOf(await again(second.refresh_token)), [400, 'invalid_grant']);
    assert.deepEqual(
      provider.requests.map(({ method, path, form }) => [
        method,
        path,
        form['grant_type'],
        form['refresh_token'],
      ]),
      [first, first, second].map((one) => ['POST', '/token', 'refresh_token', one.refresh_token]),
    );
  });

  it('lets pages of its origins call, and no others', async () => {
    const { metadata, one, code } = await choose(provider.issuer, provider.clientId, 'ana');
    const call = (origin: string) =>
      fetch(metadata.token_endpoint, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: one.clientId,
          redirect_uri: redirectUri,
          code,
          code_verifier: one.codeVerifier,
        }),
      });
    const refused = await call('http://evil.example');
    assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin')], [400, null]);
    const allowed = await call(page);
    assert.deepEqual([allowed.status, allowed.headers.get('access-control-allow-origin')], [200, page]);
  });

  it('asks with a page of its own, cut off and without scripts, and takes no for an answer', async () => {
    const metadata = await metadataOf(provider.issuer);
    const one = attempt(provider.clientId, redirectUri);
    const url = authorizationUrl(metadata.authorization_endpoint, one, {
      prompt: 'select_account',
      login_hint: '<ana>',
    });
    const { headers } = await fetch(url, { redirect: 'manual' });
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    const walker = createWalker();
    const login = await walker.open(url);
    assert.match(login.html, /<button name="choose" value="ana">Ana García López<\/button>/);
    assert.match(login.html, /&lt;ana&gt;/);
    assert.doesNotMatch(login.html, /<script|https?:/);
    const end = await walker.send(login, 'name="cancel"', { cancel: 'yes' }, redirectUri);
    assert.equal(landed(one, metadata, end.url).callback.searchParams.get('error'), 'access_denied');
  });

  it('remembers its session, asks for consent only when told to, and ends after a confirmation', async () => {
    const walker = createWalker();
    const { metadata } = await choose(provider.issuer, provider.clientId, 'ana', { walker });
    const authorize = (prompt: string) =>
      walker.open(
        authorizationUrl(metadata.authorization_endpoint, attempt(provider.clientId, redirectUri), {
          prompt,
        }),
        redirectUri,
      );
    assert.ok(new URL((await authorize('none')).url).searchParams.has('code'));
    const consent = await authorize('consent');
    const { url } = await walker.send(consent, 'name="allow"', { allow: 'yes' }, redirectUri);
    assert.ok(new URL(url).searchParams.has('code'));
    const out = new URL(metadata.end_session_endpoint ?? '');
    out.search = new URLSearchParams({
      client_id: provider.clientId,
      post_logout_redirect_uri: `${page}/`,
      state: 's',
    }).toString();
    const confirm = await walker.open(out.href);
    assert.match(confirm.html, /<button form="op.logoutForm" name="logout" value="yes">Sign out<\/button>/);
    const { url: back } = await walker.send(confirm, 'op.logoutForm', { logout: 'yes' }, page);
    assert.equal(back, `${page}/?state=s`);
    assert.equal(new URL((await authorize('none')).url).searchParams.get('error'), 'login_required');
  });

  it('changes its keys while it runs, and keeps its sessions', async () => {
    const walker = createWalker();
    const landing = await choose(provider.issuer, provider.clientId, 'ana', { walker });
    const { id_token: old } = await redeemed(landing);
    await provider.rotateKeys();
    await assert.rejects(claimsOf(old, landing, provider.issuer), { code: 'ERR_JWKS_NO_MATCHING_KEY' });
    const one = attempt(provider.clientId, redirectUri);
    const { url } = await walker.open(
      authorizationUrl(landing.metadata.authorization_endpoint, one),
      redirectUri,
    );
    const next = landed(one, landing.metadata, url);
    await claimsOf((await redeemed(next)).id_token, next, provider.issuer);
  });
});

describe('the provider in the shape of Entra', () => {
  let provider: EntraProvider;
  before(async () => (provider = await startEntraProvider(registered)));
  after(() => provider.stop());

  for (const tenant of ['common', 'organizations']) {
    it(`says {tenantid} in the metadata of ${tenant}, and the tenant in ID tokens`, async () => {
      const landing = await choose(`${provider.origin}/${tenant}/v2.0`, provider.clientId, 'elena');
      assert.equal(landing.metadata.issuer, provider.issuerTemplate);
      assert.equal(landing.metadata.issuer, `${provider.origin}/{tenantid}/v2.0`);
      assert.equal(landing.metadata.token_endpoint, `${provider.origin}/${tenant}/oauth2/v2.0/token`);
      assert.equal('authorization_response_iss_parameter_supported' in landing.metadata, false);
      assert.deepEqual([...landing.callback.searchParams.keys()].sort(), ['code', 'state']);
      const { id_token: token } = await redeemed(landing);
      const { sub, tid, ver, oid } = await claimsOf(token, landing, provider.issuer);
      assert.deepEqual([sub, tid, ver, oid], ['elena', provider.tenantId, '2.0', personOf('elena')?.oid]);
    });
  }

  it('is one issuer at the tenant itself, another one for private accounts, and nothing elsewhere', async () => {
    assert.equal((await metadataOf(provider.issuer)).issuer, provider.issuer);
    const landing = await choose(`${provider.origin}/consumers/v2.0`, provider.clientId, 'stranger');
    const issuer = `${provider.origin}/${PERSONAL_TENANT}/v2.0`;
    assert.equal(landing.metadata.issuer, issuer);
    const { id_token: token } = await redeemed(landing);
    assert.equal((await claimsOf(token, landing, issuer))['tid'], PERSONAL_TENANT);
    assert.equal(
      (await fetch(`${provider.origin}/nobody/v2.0/.well-known/openid-configuration`)).status,
      400,
    );
  });

  it('says no without saying who it is', async () => {
    const metadata = await metadataOf(`${provider.origin}/organizations/v2.0`);
    const one = attempt(provider.clientId, redirectUri);
    const more = { prompt: 'none', response_mode: 'fragment' };
    const { url } = await createWalker().open(
      authorizationUrl(metadata.authorization_endpoint, one, more),
      redirectUri,
    );
    const answer = new URLSearchParams(new URL(url).hash.slice(1));
    assert.deepEqual([...answer.keys()].sort(), ['error', 'error_description', 'state']);
    assert.equal(answer.get('error'), 'login_required');
  });
});

describe('the emulators', () => {
  it('sign people in as Google does, but for the signature', async () => {
    const google = await startGoogleEmulator(registered);
    try {
      const landing = await chooseAt(google, 'ana');
      assert.equal(landing.callback.searchParams.has('iss'), false);
      const { id_token: token } = await redeemed(landing, google.clientSecret);
      assert.equal(decodeProtectedHeader(token).alg, 'HS256');
      const { payload } = await jwtVerify(token, new TextEncoder().encode(google.sharedKey), {
        issuer: google.issuer,
        audience: google.clientId,
      });
      assert.deepEqual(
        [payload.sub, payload['nonce'], payload['hd']],
        [google.subjects.ana, landing.one.nonce, 'example.com'],
      );
      assert.equal(google.requests.filter(({ path }) => path === '/oauth2/token').length, 1);
      const secretless = await chooseAt(google, 'ana');
      assert.deepEqual(
        await errorOf(await redeem(secretless.metadata.token_endpoint, secretless.one, secretless.code)),
        [401, 'invalid_client'],
      );
    } finally {
      await google.stop();
    }
  });

  it('sign people in as Microsoft does, all of them with private accounts', async () => {
    const microsoft = await startMicrosoftEmulator(registered);
    try {
      const landing = await chooseAt(microsoft, 'elena');
      const { id_token: token } = await redeemed(landing, microsoft.clientSecret);
      const { sub, tid } = await claimsOf(token, landing, microsoft.issuer);
      assert.deepEqual([sub, tid], [microsoft.subjects.elena, PERSONAL_TENANT]);
      const inPage = await chooseAt({ ...microsoft, clientId: microsoft.publicClientId }, 'stranger');
      assert.equal(decodeJwt((await redeemed(inPage)).id_token).sub, microsoft.subjects.stranger);
    } finally {
      await microsoft.stop();
    }
  });
});
