// How a session ends that the page holds; and who is asked where a backend may hold one, too.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startBackend, type Backend } from './support/backend.js';
import { answers, omit } from './support/providers/hostile-bend.js';
import type { PlainProvider } from './support/providers/plain-provider.js';
import { metadataOf, refresh } from './support/providers/walk.js';
import {
  assertRenewals,
  finishing,
  impatient,
  KEY,
  meetTab,
  ownerOf,
  sessionEngines,
  signIn,
  signInAtHostile,
  startStage,
  type Shown,
  type Stage,
  type Tab,
} from './support/sessions.js';

type Deed = (tab: Tab, stage: Stage) => Promise<void>;
type Held = (name: string, deed: Deed) => void;

for (const engine of sessionEngines) {
  describe(`The end of a session (${engine})`, () => {
    let stage: Stage;
    let backend: Backend;
    before(async () => {
      [stage, backend] = await Promise.all([startStage(engine), startBackend({})]);
      stage.site.connect = [...stage.site.connect, new URL(backend.apiUrl).origin];
    });
    after(() => Promise.all([stage.stop(), backend.stop()]));

    const held = (name: string, deed: Deed): void => {
      test(name, () =>
        meetTab(stage, async (tab) => {
          stage.hostile.reset();
          await deed(tab, stage);
        }),
      );
    };

    describe('here', () => endsHere(held));
    describe('at the provider', () => endsThere(held));
    describe('where the provider is away', () => endsAlone(held));
    describe('beside a backend', () => besideBackend(held, () => backend));
  });
}

function endsHere(held: Held): void {
  held(
    'a sign-out forgets the tokens, and the provider revokes the refresh token',
    async (tab, { plain }) => {
      await signIn(tab, plain, { tokens: 'session' });
      const { refreshToken = '' } = await tab.kept();
      await tab.signOut();
      await tab.assertOver();
      const revoked = plain.requests.filter(
        ({ path, method }) => path === '/token/revocation' && method === 'POST',
      );
      const form = { token: refreshToken, token_type_hint: 'refresh_token', client_id: plain.clientId };
      assert.deepEqual(
        revoked.map((one) => ({ ...one.form })),
        [form],
      );
      assert.equal(await renewedBy(plain, refreshToken), 400);
      assert.deepEqual(await tab.errors(), []);
    },
  );

  held('a sign-out here is none at the provider', async (tab, { plain }) => {
    await signIn(tab, plain);
    await tab.signOut();
    await tab.assertOver();
    plain.requests.length = 0;
    await tab.press('other');
    await tab.assertSignedIn('ana');
    const paths = plain.requests.map(({ path }) => path);
    assert.ok(
      paths.includes('/auth') && !paths.some((path) => path.startsWith('/interaction')),
      paths.join(),
    );
  });

  held('a sign-out ends the session in all tabs that share it, and in no other', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session' });
    const shares = [await tab.duplicate(), await tab.duplicate()];
    const own = await tab.another();
    await own.open();
    await own.press('other');
    await own.assertSignedIn('ana');
    for (const one of [...shares, own]) await one.listen();
    await tab.page.bringToFront();
    await tab.signOut();
    for (const one of [tab, ...shares]) await one.assertOver();
    for (const one of shares) assert.deepEqual(await one.changes(), ['signed-out']);
    await own.page.bringToFront();
    await own.assertSignedIn('ana');
    assert.deepEqual(await own.changes(), []);
    assert.ok(await own.accessToken());
    assertRenewals(plain, 0);
  });

  held(
    'whom the phone system does not know is not signed in, and nothing is kept',
    async (tab, { plain }) => {
      tab.site.config = { providers: { other: finishing(plain, { tokens: 'session' }) } };
      await tab.open();
      await tab.press('other');
      await tab.page.locator(plain.button('stranger')).click();
      await tab.failsWith('account-not-linked');
      await tab.assertOver();
      await tab.page.reload();
      await tab.assertOver();
    },
  );
}

