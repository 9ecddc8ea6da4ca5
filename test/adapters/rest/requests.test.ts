import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { begin, credentials, signedIn, signedOut } from './fixtures.js';
import { empty, failure, json, options, ScriptedServer } from './scripted-server.js';

const redirect = { url: 'https://accounts.google.com/o/oauth2/v2/auth' };

describe('requests', () => {
  test('signing in sends exactly what the API knows, as JSON', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedIn));
    const input = {
      ...credentials,
      domain: 'demo.pbx.example',
      deviceToken: 'dvc_1',
      confirm: 'not of the API',
    };
    await server.adapter().signIn(input, options());

    const [request] = server.requests;
    assert.equal(`${request?.method} ${request?.url}`, 'POST /v1/session');
    assert.deepEqual(JSON.parse(request!.body), {
      username: '101',
      password: 'tormenta-violeta-31-Faro',
      remember: true,
      domain: 'demo.pbx.example',
      deviceToken: 'dvc_1',
    });
  });

  test('signing in leaves out what the person did not give', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedIn));
    await server.adapter().signIn({ ...credentials, remember: false }, options());
    assert.deepEqual(JSON.parse(server.requests[0]!.body), { ...credentials, remember: false });
  });

  for (const [what, password] of [
    ['spaces around it', '  dos palabras  '],
    ['a no-break space', '\u00A0clave\u00A0'],
    ['a composed ñ', 'ma\u00F1ana'],
    ['a decomposed ñ', 'man\u0303ana'],
    ['full-width digits', '\uFF11\uFF12\uFF13'],
    ['joiners, emoji and line breaks', 'a\u200Db👩‍👩‍👧\r\n\t\u0000'],
    ['quotes and backslashes', '"\\u0041\\"</script>'],
    ['a thousand characters', 'ñ'.repeat(1000)],
  ] as const) {
    test(`a password with ${what} arrives as typed`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, signedIn));
      await server.adapter().signIn({ ...credentials, password }, options());
      assert.equal((JSON.parse(server.requests[0]!.body) as { password: string }).password, password);
      assert.ok(!server.requests[0]!.url?.includes('clave'));
    });
  }

  for (const password of ['\uD800', 'clave\uDFFF', '\uDE00\uD83D']) {
    test(`a password that UTF-8 cannot carry is refused unsent: ${JSON.stringify(password)}`, async (t) => {
      const server = await ScriptedServer.start(t);
      const error = await failure(
        server.adapter().signIn({ ...credentials, password }, options()),
        'validation',
      );
      assert.deepEqual(error.fields, [{ field: 'password', code: 'invalid-characters' }]);
    });
  }

  test('every request takes cookies along, follows no redirect, and shows no more of the page than its origin', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedOut), json(200, signedIn));
    const inits: RequestInit[] = [];
    const adapter = server.adapter({
      fetch: (url, init) => {
        inits.push(init!);
        return fetch(url, init);
      },
    });
    await adapter.getSession({}, options());
    await adapter.signIn(credentials, options());
    for (const { mode, credentials, redirect, cache, referrerPolicy } of inits) {
      assert.deepEqual(
        { mode, credentials, redirect, cache, referrerPolicy },
        {
          mode: 'cors',
          credentials: 'include',
          redirect: 'error',
          cache: 'no-store',
          referrerPolicy: 'strict-origin',
        },
      );
    }
    assert.equal(inits.length, 2);
  });

  test('beginning single sign-on sends flow, way back and remember', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, redirect));
    await server.adapter().signInWith(begin, options());
    assert.deepEqual(JSON.parse(server.requests[0]!.body), {
      flow: 'redirect',
      returnTo: 'https://portal.example/login',
      remember: false,
    });
  });

  test('signing out ends one session, or all when asked to', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(empty(204), empty(204), empty(204));
    for (const input of [{}, { everywhere: false }, { everywhere: true }])
      await server.adapter().signOut(input, options());
    assert.deepEqual(
      server.requests.map(({ url }) => url),
      ['/v1/session', '/v1/session', '/v1/session?everywhere=true'],
    );
  });

  for (const [id, path] of [
    ['a b', '/v1/sso/a%20b'],
    ['../session', '/v1/sso/..%2Fsession'],
    ['google/../../admin', '/v1/sso/google%2F..%2F..%2Fadmin'],
    ['%2e%2e', '/v1/sso/%252e%252e'],
    ['google?x#y', '/v1/sso/google%3Fx%23y'],
    ['compañía', '/v1/sso/compa%C3%B1%C3%ADa'],
    ['__proto__', '/v1/sso/__proto__'],
  ] as const) {
    test(`a provider called ${JSON.stringify(id)} stays one segment of the path`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, redirect));
      await server.adapter().signInWith({ ...begin, provider: id }, options());
      assert.equal(server.requests[0]?.url, path);
    });
  }

  for (const id of ['', '.', '..', '\uD800']) {
    test(`no request goes out for a provider called ${JSON.stringify(id)}`, async (t) => {
      const server = await ScriptedServer.start(t);
      await failure(server.adapter().signInWith({ ...begin, provider: id }, options()), 'provider-unknown');
    });
  }

  test('an operation works without its adapter around it, as after a spread', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedOut), empty(204), json(200, signedOut));
    const { resume, signOut, getSession } = { ...server.adapter() };
    await resume({ url: 'https://portal.example/' }, options());
    await signOut({}, options());
    await getSession({}, options());
  });

  test('the global fetch of the moment of the call is used', async (t) => {
    const server = await ScriptedServer.start(t);
    const adapter = server.adapter();
    t.mock.method(globalThis, 'fetch', () => Promise.resolve(Response.json(signedOut)));
    assert.deepEqual(await adapter.getSession({}, options()), signedOut);
  });
});
