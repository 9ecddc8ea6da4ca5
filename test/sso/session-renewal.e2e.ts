// A provider that renews a session, or does not: its answers are believed no more than at the sign-in.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answers, omit, type Bend, type Instead } from './support/providers/hostile-bend.js';
import type { HostileProvider } from './support/providers/hostile-provider.js';
import {
  assertRenewals,
  impatient,
  meetTab,
  ownerOf,
  sessionEngines,
  signInAtHostile,
  startStage,
  until,
  usedTokens,
  type Shown,
  type Stage,
  type Tab,
} from './support/sessions.js';

type Deed = (tab: Tab, provider: HostileProvider) => Promise<void>;
type Held = (name: string, deed: Deed) => void;

const json = (status: number, body: string): Instead => ({ ...answers.emptyObject, status, body });
const granting = (members: string): Instead => json(200, `{"token_type":"Bearer",${members}}`);
const AT_NEW = '"access_token":"at-new","expires_in":300';

/** What ends a session. What is looked at in a token is no business of browsers: one of them is enough. */
const refusals: Readonly<Record<string, (bend: Bend) => unknown>> = {
  'case 27: another nonce': ({ idToken }) => (idToken.claims = { nonce: 'another' }),
  'case 28: another issuer': ({ idToken }) => (idToken.claims = { iss: 'https://evil.example' }),
  'case 29: another audience': ({ idToken }) => (idToken.claims = { aud: 'another' }),
  'case 29: a stranger in the audience': ({ idToken }) => (idToken.claims = { aud: ['pbx-spa', 'another'] }),
  'case 31: no signature': ({ idToken }) => (idToken.signing = 'none'),
  'case 31: a signature by somebody else': ({ idToken }) => (idToken.signing = 'attacker'),
  'case 31: a public key as shared secret': ({ idToken }) => (idToken.signing = 'hs256-pem'),
  'another person': ({ idToken }) => (idToken.claims = { sub: 'elena' }),
  nobody: ({ idToken }) => (idToken.claims = { sub: omit }),
  'an ID token that is none': ({ token }) => (token.members = { id_token: 'none' }),
  'an ID token that is no text': ({ token }) => (token.members = { id_token: { sub: 'ana' } }),
  'a refusal in words of its own': ({ token }) => (token.instead = json(400, '{"error":"<b>no</b>"}')),
};

function isEndedBy(held: Held, name: string, bend: (bend: Bend) => unknown): void {
  held(`${name} ends the session`, async (tab, provider) => {
    await tab.listen();
    bend(provider.bend);
    assert.deepEqual(await tab.call('renewSession'), { code: 'session-expired' });
    await tab.assertOver();
    assert.deepEqual(await tab.changes(), ['signed-out']);
    assert.deepEqual(await tab.errors(), []);
    assertRenewals(provider, 1);
  });
}

function endings(held: Held): void {
  isEndedBy(held, 'a refusal', ({ token }) => (token.instead = answers.invalidGrant));

  held('a refusal when the page is loaded ends the session, and is no error', async (tab, provider) => {
    await tab.sleep();
    await tab.put({ ...(await tab.kept()), expiresAt: Date.now() });
    provider.bend.token.instead = answers.invalidGrant;
    await tab.open();
    await tab.assertOver();
    assert.deepEqual(await tab.errors(), []);
    assertRenewals(provider, 1);
  });
}

