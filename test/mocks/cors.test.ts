import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { passwords, useMock } from './support/mock.js';

describe('pages of other origins', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  const preflight = (origin: string): Promise<Response> =>
    mock.client().send('OPTIONS', '/session', {
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-pbx-request',
      },
    });

  const own = ['http://localhost:5173', 'http://127.0.0.1:6006', 'https://localhost', 'http://[::1]:8080'];
  for (const origin of own) {
    it(`${origin} may call, with cookies`, async () => {
      const asked = await preflight(origin);
      assert.equal(asked.status, 204);
      assert.equal(asked.headers.get('Access-Control-Allow-Origin'), origin);
      assert.equal(asked.headers.get('Access-Control-Allow-Credentials'), 'true');
      assert.match(asked.headers.get('Access-Control-Allow-Methods') ?? '', /\bPOST\b.*\bDELETE\b/);
      assert.match(asked.headers.get('Access-Control-Allow-Headers') ?? '', /Content-Type.*X-PBX-Request/);

      const answer = await mock.client().signIn('101', passwords['101'], {}, { Origin: origin });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), origin);
      assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), 'true');
    });
  }

  const foreign = [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example:5173',
    'http://evil.example#localhost',
    'ftp://localhost',
    'http://127.0.0.2',
  ];
  for (const origin of foreign) {
    it(`${origin} may not, and reads nothing`, async () => {
      const asked = await preflight(origin);
      assert.equal(asked.status, 403);
      assert.equal(asked.headers.get('Access-Control-Allow-Origin'), null);
      const answer = await mock.client().get('/session', { headers: { Origin: origin } });
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
      assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
    });
  }

  it('are never named by a star, and caches are told', async () => {
    const { headers } = await mock.client().get('/session');
    assert.equal(headers.get('Access-Control-Allow-Origin'), null);
    assert.equal(headers.get('Vary'), 'Origin');
  });

  it('may read when to try again', async () => {
    const { headers } = await mock
      .client()
      .signIn('104', passwords['104'], {}, { Origin: 'http://localhost:5173' });
    assert.equal(headers.get('Access-Control-Expose-Headers'), 'Retry-After');
    assert.equal(headers.get('Retry-After'), '900');
  });

  it('do not reach the switches from elsewhere', async () => {
    const response = await fetch(`${mock.url}/__mock/reset`, {
      method: 'POST',
      headers: { Origin: 'https://evil.example' },
    });
    assert.equal(response.status, 403);
  });
});
