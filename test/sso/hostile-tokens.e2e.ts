// ID tokens that nobody should believe: cases 27 to 31, 39 and 40 of the attack catalogue, where the page redeems the code
// itself. Claim by claim they are in `guard.test.ts`; here they come from a provider, and a person is told.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { countOf, failsWith, refuses, signIn, stage, type Play, type Way } from './support/hostile.js';
import { omit, rawJson, type IdTokenBend, type Members } from './support/providers/hostile-bend.js';
import { PERSONAL_TENANT, WORK_TENANT } from './support/providers/people.js';

const nonce = 'The ID token is of another sign-in (nonce).';
const issuer = 'The ID token is of another issuer (iss).';
const audience = 'The ID token is for another client (aud).';
const skew = 'The ID token is of another time than this device.';
const unsigned = (code: string): string => `The ID token is not signed as it should be (${code}).`;
const notAllowed = unsigned('ERR_JOSE_ALG_NOT_ALLOWED');
const noKey = unsigned('ERR_JWKS_NO_MATCHING_KEY');
const badSignature = unsigned('ERR_JWS_SIGNATURE_VERIFICATION_FAILED');

const now = (): number => Math.floor(Date.now() / 1000);

type Bent = (play: Play) => Partial<IdTokenBend>;
type Case = readonly [name: string, reason: string, bent: Bent];

const claims =
  (bent: () => Members): Bent =>
  () => ({ claims: bent() });
const signing =
  (how: Partial<IdTokenBend>): Bent =>
  () =>
    how;

const cases: readonly Case[] = [
  ['case 27: no nonce', nonce, claims(() => ({ nonce: omit }))],
  ['case 27: another nonce', nonce, claims(() => ({ nonce: 'another' }))],
  ['case 28: another issuer', issuer, claims(() => ({ iss: 'https://other.example' }))],
  [
    'case 28: the issuer with a slash',
    issuer,
    ({ provider }) => ({ claims: { iss: `${provider.issuer}/` } }),
  ],
  ['case 29: another client', audience, claims(() => ({ aud: 'another-client' }))],
  [
    'case 29: us and a stranger',
    audience,
    ({ provider }) => ({ claims: { aud: [provider.clientId, 'stranger'] } }),
  ],
  [
    'case 29: made for another client',
    'The ID token was made for another client (azp).',
    claims(() => ({ azp: 'another-client' })),
  ],
  ['case 30: no exp', 'The ID token lacks a time (exp).', claims(() => ({ exp: omit }))],
  ['case 30: exp is text', 'The ID token lacks a time (exp).', claims(() => ({ exp: '4102444800' }))],
  ['case 30: exp is 1e400', 'The ID token has no end (exp).', claims(() => ({ exp: rawJson('1e400') }))],
  ['case 30: no iat', 'The ID token lacks a time (iat).', claims(() => ({ iat: omit }))],
  ['case 30: late, and for another client', audience, claims(() => ({ exp: now() - 90, aud: 'another' }))],
  ['case 31: alg none', notAllowed, signing({ signing: 'none' })],
  ['case 31: HS256 with the public key as PEM', notAllowed, signing({ signing: 'hs256-pem' })],
  ['case 31: HS256 with the public key as JWK', notAllowed, signing({ signing: 'hs256-jwk' })],
  ['case 31: a key that is not published', badSignature, signing({ signing: 'attacker' })],
  ['case 31: a broken signature', badSignature, signing({ signing: 'broken' })],
  ['a subject that is no text', 'The ID token names nobody (sub).', claims(() => ({ sub: 7 }))],
];

