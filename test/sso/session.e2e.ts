// Sessions of sign-ins that finish in the browser: where the tokens are, and how long.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  assertRenewals,
  everywhere,
  finishing,
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

for (const engine of sessionEngines) {
  describe(`The tokens of a page (${engine})`, () => {
    let stage: Stage;
    before(async () => {
      stage = await startStage(engine);
    });
    after(() => stage.stop());

    const held = (name: string, deed: (tab: Tab, stage: Stage) => Promise<void>): void => {
      test(name, () =>
        meetTab(stage, async (tab) => {
          stage.hostile.reset();
          await deed(tab, stage);
        }),
      );
    };

    describe('in memory', () => memoryTests(held));
    describe('in the storage of a tab', () => storageTests(held));
    describe('asked for', () => accessTokenTests(held));
  });
}

type Held = (name: string, deed: (tab: Tab, stage: Stage) => Promise<void>) => void;

function memoryTests(held: Held): void {
  held('they are in memory and nowhere else', async (tab, { plain }) => {
    await overhear(tab.page);
    await signIn(tab, plain);
    await tab.renew();
    const tokens = await overheard(tab.page);
    assert.equal(tokens.length, 6); // of two answers: access, refresh, ID
    const places = await everywhere(tab.page);
    assert.ok(places.includes('pbx-success'), 'Events were heard.');
    const cookies = JSON.stringify(await tab.visitor.context.cookies());
    assert.ok(!tokens.some((token) => places.includes(token) || cookies.includes(token)));
    assert.deepEqual(await tab.stored(), { local: [], session: [] });
  });

  held('they are gone after a reload', async (tab, { plain }) => {
    await signIn(tab, plain);
    await tab.page.reload();
    await tab.assertOver();
    assert.deepEqual(await tab.call('getSession'), { value: { status: 'signed-out' } });
    assert.deepEqual(await tab.call('renewSession'), { code: 'session-expired' });
    assert.deepEqual(await tab.errors(), []);
  });

  held('they are of one tab', async (tab, { plain }) => {
    await signIn(tab, plain);
    const other = await tab.another();
    await other.open();
    await other.assertOver();
    await tab.assertSignedIn('ana');
    assert.equal(await ownerOf(plain, await tab.accessToken()), 'ana');
  });
}

function storageTests(held: Held): void {
  held('they outlive a reload, under one key', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session' });
    const token = await tab.accessToken();
    await tab.page.reload();
    await tab.assertSignedIn('ana');
    assert.equal(await tab.accessToken(), token);
    assert.deepEqual(await tab.stored(), { local: [], session: [KEY] });
    assertRenewals(plain, 0);
  });

  held('they are renewed in storage, too', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session' });
    const before = await tab.kept();
    await tab.renew();
    const { accessToken, refreshToken } = await tab.kept();
    assert.equal(accessToken, await tab.accessToken());
    assert.notEqual(accessToken, before.accessToken);
    assert.notEqual(refreshToken, before.refreshToken);
  });

  held('they end with the tab', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session' });
    const other = await tab.another();
    await tab.page.close();
    await other.open();
    await other.assertOver();
  });

  held('of another shape they are nothing', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session' });
    const tokens = await tab.kept();
    await tab.sleep();
    await tab.put('');
    await tab.open();
    for (const text of bent(tokens)) {
      await tab.put(text);
      assert.deepEqual(await tab.call('getSession'), { value: { status: 'signed-out' } }, text);
      assert.deepEqual(await tab.call('getAccessToken'), { code: 'session-expired' }, text);
    }
    await tab.put(tokens);
    assert.equal(await tab.accessToken(), tokens.accessToken);
  });

  held('cut off they are nothing, and nobody hears of it', async (tab, { plain }) => {
    await signIn(tab, plain, { tokens: 'session' });
    const text = JSON.stringify(await tab.kept());
    await tab.sleep();
    await tab.put(text.slice(0, text.length / 2));
    await tab.open();
    await tab.assertSignedOut();
    assert.deepEqual(await tab.errors(), []);
    await tab.press('other');
    await tab.assertSignedIn('ana');
  });

  held('of a provider that is gone they are nobody’s', async (tab, { plain, hostile }) => {
    await signIn(tab, plain, { tokens: 'session' });
    for (const provider of ['former', 'constructor', '__proto__']) {
      await tab.sleep();
      tab.site.config = {
        providers: { other: finishing(plain, { tokens: 'session' }), ours: finishing(hostile) },
      };
      await tab.put({ ...(await tab.kept()), provider });
      await tab.open();
      await tab.assertSignedOut();
      assert.deepEqual(await tab.call('getAccessToken'), { code: 'session-expired' });
      assert.deepEqual(await tab.errors(), []);
    }
  });
}

