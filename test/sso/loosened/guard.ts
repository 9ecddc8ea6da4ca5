import type { Loosening } from './loosening.js';

/** Of `guard.ts`, each noticed by a test in Node unless another file is named. */
const guard = (
  check: string,
  find: string,
  replace: string,
  test: string,
  { file = 'src/adapters/oidc/guard.ts', tests = 'guard.test.ts' } = {},
): Loosening => ({ check, file, find, replace, caughtBy: { file: tests, test } });

const inEngine = { file: 'src/adapters/oidc/engine.ts' };
const inPage = { tests: 'hostile-tokens.e2e.ts' };
const keys = { tests: 'hostile-metadata.e2e.ts' };

const sub = `if (typeof sub !== 'string' || !sub)`;
const nonce = 'if (expected.nonce !== undefined && nonce !== expected.nonce)';
const claim = 'if (claims[name] !== value)';
const algorithms = `'EdDSA'];`;
const tenant = `typeof tid === 'string' && GUID.test(tid) ? tid : ''`;
const letIn = 'if (allowsTenant && !(tenant && allowsTenant(tenant)))';
const names = `const names = [issuer.replace('{tenantid}', tenant), ...aliases];`;
const named = 'if (!names.includes(iss as string))';
const audiences = 'if (audiences.length === 0 || audiences.some((one) => one !== clientId))';
const azp = 'if (azp !== undefined && azp !== clientId)';
const unfetched = '!(error instanceof JOSEError) || UNFETCHED.includes(error.code)';

const whoSigned: readonly Loosening[] = [
  guard(
    'that there is an ID token',
    `if (typeof token !== 'string') return refuse('There is no ID token.');`,
    'token = String(token);',
    'no ID token, but undefined',
  ),
  // jose has no `none` at all, and no set of public keys holds a secret: these only say so sooner.
  guard('that an ID token is signed', algorithms, `'EdDSA', 'none'];`, 'case 31: alg none'),
  guard(
    'that no public key is a secret',
    algorithms,
    `'EdDSA', 'HS256'];`,
    'case 31: HS256 where somebody takes the public key for a secret',
  ),
  guard(
    'which algorithms sign',
    'algorithms: ALGORITHMS,',
    '',
    'case 31: HS256 where somebody takes the public key for a secret',
  ),
  guard(
    'the keys of whoever answers',
    'await jwtVerify(token, keys, {',
    `await jwtVerify(token, async (header) => (await import('jose')).importJWK(header.jwk ?? (await keys(header)), 'RS256'), {`,
    'case 31: the key in the token',
  ),
  guard('whose failure no key is', unfetched, 'false', 'case 31: the keys are not for pages to read', keys),
  guard(
    'whose failure no key set is',
    unfetched,
    '!(error instanceof JOSEError)',
    'case 31: the keys are an error of the server',
    keys,
  ),
  guard('whose failure a late key set is', `'ERR_JWKS_TIMEOUT', `, '', 'case 31: keys that never come', keys),
  guard(
    'whose failure a key set is that is none',
    `'ERR_JWKS_INVALID', `,
    '',
    'case 31: the keys are no keys',
    keys,
  ),
];

const when: readonly Loosening[] = [
  guard(
    'how far clocks may differ',
    'const TOLERANCE = 60;',
    'const TOLERANCE = 86_400;',
    'case 30: exp is past',
  ),
  guard(
    'that clocks may differ',
    'const TOLERANCE = 60;',
    'const TOLERANCE = 0;',
    'case 30: exp is past, but clocks differ',
  ),
  guard('the age of an ID token', 'maxTokenAge: FRESH,', '', 'case 30: iat is long ago'),
  guard(
    'that an ID token is fresh',
    'const FRESH = 600;',
    'const FRESH = 86_400;',
    'case 30: iat is long ago',
  ),
  // Without it, there is still no finite end: the sentence is another one.
  guard('that an ID token has an end', `requiredClaims: ['exp'],`, '', 'case 30: no exp'),
  guard(
    'that the end is a time',
    'if (!Number.isFinite(exp))',
    'if (exp === undefined)',
    'case 30: exp is 1e400',
  ),
  guard(
    'that only the time is of another time',
    `if (reason === 'check_failed')`,
    'if (reason)',
    'case 30: no iat',
  ),
  guard(
    'the time of an ID token',
    `if (late) refuse('The ID token is of another time than this device.', 'clock-skew');`,
    '',
    'case 30: exp is past',
  ),
  guard(
    'all else of an ID token that is late',
    `if (reason === 'check_failed') return { claims: payload, late: true };`,
    `if (reason === 'check_failed') return refuse('The ID token is of another time than this device.', 'clock-skew');`,
    'case 30: late, and another aud: not only the time is wrong',
  ),
];

