import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import type { AuthErrorCode } from '../../../src/contract/errors.js';
import type { Redirecting } from '../../../src/contract/results.js';
import { ana, openPortal, returnTo, type Portal } from './portal.js';
import { failure, options } from './scripted-server.js';

describe('signing in at the mock', () => {
  test('101 gets a session, which lasts until signing out', async (t) => {
    const { adapter, cookies } = await openPortal(t);
    assert.deepEqual(await adapter.getSession({}, options()), { status: 'signed-out' });
    const result = await adapter.signIn(ana, options());
    assert.ok(result.status === 'signed-in');
    assert.equal(result.user.displayName, 'Ana García López');
    assert.equal(result.session.persistent, false);
    assert.equal(cookies.size, 1);
    assert.deepEqual(await adapter.getSession({}, options()), result);
    assert.deepEqual(await adapter.resume({ url: returnTo }, options()), result);
    await adapter.signOut({}, options());
    assert.equal(cookies.size, 0);
    assert.deepEqual(await adapter.getSession({}, options()), { status: 'signed-out' });
  });

  test('remember is granted', async (t) => {
    const { adapter } = await openPortal(t);
    const result = await adapter.signIn({ ...ana, remember: true }, options());
    assert.ok(result.status === 'signed-in' && result.session.persistent);
  });

  for (const username of ['101@demo.pbx.example', 'ana.garcia@example.com']) {
    test(`${username} is 101`, async (t) => {
      const { adapter } = await openPortal(t);
      const result = await adapter.signIn({ username, password: ana.password, remember: false }, options());
      assert.ok(result.status === 'signed-in' && result.user.userNumber === '101');
    });
  }

  test('signing out everywhere ends the sessions of other devices', async (t) => {
    const { adapter, cookies } = await openPortal(t);
    await adapter.signIn(ana, options());
    const elsewhere = new Map(cookies);
    cookies.clear();
    await adapter.signIn(ana, options());
    await adapter.signOut({ everywhere: true }, options());
    for (const [name, value] of elsewhere) cookies.set(name, value);
    assert.deepEqual(await adapter.getSession({}, options()), { status: 'signed-out' });
  });

  test('102 has to answer a second factor', async (t) => {
    const { adapter } = await openPortal(t);
    const result = await adapter.signIn(
      { ...ana, username: '102', password: 'marea Lenta 58 ñandú' },
      options(),
    );
    assert.ok(result.status === 'challenge-required');
    assert.deepEqual(
      result.methods.map(({ kind }) => kind),
      ['totp', 'email-code', 'call', 'recovery-code'],
    );
  });

  for (const [username, password, reason] of [
    ['103', 'Bienvenida-103-Tmp', 'temporary'],
    ['106', 'camino-tejado-77-Sal', 'expired'],
  ] as const) {
    test(`${username} has to choose a new password and is not signed in`, async (t) => {
      const { adapter } = await openPortal(t);
      const result = await adapter.signIn({ ...ana, username, password }, options());
      assert.ok(result.status === 'password-change-required');
      assert.equal(result.reason, reason);
      assert.equal(result.policy.minLength, 12);
      assert.deepEqual(await adapter.getSession({}, options()), { status: 'signed-out' });
    });
  }

  test('104 is locked and told for how long', async (t) => {
    const { adapter } = await openPortal(t);
    const call = adapter.signIn({ ...ana, username: '104', password: 'roble-sobre-96-Niebla' }, options());
    const { retryAfter } = await failure(call, 'account-locked');
    assert.ok(retryAfter! > 0 && retryAfter! <= 900, String(retryAfter));
  });

  for (const [who, change] of [
    ['a wrong password', { password: 'tormenta-violeta-31-faro' }],
    ['an unknown number', { username: '199' }],
    ['a number of another domain', { domain: 'otra.pbx.example' }],
    ['105, who has no password', { username: '105' }],
  ] as const) {
    test(`${who} is nothing but wrong credentials`, async (t) => {
      const { adapter } = await openPortal(t);
      const error = await failure(adapter.signIn({ ...ana, ...change }, options()), 'invalid-credentials');
      assert.deepEqual([error.fields, error.reasons, error.retryAfter], [[], [], undefined]);
    });
  }

  test('too many attempts are told to wait', async (t) => {
    const { adapter } = await openPortal(t);
    for (let n = 0; n < 10; n++) await adapter.signIn(ana, options());
    const { retryAfter } = await failure(adapter.signIn(ana, options()), 'rate-limited');
    assert.ok(retryAfter! > 0 && retryAfter! <= 60, String(retryAfter));
  });

  for (const username of ['101', '199']) {
    test(`${username} is locked after five wrong passwords, whether or not it exists`, async (t) => {
      const { adapter } = await openPortal(t);
      const attempt = (): Promise<unknown> => adapter.signIn({ ...ana, username, password: 'no' }, options());
      for (let n = 0; n < 5; n++) await failure(attempt(), 'invalid-credentials');
      const { retryAfter } = await failure(attempt(), 'account-locked');
      assert.ok(retryAfter! > 0 && retryAfter! <= 900, String(retryAfter));
    });
  }

  test('what the backend finds wrong comes back by field', async (t) => {
    const { adapter } = await openPortal(t);
    const error = await failure(adapter.signIn({ ...ana, username: '' }, options()), 'validation');
    assert.equal(error.fields[0]?.field, 'username');
  });
});

