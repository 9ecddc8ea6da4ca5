import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AuthErrorCode } from '../../../src/contract/errors.js';
import { challenge, credentials, passwordChange, policy, signedIn, signedOut } from './fixtures.js';
import { bytes, empty, failure, html, json, options, ScriptedServer, text } from './scripted-server.js';

describe('answers that break the contract', () => {
  const without = (key: string, of: object): object =>
    Object.fromEntries(Object.entries(of).filter(([name]) => name !== key));

  const required = without('maxLength', policy);
  const broken: [what: string, answer: unknown, code?: AuthErrorCode][] = [
    ['nothing in it', {}],
    ['a list', [signedIn]],
    ['a text', 'signed-in'],
    ['a number', 1],
    ['true', true],
    ['null', null],
    ['an unknown status', { ...signedIn, status: 'welcome' }],
    ['a status of another operation', signedOut],
    ['a status in a list', { ...signedIn, status: ['signed-in'] }],
    ['__proto__ as its status', { ...signedIn, status: '__proto__' }],
    ['constructor as its status', { ...signedIn, status: 'constructor' }],
    ['no user', without('user', signedIn)],
    ['null for a user', { ...signedIn, user: null }],
    ['a list for a user', { ...signedIn, user: [signedIn.user] }],
    ['a text for a user', { ...signedIn, user: 'Ana' }],
    ...Object.keys(signedIn.user).map((key): [string, unknown] => [
      `no ${key}`,
      { ...signedIn, user: without(key, signedIn.user) },
    ]),
    ['a number for a user number', { ...signedIn, user: { ...signedIn.user, userNumber: 101 } }],
    ['a list for an e-mail address', { ...signedIn, user: { ...signedIn.user, email: ['a@example.com'] } }],
    ['no session', without('session', signedIn)],
    ['"true" for persistent', { ...signedIn, session: { ...signedIn.session, persistent: 'true' } }],
    ['a number for a time', { ...signedIn, session: { ...signedIn.session, expiresAt: 1_800_000_000 } }],
    ['a text that is no time', { ...signedIn, session: { ...signedIn.session, expiresAt: 'soon' } }],
    ['a false idle time', { ...signedIn, session: { ...signedIn.session, idleExpiresAt: false } }],
    ...Object.keys(challenge).map((key): [string, unknown] => [
      `no ${key} in a challenge`,
      without(key, challenge),
    ]),
    ['a method without an id', { ...challenge, methods: [{ kind: 'totp' }] }],
    ['a text for a method', { ...challenge, methods: ['totp'] }],
    ['an object for methods', { ...challenge, methods: { 0: challenge.methods[0], length: 1 } }],
    ['no methods at all', { ...challenge, methods: [] }, 'unsupported'],
    [
      'only methods of a later version',
      { ...challenge, methods: [{ id: 'p', kind: 'push' }] },
      'unsupported',
    ],
    ...['challenge', 'reason', 'policy'].map((key): [string, unknown] => [
      `no ${key} in a password change`,
      without(key, passwordChange),
    ]),
    ['an unknown reason', { ...passwordChange, reason: 'because' }],
    ['a text for personal', { ...passwordChange, personal: 'Carla' }],
    ['a list for personal', { ...passwordChange, personal: [] }],
    ['a number among phone numbers', { ...passwordChange, personal: { phoneNumbers: [600] } }],
    ...Object.keys(required).map((key): [string, unknown] => [
      `no ${key} in a policy`,
      { ...passwordChange, policy: without(key, policy) },
    ]),
    ['a negative length', { ...passwordChange, policy: { ...policy, minLength: -1 } }],
    ['half a length', { ...passwordChange, policy: { ...policy, minLength: 8.5 } }],
    ['a length too large for a number', { ...passwordChange, policy: { ...policy, minLength: '1e400' } }],
    ['a score that nobody reaches', { ...passwordChange, policy: { ...policy, minScore: 5 } }],
    ['an object for advice', { ...passwordChange, policy: { ...policy, advise: {} } }],
  ];

  for (const [what, answer, code = 'protocol'] of broken) {
    test(`signing in with ${what} is ${code}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, answer));
      await failure(server.adapter().signIn(credentials, options()), code);
    });
  }

  test('methods of a later version are left out where there are others', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(
      json(200, { ...challenge, methods: [{ id: 'p', kind: 'push', extra: {} }, ...challenge.methods] }),
    );
    assert.deepEqual(await server.adapter().signIn(credentials, options()), challenge);
  });

  for (const [what, answer] of [
    ['an object', {}],
    ['null', null],
    ['null among them', [null]],
    ['a text among them', ['google']],
    ['no id', [{ brand: 'google', name: 'Google', flows: ['redirect'] }]],
    ['a number for an id', [{ id: 7, brand: 'google', name: 'Google', flows: ['redirect'] }]],
    ['no brand', [{ id: 'google', name: 'Google', flows: ['redirect'] }]],
    ['a text for flows', [{ id: 'google', brand: 'google', name: 'Google', flows: 'redirect' }]],
  ] as const) {
    test(`a list of providers with ${what} is protocol`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, answer));
      await failure(server.adapter().getProviders({}, options()), 'protocol');
    });
  }

  for (const [what, answer, code] of [
    ['204 where a body is due', empty(204), 'protocol'],
    ['200 and no body', empty(200, { 'content-type': 'application/json' }), 'protocol'],
    ['200 and no body, not even a type', empty(200), 'protocol'],
    ['201 and the right body', json(201, signedIn), 'protocol'],
    ['202 and a body of another operation', json(202, { status: 'waiting' }), 'protocol'],
    ['200 and text that is no JSON', text(200, 'application/json', 'Hello'), 'protocol'],
    ['200 and white space', text(200, 'application/json', ' \n'), 'protocol'],
    [
      '200 and JSON nested beyond reason',
      text(200, 'application/json', `${'['.repeat(1e5)}${']'.repeat(1e5)}`),
      'protocol',
    ],
    ['200 and a page, as of a captive portal', html(200), 'gateway'],
    ['200 and JSON called text', text(200, 'text/plain', JSON.stringify(signedIn)), 'gateway'],
    ['200 and JSON called HTML', text(200, 'text/html', JSON.stringify(signedIn)), 'gateway'],
    ['200 and JSON with padding', text(200, 'application/jsonp', JSON.stringify(signedIn)), 'gateway'],
    [
      '200 and JSON without a type',
      bytes((socket) =>
        socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${JSON.stringify(signedIn)}`),
      ),
      'gateway',
    ],
  ] as const) {
    test(`${what} is ${code}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      await failure(server.adapter().signIn(credentials, options()), code);
    });
  }

  for (const [what, answer, code] of [
    ['a page', html(200), 'gateway'],
    ['200 without a body', empty(200), 'protocol'],
    ['200 and JSON', json(200, { ok: true }), 'protocol'],
    ['202', empty(202), 'protocol'],
  ] as const) {
    test(`nobody is told to be signed out by ${what}`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      await failure(server.adapter().signOut({}, options()), code);
    });
  }
});