const whose: readonly Loosening[] = [
  guard(
    'the issuer of an ID token',
    'checkIssuer(claims, expected.provider);',
    '',
    'case 28: another issuer',
  ),
  guard(
    'the end of an issuer',
    named,
    'if (!names.some((name) => String(iss).startsWith(name)))',
    'case 28: a slash at the end',
  ),
  guard(
    'that an issuer is text',
    named,
    'if (!names.includes(String(iss)))',
    'case 28: a list with the issuer in it',
  ),
  guard(
    'that a template is no issuer',
    names,
    `const names = [issuer, issuer.replace('{tenantid}', tenant), ...aliases];`,
    'case 28: the template itself as issuer',
  ),
  guard(
    'that the issuer is of the tenant',
    named,
    `if (!names.includes(iss as string) && !issuer.includes('{tenantid}'))`,
    'case 28: the issuer of another tenant',
  ),
  guard('the form of a tenant', tenant, `typeof tid === 'string' ? tid : ''`, 'case 28: "common" as tenant'),
  guard(
    'that a tenant is text',
    tenant,
    `GUID.test(tid) ? tid : ''`,
    'case 28: a list with the tenant in it',
  ),
  guard(
    'that there is a tenant',
    letIn,
    'if (allowsTenant && !allowsTenant(tenant))',
    'case 28: "" as tenant',
  ),
  guard(
    'which tenants are let in',
    letIn,
    'if (allowsTenant && !tenant)',
    'case 39: a tenant that is not on the list',
  ),
  guard(
    'claims that are demanded',
    claim,
    'if (claims[name] === undefined)',
    'case 39: an account of another domain',
  ),
  guard(
    'that claims are there',
    claim,
    'if (claims[name] !== undefined && claims[name] !== value)',
    'case 39: an account without a domain',
  ),
  guard(
    'all of a claim',
    claim,
    'if (!String(claims[name]).startsWith(value))',
    'case 39: a domain that begins like it',
  ),
  guard(
    'that a claim is text',
    claim,
    'if (String(claims[name]) !== value)',
    'case 39: a list with the domain in it',
  ),
];

const forWhom: readonly Loosening[] = [
  guard(
    'whom an ID token is for',
    'checkAudience(claims, expected.provider.clientId);',
    '',
    'case 29: another client',
  ),
  guard(
    'that nobody else is meant',
    audiences,
    'if (!audiences.includes(clientId))',
    'case 29: us and a stranger',
  ),
  guard(
    'that anybody is meant',
    audiences,
    'if (audiences.some((one) => one !== clientId))',
    'case 29: an empty list',
  ),
  guard('whom an ID token was made for', azp, 'if (false)', 'case 29: made for another client'),
  guard('that null is not us', azp, 'if (azp && azp !== clientId)', 'case 29: made for null'),
  guard('that a subject is text', sub, 'if (!sub)', 'a number as subject'),
  guard('that a subject is not empty', sub, `if (typeof sub !== 'string')`, 'an empty subject'),
  guard(
    'the nonce',
    nonce,
    'if (expected.nonce !== undefined && nonce === undefined)',
    'case 27: another nonce',
  ),
  guard(
    'that there is a nonce',
    nonce,
    'if (nonce !== undefined && nonce !== expected.nonce)',
    'case 27: no nonce',
  ),
  guard(
    'that a nonce is text',
    nonce,
    'if (nonce != expected.nonce)',
    'case 27: a list with the nonce in it',
  ),
];

/** As `jwt-decode` has them. */
const claimsUnchecked = `const [, payload] = String(response.id_token).replaceAll('-', '+').replaceAll('_', '/').split('.');
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (one) => one.charCodeAt(0))));`;
const verified = 'const claims = await verifyIdToken(response.id_token, { provider, keys, nonce });';

/** That the page asks the guard at all. */
const asked: readonly Loosening[] = [
  guard(
    'an ID token that is handed over',
    verified,
    claimsUnchecked,
    'case 31: alg none (backend-credential)',
    {
      ...inEngine,
      ...inPage,
    },
  ),
  guard('an ID token that signs in', verified, claimsUnchecked, 'case 31: alg none (browser)', {
    ...inEngine,
    ...inPage,
  }),
  guard(
    'an ID token against its sign-in',
    verified,
    verified.replace(', nonce', ''),
    'case 27: another nonce (backend-credential)',
    { ...inEngine, ...inPage },
  ),
  guard(
    'that a nonce is good once',
    'const nonce = crypto.randomUUID();',
    `const nonce = 'always the same';`,
    'case 27: the nonce of an earlier sign-in',
    { file: 'src/adapters/oidc/attempt.ts', ...inPage },
  ),
  guard(
    'that nobody has given up meanwhile',
    `if (options.signal.aborted) throw new AuthError('aborted');`,
    '',
    'case 45: it was called off',
    { ...inEngine, tests: 'hostile.e2e.ts' },
  ),
];

/** Of ID tokens. */
export const guardLoosenings: readonly Loosening[] = [...whoSigned, ...when, ...whose, ...forWhom, ...asked];