for (const finish of ['backend-credential', 'browser'] as const)
  describe(`an ID token that is not what it should be, and ${finish}`, () => {
    const sent = stage({ finish });
    // In both ways the same guard stands before what comes next: a few are enough to know that it does.
    const some =
      finish === 'browser' ? cases.filter(([name]) => /27: another|29: us|alg none/.test(name)) : cases;

    for (const [name, reason, bent] of some)
      sent(`${name} (${finish})`, async (play) => {
        Object.assign(play.provider.bend.idToken, bent(play));
        await signIn(play);
        await refuses(play, reason);
        assert.equal(countOf(play.provider, '/token'), 1);
        await assertNobody(play, finish);
      });
  });

/** A page that finishes itself holds no token either. */
async function assertNobody({ page }: Play, finish: Way['finish']): Promise<void> {
  if (finish !== 'browser') return;
  const code = await page.evaluate(async () => {
    interface Held {
      getAccessToken: (options: object) => Promise<string>;
    }
    const { adapter } = (globalThis as unknown as { site: { adapter: Held } }).site;
    const options = { signal: new AbortController().signal, locale: 'en' };
    return adapter.getAccessToken(options).catch((error: unknown) => (error as { code: string }).code);
  });
  assert.equal(code, 'session-expired');
}

describe('an ID token of another time', () => {
  const sent = stage({ finish: 'backend-credential' });

  for (const [name, bent] of [
    ['exp is past', () => ({ exp: now() - 90 })],
    ['iat is in the future', () => ({ iat: now() + 90, exp: now() + 300 })],
    ['iat is long ago', () => ({ iat: now() - 700 })],
    ['nbf is in the future', () => ({ nbf: now() + 90 })],
  ] as const)
    sent(`case 30: ${name}: the clock is told of`, async (play) => {
      play.provider.bend.idToken.claims = bent();
      await signIn(play);
      await refuses(play, skew, 'clock-skew');
    });

  sent('case 30: exp is past by less than clocks may differ', async (play) => {
    play.provider.bend.idToken.claims = { exp: now() - 20 };
    await signIn(play);
    await play.portal.assertSignedIn('ana');
  });
});

describe('the keys of an ID token', () => {
  const sent = stage({ finish: 'backend-credential' });

  sent('case 27: the nonce of an earlier sign-in', async (play) => {
    const { provider, portal } = play;
    provider.bend.authorize.refusal = { error: 'access_denied' };
    await signIn(play);
    await failsWith(play, 'sso-cancelled');
    const [first] = provider.requests.filter(({ path }) => path === '/authorize');
    provider.bend.authorize.refusal = undefined;
    provider.bend.idToken.claims = { nonce: first?.query['nonce'] };
    await portal.open();
    await portal.press('other');
    await refuses(play, nonce);
  });

  sent('case 31: an unknown kid is looked for twice', async (play) => {
    const { provider } = play;
    provider.bend.idToken.header = { kid: 'nobody' };
    await signIn(play);
    await refuses(play, noKey);
    assert.equal(countOf(provider, '/keys'), 2);
  });

  for (const header of ['jku', 'x5u', 'jwk'] as const)
    sent(`case 31: a key of somebody else, by ${header}`, async (play) => {
      const { provider } = play;
      const { jwk, jwksUrl } = provider.attacker;
      const value = header === 'jwk' ? jwk : jwksUrl;
      Object.assign(provider.bend.idToken, {
        signing: 'attacker',
        header: { kid: jwk.kid, [header]: value },
      });
      await signIn(play);
      await refuses(play, noKey);
      assert.equal(countOf(provider, new URL(jwksUrl).pathname), 0);
    });

  sent('case 31: no keys at all', async (play) => {
    play.provider.bend.keys.members = { keys: [] };
    await signIn(play);
    await refuses(play, noKey);
  });

  sent('case 31: new keys, which are published one look too late', async (play) => {
    const { provider, portal } = play;
    await provider.rotateKeys('second-fetch');
    await signIn(play);
    await portal.assertSignedIn('ana');
    const byThePage = provider.requests.filter(({ path, origin }) => path === '/keys' && origin);
    assert.equal(byThePage.length, 2);
  });

  sent('case 31: new keys, while the browser still has the old ones', async (play) => {
    const { provider, portal } = play;
    // As providers do who rotate their keys seldom: for hours, the browser would not ask again.
    const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=3600' };
    const instead = { status: 200, headers, body: JSON.stringify(provider.jwks()) };
    provider.bend.keys.instead = instead;
    await signIn(play);
    await portal.assertSignedIn('ana');
    await portal.signOut();
    await portal.assertSignedOut();
    provider.bend.keys.instead = undefined;
    await provider.rotateKeys();
    await signIn(play);
    await portal.assertSignedIn('ana');
  });

  sent(
    'case 31: new keys, while the page still has the old ones',
    async (play) => {
      const { provider, portal } = play;
      await signIn(play);
      await portal.assertSignedIn('ana');
      await portal.signOut();
      await portal.assertSignedOut();
      await provider.rotateKeys();
      await portal.press('other');
      await portal.assertSignedIn('ana');
    },
    { flow: 'popup' },
  );
});

