import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { passwords, useMock, type Client } from './support/mock.js';

describe('the list of sessions', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  const signedIn = async (agent = 'desk', username: '101' | '106' = '101'): Promise<Client> => {
    const client = mock.client();
    await client.signIn(username, passwords[username], {}, { 'User-Agent': agent });
    return client;
  };
  const list = async (client: Client): Promise<Record<string, unknown>[]> =>
    (await client.get('/sessions')).body as unknown as Record<string, unknown>[];
  const isIn = async (client: Client): Promise<boolean> =>
    (await client.get('/session')).body['status'] === 'signed-in';

  it('is for the person alone', async () => {
    for (const [method, path] of [
      ['GET', '/sessions'],
      ['DELETE', '/sessions?others=true'],
      ['DELETE', '/sessions/ses_x'],
    ] as const) {
      const { status, body } = await mock.client().call(method, path);
      assert.deepEqual([status, body['code']], [401, 'session-expired'], `${method} ${path}`);
    }
  });

  it('says which is which, the current one first', async () => {
    const [desk, phone] = [await signedIn('desk'), await signedIn('phone')];
    mock.world.clock.advance(60_000);
    const [current, other, ...more] = await list(desk);
    assert.equal(more.length, 0);
    assert.deepEqual(
      [current?.['current'], current?.['userAgent'], current?.['lastSeenAt']],
      [true, 'desk', '2026-11-22T09:01:00.000Z'],
    );
    assert.deepEqual(
      [other?.['current'], other?.['userAgent'], other?.['lastSeenAt']],
      [false, 'phone', '2026-11-22T09:00:00.000Z'],
    );
    assert.equal(current?.['address'], '127.0.0.1');
    const said = JSON.stringify([current, other]);
    for (const client of [desk, phone])
      assert.ok(!said.includes(client.cookies.get('pbx-session') ?? 'none'));
  });

  it('ends one of them', async () => {
    const [desk, phone] = [await signedIn('desk'), await signedIn('phone')];
    const [, other] = await list(desk);
    const answer = await desk.call('DELETE', `/sessions/${String(other?.['id'])}`);
    assert.deepEqual([answer.status, answer.headers.getSetCookie()], [204, []]);
    assert.deepEqual([await isIn(desk), await isIn(phone)], [true, false]);
    assert.equal((await desk.call('DELETE', `/sessions/${String(other?.['id'])}`)).status, 404);
  });

  it('ends the current one, and clears its cookie', async () => {
    const desk = await signedIn();
    const [current] = await list(desk);
    await desk.call('DELETE', `/sessions/${String(current?.['id'])}`);
    assert.equal(desk.cookies.size, 0);
  });

  it('does not reach those of somebody else', async () => {
    const ana = await signedIn();
    const bruno = mock.world.signIn({
      username: '201@otra.pbx.example',
      password: passwords['201'],
      remember: false,
    });
    assert.ok('session' in bruno && bruno.session);
    const { status, body } = await ana.call('DELETE', `/sessions/${bruno.session.id}`);
    assert.deepEqual([status, body['code']], [404, 'not-found']);
    assert.equal(mock.world.getSession({ sessionToken: bruno.session.token }).status, 'signed-in');
  });

  it('ends all others', async () => {
    const [desk, phone, laptop] = [await signedIn(), await signedIn(), await signedIn()];
    assert.equal((await desk.call('DELETE', '/sessions?others=true')).status, 204);
    assert.deepEqual(await Promise.all([desk, phone, laptop].map(isIn)), [true, false, false]);
  });

  for (const [query, code] of [
    ['', 'required'],
    ['?others=false', 'not-allowed'],
    ['?others=', 'not-allowed'],
  ] as const) {
    it(`is not emptied by mistake: "${query}"`, async () => {
      const desk = await signedIn();
      const { status, body } = await desk.call('DELETE', `/sessions${query}`);
      assert.deepEqual([status, body['errors']], [422, [{ field: 'others', code }]]);
    });
  }
});
