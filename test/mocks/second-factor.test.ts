import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { passwords, useMock, type Answer, type Client } from './support/mock.js';

const totp = new TOTP({ secret: Secret.fromBase32('JBSWY3DPEHPK3PXP') });

describe('a second factor', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  const now = (): number => mock.world.clock.now();
  const totpCode = (steps = 0): string => totp.generate({ timestamp: now() + steps * 30_000 });
  const outcome = ({ status, body }: Answer): unknown[] => [status, body['code'] ?? body['status']];

  interface Asked {
    readonly client: Client;
    readonly challenge: string;
    readonly answer: (method: string, code?: string, more?: object) => Promise<Answer>;
    readonly sendCode: (method?: string) => Promise<Answer>;
  }

  async function ask(client = mock.client()): Promise<Asked> {
    const { body } = await client.signIn('102', passwords['102']);
    const challenge = String(body['challenge']);
    return {
      client,
      challenge,
      answer: (method, code, more = {}) =>
        client.post('/session/challenge', {
          challenge,
          method,
          ...(code !== undefined && { code }),
          trustDevice: false,
          remember: false,
          ...more,
        }),
      sendCode: (method = 'email') => client.post('/session/challenge/code', { challenge, method }),
    };
  }

  const mailedCode = (): string =>
    /Código: (\d{6})/.exec(mock.world.mailbox().at(-1)?.text ?? '')?.[1] ?? 'no code was mailed';
  const isIn = async (client: Client): Promise<boolean> =>
    (await client.get('/session')).body['status'] === 'signed-in';

  describe('is refused', () => {
    it('with a wrong code, and the right one still counts', async () => {
      const { client, answer } = await ask();
      assert.deepEqual(outcome(await answer('totp', '000000')), [401, 'challenge-invalid']);
      assert.ok(!(await isIn(client)));
      assert.deepEqual(outcome(await answer('totp', totpCode())), [200, 'signed-in']);
    });

    it('for good after five wrong codes', async () => {
      const { answer } = await ask();
      for (let attempt = 1; attempt <= 5; attempt += 1)
        assert.deepEqual(outcome(await answer('recovery', `aaaa-000${attempt}`)), [401, 'challenge-invalid']);
      assert.deepEqual(outcome(await answer('totp', totpCode())), [410, 'challenge-expired']);
    });

    it('after ten minutes', async () => {
      const { answer, sendCode } = await ask();
      mock.world.clock.advance(600_000);
      assert.deepEqual(outcome(await answer('totp', totpCode())), [410, 'challenge-expired']);
      assert.deepEqual(outcome(await sendCode()), [410, 'challenge-expired']);
    });

    it('when the challenge was answered before, or is made up', async () => {
      const { client, challenge, answer } = await ask();
      await answer('totp', totpCode());
      mock.world.clock.advance(60_000);
      assert.deepEqual(outcome(await answer('totp', totpCode())), [410, 'challenge-expired']);
      for (const given of [`${challenge}x`, '__proto__']) {
        const body = {
          challenge: given,
          method: 'totp',
          code: totpCode(),
          trustDevice: false,
          remember: false,
        };
        assert.deepEqual(outcome(await client.post('/session/challenge', body)), [410, 'challenge-expired']);
      }
    });

    it('by a method that the account does not have, or without a code', async () => {
      const { answer, sendCode } = await ask();
      assert.deepEqual(outcome(await answer('sms', '123456')), [401, 'challenge-invalid']);
      assert.deepEqual(outcome(await answer('email', '123456')), [401, 'challenge-invalid'], 'none was sent');
      assert.deepEqual(outcome(await answer('totp')), [401, 'challenge-invalid']);
      const { body } = await sendCode('totp');
      assert.deepEqual(body['errors'], [{ field: 'method', code: 'not-allowed' }]);
    });

    it('by a new password in its place', async () => {
      const { client, challenge } = await ask();
      const body = { challenge, newPassword: 'tejado-verde-44-Brisa', remember: false };
      assert.deepEqual(outcome(await client.post('/session/password', body)), [410, 'challenge-expired']);
    });
  });

  describe('of an app', () => {
    it('takes a code once, whoever sends it again', async () => {
      const code = totpCode();
      assert.deepEqual(outcome(await (await ask()).answer('totp', code)), [200, 'signed-in']);
      assert.deepEqual(outcome(await (await ask()).answer('totp', code)), [401, 'challenge-invalid']);
      assert.deepEqual(outcome(await (await ask()).answer('totp', totpCode(-1))), [401, 'challenge-invalid']);
    });

    for (const [steps, status] of [
      [-2, 401],
      [-1, 200],
      [1, 200],
      [2, 401],
    ] as const) {
      it(`takes a clock that is ${steps * 30} s off: ${status}`, async () => {
        assert.equal((await (await ask()).answer('totp', totpCode(steps))).status, status);
      });
    }

    it('takes a code as people type it', async () => {
      const code = totpCode();
      assert.equal((await (await ask()).answer('totp', ` ${code.slice(0, 3)} ${code.slice(3)}`)).status, 200);
    });
  });

  describe('by mail', () => {
    it('sends a code to the address on file, in the account’s language, when it is asked to', async () => {
      const before = mock.world.mailbox().length;
      const { answer, sendCode } = await ask();
      assert.equal(mock.world.mailbox().length, before, 'nothing before');
      assert.equal((await sendCode()).status, 204);
      assert.equal(mock.world.mailbox().at(-1)?.to, 'bruno.diaz@example.com');
      assert.deepEqual(outcome(await answer('email', mailedCode())), [200, 'signed-in']);
    });

    it('ends a code with the next one, and is not hurried', async () => {
      const { answer, sendCode } = await ask();
      await sendCode();
      const first = mailedCode();
      const hurried = await sendCode();
      assert.deepEqual(
        [...outcome(hurried), hurried.headers.get('Retry-After')],
        [429, 'rate-limited', '30'],
      );
      mock.world.clock.advance(30_000);
      assert.equal((await sendCode()).status, 204);
      if (first !== mailedCode()) assert.equal((await answer('email', first)).status, 401);
      assert.equal((await answer('email', mailedCode())).status, 200);
    });

    it('sends five and no more', async () => {
      const { sendCode } = await ask();
      for (let sent = 1; sent <= 5; sent += 1) {
        assert.equal((await sendCode()).status, 204);
        mock.world.clock.advance(30_000);
      }
      assert.deepEqual(outcome(await sendCode()), [429, 'rate-limited']);
    });
  });

  it('is a recovery code, once', async () => {
    assert.equal((await (await ask()).answer('recovery', 'AAAA 1111')).status, 200);
    assert.equal((await (await ask()).answer('recovery', 'aaaa-1111')).status, 401);
    assert.equal((await (await ask()).answer('recovery', 'aaaa-1118')).status, 200);
  });

  describe('by a call', () => {
    const phone = async (number = '102'): Promise<Record<string, unknown>> =>
      (await (await mock.control('GET', `/phone/${number}`)).json()) as Record<string, unknown>;
    const press = (key: unknown, number = '102'): Promise<Response> =>
      mock.control('POST', `/phone/${number}`, { key });

    it('rings the extension, and says who wants to sign in and from where', async () => {
      assert.deepEqual(await phone(), { number: '102', ringing: false });
      const { answer } = await ask();
      const waiting = await answer('call');
      assert.deepEqual([waiting.status, waiting.body], [202, { status: 'waiting', retryAfter: 2 }]);
      const { who, login, why, address, ringing, since, until } = await phone();
      assert.deepEqual(
        [ringing, why, who, login, address],
        [true, 'sign-in', 'Bruno Díaz', '102@demo.pbx.example', '127.0.0.1'],
      );
      assert.equal(Date.parse(String(until)) - Date.parse(String(since)), 30_000);
      assert.equal((await phone('101'))['ringing'], false);
      assert.equal((await phone('102@otra.pbx.example'))['ringing'], false);
    });

    it('lets in when 1 is pressed, once', async () => {
      const { client, answer } = await ask();
      await answer('call');
      assert.equal((await press('1')).status, 204);
      assert.equal((await phone())['ringing'], false);
      assert.deepEqual(outcome(await answer('call', undefined, { remember: true })), [200, 'signed-in']);
      assert.ok(await isIn(client));
      assert.deepEqual(outcome(await answer('call')), [410, 'challenge-expired']);
    });

    it('keeps out when 2 is pressed, and rings again when asked to', async () => {
      const { client, answer } = await ask();
      await answer('call');
      await press('2');
      const declined = await answer('call');
      assert.deepEqual(outcome(declined), [401, 'challenge-declined']);
      assert.deepEqual(declined.body['reasons'], ['declined']);
      assert.ok(!(await isIn(client)));
      assert.equal((await answer('call')).status, 202);
      assert.deepEqual(
        outcome(await answer('totp', totpCode())),
        [200, 'signed-in'],
        'another method still works',
      );
    });

    it('says so when nobody answers', async () => {
      const { answer } = await ask();
      await answer('call');
      mock.world.clock.advance(30_000);
      const { status, body } = await answer('call');
      assert.deepEqual([status, body['code'], body['reasons']], [401, 'challenge-declined', ['no-answer']]);
      assert.equal((await phone())['ringing'], false);
      assert.equal((await press('1')).status, 400, 'too late');
    });

    it('does not ring for ever', async () => {
      const { answer } = await ask();
      for (let call = 1; call <= 5; call += 1) {
        assert.equal((await answer('call')).status, 202);
        await press('2');
        await answer('call');
      }
      assert.deepEqual(outcome(await answer('call')), [429, 'rate-limited']);
    });

    it('says in words what a wrong key or an idle phone is', async () => {
      for (const [key, said] of [
        ['3', /"key": "1"/],
        [1, /"key": "1"/],
        ['1', /The phone 102 is not ringing/],
      ] as const) {
        const { detail } = (await (await press(key)).json()) as { detail: string };
        assert.match(detail, said);
      }
    });
  });

  describe('on a trusted device', () => {
    const trusted = async (): Promise<Client> => {
      const { client, answer } = await ask();
      const { headers } = await answer('totp', totpCode(), { trustDevice: true });
      const device = headers.getSetCookie().find((cookie) => cookie.startsWith('pbx-device='));
      assert.match(device ?? '', /^pbx-device=[\w-]{43}; Path=\/; SameSite=Lax; Max-Age=2592000; HttpOnly$/);
      await client.call('DELETE', '/session');
      return client;
    };

    it('is not asked for again, for thirty days', async () => {
      const client = await trusted();
      assert.deepEqual(outcome(await client.signIn('102', passwords['102'])), [200, 'signed-in']);
      mock.world.clock.advance(30 * 24 * 60 * 60_000);
      assert.deepEqual(outcome(await client.signIn('102', passwords['102'])), [200, 'challenge-required']);
    });

    it('is trusted by what a client without cookies kept, and by nothing else', async () => {
      const client = await trusted();
      const deviceToken = client.cookies.get('pbx-device');
      const other = mock.client();
      assert.deepEqual(outcome(await other.signIn('102', passwords['102'], { deviceToken })), [
        200,
        'signed-in',
      ]);
      assert.deepEqual(outcome(await mock.client().signIn('102', passwords['102'], { deviceToken: 'x' })), [
        200,
        'challenge-required',
      ]);
    });

    it('still needs the password', async () => {
      const client = await trusted();
      assert.deepEqual(outcome(await client.signIn('102', 'wrong')), [401, 'invalid-credentials']);
    });

    it('is not for another account', async () => {
      const client = await trusted();
      assert.deepEqual(outcome(await client.signIn('103', passwords['103'])), [
        200,
        'password-change-required',
      ]);
    });

    it('is forgotten where the person ends what others may be doing', async () => {
      const elsewhere = await trusted();
      mock.world.clock.advance(60_000);
      const { client, answer } = await ask();
      await answer('totp', totpCode());
      await client.call('PUT', '/account/password', {
        body: {
          currentPassword: passwords['102'],
          newPassword: 'tejado-verde-44-Brisa',
          endOtherSessions: true,
        },
      });
      assert.deepEqual(outcome(await elsewhere.signIn('102', 'tejado-verde-44-Brisa')), [
        200,
        'challenge-required',
      ]);
    });
  });

  it('is in no log', async () => {
    const { answer, sendCode } = await ask();
    await sendCode();
    await answer('recovery', 'aaaa-1111');
    const log = JSON.stringify(mock.world.log.entries());
    assert.ok(!log.includes('aaaa') && !log.includes(mailedCode()));
  });
});
