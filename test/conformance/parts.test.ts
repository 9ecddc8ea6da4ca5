import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CookieJar, createCookieFetch, isCleared, parseCookie } from '../../src/conformance/cookies.js';
import { patientFetch } from '../../src/conformance/patience.js';
import { totp } from '../../src/conformance/totp.js';

describe('codes of an app', () => {
  // RFC 6238, appendix B (SHA-1), of which an app shows the last six digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ] as const) {
    it(`${code} at ${seconds}`, async () => assert.equal(await totp(secret, seconds * 1000), code));
  }

  it('do not mind padding and small letters', async () => {
    assert.equal(await totp(`${secret.toLowerCase()}====`, 59_000), '287082');
  });
});

describe('cookies', () => {
  it('are read with their attributes', () => {
    const { name, value, attributes } = parseCookie('a=b=c; Path=/; HttpOnly; Max-Age=60;SameSite=Lax');
    assert.deepEqual([name, value], ['a', 'b=c']);
    assert.deepEqual(Object.fromEntries(attributes), {
      path: '/',
      httponly: '',
      'max-age': '60',
      samesite: 'Lax',
    });
  });

  it('are cleared by their age, their date or their emptiness', () => {
    const cleared = ['a=; Max-Age=0', 'a=b; Max-Age=0', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 'a='];
    const kept = ['a=b', 'a=b; Max-Age=1', 'a=b; Expires=Fri, 01 Jan 2100 00:00:00 GMT'];
    assert.deepEqual(
      cleared.map((text) => isCleared(parseCookie(text))),
      cleared.map(() => true),
    );
    assert.deepEqual(
      kept.map((text) => isCleared(parseCookie(text))),
      kept.map(() => false),
    );
  });

  it('are kept, replaced and dropped by a jar', () => {
    const jar = new CookieJar();
    const keep = (...cookies: string[]): void =>
      jar.keep(new Headers(cookies.map((cookie): [string, string] => ['Set-Cookie', cookie])));
    keep('a=1; HttpOnly', 'b=2');
    assert.equal(jar.header(), 'a=1; b=2');
    keep('a=3', 'b=; Max-Age=0');
    assert.equal(jar.header(), 'a=3');
  });

  it('go along with a fetch, each with its own', async () => {
    const seen: (string | null)[] = [];
    const server: typeof fetch = async (_, init) => {
      seen.push(new Headers(init?.headers).get('Cookie'));
      return new Response(null, { headers: { 'Set-Cookie': `id=${seen.length}` } });
    };
    const [one, other] = [createCookieFetch(server), createCookieFetch(server)];
    await one('http://localhost/');
    await one(new Request('http://localhost/', { headers: { Accept: 'text/plain' } }));
    await other('http://localhost/');
    assert.deepEqual(seen, [null, 'id=1', null]);
  });
});

describe('patience', () => {
  const limited = (retryAfter: string | undefined, answers: Response[] = []): typeof fetch => {
    const headers = retryAfter === undefined ? {} : { 'Retry-After': retryAfter };
    answers.push(new Response(null, { status: 429, headers }), new Response(null, { status: 200 }));
    return async () => answers.shift() ?? Response.error();
  };

  it('waits as told, and asks again', async () => {
    assert.equal((await patientFetch(limited('0'))('http://localhost/')).status, 200);
  });

  it('does not wait for ever, nor for what was not said', async () => {
    for (const told of ['3600', 'tomorrow', undefined]) {
      assert.equal((await patientFetch(limited(told))('http://localhost/')).status, 429);
    }
  });
});