function shortAnswers(held: Held): void {
  held('no new ID token and no new refresh token: the old ones stay', async (tab, provider) => {
    const then = Math.floor(Date.now() / 1000) - 86_400;
    const idToken = provider.mint({ iat: then, exp: then + 300 }); // good at its time
    await tab.sleep();
    await tab.put({ ...(await tab.kept()), idToken });
    await tab.open();
    const { accessToken, refreshToken } = await tab.kept();
    provider.bend.token.instead = granting(AT_NEW);
    await tab.renew();
    const kept = await tab.kept();
    assert.deepEqual([kept.refreshToken, kept.idToken], [refreshToken, idToken]);
    assert.equal(await tab.accessToken(), 'at-new');
    provider.bend.token.instead = undefined;
    await tab.renew();
    assert.notEqual((await tab.kept()).refreshToken, refreshToken);
    assert.notEqual(await tab.accessToken(), accessToken);
    assert.deepEqual(usedTokens(provider), [refreshToken, refreshToken]);
  });

  for (const none of ['{"a":1}', '""']) {
    held(`${none} for a refresh token: the old one stays`, async (tab, { bend }) => {
      const { refreshToken } = await tab.kept();
      bend.token.instead = granting(`${AT_NEW},"refresh_token":${none}`);
      await tab.renew();
      assert.equal(await tab.accessToken(), 'at-new');
      assert.equal((await tab.kept()).refreshToken, refreshToken);
    });
  }

  held('no end of the access token: that of the old one', async (tab, { bend }) => {
    const { expiresAt } = await tab.kept();
    bend.token.members = { expires_in: omit };
    await tab.renew();
    assert.equal((await tab.kept()).expiresAt, expiresAt);
  });

  held('no nonce in the new ID token: the session goes on', async (tab, { bend }) => {
    bend.idToken.claims = { nonce: omit };
    await tab.renew();
    bend.idToken.claims = {};
    await tab.renew();
  });

  held('case 30: an ID token of another time keeps the session', async (tab, provider) => {
    const past = Math.floor(Date.now() / 1000) - 3600;
    provider.bend.idToken.claims = { iat: past, exp: past + 300 };
    assert.deepEqual(await tab.call('renewSession'), { code: 'clock-skew' });
    await assertGoesOn(tab, provider);
  });
}

/** The session is still there, and is renewed once that can be. */
async function assertGoesOn(tab: Tab, provider: HostileProvider): Promise<void> {
  tab.forgive(/Access to fetch at|Cross-Origin Request Blocked/);
  await tab.assertSignedIn('ana');
  const before = await tab.accessToken();
  Object.assign(provider.bend.token, { instead: undefined, cors: true });
  Object.assign(provider.bend.keys, { instead: undefined });
  provider.bend.idToken.claims = {};
  await tab.renew();
  const after = await tab.accessToken();
  assert.notEqual(after, before);
  assert.equal(await ownerOf(provider, after), 'ana');
  await tab.page.reload();
  await tab.assertSignedIn('ana');
  assert.equal(await tab.accessToken(), after);
}

/** What is no answer, and says nothing of the session. What is in it is no business of browsers, either. */
const answered: Readonly<Record<string, Instead>> = {
  'case 43: an error of the server': answers.serverError,
  'an error of the server, as JSON': json(500, '{"error":"server_error"}'),
  'an error that says nothing': json(502, '{}'),
  'a pause': json(503, '{"error":"temporarily_unavailable"}'),
  'case 43: an empty answer': answers.emptyObject,
  'an answer that breaks off': json(200, '{"access_token":"at-n'),
  'an access token that is no text': granting('"access_token":1,"expires_in":300'),
  'an end that never comes': granting('"access_token":"at-new","expires_in":1e400'),
  'an end in another age': granting('"access_token":"at-new","expires_in":1e15'),
};

const unanswered: Readonly<Record<string, Instead>> = {
  'case 43: a page of the hotel network': answers.html,
  'case 43: the way to a login page': answers.toLoginPage,
  'a broken line': 'drop',
};

function isKeptOver(held: Held, name: string, bend: (bend: Bend, tab: Tab) => unknown): void {
  held(`${name} keeps the session`, async (tab, provider) => {
    await bend(provider.bend, tab);
    assert.deepEqual(await tab.call('renewSession'), { code: 'provider-unavailable' });
    await assertGoesOn(tab, provider);
  });
}

function areKeptOver(held: Held, outages: Readonly<Record<string, Instead>>): void {
  for (const [name, instead] of Object.entries(outages))
    isKeptOver(held, name, ({ token }) => (token.instead = instead));
}

