import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { begin, credentials, signedIn } from './fixtures.js';
import { failure, json, options, ScriptedServer } from './scripted-server.js';

describe('providers', () => {
  test('come in the order of the backend', async (t) => {
    const server = await ScriptedServer.start(t);
    const providers = [
      { id: 'microsoft', brand: 'microsoft', name: 'Microsoft 365', flows: ['redirect'] },
      { id: 'google', brand: 'google', name: 'Google', flows: ['redirect', 'popup', 'code', 'credential'] },
    ];
    server.will(json(200, providers), json(200, []));
    assert.deepEqual(await server.adapter().getProviders({}, options()), providers);
    assert.deepEqual(await server.adapter().getProviders({}, options()), []);
  });

  test('of an unknown brand are others, and unknown flows are left out', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(
      json(200, [
        { id: 'okta', brand: 'okta', name: 'Okta', flows: ['passkey', 'redirect', 7, 'redirect'], logo: 'x' },
      ]),
    );
    assert.deepEqual(await server.adapter().getProviders({}, options()), [
      { id: 'okta', brand: 'other', name: 'Okta', flows: ['redirect'] },
    ]);
  });

  test('that nobody here could use are left out', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, [{ id: 'later', brand: 'other', name: 'Later', flows: ['passkey'] }]));
    assert.deepEqual(await server.adapter().getProviders({}, options()), []);
  });

  test('are named once', async (t) => {
    const server = await ScriptedServer.start(t);
    const google = { id: 'google', brand: 'google', name: 'Google', flows: ['redirect'] };
    server.will(json(200, [google, { ...google, name: 'Not Google' }]));
    assert.deepEqual(await server.adapter().getProviders({}, options()), [google]);
  });

  test('are never more than twenty', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(
      json(
        200,
        Array.from({ length: 1000 }, (_, n) => ({
          id: `p${n}`,
          brand: 'other',
          name: 'P',
          flows: ['redirect'],
        })),
      ),
    );
    assert.equal((await server.adapter().getProviders({}, options())).length, 20);
  });
});

describe('beginning single sign-on', () => {
  for (const url of [
    'https://accounts.google.com/o/oauth2/v2/auth?state=1',
    'http://127.0.0.1:4010/idp',
    'http://localhost/idp',
  ]) {
    test(`leads to ${url}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, { url, status: 'signed-in' }));
      assert.deepEqual(await server.adapter().signInWith(begin, options()), { status: 'redirecting', url });
    });
  }

  for (const url of [
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://idp.example/1',
    'file:///etc/passwd',
    'http://idp.example/',
    'http://localhost.evil.example/',
    'https://accounts.google.com@evil.example/',
    '//evil.example/',
    '/idp',
    '',
    7,
    null,
    ['https://idp.example/'],
    undefined,
  ]) {
    test(`never leads to ${JSON.stringify(url)}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, { url }), json(200, { status: 'redirecting', url }));
      await failure(server.adapter().signInWith(begin, options()), 'protocol');
      await failure(server.adapter().signIn(credentials, options()), 'protocol');
    });
  }
});

describe('coming back from single sign-on', () => {
  for (const [url, code] of [
    ['https://portal.example/login#pbx-error=sso-cancelled', 'sso-cancelled'],
    ['https://portal.example/login#pbx-error=sso-rejected', 'sso-rejected'],
    ['https://portal.example/login#pbx-error=account-not-linked', 'account-not-linked'],
    ['https://portal.example/login#pbx-error=provider-unknown', 'provider-unknown'],
    ['https://portal.example/login#pbx-error=redirect-not-allowed', 'redirect-not-allowed'],
    ['https://portal.example/login#/route?a=1&pbx-error=sso-cancelled&b=2', 'sso-cancelled'],
    ['https://portal.example/login#a&pbx-error=sso-cancelled', 'sso-cancelled'],
    ['https://portal.example/login#/pbx-error=sso-cancelled', 'sso-cancelled'],
    ['https://portal.example/login#pbx-error=', 'sso-rejected'],
    ['https://portal.example/login#pbx-error=invalid-credentials', 'sso-rejected'],
    ['https://portal.example/login#pbx-error=constructor', 'sso-rejected'],
    ['https://portal.example/login#pbx-error=<img src=x onerror=alert(1)>', 'sso-rejected'],
    [`https://portal.example/login#pbx-error=${'x'.repeat(100_000)}`, 'sso-rejected'],
  ] as const) {
    test(`with ${url.slice(29, 90)} fails as ${code}, without a request`, async (t) => {
      const server = await ScriptedServer.start(t);
      await failure(server.adapter().resume({ url }, options()), code);
    });
  }

  for (const url of [
    'https://portal.example/login',
    'https://portal.example/login?pbx-error=sso-cancelled',
    'https://portal.example/login#not-pbx-error=sso-cancelled',
    'https://portal.example/login#pbx-errors',
    '',
  ]) {
    test(`with ${url || 'no URL'} asks who is signed in`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, signedIn));
      assert.deepEqual(await server.adapter().resume({ url }, options()), signedIn);
    });
  }
});
