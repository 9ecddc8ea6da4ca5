import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RestAdapter } from '../../../src/adapters/rest/index.js';
import type { AuthErrorCode } from '../../../src/contract/errors.js';
import { exchanges } from './exchanges.js';
import { signedIn } from './fixtures.js';
import { empty, failure, json, options, ScriptedServer, type Answer } from './scripted-server.js';

/* What the inputs of the operations become that are loaded later; exchanges.test.ts has what holds for all. */

/** An input with what the API does not know, and without what the page did not give. */
const tooMuch = { confirm: 'not of the API', deviceToken: 'dvc_1', locale: 'xx' };
const factor = { challenge: 'chl_1', method: 'totp', code: '492039', trustDevice: true, remember: false };
const handedCode = {
  code: '4/0A',
  codeVerifier: 'v'.repeat(43),
  nonce: 'n-0S6',
  redirectUri: 'https://portal.example/login',
  remember: false,
};
const credential = { idToken: 'a.b.c', nonce: 'n-0S6', remember: true };
const help = { kind: 'forgot-password', domain: 'demo.pbx.example', userNumber: '101' } as const;
const ticket = json(201, exchanges.openTicket.answer);
const progress = json(200, exchanges.getTicket.answer);
const signsIn = json(200, signedIn);

describe('an input', () => {
  for (const [what, answer, call, body] of [
    [
      'second factor',
      signsIn,
      (adapter) => adapter.answerChallenge({ ...factor, ...tooMuch }, options()),
      factor,
    ],
    [
      'code to send',
      empty(204),
      (adapter) => adapter.sendChallengeCode({ challenge: '', method: 'email', ...tooMuch }, options()),
      { challenge: '', method: 'email' },
    ],
    [
      'forced new password',
      signsIn,
      (adapter) =>
        adapter.completePasswordChange(
          { challenge: 'chl_1', newPassword: 'x', remember: false, ...tooMuch },
          options(),
        ),
      { challenge: 'chl_1', newPassword: 'x', remember: false },
    ],
    [
      'code of a provider',
      signsIn,
      (adapter) => adapter.signInWithCode({ provider: 'google', ...handedCode, ...tooMuch }, options()),
      handedCode,
    ],
    [
      'ID token',
      signsIn,
      (adapter) => adapter.signInWithCredential({ provider: 'google', ...credential, ...tooMuch }, options()),
      credential,
    ],
    [
      'chosen new password',
      json(200, exchanges.changePassword.answer),
      (adapter) =>
        adapter.changePassword(
          { currentPassword: 'a', newPassword: 'b', endOtherSessions: true, ...tooMuch },
          options(),
        ),
      { currentPassword: 'a', newPassword: 'b', endOtherSessions: true },
    ],
    [
      'ticket',
      ticket,
      (adapter) => adapter.openTicket({ ...help, ...tooMuch, idempotencyKey: 'k' }, options()),
      { ...help, locale: 'es' },
    ],
    [
      'ticket with a contact',
      ticket,
      (adapter) => {
        const contact = { phone: '+34 600 000 000', ...tooMuch };
        return adapter.openTicket({ ...help, contact, idempotencyKey: 'k' }, options());
      },
      { ...help, contact: { phone: '+34 600 000 000' }, locale: 'es' },
    ],
    [
      'wish for the welcome mail',
      empty(202),
      (adapter) =>
        adapter.resendWelcomeMail({ domain: 'd.example', userNumber: '103', ...tooMuch }, options()),
      { domain: 'd.example', userNumber: '103' },
    ],
  ] satisfies [string, Answer, (adapter: RestAdapter) => Promise<unknown>, object][]) {
    test(`for a ${what} is sent without what the API does not know`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(answer);
      await call(server.adapter());
      assert.deepEqual(JSON.parse(server.requests[0]!.body), body);
    });
  }

  test('may have a code with spaces and hyphens, which arrives as typed', async (t) => {
    const server = await ScriptedServer.start(t);
    const code = ' aaaa-1111  ';
    server.will(signsIn);
    await server.adapter().answerChallenge({ ...factor, code }, options());
    assert.equal((JSON.parse(server.requests[0]!.body) as { code: string }).code, code);
  });

  test('has the language of the call in a ticket, none in other requests', async (t) => {
    const server = await ScriptedServer.start(t);
    server.will(ticket, empty(202));
    const german = { ...options(), locale: 'de-AT' };
    await server.adapter().openTicket({ ...help, idempotencyKey: 'k' }, german);
    await server.adapter().resendWelcomeMail(help, german);
    const [opened, mailed] = server.requests.map(({ body }) => JSON.parse(body) as { locale?: string });
    assert.equal(opened?.locale, 'de-AT');
    assert.equal(mailed?.locale, undefined);
  });
});

