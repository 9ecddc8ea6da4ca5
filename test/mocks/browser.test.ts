import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser, launchFlags } from '../../scripts/browser.mjs';
import { passwords } from './support/mock.js';
import { serveWithWorker } from './support/worker-page.js';

const SCRIPT = `
  import { startMock } from './mocks/browser.js';
  import { showIdentityPage } from './mocks/identity-client.js';
  const options = { anywhere: location.search.includes('anywhere') };
  globalThis.started = startMock(options).then(async (mock) => {
    if (location.pathname === '/identity.html') await showIdentityPage(document.body);
    return mock;
  });
  globalThis.started.catch(() => {});
`;

interface Said {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

describe('the mock inside a page', () => {
  let server: Server;
  let url: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    server = await serveWithWorker(SCRIPT);
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const args = [...launchFlags, '--host-resolver-rules=MAP pbx.example 127.0.0.1'];
    browser = await chromium.launch({ executablePath: await findBrowser(), args });
  });
  after(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    page = await open(url);
  });
  afterEach(() => context.close());

  async function open(address: string): Promise<Page> {
    const opened = await context.newPage();
    await opened.goto(address);
    await ready(opened);
    return opened;
  }

  const ready = (where: Page): Promise<void> => where.evaluate('globalThis.started.then(() => {})');

  const call = (method: string, path: string, body?: object, headers = {}, where = page): Promise<Said> =>
    where.evaluate(
      async ([method, path, body, headers]) => {
        const response = await fetch(`/v1${path}`, {
          method,
          headers: { 'X-PBX-Request': '1', ...(body && { 'Content-Type': 'application/json' }), ...headers },
          ...(body && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        return { status: response.status, body: (text && JSON.parse(text)) as Record<string, unknown> };
      },
      [method, path, body, headers] as const,
    );

  const ana = (remember: boolean): Promise<Said> =>
    call('POST', '/session', { username: '101', password: passwords['101'], remember });
  const status = async (where = page): Promise<unknown> =>
    (await call('GET', '/session', undefined, {}, where)).body['status'];
  const beginSso = async (): Promise<Page> => {
    const { body } = await call('POST', '/sso/google', {
      flow: 'redirect',
      returnTo: `${url}/#x`,
      remember: false,
    });
    await page.goto(String(body['url']));
    await ready(page);
    return page;
  };

  it('keeps a session over a reload and in another tab, in a cookie that ends with the browser', async () => {
    assert.equal((await ana(false)).status, 200);
    const [cookie, ...more] = await context.cookies();
    assert.deepEqual([cookie?.name, cookie?.expires, cookie?.sameSite, more], ['pbx-session', -1, 'Lax', []]);
    await page.reload();
    await ready(page);
    assert.equal(await status(), 'signed-in');
    assert.equal(await status(await open(url)), 'signed-in');
  });

  it('keeps a remembered session in a cookie that stays', async () => {
    await ana(true);
    const [cookie] = await context.cookies();
    const days = ((cookie?.expires ?? 0) * 1000 - Date.now()) / (24 * 60 * 60 * 1000);
    assert.ok(days > 29.9 && days <= 30, `${days} days`);
  });

  it('clears the cookie at the sign-out, and keeps nothing but its world', async () => {
    await ana(true);
    assert.equal((await call('DELETE', '/session')).status, 204);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await status(), 'signed-out');
    assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ['pbx-auth-mock-2']);
  });

  it('shows the cookies to calls with credentials only', async () => {
    await ana(false);
    const text = await page.evaluate(() =>
      fetch('/v1/session', { credentials: 'omit' }).then((response) => response.text()),
    );
    assert.deepEqual(JSON.parse(text), { status: 'signed-out' });
  });

  it('guards as a backend does', async () => {
    assert.equal((await call('DELETE', '/session', undefined, { 'X-PBX-Request': '' })).status, 403);
    assert.equal((await call('POST', '/session', { username: '101' })).status, 422);
    assert.equal((await call('GET', '/nope')).status, 404);
  });

  it('breaks off when it is told to', async () => {
    for (const scenario of ['offline', 'truncated']) {
      const broken = call('GET', '/session', undefined, { 'X-PBX-Scenario': scenario });
      await assert.rejects(broken, /TypeError/, scenario);
    }
  });

  it('signs in with the account chosen at the mock identity page', async () => {
    await beginSso();
    assert.equal(await page.title(), 'Sign in – Mock Google');
    // Its stylesheet comes when it comes; without it this waits in vain.
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('main')!).borderRadius !== '0px',
    );
    await Promise.all([page.waitForURL(`${url}/#x`), page.click('text=Ana García López')]);
    await ready(page);
    assert.equal(await status(), 'signed-in');
    assert.deepEqual(
      (await context.cookies()).map(({ name }) => name),
      ['pbx-session'],
    );
  });

  it('comes back with a code when that did not work', async () => {
    for (const [button, code] of [
      ['No, do not share', 'sso-cancelled'],
      ['Let the provider fail', 'sso-rejected'],
      ['Ana G.', 'account-not-linked'],
    ] as const) {
      await beginSso();
      await Promise.all([page.waitForURL(`${url}/#pbx-error=${code}`), page.click(`text="${button}"`)]);
      await ready(page);
      assert.equal(await status(), 'signed-out');
    }
  });

  it('says that a sign-in is over when it is', async () => {
    const identity = (await beginSso()).url();
    await Promise.all([page.waitForURL(`${url}/#x`), page.click('text=Ana García López')]);
    await page.goto(identity);
    await ready(page);
    assert.match(await page.innerText('body'), /This sign-in is over/);
  });

  it('does not start anywhere but on this computer, unless told', async () => {
    const elsewhere = await context.newPage();
    await elsewhere.goto(url.replace('127.0.0.1', 'pbx.example'));
    await assert.rejects(ready(elsewhere), /does not start on pbx\.example: it is for localhost/);
    await elsewhere.goto(`${url.replace('127.0.0.1', 'pbx.example')}/?anywhere`);
    await ready(elsewhere);
  });
});
