import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { challenge, credentials, passwordChange, signedIn, signedOut } from './fixtures.js';
import { empty, failure, json, options, ScriptedServer, text } from './scripted-server.js';

describe('answers', () => {
  for (const answer of [
    signedIn,
    { ...signedIn, user: { ...signedIn.user, email: 'ana.garcia@example.com' } },
    {
      ...signedIn,
      session: { ...signedIn.session, persistent: false, idleExpiresAt: '2026-11-22T09:30:00+01:00' },
    },
    challenge,
    passwordChange,
    { ...passwordChange, reason: 'reset', personal: {} },
    { status: 'redirecting', url: 'https://login.example/?a=1' },
  ]) {
    test(`signing in may answer ${JSON.stringify(answer).slice(0, 60)}…`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, answer));
      assert.deepEqual(await server.adapter().signIn(credentials, options()), answer);
    });
  }

  test('the session is a person or nobody', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, signedIn), json(200, signedOut));
    assert.deepEqual(await server.adapter().getSession({}, options()), signedIn);
    assert.deepEqual(await server.adapter().getSession({}, options()), signedOut);
  });

  test('signing out answers nothing', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(empty(204));
    await server.adapter().signOut({}, options());
  });

  test('optional members may be null, as some backends write what is absent', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(json(200, { ...signedIn, user: { ...signedIn.user, email: null } }));
    assert.deepEqual(await server.adapter().getSession({}, options()), signedIn);
  });

  for (const type of [
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    'application/json ;x=y',
    'application/vnd.pbx+json',
  ]) {
    test(`${type} is JSON`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(text(200, type, JSON.stringify(signedOut)));
      assert.deepEqual(await server.adapter().getSession({}, options()), signedOut);
    });
  }

  test('a byte order mark is no obstacle', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(text(200, 'application/json', `\uFEFF${JSON.stringify(signedOut)}`));
    assert.deepEqual(await server.adapter().getSession({}, options()), signedOut);
  });

  test('a letter that arrives in two pieces is still that letter', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(async (response) => {
      const body = Buffer.from(JSON.stringify(signedIn));
      const middleOfLetter = body.indexOf('í') + 1;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(body.subarray(0, middleOfLetter));
      await new Promise((resolve) => setTimeout(resolve, 20));
      response.end(body.subarray(middleOfLetter));
    });
    assert.deepEqual(await server.adapter().getSession({}, options()), signedIn);
  });
});

describe('hostile members of an answer', () => {
  const hostile = `{
    "__proto__": { "polluted": "yes", "status": "signed-in" },
    "constructor": { "prototype": { "polluted": "yes" } },
    "toString": "no function", "valueOf": 1, "toJSON": {}, "hasOwnProperty": null,
    "then": "no function", "catch": 1,
    "status": "signed-in",
    "user": {
      "__proto__": { "polluted": "yes" }, "then": { "then": 1 }, "isAdmin": true,
      "id": "usr_101", "displayName": "<img src=x onerror=alert(1)>", "domain": "d.example", "userNumber": "101"
    },
    "session": { "persistent": false, "expiresAt": "2026-12-22T09:00:00Z", "token": "secret", "__proto__": [] }
  }`;

  test('do not get any further', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(text(200, 'application/json', hostile));
    const result = await server.adapter().signIn(credentials, options());

    assert.deepEqual(result, {
      status: 'signed-in',
      user: {
        id: 'usr_101',
        displayName: '<img src=x onerror=alert(1)>',
        domain: 'd.example',
        userNumber: '101',
      },
      session: { persistent: false, expiresAt: '2026-12-22T09:00:00Z' },
    });
    for (const part of [result, result.user, result.session]) {
      assert.equal(Object.getPrototypeOf(part), Object.prototype);
      assert.equal((part as { polluted?: unknown }).polluted, undefined);
    }
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  test('are not members of the answer when they hide in its prototype', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(text(200, 'application/json', `{ "__proto__": ${JSON.stringify(signedIn)} }`));
    await failure(server.adapter().signIn(credentials, options()), 'protocol');
  });
});
