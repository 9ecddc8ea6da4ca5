// What is believed of an ID token, claim by claim: cases 27 to 31 and 39 of the attack catalogue, where no browser is needed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { verifyIdToken } from '../../src/adapters/oidc/guard.js';
import { google, microsoft, oidc, type OidcProvider } from '../../src/adapters/oidc/providers.js';
import type { AuthError } from '../../src/contract/errors.js';
import { omit, rawJson, type IdTokenBend, type Members } from './support/providers/hostile-bend.js';
import { startHostileProvider, type HostileProvider } from './support/providers/hostile-provider.js';
import { PERSONAL_TENANT, WORK_TENANT } from './support/providers/people.js';

const OTHER_TENANT = '22222222-2222-4333-8444-555555555555';
const clientId = 'pbx-spa';

const now = (): number => Math.floor(Date.now() / 1000);

let hostile: HostileProvider;
before(async () => (hostile = await startHostileProvider()));
after(() => hostile.stop());

const acme = (): OidcProvider => oidc({ authority: hostile.issuer, clientId, name: 'Acme ID' });

interface Token {
  readonly claims?: Members;
  readonly how?: Partial<Omit<IdTokenBend, 'claims'>>;
  readonly provider?: OidcProvider;
}

function verify({ claims = {}, how = {}, provider = acme() }: Token) {
  const token = hostile.mint({ nonce: 'n', ...claims }, how);
  return verifyIdToken(token, { provider, keys: createLocalJWKSet(hostile.jwks()), nonce: 'n' });
}

const refusal =
  (reason: string, code = 'sso-rejected') =>
  (error: AuthError) => {
    assert.deepEqual([error.code, (error.cause as Error).message], [code, reason]);
    return true;
  };

/** A token that is refused for this reason. */
const refused = (name: string, reason: string, token: () => Token, code?: string): void =>
  void it(name, () => assert.rejects(verify(token()), refusal(reason, code)));

const believed = (name: string, token: () => Token): void =>
  void it(name, async () => assert.equal((await verify(token())).sub, 'ana'));

const aud = 'The ID token is for another client (aud).';
const azp = 'The ID token was made for another client (azp).';
const iss = 'The ID token is of another issuer (iss).';
const nobody = 'The ID token names nobody (sub).';
const nonce = 'The ID token is of another sign-in (nonce).';
const skew = 'The ID token is of another time than this device.';
const tid = 'The ID token is of a tenant that is not let in (tid).';
const hd = 'The ID token is of an account that is not let in (hd).';

const codes = {
  algorithm: 'ERR_JOSE_ALG_NOT_ALLOWED',
  key: 'ERR_JWKS_NO_MATCHING_KEY',
  signature: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  form: 'ERR_JWS_INVALID',
  header: 'ERR_JOSE_NOT_SUPPORTED',
  payload: 'ERR_JWT_INVALID',
} as const;

function unsigned(what: keyof typeof codes): string {
  return `The ID token is not signed as it should be (${codes[what]}).`;
}

describe('whose sign-in an ID token ends', () => {
  it('gives the claims of what is right', async () => {
    const { sub, iss: issuer, name } = await verify({});
    assert.deepEqual([sub, issuer, name], ['ana', hostile.issuer, 'Ana García López']);
  });

  refused('case 27: no nonce', nonce, () => ({ claims: { nonce: omit } }));
  refused('case 27: another nonce', nonce, () => ({ claims: { nonce: 'other' } }));
  refused('case 27: a list with the nonce in it', nonce, () => ({ claims: { nonce: ['n'] } }));

  for (const [name, theirs] of [
    ['has no nonce', omit],
    ['may have one, which is not looked at', 'n'],
  ] as const)
    it(`case 27: a token that renews ${name}`, async () => {
      const expected = { provider: acme(), keys: createLocalJWKSet(hostile.jwks()) };
      assert.equal((await verifyIdToken(hostile.mint({ nonce: theirs }), expected)).sub, 'ana');
    });

  for (const token of [undefined, null, 7, '', 'x', 'a.b', 'a.b.c', {}])
    it(`no ID token, but ${JSON.stringify(token)}`, async () => {
      const expected = { provider: acme(), keys: createLocalJWKSet(hostile.jwks()), nonce: 'n' };
      const reason =
        typeof token === 'string'
          ? 'The ID token is not signed as it should be (ERR_JWS_INVALID).'
          : 'There is no ID token.';
      await assert.rejects(verifyIdToken(token, expected), refusal(reason));
    });

  refused('no subject', nobody, () => ({ claims: { sub: omit } }));
  refused('an empty subject', nobody, () => ({ claims: { sub: '' } }));
  refused('a number as subject', nobody, () => ({ claims: { sub: 7 } }));
});

