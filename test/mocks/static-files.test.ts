import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { useMock } from './support/mock.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html; report-uri /__mock/csp-reports";

const folder = mkdtempSync(join(tmpdir(), 'pbx-auth-static-'));
const root = join(folder, 'dist');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'dist-secret.txt'), 'secret');
writeFileSync(join(root, 'index.html'), '<title>portal</title>');
writeFileSync(join(root, 'identity.html'), '<title>identity</title>');
writeFileSync(join(root, '.env'), 'secret');
writeFileSync(join(root, 'assets/app.js'), 'export {};');
writeFileSync(join(root, 'assets/inter.woff2'), Uint8Array.of(1, 2, 3));
symlinkSync(join(folder, 'secret.txt'), join(root, 'assets/link.txt'));

describe('a page beside the API', () => {
  const mock = useMock({ staticRoot: root });
  after(() => rmSync(folder, { recursive: true }));

  const get = (path: string, accept = '*/*'): Promise<Response> =>
    fetch(mock.url + path, { headers: { Accept: accept } });
  const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';

  for (const [path, type, body] of [
    ['/', 'text/html; charset=utf-8', '<title>portal</title>'],
    ['/identity.html?provider=google', 'text/html; charset=utf-8', '<title>identity</title>'],
    ['/assets/app.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['/assets/inter.woff2', 'font/woff2', '\u0001\u0002\u0003'],
  ] as const) {
    it(`is served: ${path}`, async () => {
      const response = await get(path);
      assert.deepEqual([response.status, response.headers.get('Content-Type')], [200, type]);
      assert.equal(await response.text(), body);
    });
  }

  for (const [path, accept] of [
    ['/', HTML],
    ['/settings/personal', HTML],
    ['/assets/app.js', '*/*'],
    ['/missing.js', '*/*'],
  ] as const) {
    it(`lives under the strict policy: ${path}`, async () => {
      const { headers } = await get(path, accept);
      assert.equal(headers.get('Content-Security-Policy'), POLICY);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
    });
  }

  it('has views of its own, which are navigations', async () => {
    const view = await get('/settings/personal/password', HTML);
    assert.deepEqual([view.status, await view.text()], [200, '<title>portal</title>']);
    assert.equal((await get('/settings/personal/password')).status, 404);
  });

  it('has none below /v1 and /__mock', async () => {
    for (const path of ['/v1', '/v1/nope', '/__mock', '/__mock/nope']) {
      const response = await get(path, HTML);
      assert.equal(response.status, 404, path);
      assert.ok(!(await response.text()).includes('portal'), path);
    }
  });

  it('does not hide the API', async () => {
    assert.equal((await mock.client().get('/session')).status, 200);
  });

  it('takes no other methods', async () => {
    assert.equal((await fetch(`${mock.url}/`, { method: 'POST', body: 'x' })).status, 405);
    const head = await fetch(`${mock.url}/`, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });

  // Written to the socket: clients tidy such paths up.
  for (const path of [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/../dist-secret.txt',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/assets/link.txt',
    '/.env',
    '/assets/app.js%00.txt',
    '/%',
    '/%ff',
    '/assets',
  ]) {
    it(`gives nothing else away: ${path}`, async () => {
      const answer = await raw(mock.url, path);
      assert.match(answer, /^HTTP\/1\.1 404 /);
      assert.ok(!answer.includes('secret'), answer);
    });
  }
});

function raw(url: string, path: string): Promise<string> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('close', () => resolve(text)).on('error', reject);
  });
}