describe('whose account an ID token is of', () => {
  const tenant = 'The ID token is of a tenant that is not let in (tid).';
  const otherTenant = '22222222-2222-4333-8444-555555555555';
  const sent = stage({ finish: 'backend-credential' });

  /** What Entra says of an account of a tenant. */
  function playEntra({ provider: { bend, issuer: instance } }: Play, tid: string, at = '{tenantid}'): void {
    const namesIssuer = { authorization_response_iss_parameter_supported: omit };
    bend.metadata.members = { issuer: `${instance}/${at}/v2.0`, ...namesIssuer };
    bend.authorize.parameters['iss'] = omit;
    bend.idToken.claims = { iss: `${instance}/${tid}/v2.0`, tid };
  }

  const organizations = { tenant: 'organizations' };
  for (const [name, reason, tid, microsoft] of [
    ['case 39: a private account at organizations', tenant, PERSONAL_TENANT, organizations],
    [
      'case 39: a tenant that is not on the list',
      tenant,
      otherTenant,
      { ...organizations, allowedTenants: [WORK_TENANT] },
    ],
    ['case 39: another tenant than the configured one', tenant, otherTenant, { tenant: WORK_TENANT }],
    ['case 28: a tenant that is none', tenant, '..', { tenant: 'common' }],
  ] as const)
    sent(
      name,
      async (play) => {
        playEntra(play, tid, microsoft.tenant === WORK_TENANT ? WORK_TENANT : undefined);
        await signIn(play);
        await refuses(play, reason);
      },
      { microsoft },
    );

  sent(
    'case 28: an issuer of another tenant than the token names',
    async (play) => {
      playEntra(play, WORK_TENANT);
      play.provider.bend.idToken.claims['iss'] = `${play.provider.issuer}/${otherTenant}/v2.0`;
      await signIn(play);
      await refuses(play, issuer);
    },
    { microsoft: organizations },
  );

  sent(
    'case 28: an issuer made of the template and the tenant is right',
    async (play) => {
      playEntra(play, WORK_TENANT);
      play.provider.bend.idToken.claims['sub'] = 'elena';
      await signIn(play);
      await play.portal.assertSignedIn('elena');
    },
    { microsoft: { ...organizations, allowedTenants: [WORK_TENANT] } },
  );

  for (const finish of ['backend-code', 'backend-credential'] as const)
    sent(
      `case 40: the address of somebody else links nobody (${finish})`,
      async (play) => {
        const { provider, backend } = play;
        provider.bend.idToken.claims = {
          sub: 'somebody-else',
          email: 'ana.garcia@example.com',
          email_verified: true,
          name: 'Ana García López',
        };
        await signIn(play);
        await failsWith(play, 'account-not-linked');
        assert.deepEqual(
          backend.handOvers.map(({ refused }) => refused),
          [undefined],
        );
      },
      { finish },
    );
});