describe('whose an ID token is', () => {
  refused('case 28: another issuer', iss, () => ({ claims: { iss: 'https://elsewhere.example' } }));
  refused('case 28: a slash at the end', iss, () => ({ claims: { iss: `${hostile.issuer}/` } }));
  refused('case 28: no issuer', iss, () => ({ claims: { iss: omit } }));
  refused('case 28: a list with the issuer in it', iss, () => ({ claims: { iss: [hostile.issuer] } }));

  for (const spelling of ['https://accounts.google.com', 'accounts.google.com'])
    believed(`case 28: Google as ${spelling}`, () => ({
      claims: { iss: spelling },
      provider: google({ clientId }),
    }));
  refused('case 28: the short spelling of Google for somebody else', iss, () => ({
    claims: { iss: 'accounts.google.com' },
    provider: google({ clientId, authority: hostile.issuer }),
  }));
  refused('case 28: another one than Google', iss, () => ({ provider: google({ clientId }) }));

  refused('case 39: an account without a domain', hd, () => ofDomain({}));
  refused('case 39: an account of another domain', hd, () => ofDomain({ hd: 'evil.example' }));
  refused('case 39: a domain that begins like it', hd, () => ofDomain({ hd: 'example.com.evil.example' }));
  refused('case 39: a list with the domain in it', hd, () => ofDomain({ hd: ['example.com'] }));
  believed('case 39: an account of the domain', () => ofDomain({ hd: 'example.com' }));
});

const ofDomain = (claims: Members): Token => ({
  claims: { iss: 'https://accounts.google.com', ...claims },
  provider: google({ clientId, hostedDomain: 'example.com' }),
});