/** The status of a renewal by somebody who is no page. */
async function renewedBy({ issuer, clientId }: PlainProvider, token: string): Promise<number> {
  const { token_endpoint: endpoint } = await metadataOf(issuer);
  return (await refresh(endpoint, clientId, token)).status;
}

function endsThere(held: Held): void {
  held(
    'a sign-out there leads to the provider and back, and the next sign-in asks again',
    async (tab, { plain }) => {
      await signIn(tab, plain, { tokens: 'session', signOut: 'provider', afterSignOut: '/bye' });
      const { idToken } = await tab.kept();
      await tab.signOut();
      await tab.page.waitForSelector('button[name=logout]');
      const { pathname, searchParams } = new URL(tab.page.url());
      assert.equal(pathname, '/session/end');
      const back = { id_token_hint: idToken, post_logout_redirect_uri: `${tab.site.origin}/bye` };
      assert.deepEqual(Object.fromEntries(searchParams), back);
      await tab.page.locator('button[name=logout]').click();
      await tab.assertOver();
      assert.equal(tab.page.url(), `${tab.site.origin}/bye`);
      await tab.press('other');
      await tab.page.locator(plain.button('elena')).click();
      await tab.assertSignedIn('elena');
    },
  );

  held('a sign-out there comes back to the start, and has ended here before', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session', signOut: 'provider' });
    const other = await tab.duplicate();
    await tab.page.bringToFront();
    await tab.signOut();
    await tab.page.waitForSelector('button[name=logout]');
    await other.assertOver();
    const { searchParams } = new URL(tab.page.url());
    assert.equal(searchParams.get('post_logout_redirect_uri'), `${tab.site.origin}/`);
    await tab.page.goBack();
    await tab.assertOver();
  });

  held('a page may keep that it is left for the provider', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session', signOut: 'provider' });
    await tab.page.evaluate(() => {
      const left: unknown[] = [];
      Object.assign(globalThis, { left });
      (globalThis as unknown as Shown).site.portal.addEventListener('pbx-navigate', (event) => {
        event.preventDefault();
        left.push([event.to, new URL(event.href).pathname]);
      });
    });
    await tab.signOut();
    await tab.assertOver();
    const left = await tab.page.evaluate(() => (globalThis as unknown as { left: unknown }).left);
    assert.deepEqual(left, [['provider', '/session/end']]);
    assert.equal(tab.page.url(), `${tab.site.origin}/`);
  });
}

