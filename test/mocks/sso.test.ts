import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { demoSeed } from '../../mocks/index.js';
import { useMock, type Answer, type Client } from './support/mock.js';

const RETURN = 'http://127.0.0.1:5173/login?next=%2Fhome#top';

describe('single sign-on', () => {
  const mock = useMock();
  beforeEach(() => mock.world.reset());

  const begin = (client: Client, provider = 'google', more: object = {}, headers = {}): Promise<Answer> =>
    client.post(
      `/sso/${provider}`,
      { flow: 'redirect', returnTo: RETURN, remember: false, ...more },
      headers,
    );

  /** Presses a button of the identity page, and answers where that leads. */
  async function choose(page: string, button: string): Promise<string> {
    const response = await fetch(page, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: 'null' }, // What a form under `Referrer-Policy: no-referrer` sends.
      body: new URLSearchParams({ choose: button }),
    });
    assert.equal(response.status, 303);
    return response.headers.get('Location') ?? '';
  }

  /** Follows the provider's answer to our callback, as the browser does. */
  async function follow(client: Client, callback: string): Promise<Answer> {
    assert.ok(callback.startsWith(`${mock.url}/v1/`), callback);
    return client.get(callback.slice(`${mock.url}/v1`.length));
  }

  async function walk(client: Client, provider: string, button: string, more: object = {}): Promise<Answer> {
    const { body } = await begin(client, provider, more);
    return follow(client, await choose(String(body['url']), button));
  }

  const status = async (client: Client): Promise<unknown> => (await client.get('/session')).body['status'];
  const failed = (code: string): string => `http://127.0.0.1:5173/login?next=%2Fhome#pbx-error=${code}`;

  it('is offered with Google and Microsoft', async () => {
    const { text } = await mock.client().get('/sso/providers');
    assert.deepEqual(JSON.parse(text), [
      { id: 'google', brand: 'google', name: 'Google', flows: ['redirect', 'popup'] },
      { id: 'microsoft', brand: 'microsoft', name: 'Microsoft 365', flows: ['redirect', 'popup'] },
    ]);
  });

  for (const [provider, button, id] of [
    ['google', 'google-ana', 'usr_101'],
    ['microsoft', 'microsoft-elena', 'usr_105'],
  ] as const) {
    it(`with ${provider} signs in whom it is linked to`, async () => {
      const client = mock.client();
      const { status: code, headers } = await walk(client, provider, button);
      assert.deepEqual([code, headers.get('Location')], [303, RETURN]);
      const { body } = await client.get('/session');
      assert.equal((body['user'] as { id: string }).id, id);
    });
  }

  for (const remember of [true, false]) {
    it(`remembers as asked (${remember})`, async () => {
      const { headers } = await walk(mock.client(), 'google', 'google-ana', { remember });
      const cookie = headers.getSetCookie().find((one) => one.startsWith('pbx-session=')) ?? '';
      assert.equal(cookie.includes('Max-Age=2592000'), remember);
      assert.match(cookie, /; HttpOnly$/);
    });
  }

  for (const [what, button, code] of [
    ['the person says no', 'deny', 'sso-cancelled'],
    ['the provider fails', 'fail', 'sso-rejected'],
    ['the account is nobody’s', 'google-ana-private', 'account-not-linked'],
    ['the account is another provider’s', 'microsoft-elena', 'sso-rejected'],
    ['nothing was chosen', '', 'sso-rejected'],
  ] as const) {
    it(`comes back with ${code} when ${what}`, async () => {
      const client = mock.client();
      const { headers } = await walk(client, 'google', button);
      assert.equal(headers.get('Location'), failed(code));
      assert.equal(await status(client), 'signed-out');
    });
  }

  describe('is refused at the callback', () => {
    const callbackOf = async (client: Client): Promise<URL> =>
      new URL(await choose(String((await begin(client)).body['url']), 'google-ana'));

    const refuses = async (client: Client, callback: URL): Promise<void> => {
      const { headers } = await follow(client, callback.href);
      assert.equal(headers.get('Location'), failed('sso-rejected'));
      assert.ok(!headers.getSetCookie().some((one) => one.startsWith('pbx-session=')));
    };

    it('the second time', async () => {
      const client = mock.client();
      const callback = await callbackOf(client);
      const again = mock.client();
      again.cookies.set('pbx-sso', client.cookies.get('pbx-sso') ?? '');
      await follow(client, callback.href);
      await refuses(again, callback);
    });

    it('after ten minutes', async () => {
      const client = mock.client();
      const callback = await callbackOf(client);
      mock.world.clock.advance(600_000);
      await refuses(client, callback);
    });

    it('in another browser', async () => {
      await refuses(mock.client(), await callbackOf(mock.client()));
    });

    it('in a browser that began something else', async () => {
      const other = mock.client();
      await begin(other);
      await refuses(other, await callbackOf(mock.client()));
    });

    for (const [what, change] of [
      ['with another code', (query: URLSearchParams) => query.set('code', 'guessed')],
      ['without a code', (query: URLSearchParams) => query.delete('code')],
      ['with another issuer', (query: URLSearchParams) => query.set('iss', 'https://microsoft.mock.example')],
      ['without an issuer', (query: URLSearchParams) => query.delete('iss')],
    ] as const) {
      it(what, async () => {
        const client = mock.client();
        const callback = await callbackOf(client);
        change(callback.searchParams);
        await refuses(client, callback);
      });
    }

    it('before anything was chosen', async () => {
      const client = mock.client();
      const state = new URL(String((await begin(client)).body['url'])).searchParams.get('state') ?? '';
      const iss = 'https://google.mock.example';
      for (const code of ['undefined', '']) {
        const query = new URLSearchParams({ state, iss, code });
        const { headers } = await client.get(`/sso/google/callback?${query.toString()}`);
        assert.equal(headers.get('Location'), failed('sso-rejected'));
      }
    });

    for (const query of ['', '?state=', '?state=unknown&code=x', '?state=__proto__']) {
      it(`with a state that nobody began: ${query}`, async () => {
        const { status: code, body } = await mock.client().get(`/sso/google/callback${query}`);
        assert.deepEqual([code, body['code']], [401, 'sso-rejected']);
      });
    }

    it('at the other provider’s callback', async () => {
      const client = mock.client();
      const callback = await callbackOf(client);
      const { status: code } = await client.get(`/sso/microsoft/callback${callback.search}`);
      assert.equal(code, 401);
      assert.equal(await status(client), 'signed-out');
    });
  });

  describe('leads back to allowed pages only:', () => {
    const refused = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      'https:evil.example',
      'http://127.0.0.1.evil.example/',
      'http://127.0.0.1@evil.example/',
      'http://evil.example\\@127.0.0.1/',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'blob:http://127.0.0.1/x',
      'ftp://127.0.0.1/',
      'http://',
      'http://127.0.0.1:99999/',
    ];
    for (const returnTo of refused) {
      it(`not ${JSON.stringify(returnTo)}`, async () => {
        const { status: code, body } = await begin(mock.client(), 'google', { returnTo });
        assert.deepEqual([code, body['code']], [400, 'redirect-not-allowed']);
      });
    }

    const allowed = {
      '/home': '/home',
      'home?a=1': '/home?a=1',
      '/a/../b': '/b',
      'http://localhost:5173/x': undefined,
    };
    for (const [returnTo, path] of Object.entries(allowed)) {
      it(returnTo, async () => {
        const { headers } = await walk(mock.client(), 'google', 'google-ana', { returnTo });
        assert.equal(headers.get('Location'), path === undefined ? returnTo : mock.url + path);
      });
    }
  });

  it('does not begin with a provider that there is not', async () => {
    for (const provider of ['github', 'constructor', '%2e%2e%2fgoogle']) {
      const { status: code, body } = await begin(mock.client(), provider);
      assert.deepEqual([code, body['code']], [404, 'provider-unknown'], provider);
    }
  });

  it('plays a scenario to its end that was asked for at its beginning', async () => {
    for (const [scenario, code] of [
      ['sso-denied', 'sso-cancelled'],
      ['sso-unlinked', 'account-not-linked'],
    ] as const) {
      const client = mock.client();
      const { body } = await begin(client, 'google', {}, { 'X-PBX-Scenario': scenario });
      const { headers } = await follow(client, await choose(String(body['url']), 'google-ana'));
      assert.equal(headers.get('Location'), failed(code));
    }
  });

  describe('at the mock identity page', () => {
    const name = `<img src=x onerror="alert(1)">'&`;
    const identities = [{ subject: name, provider: 'google', displayName: name, email: name }];
    const hostile = useMock({ seed: { ...demoSeed, identities } });

    const open = async (): Promise<{ response: Response; html: string; url: string }> => {
      const url = String((await begin(mock.client())).body['url']);
      const response = await fetch(url);
      return { response, url, html: await response.text() };
    };

    it('shows who it is, both accounts, no and fail, and where it leads', async () => {
      const { response, html } = await open();
      assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8');
      for (const text of [
        'Mock Google',
        'ana.garcia@example.com',
        'ana.casa@example.net',
        '127.0.0.1:5173',
      ]) {
        assert.ok(html.includes(text), text);
      }
      for (const value of ['google-ana', 'google-ana-private', 'deny', 'fail']) {
        assert.ok(html.includes(`name="choose" value="${value}"`), value);
      }
    });

    it('needs no script and no inline style, and may send the form back to that page only', async () => {
      const { response, html } = await open();
      assert.equal(
        response.headers.get('Content-Security-Policy'),
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://127.0.0.1:5173",
      );
      assert.doesNotMatch(html, /<script|style=|\son\w+=/);
      const sheet = await fetch(`${mock.url}/__mock/identity.css`);
      assert.deepEqual([sheet.status, sheet.headers.get('Content-Type')], [200, 'text/css']);
    });

    it('says so when the sign-in is over', async () => {
      const { url } = await open();
      mock.world.clock.advance(600_000);
      const response = await fetch(url);
      assert.equal(response.status, 410);
      assert.match(await response.text(), /This sign-in is over/);
      const posted = await fetch(url, {
        method: 'POST',
        body: new URLSearchParams({ choose: 'google-ana' }),
      });
      assert.equal(posted.status, 410);
    });

    it('escapes whatever a seed brings along', async () => {
      const response = await fetch(String((await begin(hostile.client())).body['url']));
      const html = await response.text();
      assert.equal(response.status, 200);
      assert.ok(html.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;'), html);
      assert.ok(!html.includes('<img'));
    });

    it('runs the callback itself for a page that asks for JSON', async () => {
      const client = mock.client();
      const { body } = await begin(client);
      const response = await fetch(String(body['url']), {
        method: 'POST',
        headers: { Accept: 'application/json', Cookie: `pbx-sso=${client.cookies.get('pbx-sso')}` },
        body: new URLSearchParams({ choose: 'google-ana' }),
      });
      assert.deepEqual(await response.json(), { location: RETURN });
      assert.ok(response.headers.getSetCookie().some((one) => one.startsWith('pbx-session=')));
    });
  });
});
