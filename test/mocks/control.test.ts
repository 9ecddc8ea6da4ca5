import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { passwords, useMock } from './support/mock.js';

describe('the switches of the mock', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  const read = async (path: string): Promise<unknown> => (await mock.control('GET', path)).json();

  it('set the scenario, as text or as a list', async () => {
    for (const scenario of ['slow,locked', ['slow', 'locked']]) {
      mock.world.reset();
      const response = await mock.control('PUT', '/scenario', { scenario });
      assert.equal(response.status, 200);
      assert.deepEqual(((await read('/scenario')) as { scenario: string[] }).scenario, ['slow', 'locked']);
      assert.equal((await mock.client().signIn('101', passwords['101'])).status, 423);
    }
  });

  it('set the scenario back', async () => {
    mock.world.scenario = ['server-error'];
    await mock.control('PUT', '/scenario', { scenario: 'default' });
    assert.equal((await mock.client().get('/session')).status, 200);
  });

  it('are not disturbed by the scenario', async () => {
    mock.world.scenario = ['offline'];
    assert.equal((await mock.control('GET', '/scenario')).status, 200);
  });

  it('move the clock', async () => {
    assert.equal((await mock.client().signIn('104', passwords['104'])).status, 423);
    const response = await mock.control('PUT', '/clock', { advanceSeconds: 900 });
    assert.deepEqual(await response.json(), { now: '2026-11-22T09:15:00.000Z' });
    assert.equal((await mock.client().signIn('104', passwords['104'])).status, 200);
  });

  it('set a second factor, and take it away', async () => {
    const set = (kinds: readonly string[]) => mock.control('PUT', '/accounts/101/second-factor', { kinds });
    assert.equal((await set(['call', 'email-code'])).status, 204);
    const asked = await mock.client().signIn('101', passwords['101']);
    assert.equal(asked.body['status'], 'challenge-required');
    assert.deepEqual(asked.body['methods'], [
      { id: 'call', kind: 'call', hint: '101' },
      { id: 'email', kind: 'email-code', hint: 'a•••@example.com' },
    ]);
    await set([]);
    const plain = await mock.client().signIn('101', passwords['101']);
    assert.equal(plain.body['status'], 'signed-in');
  });

  const misuse: [path: string, body: unknown, said: RegExp][] = [
    ['/scenario', { scenario: 'fast' }, /no scenario "fast"/],
    ['/scenario', { scenario: 7 }, /Send \{ "scenario"/],
    ['/scenario', ['slow'], /Send \{ "scenario"/],
    ['/scenario', undefined, /Send \{ "scenario"/],
    ['/clock', { advanceSeconds: -1 }, /time does not go back/],
    ['/clock', { advanceSeconds: '900' }, /Send \{ "advanceSeconds"/],
    ['/clock', null, /Send \{ "advanceSeconds"/],
    ['/accounts/101/second-factor', { kinds: 'call' }, /Send \{ "kinds"/],
    ['/accounts/101/second-factor', { kinds: ['totp'] }, /Send \{ "kinds"/],
    ['/accounts/999/second-factor', { kinds: ['call'] }, /Nobody is called 999/],
  ];
  for (const [path, body, said] of misuse) {
    it(`say what ${path} wants, which is not ${JSON.stringify(body)}`, async () => {
      const response = await mock.control('PUT', path, body);
      const { code, detail } = (await response.json()) as { code: string; detail: string };
      assert.deepEqual([response.status, code], [400, 'mock-misuse']);
      assert.match(detail, said);
    });
  }

  it('set the world back: sessions, locks, scenario, clock and log', async () => {
    const client = mock.client();
    await client.signIn('101', passwords['101']);
    for (let attempt = 1; attempt <= 5; attempt += 1) await mock.client().signIn('106', 'wrong');
    mock.world.scenario = ['slow'];
    mock.world.clock.advance(900_000);

    assert.equal((await mock.control('POST', '/reset')).status, 204);
    assert.deepEqual(await read('/log'), []);
    assert.deepEqual(mock.world.scenario, []);
    assert.equal((await client.get('/session')).body['status'], 'signed-out');
    assert.equal((await mock.client().signIn('106', passwords['106'])).status, 200);
    assert.equal((await mock.client().signIn('104', passwords['104'])).headers.get('Retry-After'), '900');
  });

  it('tell what happened, without what was said', async () => {
    await mock.client().signIn('101', 'not-to-be-told');
    await mock.client().get('/sso/google/callback?state=secret-state&code=secret-code');
    await mock.client().send('GET', '/nope');
    const text = JSON.stringify(await read('/log'));
    assert.deepEqual(JSON.parse(text), [
      line('signIn', 'POST', '/v1/session', 401, 'invalid-credentials'),
      line('finishSso', 'GET', '/v1/sso/google/callback', 401, 'sso-rejected'),
      line('none', 'GET', '/v1/nope', 404, 'not-found'),
    ]);
  });

  it('keep the last two hundred calls', async () => {
    for (let call = 1; call <= 205; call += 1) await mock.client().send('GET', `/call-${call}`);
    const log = (await read('/log')) as { path: string }[];
    assert.deepEqual([log.length, log[0]?.path, log.at(-1)?.path], [200, '/v1/call-6', '/v1/call-205']);
  });

  it('take reports of violated content security policies, as browsers send them', async () => {
    const report = { 'document-uri': 'http://127.0.0.1:4010/login', 'effective-directive': 'style-src-attr' };
    const response = await fetch(`${mock.url}/__mock/csp-reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/csp-report', Origin: 'null' },
      body: JSON.stringify({ 'csp-report': report }),
    });
    assert.equal(response.status, 204);
    assert.deepEqual(await read('/csp-reports'), [report]);
    assert.deepEqual(await read('/log'), [
      line('csp-report', 'POST', 'http://127.0.0.1:4010/login', 204, 'style-src-attr'),
    ]);
  });

  it('show a mail as a page that may do nothing but look as it wants', async () => {
    const [mail] = (await read('/mailbox')) as { id: string; html: string }[];
    const response = await mock.control('GET', `/mailbox/${mail!.id}`);
    assert.equal(await response.text(), mail!.html);
    assert.deepEqual(
      ['Content-Type', 'Content-Security-Policy', 'Cache-Control'].map((name) => response.headers.get(name)),
      ['text/html; charset=utf-8', "default-src 'none'; style-src 'unsafe-inline'; sandbox", 'no-store'],
    );
  });

  it('show no mail that there is not', async () => {
    const [mail] = (await read('/mailbox')) as { id: string }[];
    mock.world.reset(); // with it, a new one comes
    const response = await mock.control('GET', `/mailbox/${mail!.id}`);
    const { detail } = (await response.json()) as { detail: string };
    assert.deepEqual([response.status, detail], [404, `The mailbox has no mail ${mail!.id}`]);
  });

  it('show no mail to pages of other people', async () => {
    const [mail] = (await read('/mailbox')) as { id: string }[];
    const response = await fetch(`${mock.url}/__mock/mailbox/${mail!.id}`, {
      headers: { Origin: 'https://stranger.example' },
    });
    assert.equal(response.status, 403);
  });

  it('are no more than these', async () => {
    const response = await mock.control('GET', '/mailboxes');
    const { detail } = (await response.json()) as { detail: string };
    assert.deepEqual([response.status, detail], [404, 'The mock has no GET /__mock/mailboxes']);
  });
});

const line = (operation: string, method: string, path: string, status: number, code: string): object => ({
  at: '2026-11-22T09:00:00.000Z',
  operation,
  method,
  path,
  status,
  code,
});