describe('new passwords', () => {
  const change = { currentPassword: 'old', newPassword: 'new', endOtherSessions: false };
  const forced = { challenge: 'chl_1', newPassword: 'new', remember: false };

  for (const [what, password] of [
    ['spaces around it', '  dos palabras  '],
    ['a decomposed ñ', 'man\u0303ana'],
    ['joiners, emoji and line breaks', 'a\u200Db👩‍👩‍👧\r\n\t\u0000'],
    ['quotes and backslashes', '"\\u0041\\"</script>'],
    ['a thousand characters', 'ñ'.repeat(1000)],
  ] as const) {
    test(`with ${what} arrive as typed`, async (t) => {
      const server = await ScriptedServer.start(t);
      server.will(json(200, exchanges.changePassword.answer), signsIn);
      const both = { currentPassword: password, newPassword: password };
      await server.adapter().changePassword({ ...change, ...both }, options());
      await server.adapter().completePasswordChange({ ...forced, newPassword: password }, options());
      const [changed, completed] = server.requests.map(({ body }) => JSON.parse(body) as object);
      assert.deepEqual(changed, { ...change, ...both });
      assert.deepEqual(completed, { ...forced, newPassword: password });
    });
  }

  for (const password of ['\uD800', 'clave\uDFFF', '\uDE00\uD83D']) {
    for (const [field, call] of [
      [
        'currentPassword',
        (adapter) => adapter.changePassword({ ...change, currentPassword: password }, options()),
      ],
      ['newPassword', (adapter) => adapter.changePassword({ ...change, newPassword: password }, options())],
      [
        'newPassword',
        (adapter) => adapter.completePasswordChange({ ...forced, newPassword: password }, options()),
      ],
    ] satisfies [string, (adapter: RestAdapter) => Promise<unknown>][]) {
      test(`that UTF-8 cannot carry are refused unsent: ${field} ${JSON.stringify(password)}`, async (t) => {
        const server = await ScriptedServer.start(t);
        const error = await failure(call(server.adapter()), 'validation');
        assert.deepEqual(error.fields, [{ field, code: 'invalid-characters' }]);
      });
    }
  }
});

describe('an id', () => {
  type Call = (adapter: RestAdapter, id: string) => Promise<unknown>;
  const takers: [
    what: string,
    start: string,
    end: string,
    none: AuthErrorCode,
    answer: Answer,
    call: Call,
  ][] = [
    [
      'of a provider with a code',
      '/v1/sso/',
      '/code',
      'provider-unknown',
      signsIn,
      (adapter, provider) => adapter.signInWithCode({ provider, ...handedCode }, options()),
    ],
    [
      'of a provider with an ID token',
      '/v1/sso/',
      '/credential',
      'provider-unknown',
      signsIn,
      (adapter, provider) => adapter.signInWithCredential({ provider, ...credential }, options()),
    ],
    [
      'of a ticket',
      '/v1/tickets/',
      '',
      'not-found',
      progress,
      (adapter, reference) => adapter.getTicket({ reference, trackingToken: 'tk' }, options()),
    ],
    [
      'of a session',
      '/v1/sessions/',
      '',
      'not-found',
      empty(204),
      (adapter, id) => adapter.revokeSession({ id }, options()),
    ],
  ];

  for (const [what, start, end, none, answer, call] of takers) {
    for (const [id, encoded] of [
      ['a b', 'a%20b'],
      ['../session', '..%2Fsession'],
      ['%2e%2e', '%252e%252e'],
      ['a?others=true#x', 'a%3Fothers%3Dtrue%23x'],
      ['compañía', 'compa%C3%B1%C3%ADa'],
      ['__proto__', '__proto__'],
    ] as const) {
      test(`${what}, ${JSON.stringify(id)}, stays one segment of the path`, async (t) => {
        const server = await ScriptedServer.start(t);
        server.will(answer);
        await call(server.adapter(), id);
        assert.equal(server.requests[0]?.url, start + encoded + end);
      });
    }

    for (const id of ['', '.', '..', '\uD800']) {
      test(`${what}, ${JSON.stringify(id)}, is ${none} without a request`, async (t) => {
        const server = await ScriptedServer.start(t);
        await failure(call(server.adapter(), id), none);
      });
    }
  }

  test('of nothing ends no session', async (t) => {
    const server = await ScriptedServer.start(t);
    for (const input of [{}, { id: undefined }, { others: false }]) {
      await failure(server.adapter().revokeSession(input as never, options()), 'not-found');
    }
  });
});

describe('a header', () => {
  const unfit = ['', ' ', 'a b', 'a\r\nx-evil: 1', 'a\u0000', 'a\tb', 'ñ', '\u2028', 'a\u007F', '😀'];

  for (const value of [...unfit, undefined, null, 7, ['a'], {}]) {
    test(`never holds ${JSON.stringify(value)}`, async (t) => {
      const server = await ScriptedServer.start(t);
      const idempotencyKey = value as string;
      const opened = server.adapter().openTicket({ ...help, idempotencyKey }, options());
      const { fields } = await failure(opened, 'validation');
      assert.deepEqual(fields, [{ field: 'idempotencyKey', code: 'invalid-characters' }]);

      const input = { reference: 'T-1', trackingToken: value as string };
      await failure(server.adapter().getTicket(input, options()), 'not-found');
    });
  }

  test('may hold any visible ASCII', async (t) => {
    const server = await ScriptedServer.start(t);
    const visible = Array.from({ length: 94 }, (_, n) => String.fromCharCode(33 + n)).join('');
    server.will(ticket, progress);
    await server.adapter().openTicket({ ...help, idempotencyKey: visible }, options());
    await server.adapter().getTicket({ reference: 'T-1', trackingToken: visible }, options());
    const [opened, followed] = server.requests.map(({ headers }) => headers);
    assert.equal(opened?.['idempotency-key'], visible);
    assert.equal(followed?.['x-ticket-token'], visible);
  });
});