describe('which tenant an ID token is of', () => {
  const instance = 'https://login.microsoftonline.com';
  /** What Entra signs for an account of a tenant. */
  const ofTenant = (theirs: unknown, claims: Members = {}): Members => ({
    iss: `${instance}/${String(theirs)}/v2.0`,
    tid: theirs,
    ...claims,
  });
  const entra = (tenant: string, allowedTenants?: string[]): OidcProvider =>
    microsoft({ clientId, tenant, ...(allowedTenants && { allowedTenants }) });

  for (const tenant of ['organizations', 'common', WORK_TENANT])
    believed(`case 28: a work account at ${tenant}`, () => ({
      claims: ofTenant(WORK_TENANT),
      provider: entra(tenant),
    }));
  for (const tenant of ['consumers', 'common'])
    believed(`case 28: a private account at ${tenant}`, () => ({
      claims: ofTenant(PERSONAL_TENANT),
      provider: entra(tenant),
    }));

  refused('case 28: the template itself as issuer', iss, () => ({
    claims: { iss: `${instance}/{tenantid}/v2.0`, tid: WORK_TENANT },
    provider: entra('organizations'),
  }));
  refused('case 28: the issuer of another tenant', iss, () => ({
    claims: ofTenant(WORK_TENANT, { iss: `${instance}/${OTHER_TENANT}/v2.0` }),
    provider: entra('organizations'),
  }));
  refused('case 28: a slash after the issuer of a tenant', iss, () => ({
    claims: ofTenant(WORK_TENANT, { iss: `${instance}/${WORK_TENANT}/v2.0/` }),
    provider: entra('organizations'),
  }));

  refused('case 28: no tenant', tid, () => ({
    claims: ofTenant(WORK_TENANT, { tid: omit }),
    provider: entra('organizations'),
  }));
  for (const strange of [
    '',
    'common',
    'x/../y',
    `${WORK_TENANT} `,
    `../${WORK_TENANT}`,
    PERSONAL_TENANT.toUpperCase(),
  ])
    refused(`case 28: "${strange}" as tenant`, tid, () => ({
      claims: ofTenant(strange),
      provider: entra('common'),
    }));
  refused('case 28: a list with the tenant in it', tid, () => ({
    claims: ofTenant([WORK_TENANT]),
    provider: entra('organizations'),
  }));

  refused('case 39: a tenant that is not on the list', tid, () => ({
    claims: ofTenant(OTHER_TENANT),
    provider: entra('organizations', [WORK_TENANT]),
  }));
  believed('case 39: a tenant that is on the list', () => ({
    claims: ofTenant(WORK_TENANT),
    provider: entra('organizations', [OTHER_TENANT, WORK_TENANT]),
  }));
  refused('case 39: a private account at organizations', tid, () => ({
    claims: ofTenant(PERSONAL_TENANT),
    provider: entra('organizations'),
  }));
  refused('case 39: a work account at consumers', tid, () => ({
    claims: ofTenant(WORK_TENANT),
    provider: entra('consumers'),
  }));
  refused('case 39: another tenant than the configured one', tid, () => ({
    claims: ofTenant(OTHER_TENANT),
    provider: entra(WORK_TENANT),
  }));
});

describe('whom an ID token is for', () => {
  refused('case 29: another client', aud, () => ({ claims: { aud: 'another-client' } }));
  refused('case 29: us and a stranger', aud, () => ({ claims: { aud: [clientId, 'another-client'] } }));
  refused('case 29: us and a stranger, made for us', aud, () => ({
    claims: { aud: [clientId, 'another-client'], azp: clientId },
  }));
  refused('case 29: an empty list', aud, () => ({ claims: { aud: [] } }));
  refused('case 29: a list in a list', aud, () => ({ claims: { aud: [[clientId]] } }));
  refused('case 29: nobody', aud, () => ({ claims: { aud: omit } }));
  believed('case 29: a list of us alone', () => ({ claims: { aud: [clientId] } }));
  refused('case 29: made for another client', azp, () => ({ claims: { azp: 'another-client' } }));
  refused('case 29: made for null', azp, () => ({ claims: { azp: null } }));
  refused('case 29: made for a list', azp, () => ({ claims: { azp: [clientId] } }));
  believed('case 29: made for us', () => ({ claims: { azp: clientId } }));
});