function endsAlone(held: Held): void {
  held('a sign-out without a network ends the session here', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session' });
    await tab.page.setOfflineMode(true);
    await tab.signOut();
    await tab.assertSignedOut();
    await tab.page.setOfflineMode(false);
    await tab.assertOver();
    assert.deepEqual(await tab.errors(), []);
    tab.forgive(/Cross-Origin Request Blocked/);
  });

  held('a sign-out that the provider does not answer ends the session here', async (tab, { hostile }) => {
    await signInAtHostile(tab, hostile, { tokens: 'session' });
    await impatient(tab);
    hostile.bend.token.afterMs = 60_000;
    await tab.signOut();
    await tab.assertOver();
    assert.deepEqual(await tab.errors(), []);
  });

  held(
    'a sign-out there ends the session here where the provider cannot be reached',
    async (tab, { hostile }) => {
      await signInAtHostile(tab, hostile, { tokens: 'session', signOut: 'provider' });
      hostile.bend.metadata.instead = answers.serverError;
      await tab.page.reload(); // nothing is known of it any more
      await tab.assertSignedIn('ana');
      await tab.signOut();
      await tab.assertOver();
      assert.equal(tab.page.url(), `${tab.site.origin}/`);
      assert.deepEqual(await tab.errors(), []);
    },
  );

  held('a sign-out there leads on where nothing can be revoked', async (tab, { hostile }) => {
    await signInAtHostile(tab, hostile, { tokens: 'session', signOut: 'provider', afterSignOut: '/bye' });
    hostile.bend.token.instead = answers.serverError;
    await tab.signOut();
    await tab.page.waitForFunction(() => location.pathname === '/bye');
    await tab.assertOver();
    assert.equal(hostile.requests[0]?.path, '/revoke');
  });

  held(
    'a sign-out ends the session here where the provider knows no such thing',
    async (tab, { hostile }) => {
      hostile.bend.metadata.members = { revocation_endpoint: omit, end_session_endpoint: omit };
      await signInAtHostile(tab, hostile, { tokens: 'session', signOut: 'provider' });
      await tab.signOut();
      await tab.assertOver();
      assert.equal(tab.page.url(), `${tab.site.origin}/`);
      assert.deepEqual([await tab.errors(), hostile.requests], [[], []]);
      // A request to nowhere would be one to the page's own server.
      assert.deepEqual(new Set(tab.site.requests.map(({ method }) => method)), new Set(['GET']));
    },
  );

  held('a sign-out there comes back by itself where the provider asks nothing', async (tab, { hostile }) => {
    await signInAtHostile(tab, hostile, { tokens: 'session', signOut: 'provider', afterSignOut: '/bye' });
    await tab.signOut();
    await tab.page.waitForFunction(() => location.pathname === '/bye');
    await tab.assertOver();
    const paths = hostile.requests.map(({ path, method }) => `${method} ${path}`);
    assert.deepEqual(
      paths.filter((path) => /revoke|logout/.test(path)),
      ['POST /revoke', 'GET /logout'],
    );
  });
}

function besideBackend(held: Held, backend: () => Backend): void {
  const asked = (): string[] =>
    backend()
      .requests.filter(({ method, path }) => method !== 'OPTIONS' && path.startsWith('/v1/session'))
      .map(({ method, path }) => `${method} ${path}`);
  const open = async (tab: Tab, { plain }: Stage): Promise<void> => {
    const other = finishing(plain, { tokens: 'session' });
    tab.site.config = { apiUrl: backend().apiUrl, providers: { other } };
    await tab.open();
    plain.requests.length = backend().requests.length = 0;
  };

  held('a password makes a session of the backend, which is asked for all', async (tab, stage) => {
    await open(tab, stage);
    await tab.page.locator('input[name=username]').fill('101@demo.pbx.example');
    await tab.page.locator('input[name=password]').fill('tormenta-violeta-31-Faro');
    await tab.page.keyboard.press('Enter');
    await tab.assertSignedIn('ana');
    assert.ok('value' in (await tab.call('getSession')));
    assert.ok('value' in (await tab.call('renewSession')));
    assert.deepEqual(await tab.call('getAccessToken'), { code: 'session-expired' });
    await tab.page.reload();
    await tab.assertSignedIn('ana');
    await tab.signOut();
    await tab.assertOver();
    const [get, renewed] = ['GET /v1/session', 'POST /v1/session/renew'];
    assert.deepEqual(asked(), ['POST /v1/session', get, renewed, get, 'DELETE /v1/session']);
    assert.deepEqual(stage.plain.requests, []);
  });

  held('a provider makes a session of the page, and the backend is asked for nothing', async (tab, stage) => {
    await open(tab, stage);
    await tab.press('other');
    await tab.page.locator(stage.plain.button('ana')).click();
    await tab.assertSignedIn('ana');
    await tab.page.reload();
    await tab.assertSignedIn('ana');
    backend().requests.length = 0;
    await tab.renew();
    assert.ok('value' in (await tab.call('getSession')));
    assert.equal(await ownerOf(stage.plain, await tab.accessToken()), 'ana');
    assert.deepEqual(await tab.stored(), { local: [], session: [KEY] });
    await tab.signOut();
    await tab.assertOver();
    assert.deepEqual(asked(), []);
    assert.deepEqual(await tab.call('getSession'), { value: { status: 'signed-out' } });
    assert.deepEqual(asked(), ['GET /v1/session']);
  });
}
