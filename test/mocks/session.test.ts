import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { passwords, START, useMock, type Client } from './support/mock.js';

const DAY = 24 * 60 * 60 * 1000;

describe('a session', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  const signedIn = async (remember = false): Promise<Client> => {
    const client = mock.client();
    await client.signIn('101', passwords['101'], { remember });
    return client;
  };
  const status = async (client: Client): Promise<unknown> => (await client.get('/session')).body['status'];

  it('is nobody’s before the sign-in, and that is no error', async () => {
    const answer = await mock.client().get('/session');
    assert.deepEqual([answer.status, answer.body], [200, { status: 'signed-out' }]);
  });

  it('belongs to who signed in', async () => {
    const { body } = await (await signedIn()).get('/session');
    assert.equal(body['status'], 'signed-in');
    assert.equal((body['user'] as { id: string }).id, 'usr_101');
  });

  for (const cookie of [
    'pbx-session=made-up',
    'pbx-session=',
    'pbx-session',
    '__Host-pbx-session=x',
    'x=y; z',
  ]) {
    it(`is not had with the cookie ${cookie}`, async () => {
      await signedIn();
      const { body } = await mock.client().get('/session', { headers: { Cookie: cookie } });
      assert.equal(body['status'], 'signed-out');
    });
  }

  it('is a cookie that scripts cannot read and that ends with the browser', async () => {
    const { headers, body } = await mock.client().signIn('101', passwords['101']);
    assert.match(cookieOf(headers), /^pbx-session=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly$/);
    assert.deepEqual(body['session'], {
      persistent: false,
      expiresAt: new Date(START + DAY / 2).toISOString(),
    });
  });

  it('is a cookie for thirty days where it is to be remembered', async () => {
    const { headers, body } = await mock.client().signIn('101', passwords['101'], { remember: true });
    assert.match(
      cookieOf(headers),
      /^pbx-session=[\w-]{43}; Path=\/; SameSite=Lax; Max-Age=2592000; HttpOnly$/,
    );
    assert.deepEqual(body['session'], {
      persistent: true,
      expiresAt: new Date(START + 30 * DAY).toISOString(),
    });
  });

  it('is tied to host and TLS behind https', async () => {
    const https = { 'X-Forwarded-Proto': 'https' };
    const client = mock.client();
    const { headers } = await client.signIn('101', passwords['101'], {}, https);
    assert.match(
      cookieOf(headers),
      /^__Host-pbx-session=[\w-]{43}; Path=\/; SameSite=Lax; Secure; HttpOnly$/,
    );
    const { body } = await client.get('/session', { headers: https });
    assert.equal(body['status'], 'signed-in');
  });

  it('has a new id at each sign-in, and the one before is over', async () => {
    const client = await signedIn();
    const before = client.cookies.get('pbx-session');
    await client.signIn('101', passwords['101']);
    assert.notEqual(client.cookies.get('pbx-session'), before);
    const { body } = await mock.client().get('/session', { headers: { Cookie: `pbx-session=${before}` } });
    assert.equal(body['status'], 'signed-out');
  });

  it('does not take an id that was planted', async () => {
    const client = mock.client();
    client.cookies.set('pbx-session', 'planted');
    await client.signIn('101', passwords['101']);
    assert.notEqual(client.cookies.get('pbx-session'), 'planted');
    const { body } = await mock.client().get('/session', { headers: { Cookie: 'pbx-session=planted' } });
    assert.equal(body['status'], 'signed-out');
  });

  for (const [remember, life] of [
    [false, DAY / 2],
    [true, 30 * DAY],
  ] as const) {
    it(`ends by itself (remember: ${remember})`, async () => {
      const client = await signedIn(remember);
      mock.world.clock.advance(life - 1);
      assert.equal(await status(client), 'signed-in');
      mock.world.clock.advance(1);
      assert.equal(await status(client), 'signed-out');
    });

    it(`is renewed for its whole life (remember: ${remember})`, async () => {
      const client = await signedIn(remember);
      mock.world.clock.advance(life - 1);
      const { status: code, body, headers } = await client.post('/session/renew');
      assert.equal(code, 200);
      const expiresAt = new Date(START + life - 1 + life).toISOString();
      assert.deepEqual(body, { session: { persistent: remember, expiresAt } });
      assert.equal(cookieOf(headers).includes('Max-Age=2592000'), remember);
      mock.world.clock.advance(life - 1);
      assert.equal(await status(client), 'signed-in');
    });
  }

  it('cannot be renewed when it is over', async () => {
    const client = await signedIn();
    mock.world.clock.advance(DAY);
    const { status: code, body } = await client.post('/session/renew');
    assert.deepEqual([code, body['code']], [401, 'session-expired']);
  });

  it('ends at the sign-out, also for who kept the cookie', async () => {
    const client = await signedIn();
    const kept = client.cookies.get('pbx-session');
    const { status: code, headers } = await client.call('DELETE', '/session');
    assert.equal(code, 204);
    assert.equal(cookieOf(headers), 'pbx-session=; Path=/; SameSite=Lax; Max-Age=0; HttpOnly');
    const { body } = await mock.client().get('/session', { headers: { Cookie: `pbx-session=${kept}` } });
    assert.equal(body['status'], 'signed-out');
  });

  it('can be signed out of without being signed in', async () => {
    assert.equal((await mock.client().call('DELETE', '/session')).status, 204);
  });

  it('leaves the person’s other sessions alone', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    await here.call('DELETE', '/session');
    assert.equal(await status(there), 'signed-in');
  });

  it('ends everywhere when asked to, and only this person’s', async () => {
    const [here, there] = [await signedIn(), await signedIn(true)];
    const irene = mock.client();
    await irene.signIn('201@otra.pbx.example', passwords['201']);
    await here.call('DELETE', '/session?everywhere=true');
    assert.equal(await status(there), 'signed-out');
    assert.equal(await status(irene), 'signed-in');
  });

  it('does not guess what `everywhere=maybe` means', async () => {
    const client = await signedIn();
    const answer = await client.call('DELETE', '/session?everywhere=maybe');
    assert.deepEqual([answer.status, answer.body['errors']], [422, [{ field: 'everywhere', code: 'type' }]]);
    assert.equal(await status(client), 'signed-in');
  });
});

function cookieOf(headers: Headers): string {
  const [cookie, ...more] = headers.getSetCookie();
  assert.deepEqual(more, []);
  return cookie ?? '';
}