function accessTokenTests(held: Held): void {
  held('one that is good is given without a request', async (tab, { plain }) => {
    await signIn(tab, plain);
    const tokens = [await tab.accessToken(), await tab.accessToken()];
    assert.equal(tokens[0], tokens[1]);
    assert.equal(await ownerOf(plain, tokens[0] ?? ''), 'ana');
    assertRenewals(plain, 0);
  });

  held('one that ends within half a minute is renewed before', async (tab, { brief }) => {
    await signIn(tab, brief);
    const tokens = [await tab.accessToken(), await tab.accessToken()];
    assert.notEqual(tokens[0], tokens[1]);
    assert.equal(await ownerOf(brief, tokens[1] ?? ''), 'ana');
    assertRenewals(brief, 2);
  });

  held('several calls at once are one renewal', async (tab, { brief }) => {
    await signIn(tab, brief);
    const tokens = await tab.page.evaluate(() => {
      const { adapter } = (globalThis as unknown as Shown).site;
      const options = { signal: new AbortController().signal, locale: 'en' };
      return Promise.all([1, 2, 3, 4, 5].map(() => adapter.getAccessToken(options)));
    });
    assert.equal(new Set(tokens).size, 1);
    assertRenewals(brief, 1);
  });

  held('one without a way to renew it lasts to its end', async (tab, { hostile }) => {
    hostile.bend.token.members = { refresh_token: undefined, expires_in: 20 };
    await signInAtHostile(tab, hostile, { tokens: 'session' });
    const { accessToken } = await tab.kept();
    assert.equal(await tab.accessToken(), accessToken);
    await tab.renew();
    await tab.assertSignedIn('ana');
    await tab.sleep();
    await tab.put({ ...(await tab.kept()), expiresAt: Date.now() });
    await tab.open();
    await tab.assertOver();
    assertRenewals(hostile, 0);
  });
}

/** Texts that are no tokens, made of some that are. */
function bent(tokens: object): string[] {
  const members = ['session', 'provider', 'idToken', 'accessToken', 'scope', 'expiresAt', 'user'];
  const other = (change: object): string => JSON.stringify({ ...tokens, ...change });
  return [
    ...['', 'null', '1', '"text"', '[]', '{}', '{"a":1}', 'undefined', `${JSON.stringify(tokens)}}`],
    ...members.flatMap((name) =>
      [undefined, null, 7.5e15 * 2, {}, ['a']].map((value) => other({ [name]: value })),
    ),
    ...[1, {}, ['a']].map((refreshToken) => other({ refreshToken })),
    ...[{}, { id: 1 }, 'Ana'].map((user) => other({ user })),
    ...['1e400', '-1e400', '1e300', '"soon"'].map((end) =>
      other({ expiresAt: 0 }).replace(/"expiresAt":0/, `"expiresAt":${end}`),
    ),
  ];
}

/** Notes down what the token endpoint answers, and the events of the elements. */
const overhear = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const { fetch } = globalThis;
    const answers: unknown[] = [];
    const heard: string[] = [];
    Object.assign(globalThis, { answers, heard });
    globalThis.fetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (answer.url.endsWith('/token')) answers.push(await answer.clone().json());
      return answer;
    };
    for (const type of ['pbx-submit', 'pbx-success', 'pbx-session-change', 'pbx-navigate', 'pbx-error'])
      addEventListener(type, (event) => heard.push(type, JSON.stringify(Object.entries(event))), true);
  });

async function overheard(page: Page): Promise<string[]> {
  const answers = await page.evaluate(
    () => (globalThis as unknown as { answers: Record<string, string>[] }).answers,
  );
  return answers.flatMap(({ access_token: access, refresh_token: fresh, id_token: id }) =>
    [access, fresh, id].filter((one) => one !== undefined),
  );
}
