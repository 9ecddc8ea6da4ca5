import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBackend, type Backend } from './support/backend.js';
import { startGoogleEmulator, startMicrosoftEmulator } from './support/providers/emulators.js';
import { startEntraProvider, type EntraProvider } from './support/providers/entra-provider.js';
import {
  choose,
  chooseAt,
  page,
  redeemed,
  redirectUri,
  registered,
  type Landing,
} from './support/providers/landing.js';
import type { PersonId } from './support/providers/people.js';
import { startPlainProvider, type PlainProvider } from './support/providers/plain-provider.js';

describe('the backend', () => {
  let plain: PlainProvider;
  let entra: EntraProvider;
  let backend: Backend;
  before(async () => {
    [plain, entra] = await Promise.all([startPlainProvider(registered), startEntraProvider(registered)]);
    const plainLink = {
      issuer: plain.issuer,
      clientId: plain.webClientId,
      clientSecret: plain.webClientSecret,
    };
    backend = await startBackend({
      google: plainLink,
      other: { issuer: plain.issuer, clientId: plain.clientId },
      microsoft: {
        issuer: entra.issuerTemplate,
        authority: `${entra.origin}/organizations/v2.0`,
        clientId: entra.clientId,
        tenants: [entra.tenantId],
      },
    });
  });
  after(async () => {
    await Promise.all([plain.stop(), entra.stop(), backend.stop()]);
  });

  const send = (path: string, body: object, method = 'POST') =>
    fetch(backend.apiUrl + path, {
      method,
      headers: { 'content-type': 'application/json', 'x-pbx-request': '1', origin: page },
      body: JSON.stringify(body),
    });
  const handCode = (
    { one: { codeVerifier, nonce }, code }: Landing,
    more: object = {},
    provider = 'google',
  ) => send(`/sso/${provider}/code`, { code, codeVerifier, nonce, redirectUri, remember: false, ...more });
  const outcome = async (response: Response): Promise<unknown[]> => {
    const body = (await response.json()) as { code?: string; status?: unknown; user?: { id: string } };
    return [response.status, body.user?.id ?? body.code];
  };
  const atGoogle = (person: PersonId) => choose(plain.issuer, plain.webClientId, person);

  it('redeems a code, signs in, and remembers as asked', async () => {
    for (const remember of [true, false]) {
      const response = await handCode(await atGoogle('ana'), { remember });
      assert.deepEqual(await outcome(response), [200, 'usr_101']);
      assert.equal(response.headers.get('access-control-allow-origin'), page);
      assert.equal(response.headers.get('access-control-allow-credentials'), 'true');
      const cookie = response.headers.getSetCookie().find((one) => one.startsWith('pbx-session=')) ?? '';
      assert.equal(cookie.includes('Max-Age='), remember, cookie);
      const { members, refused } = backend.handOvers.at(-1)!;
      assert.deepEqual(members, ['code', 'codeVerifier', 'nonce', 'redirectUri', 'remember']);
      assert.equal(refused, undefined);
    }
  });

  it('takes an ID token, once, of a tenant that it knows', async () => {
    const landing = await choose(`${entra.origin}/organizations/v2.0`, entra.clientId, 'elena');
    const { id_token: idToken } = await redeemed(landing);
    const handOver = { idToken, nonce: landing.one.nonce, remember: true };
    assert.deepEqual(await outcome(await send('/sso/microsoft/credential', handOver)), [200, 'usr_105']);
    assert.deepEqual(await outcome(await send('/sso/microsoft/credential', handOver)), [401, 'sso-rejected']);
    const personal = await choose(`${entra.origin}/consumers/v2.0`, entra.clientId, 'elena');
    const { id_token: theirs } = await redeemed(personal);
    const other = { ...handOver, idToken: theirs, nonce: personal.one.nonce };
    assert.deepEqual(await outcome(await send('/sso/microsoft/credential', other)), [401, 'sso-rejected']);
    assert.match(backend.handOvers.at(-1)?.refused ?? '', /^Tenant 9188/);
  });

  it('lets nobody in who is not linked, whatever their address', async () => {
    for (const person of ['stranger', 'elena'] as const) {
      assert.deepEqual(await outcome(await handCode(await atGoogle(person))), [403, 'account-not-linked']);
    }
    const landing = await choose(plain.issuer, plain.clientId, 'elena');
    assert.deepEqual(await outcome(await handCode(landing, {}, 'other')), [200, 'usr_105']);
  });

  it('believes nothing else', async () => {
    const rejected = [401, 'sso-rejected'];
    assert.deepEqual(await outcome(await handCode(await atGoogle('ana'), { nonce: 'other' })), rejected);
    assert.equal(backend.handOvers.at(-1)?.refused, 'Another nonce');
    const verifier = { codeVerifier: 'x'.repeat(43) };
    assert.deepEqual(await outcome(await handCode(await atGoogle('ana'), verifier)), rejected);
    assert.equal(backend.handOvers.at(-1)?.refused, 'invalid_grant');
    assert.deepEqual(await outcome(await handCode(await atGoogle('ana'), { redirectUri: page })), rejected);
    assert.deepEqual(await outcome(await handCode(await atGoogle('ana'), {}, 'okta')), [
      404,
      'provider-unknown',
    ]);
    assert.deepEqual(await outcome(await send('/sso/google/code', {})), [422, 'validation']);
  });

  it('is the mock otherwise', async () => {
    const response = await fetch(`${backend.apiUrl}/sso/providers`, { headers: { origin: page } });
    const providers = (await response.json()) as { id: string; flows: string[] }[];
    assert.deepEqual(
      providers.map(({ id }) => id),
      ['google', 'microsoft', 'other'],
    );
    const preflight = await fetch(`${backend.apiUrl}/sso/google/code`, {
      method: 'OPTIONS',
      headers: { origin: page },
    });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-origin')], [204, page]);
  });

  it('works with the emulators, too', async () => {
    const [google, microsoft] = await Promise.all([
      startGoogleEmulator(registered),
      startMicrosoftEmulator(registered),
    ]);
    const emulated = await startBackend({ google, microsoft });
    try {
      for (const [id, emulator, person, user] of [
        ['google', google, 'ana', 'usr_101'],
        ['microsoft', microsoft, 'elena', 'usr_105'],
      ] as const) {
        const { one, code } = await chooseAt(emulator, person);
        const response = await fetch(`${emulated.apiUrl}/sso/${id}/code`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-pbx-request': '1' },
          body: JSON.stringify({
            code,
            codeVerifier: one.codeVerifier,
            nonce: one.nonce,
            redirectUri,
            remember: false,
          }),
        });
        assert.deepEqual(await outcome(response), [200, user]);
      }
    } finally {
      await Promise.all([google.stop(), microsoft.stop(), emulated.stop()]);
    }
  });
});