describe('single sign-on at the mock', () => {
  /** What the browser does between beginning and coming back; answers the URL that the page is opened with. */
  async function goThere({ url }: Redirecting, choose: string, portal: Portal): Promise<string> {
    const form = new URLSearchParams({ choose });
    const chosen = await portal.fetch(url, { method: 'POST', body: form, redirect: 'manual' });
    const back = await portal.fetch(chosen.headers.get('location')!, { redirect: 'manual' });
    return back.headers.get('location')!;
  }

  const begin = async ({ adapter }: Portal, provider: string): Promise<Redirecting> => {
    const result = await adapter.signInWith(
      { provider, flow: 'redirect', returnTo, remember: true },
      options(),
    );
    assert.ok(result.status === 'redirecting');
    return result;
  };

  test('there are Google and Microsoft 365', async (t) => {
    const { adapter } = await openPortal(t);
    assert.deepEqual(await adapter.getProviders({}, options()), [
      { id: 'google', brand: 'google', name: 'Google', flows: ['redirect', 'popup'] },
      { id: 'microsoft', brand: 'microsoft', name: 'Microsoft 365', flows: ['redirect', 'popup'] },
    ]);
  });

  for (const [provider, subject, number] of [
    ['google', 'google-ana', '101'],
    ['microsoft', 'microsoft-elena', '105'],
  ] as const) {
    test(`${provider} signs ${number} in`, async (t) => {
      const portal = await openPortal(t);
      const url = await goThere(await begin(portal, provider), subject, portal);
      assert.equal(url, returnTo);
      const result = await portal.adapter.resume({ url }, options());
      assert.ok(result.status === 'signed-in');
      assert.equal(result.user.userNumber, number);
      assert.equal(result.session.persistent, true);
    });
  }

  for (const [choice, code] of [
    ['deny', 'sso-cancelled'],
    ['fail', 'sso-rejected'],
    ['google-ana-private', 'account-not-linked'],
  ] as const) {
    test(`choosing ${choice} there is ${code}, and nobody is signed in`, async (t) => {
      const portal = await openPortal(t);
      const url = await goThere(await begin(portal, 'google'), choice, portal);
      await failure(portal.adapter.resume({ url }, options()), code);
      assert.deepEqual(await portal.adapter.getSession({}, options()), { status: 'signed-out' });
    });
  }

  test('an unknown provider and a foreign way back are refused', async (t) => {
    const { adapter } = await openPortal(t);
    const input = { provider: 'okta', flow: 'redirect', returnTo, remember: false } as const;
    await failure(adapter.signInWith(input, options()), 'provider-unknown');
    const foreign = { ...input, provider: 'google', returnTo: 'https://evil.example/' };
    await failure(adapter.signInWith(foreign, options()), 'redirect-not-allowed');
  });
});

describe('the disturbances of the mock', () => {
  for (const [scenario, code] of [
    ['offline', 'network'],
    ['server-error', 'server'],
    ['html-error', 'gateway'],
    ['truncated', 'truncated'],
    ['maintenance', 'unavailable'],
    ['rate-limited', 'rate-limited'],
    ['locked', 'account-locked'],
  ] as const satisfies [string, AuthErrorCode][]) {
    test(`${scenario} is ${code}`, async (t) => {
      const { adapter, mock } = await openPortal(t);
      mock.world.scenario = [scenario];
      const { retryAfter } = await failure(adapter.signIn(ana, options()), code);
      const isTold = ['unavailable', 'rate-limited', 'account-locked'].includes(code);
      assert.equal(typeof retryAfter, isTold ? 'number' : 'undefined');
    });
  }

  test('slow is timeout for the impatient', async (t) => {
    const { mock } = await openPortal(t);
    mock.world.scenario = ['slow'];
    const adapter = createRestAdapter({ baseUrl: mock.apiUrl, timeout: 100 });
    await failure(adapter.signIn(ana, options()), 'timeout');
  });
});