describe('when an ID token is good', () => {
  const lacks = (claim: string): string => `The ID token lacks a time (${claim}).`;
  const late = (name: string, claims: () => Members): void =>
    refused(name, skew, () => ({ claims: claims() }), 'clock-skew');
  const wrong = (name: string, reason: string, claims: Members): void =>
    refused(name, reason, () => ({ claims }));

  late('case 30: exp is past', () => ({ exp: now() - 90 }));
  believed('case 30: exp is past, but clocks differ', () => ({ claims: { exp: now() - 30 } }));
  late('case 30: iat is in the future', () => ({ iat: now() + 90 }));
  believed('case 30: iat is in the future, but clocks differ', () => ({ claims: { iat: now() + 30 } }));
  late('case 30: iat is long ago', () => ({ iat: now() - 700 }));
  believed('case 30: iat is a while ago', () => ({ claims: { iat: now() - 500 } }));
  late('case 30: nbf is in the future', () => ({ nbf: now() + 90 }));
  believed('case 30: nbf is past', () => ({ claims: { nbf: now() - 90 } }));

  wrong('case 30: no exp', lacks('exp'), { exp: omit });
  wrong('case 30: no iat', lacks('iat'), { iat: omit });
  wrong('case 30: exp is text', lacks('exp'), { exp: '4102444800' });
  wrong('case 30: iat is text', lacks('iat'), { iat: '1700000000' });
  wrong('case 30: nbf is text', lacks('nbf'), { nbf: 'yesterday' });
  wrong('case 30: exp is null', lacks('exp'), { exp: null });
  wrong('case 30: exp is 1e400', 'The ID token has no end (exp).', { exp: rawJson('1e400') });
  wrong('case 30: exp is -1e400', 'The ID token has no end (exp).', { exp: rawJson('-1e400') });

  for (const [claim, reason, value] of [
    ['iss', iss, 'https://elsewhere.example'],
    ['aud', aud, 'another-client'],
    ['azp', azp, 'another-client'],
    ['sub', nobody, 7],
    ['nonce', nonce, 'other'],
  ] as const)
    refused(`case 30: late, and another ${claim}: not only the time is wrong`, reason, () => ({
      claims: { exp: now() - 90, [claim]: value },
    }));
  refused('case 30: late, and of another domain: not only the time is wrong', hd, () =>
    ofDomain({ exp: now() - 90 }),
  );
  refused('case 30: late, and not signed: not only the time is wrong', unsigned('signature'), () => ({
    claims: { exp: now() - 90 },
    how: { signing: 'broken' },
  }));
});

describe('who signed an ID token', () => {
  const forged = (name: string, what: keyof typeof codes, how: () => Token['how']): void =>
    refused(name, unsigned(what), () => ({ how: how() ?? {} }));

  forged('case 31: alg none', 'algorithm', () => ({ signing: 'none' }));
  forged('case 31: alg nOnE', 'algorithm', () => ({ signing: 'none', header: { alg: 'nOnE' } }));
  forged('case 31: no alg', 'form', () => ({ header: { alg: omit } }));
  forged('case 31: HS256 with the public key as PEM', 'algorithm', () => ({ signing: 'hs256-pem' }));
  forged('case 31: HS256 with the public key as JWK', 'algorithm', () => ({ signing: 'hs256-jwk' }));
  forged('case 31: an unknown kid', 'key', () => ({ header: { kid: 'nobody' } }));
  forged('case 31: a key that is not published', 'signature', () => ({ signing: 'attacker' }));
  forged('case 31: a changed token', 'signature', () => ({ signing: 'broken' }));
  forged('case 31: a critical header', 'header', () => ({ header: { crit: ['x'], x: 1 } }));
  forged('case 31: no claims', 'payload', () => ({ payload: '[]' }));
  forged('case 31: the key in the token', 'key', () => ({
    signing: 'attacker',
    header: { kid: hostile.attacker.jwk.kid, jwk: hostile.attacker.jwk },
  }));

  it('case 31: HS256 where somebody takes the public key for a secret', async () => {
    const [jwk] = hostile.jwks().keys;
    const keys = async () => new TextEncoder().encode(JSON.stringify(jwk));
    const token = hostile.mint({ nonce: 'n' }, { signing: 'hs256-jwk' });
    const believing = verifyIdToken(token, { provider: acme(), keys, nonce: 'n' });
    await assert.rejects(believing, refusal(unsigned('algorithm')));
  });

  for (const algorithm of ['RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'])
    it(`signed with ${algorithm} is as good`, async () => {
      const { publicKey, privateKey } = await generateKeyPair(algorithm);
      const keys = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });
      const token = await new SignJWT({ nonce: 'n', sub: 'ana', aud: clientId, iss: hostile.issuer })
        .setProtectedHeader({ alg: algorithm })
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey);
      assert.equal((await verifyIdToken(token, { provider: acme(), keys, nonce: 'n' })).sub, 'ana');
    });
});
