import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { demoSeed } from '../../mocks/index.js';
import { passwords, useMock, type Answer, type Client } from './support/mock.js';

const GOOD = 'tejado-verde-44-Brisa';

describe('a new password', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  const outcome = ({ status, body }: Answer): unknown[] => [status, body['code'] ?? body['status']];
  const signedIn = async (username: '101' = '101'): Promise<Client> => {
    const client = mock.client();
    await client.signIn(username, passwords[username]);
    return client;
  };
  const change = (client: Client, newPassword: string, more: object = {}): Promise<Answer> =>
    client.call('PUT', '/account/password', {
      body: { currentPassword: passwords['101'], newPassword, endOtherSessions: false, ...more },
    });
  const isIn = async (client: Client): Promise<boolean> =>
    (await client.get('/session')).body['status'] === 'signed-in';

  it('needs a session', async () => {
    assert.deepEqual(outcome(await change(mock.client(), GOOD)), [401, 'session-expired']);
    mock.world.scenario = ['session-expired'];
    assert.deepEqual(outcome(await change(await signedIn(), GOOD)), [401, 'session-expired']);
  });

  it('needs the current one, five times in ten minutes', async () => {
    const client = await signedIn();
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const answer = await change(client, GOOD, { currentPassword: 'wrong' });
      assert.deepEqual(outcome(answer), [403, 'current-password-wrong']);
    }
    assert.deepEqual(outcome(await change(client, GOOD)), [429, 'rate-limited'], 'even with the right one');
    mock.world.clock.advance(600_000);
    assert.equal((await change(client, GOOD)).status, 200);
  });

  const refused: [password: string, reasons: string[]][] = [
    ['short-1-X', ['too-short']],
    ['aa-aa', ['too-short', 'too-weak']],
    ['ñandú'.repeat(30), ['too-long', 'too-weak']],
    ['Garcia-en-la-playa-9', ['personal-info']],
    ['la-casa-de-LÓPEZ-22', ['personal-info']],
    ['centro-14.03.1984-Sur', ['personal-info']],
    ['centro-19840314-Sur', ['personal-info']],
    ['contraseña12345', ['too-common']],
    ['Contrasena-2026!', ['too-common']],
    ['aaaaaaaaaaaaaa', ['too-weak']],
  ];
  for (const [password, reasons] of refused) {
    it(`is not ${password}: ${reasons.join(', ')}`, async () => {
      const answer = await change(await signedIn(), password);
      assert.deepEqual(outcome(answer), [422, 'password-policy']);
      assert.deepEqual(answer.body['reasons'], reasons);
    });
  }

  it('is not one of the last five', async () => {
    const client = await signedIn();
    let current: string = passwords['101'];
    const next = async (password: string): Promise<Answer> => {
      const answer = await change(client, password, { currentPassword: current });
      if (answer.status === 200) current = password;
      return answer;
    };
    assert.deepEqual(outcome(await next(passwords['101'])), [422, 'password-reused']);
    for (let count = 1; count <= 4; count += 1) assert.equal((await next(`${GOOD}-${count}`)).status, 200);
    assert.deepEqual(outcome(await next(passwords['101'])), [422, 'password-reused']);
    assert.equal((await next(`${GOOD}-5`)).status, 200);
    assert.equal((await next(passwords['101'])).status, 200, 'the sixth may come again');
  });

  it('is always an old one in the scenario password-reused', async () => {
    mock.world.scenario = ['password-reused'];
    assert.deepEqual(outcome(await change(await signedIn(), GOOD)), [422, 'password-reused']);
  });

  it('gives the session a new id, and the old one is worth nothing', async () => {
    const client = await signedIn();
    const stolen = `pbx-session=${client.cookies.get('pbx-session')}`;
    const { headers } = await change(client, GOOD);
    assert.match(headers.getSetCookie().join(), /^pbx-session=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly$/);
    assert.ok(await isIn(client));
    const { body } = await mock.client().get('/session', { headers: { Cookie: stolen } });
    assert.equal(body['status'], 'signed-out');
  });

  it('ends the other sessions where that is asked, and only then', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await change(here, GOOD);
    assert.ok(await isIn(there));
    await change(here, `${GOOD}-2`, { currentPassword: GOOD, endOtherSessions: true });
    assert.deepEqual([await isIn(here), await isIn(there)], [true, false]);
  });

  it('replaces the one before', async () => {
    await change(await signedIn(), GOOD);
    assert.equal((await mock.client().signIn('101', passwords['101'])).status, 401);
    assert.equal((await mock.client().signIn('101', GOOD)).status, 200);
  });

  it('is told to the person by mail, without being in it', async () => {
    await change(await signedIn(), GOOD);
    const mail = mock.world.mailbox().at(-1);
    assert.deepEqual([mail?.to, mail?.subject], ['ana.garcia@example.com', 'Tu contraseña ha cambiado']);
    assert.ok(!JSON.stringify(mail).includes(GOOD));
  });

  it('is taken as typed, spaces and all', async () => {
    const typed = '  dos espacios delante y detrás  ';
    await change(await signedIn(), typed);
    assert.equal((await mock.client().signIn('101', typed.trim())).status, 401);
    assert.equal((await mock.client().signIn('101', typed)).status, 200);
  });

  describe('that is due', () => {
    const due = async (number: '103' | '106'): Promise<{ client: Client; challenge: unknown }> => {
      const client = mock.client();
      const { body } = await client.signIn(number, passwords[number]);
      return { client, challenge: body['challenge'] };
    };

    for (const number of ['103', '106'] as const) {
      it(`opens the session of ${number}, and is not due again`, async () => {
        const { client, challenge } = await due(number);
        const body = { challenge, newPassword: GOOD, remember: true };
        const answer = await client.post('/session/password', body);
        assert.deepEqual(outcome(answer), [200, 'signed-in']);
        assert.equal((answer.body['session'] as { persistent: boolean }).persistent, true);
        assert.deepEqual(outcome(await client.post('/session/password', body)), [410, 'challenge-expired']);
        assert.deepEqual(outcome(await mock.client().signIn(number, GOOD)), [200, 'signed-in']);
        assert.equal((await mock.client().signIn(number, passwords[number])).status, 401);
      });
    }

    it('may be tried again after a refusal', async () => {
      const { client, challenge } = await due('103');
      const send = (newPassword: string): Promise<Answer> =>
        client.post('/session/password', { challenge, newPassword, remember: false });
      const personal = await send('nunez-1991-Madrid');
      assert.deepEqual([personal.status, personal.body['reasons']], [422, ['personal-info']]);
      assert.deepEqual(outcome(await send(passwords['103'])), [422, 'password-reused']);
      assert.deepEqual(outcome(await send(GOOD)), [200, 'signed-in']);
    });

    it('opens nothing else until then', async () => {
      const { client } = await due('103');
      for (const path of ['/account', '/sessions']) {
        assert.deepEqual(outcome(await client.get(path)), [401, 'session-expired']);
      }
    });

    it('is over after ten minutes', async () => {
      const { client, challenge } = await due('103');
      mock.world.clock.advance(600_000);
      const body = { challenge, newPassword: GOOD, remember: false };
      assert.deepEqual(outcome(await client.post('/session/password', body)), [410, 'challenge-expired']);
    });

    it('comes after the second factor, and needs both', async () => {
      const client = mock.client();
      const seed = demoSeed.accounts.find(({ number }) => number === '102');
      assert.ok(seed);
      mock.world.openTicket({
        key: 'k',
        request: { kind: 'forgot-password', domain: seed.domain, userNumber: '102', locale: 'es' },
      });
      mock.world.clock.advance(720_000);
      const temporary = /Contraseña: (\S+)/.exec(mock.world.mailbox().at(-1)?.text ?? '')?.[1] ?? '';
      const first = await client.signIn('102', temporary);
      assert.equal(first.body['status'], 'challenge-required');
      const second = await client.post('/session/challenge', {
        challenge: first.body['challenge'],
        method: 'recovery',
        code: 'aaaa-1112',
        trustDevice: false,
        remember: false,
      });
      assert.deepEqual([second.body['status'], second.body['reason']], ['password-change-required', 'reset']);
      assert.ok(!(await isIn(client)));
      const body = { challenge: second.body['challenge'], newPassword: GOOD, remember: false };
      assert.deepEqual(outcome(await client.post('/session/password', body)), [200, 'signed-in']);
    });
  });

  it('has a policy that everybody may read', async () => {
    const { body } = await mock.client().get('/password-policy');
    assert.deepEqual(body, demoSeed.policy);
  });

  it('is measured against a profile that only the person may read', async () => {
    assert.deepEqual(outcome(await mock.client().get('/account')), [401, 'session-expired']);
    const { body } = await (await signedIn()).get('/account');
    assert.deepEqual(body, {
      id: 'usr_101',
      displayName: 'Ana García López',
      givenName: 'Ana',
      familyName: 'García López',
      email: 'ana.garcia@example.com',
      birthDate: '1984-03-14',
      domain: 'demo.pbx.example',
      userNumber: '101',
    });
  });
});
