import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createHash } from 'node:crypto';
import { useMock, type Answer } from './support/mock.js';

const codeVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const codeChallenge = createHash('sha256').update(codeVerifier).digest('base64url');
const redirectUri = 'http://127.0.0.1:5173/login';
const nonce = 'n-0S6_WzA2Mj';

describe('what a page hands over after a flow of its own', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  interface Given {
    readonly code: string;
    readonly idToken: string;
  }
  async function grant(subject = 'google-ana', provider = 'google'): Promise<Given> {
    const wanted = { subject, nonce, codeChallenge, redirectUri };
    const response = await mock.control('POST', `/identity/${provider}/grant`, wanted);
    assert.equal(response.status, 200);
    return (await response.json()) as Given;
  }
  const handCode = (code: string, more: object = {}, provider = 'google'): Promise<Answer> =>
    mock
      .client()
      .post(`/sso/${provider}/code`, { code, codeVerifier, nonce, redirectUri, remember: false, ...more });
  const handToken = (idToken: string, more: object = {}, provider = 'google'): Promise<Answer> =>
    mock.client().post(`/sso/${provider}/credential`, { idToken, nonce, remember: true, ...more });
  const outcome = ({ status, body }: Answer): unknown[] => [status, body['code'] ?? body['status']];

  it('is a code, which opens a session, once', async () => {
    const { code } = await grant();
    const answer = await handCode(code);
    assert.deepEqual(outcome(answer), [200, 'signed-in']);
    assert.equal((answer.body['user'] as { id: string }).id, 'usr_101');
    assert.match(answer.headers.getSetCookie().join(), /^pbx-session=[\w-]{43};/);
    assert.deepEqual(outcome(await handCode(code)), [401, 'sso-rejected']);
  });

  it('is an ID token, which opens a session, once', async () => {
    const { idToken } = await grant('microsoft-elena', 'microsoft');
    const answer = await handToken(idToken, {}, 'microsoft');
    assert.equal((answer.body['user'] as { id: string }).id, 'usr_105');
    assert.equal((answer.body['session'] as { persistent: boolean }).persistent, true);
    assert.deepEqual(outcome(await handToken(idToken, {}, 'microsoft')), [401, 'sso-rejected']);
  });

  const wrong: [what: string, change: object][] = [
    ['another verifier', { codeVerifier: 'x'.repeat(43) }],
    ['another nonce', { nonce: 'other' }],
    ['another redirect URI', { redirectUri: 'https://evil.example/' }],
  ];
  for (const [what, change] of wrong) {
    it(`is not good with ${what}`, async () => {
      const { code } = await grant();
      assert.deepEqual(outcome(await handCode(code, change)), [401, 'sso-rejected']);
    });
  }

  it('is not good for another provider, after ten minutes, or made up', async () => {
    const { code, idToken } = await grant();
    assert.deepEqual(outcome(await handCode(code, {}, 'microsoft')), [401, 'sso-rejected']);
    assert.deepEqual(outcome(await handToken(idToken, { nonce: 'other' })), [401, 'sso-rejected']);
    assert.deepEqual(outcome(await handCode('made-up')), [401, 'sso-rejected']);
    mock.world.clock.advance(600_000);
    assert.deepEqual(outcome(await handCode(code)), [401, 'sso-rejected']);
    assert.deepEqual(outcome(await handCode(code, {}, 'okta')), [404, 'provider-unknown']);
  });

  it('has to belong to somebody', async () => {
    const { code } = await grant('google-ana-private');
    assert.deepEqual(outcome(await handCode(code)), [403, 'account-not-linked']);
    mock.world.scenario = ['sso-unlinked'];
    assert.deepEqual(outcome(await handToken((await grant()).idToken)), [403, 'account-not-linked']);
    mock.world.scenario = ['sso-denied'];
    assert.deepEqual(outcome(await handToken((await grant()).idToken)), [401, 'sso-rejected']);
  });

  it('is given by the switch for identities that there are', async () => {
    const response = await mock.control('POST', '/identity/google/grant', { subject: 'nobody', nonce });
    assert.equal(response.status, 400);
    assert.match(((await response.json()) as { detail: string }).detail, /No identity "nobody" at "google"/);
  });
});