function absences(held: Held): void {
  areKeptOver(held, unanswered);

  const unreadable = { instead: answers.serverError, cors: false };
  isKeptOver(held, 'case 43: an answer that no page may read', ({ token }) =>
    Object.assign(token, unreadable),
  );

  isKeptOver(held, 'no answer at all', async ({ token }, tab) => {
    await impatient(tab);
    token.instead = 'hang';
  });

  held('no network keeps the session', async (tab, provider) => {
    await tab.page.setOfflineMode(true);
    assert.deepEqual(await tab.call('renewSession'), { code: 'offline' });
    await tab.page.setOfflineMode(false);
    await assertGoesOn(tab, provider);
  });

  held('keys that cannot be had keep the session', async (tab, provider) => {
    await provider.rotateKeys();
    provider.bend.keys.instead = answers.serverError;
    assert.deepEqual(await tab.call('renewSession'), { code: 'provider-unavailable' });
    await assertGoesOn(tab, provider);
  });

  held('a provider that is away when the page is loaded keeps the session', async (tab, { bend }) => {
    await tab.sleep();
    await tab.put({ ...(await tab.kept()), expiresAt: Date.now() });
    bend.metadata.instead = answers.serverError;
    await tab.page.goto(tab.site.origin);
    await tab.page.waitForFunction(
      () => (globalThis as { site?: { errors: unknown[] } }).site?.errors.length,
    );
    const errors = (await tab.errors()).map(({ flow, code }) => [flow, code]);
    assert.deepEqual(errors, [['session', 'provider-unavailable']]);
    bend.metadata.instead = undefined;
    await tab.page.reload();
    await tab.assertSignedIn('ana');
  });
}

function abandoned(held: Held): void {
  held('what was given up goes on, as its answer has the only token that is good', async (tab, provider) => {
    const { accessToken } = await tab.kept();
    provider.bend.token.afterMs = 300;
    assert.equal(await giveUp(tab, provider), 'aborted');
    await tab.renew();
    const token = await tab.accessToken();
    assert.notEqual(token, accessToken);
    assert.equal(await ownerOf(provider, token), 'ana');
    assertRenewals(provider, 1);
  });

  held('what is signed out meanwhile stays so', async (tab, provider) => {
    provider.bend.token.afterMs = 300;
    const renewing = tab.call('renewSession');
    await until(() => usedTokens(provider).length === 1);
    await tab.signOut();
    assert.deepEqual(await renewing, { code: 'session-expired' });
    await tab.assertOver();
    await tab.page.reload();
    await tab.assertOver();
  });
}

/** Begins to renew, and wants nothing of it any more once the provider has been asked. */
async function giveUp({ page }: Tab, provider: HostileProvider): Promise<string> {
  await page.evaluate(() => {
    const controller = new AbortController();
    const { adapter } = (globalThis as unknown as Shown).site;
    const renewing = adapter.renewSession({}, { signal: controller.signal, locale: 'en' });
    const code = renewing.then(
      () => 'renewed',
      (error: unknown) => (error as { code: string }).code,
    );
    Object.assign(globalThis, { controller, code });
  });
  await until(() => usedTokens(provider).length === 1);
  return page.evaluate(() => {
    const { controller, code } = globalThis as unknown as {
      controller: AbortController;
      code: Promise<string>;
    };
    controller.abort();
    return code;
  });
}

for (const engine of sessionEngines) {
  describe(`The renewal of a session (${engine})`, () => {
    let stage: Stage;
    before(async () => {
      stage = await startStage(engine);
    });
    after(() => stage.stop());

    /** Begins signed in. */
    const held: Held = (name, deed) => {
      test(name, () =>
        meetTab(stage, async (tab) => {
          stage.hostile.reset();
          await signInAtHostile(tab, stage.hostile, { tokens: 'session' });
          await deed(tab, stage.hostile);
        }),
      );
    };

    describe('by a provider that says no', () => endings(held));
    if (engine === 'chrome') {
      describe('with a token that does not hold', () => {
        for (const [name, bend] of Object.entries(refusals)) isEndedBy(held, name, bend);
      });
      describe('with an answer that is none', () => areKeptOver(held, answered));
    }
    describe('with an answer that says less', () => shortAnswers(held));
    describe('while the provider is away', () => absences(held));
    describe('that nobody waits for', () => abandoned(held));
  });
}
