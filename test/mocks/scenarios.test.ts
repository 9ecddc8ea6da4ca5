import assert from 'node:assert/strict';
import { request } from 'node:http';
import { beforeEach, describe, it } from 'node:test';
import { scenarioNames, type ScenarioName } from '../../mocks/index.js';
import { passwords, useMock, type Answer } from './support/mock.js';

describe('the scenario', () => {
  const mock = useMock();
  beforeEach(() => {
    mock.world.reset();
    mock.sleeps.length = 0;
  });

  const play = (...names: ScenarioName[]): void => {
    mock.world.scenario = names;
  };
  const ana = (): Promise<Answer> => mock.client().signIn('101', passwords['101']);

  it('default changes nothing', async () => {
    play('default');
    assert.equal((await ana()).status, 200);
    assert.deepEqual(mock.sleeps, [120]);
  });

  it('slow takes two seconds more, for every operation', async () => {
    play('slow');
    assert.equal((await mock.client().get('/session')).status, 200);
    assert.deepEqual(mock.sleeps, [2000]);
  });

  it('offline breaks the connection, and opens no session', async () => {
    play('offline');
    await assert.rejects(mock.client().send('GET', '/session'), TypeError);
    await assert.rejects(ana(), TypeError);
    assert.equal(mock.world.log.entries().at(-1)?.status, 0);
    play();
    assert.equal((await mock.client().get('/session')).status, 200);
  });

  it('flaky fails every third call', async () => {
    play('flaky');
    const statuses: number[] = [];
    for (let call = 1; call <= 6; call += 1) statuses.push((await mock.client().get('/session')).status);
    assert.deepEqual(statuses, [200, 200, 500, 200, 200, 500]);
  });

  it('server-error is a problem', async () => {
    play('server-error');
    const { status, body } = await ana();
    assert.deepEqual([status, body['code']], [500, 'server']);
  });

  it('html-error is a gateway’s page', async () => {
    play('html-error');
    const response = await mock.client().send('GET', '/session');
    assert.equal(response.status, 502);
    assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
    assert.match(await response.text(), /<h1>502 Bad Gateway<\/h1>/);
  });

  it('truncated promises more than it sends, and breaks off', async () => {
    play('truncated');
    const { promised, received, error } = await receive(`${mock.url}/v1/session`);
    assert.equal(received, '{"status":"');
    assert.equal(promised, '{"status":"signed-out"}'.length);
    assert.equal(error, 'ECONNRESET');
    const response = await mock.client().send('GET', '/session');
    assert.equal(response.status, 200);
    await assert.rejects(response.text(), TypeError);
  });

  it('maintenance says until when, as a date', async () => {
    play('maintenance');
    const before = Date.now();
    const { status, body, headers } = await mock.client().get('/session');
    assert.deepEqual([status, body['code'], body['retryAfter']], [503, 'unavailable', 120]);
    const until = headers.get('Retry-After') ?? '';
    assert.equal(new Date(until).toUTCString(), until);
    assert.ok(Date.parse(until) >= before + 119_000);
  });

  for (const [name, status, code, seconds] of [
    ['rate-limited', 429, 'rate-limited', '60'],
    ['locked', 423, 'account-locked', '900'],
  ] as const) {
    it(`${name} meets who signs in, and nobody else`, async () => {
      play(name);
      const answer = await ana();
      assert.deepEqual([answer.status, answer.body['code']], [status, code]);
      assert.equal(answer.headers.get('Retry-After'), seconds);
      assert.equal((await mock.client().get('/session')).status, 200);
    });
  }

  it('session-expired ends what session there was', async () => {
    const client = mock.client();
    await client.signIn('101', passwords['101']);
    play('session-expired');
    assert.equal((await client.get('/session')).body['status'], 'signed-out');
    assert.equal((await client.post('/session/renew')).status, 401);
    play();
    assert.equal((await client.get('/session')).body['status'], 'signed-in');
  });

  it('combines with others', async () => {
    play('slow', 'locked');
    assert.equal((await ana()).status, 423);
    assert.deepEqual(mock.sleeps, [2000, 120]);
  });

  describe('for one request, by header,', () => {
    it('counts for that one only', async () => {
      const headers = { 'X-PBX-Scenario': 'slow, locked' };
      assert.equal((await mock.client().signIn('101', passwords['101'], {}, headers)).status, 423);
      assert.deepEqual(mock.sleeps, [2000, 120]);
      assert.equal((await ana()).status, 200);
    });

    it('replaces the world’s', async () => {
      play('server-error');
      const answer = await mock.client().get('/session', { headers: { 'X-PBX-Scenario': 'default' } });
      assert.equal(answer.status, 200);
    });

    it('is refused when there is no such, and all are named', async () => {
      const response = await mock
        .client()
        .send('GET', '/session', { headers: { 'X-PBX-Scenario': 'slow,fast' } });
      const { code, detail } = (await response.json()) as { code: string; detail: string };
      assert.deepEqual([response.status, code], [400, 'mock-misuse']);
      assert.match(detail, /no scenario "fast"/);
      for (const name of scenarioNames) assert.ok(detail.includes(name), name);
    });
  });

  it('is refused by the world, too, when there is no such', () => {
    assert.throws(() => (mock.world.scenario = ['fast' as ScenarioName]), /no scenario "fast"/);
    assert.deepEqual(mock.world.scenario, []);
  });
});

/** Reads an answer byte by byte, until it ends or breaks. */
function receive(url: string): Promise<{ promised: number; received: string; error: string | undefined }> {
  return new Promise((resolve, reject) => {
    const call = request(url, { headers: { Connection: 'close' } }, (response) => {
      const promised = Number(response.headers['content-length']);
      let received = '';
      let error: string | undefined;
      response.on('data', (chunk: Buffer) => (received += chunk.toString()));
      response.on('error', ({ code }: NodeJS.ErrnoException) => (error = code));
      response.on('close', () => resolve({ promised, received, error }));
    });
    call.on('error', reject).end();
  });
}
