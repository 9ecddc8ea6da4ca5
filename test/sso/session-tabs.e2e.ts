// Tabs that share a session, at a provider that takes the second use of a refresh token for a theft.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  assertShared,
  finishing,
  KEY,
  meetTab,
  renewFor,
  sessionEngines,
  signIn,
  startStage,
  Tab,
  type Shown,
  type Stage,
} from './support/sessions.js';

type Deed = (tab: Tab, stage: Stage) => Promise<void>;
type Held = (name: string, deed: Deed) => void;

for (const engine of sessionEngines) {
  describe(`Tabs that share a session (${engine})`, () => {
    let stage: Stage;
    before(async () => {
      stage = await startStage(engine);
    });
    after(() => stage.stop());

    /** Begins with one that is signed in. */
    const held = (name: string, deed: Deed): void => {
      test(name, () =>
        meetTab(stage, async (tab) => {
          await signIn(tab, stage.plain, { tokens: 'session' });
          await deed(tab, stage);
        }),
      );
    };

    describe('at the same moment', () => atOnce(held));
    describe('one after the other', () => inTurn(held));
    describe('when a session has ended', () => afterwards(held));
  });
}

function atOnce(held: Held): void {
  held('case 41: two tabs renew at the same moment: one request', async (tab, stage) => {
    const tabs = [tab, await tab.duplicate()];
    await Promise.all(tabs.map((one) => one.renew()));
    await assertShared(stage, tabs, 1);
  });

  held('case 41: three tabs renew at the same moment: one request', async (tab, stage) => {
    const tabs = [tab, await tab.duplicate(), await tab.duplicate()];
    await Promise.all(tabs.map((one) => one.renew()));
    await assertShared(stage, tabs, 1);
  });

  held('case 41: two tabs are loaded when their tokens end: one request', async (tab, stage) => {
    await tab.sleep();
    await tab.put({ ...(await tab.kept()), expiresAt: Date.now() });
    const tabs = [tab, await tab.asleep()];
    await Promise.all(tabs.map((one) => one.open()));
    await assertShared(stage, tabs, 1);
  });

  held('case 41: a window that the page opened shares its session, too', async (tab, stage) => {
    const tabs = [tab, await opened(tab)];
    await Promise.all(tabs.map((one) => one.renew()));
    await assertShared(stage, tabs, 1);
  });
}

/** The browser itself copies the storage. */
async function opened(tab: Tab): Promise<Tab> {
  const popup = new Promise<Page>((resolve) => {
    tab.page.once('popup', (page) => page && resolve(page));
  });
  await tab.page.evaluate(() => void window.open(location.href));
  const other = new Tab({ ...tab.visitor, page: await popup }, tab.site);
  await other.assertSignedIn('ana');
  return other;
}

function inTurn(held: Held): void {
  held('case 41: a tab hears what another one got', async (tab, stage) => {
    const other = await tab.duplicate();
    await renewFor(tab, [other]);
    await assertShared(stage, [other, tab], 1);
  });

  held('case 41: a tab that slept gets what another one got meanwhile', async (tab, stage) => {
    const other = await tab.asleep();
    await tab.renew();
    await other.open();
    await other.renew();
    await assertShared(stage, [tab, other], 1);
  });

  held(
    'case 41: a tab that slept through several renewals gets what came of the last one',
    async (tab, stage) => {
      const other = await tab.asleep();
      for (let count = 0; count < 4; count += 1) await tab.renew();
      await other.open();
      await other.renew();
      await assertShared(stage, [tab, other], 4);
    },
  );

  held('case 41: three tabs renew in turn, and a fourth one slept', async (tab, stage) => {
    const tabs = [tab, await tab.duplicate(), await tab.duplicate()];
    const sleeper = await tab.asleep();
    for (const one of [...tabs, tab]) await renewFor(one, tabs);
    await sleeper.open();
    await sleeper.renew();
    await assertShared(stage, [...tabs, sleeper], 4);
  });

  held('case 41: a tab that renewed is closed, and another one goes on', async (tab, stage) => {
    const other = await tab.duplicate();
    await renewFor(tab, [other]);
    await tab.page.close();
    await other.renew();
    await assertShared(stage, [other], 2);
  });

  held('case 41: a tab that renewed is loaded anew, and another one goes on', async (tab, stage) => {
    const other = await tab.duplicate();
    await renewFor(tab, [other]);
    await tab.page.reload();
    await tab.assertSignedIn('ana');
    await renewFor(other, [tab]);
    await assertShared(stage, [other, tab], 2);
  });

  held('case 41: a tab that slept gets it from one that heard of it', async (tab, stage) => {
    const [other, sleeper] = [await tab.duplicate(), await tab.asleep()];
    await renewFor(tab, [other]);
    await tab.page.close();
    await sleeper.open();
    await sleeper.renew();
    await assertShared(stage, [other, sleeper], 1);
  });

  held('case 41: a tab that hears of two renewals at once goes on from the last one', async (tab, stage) => {
    const other = await tab.duplicate();
    await holdFirstDigest(other.page);
    await tab.renew();
    await tab.renew();
    const token = await tab.accessToken();
    await other.page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
    await other.page.waitForFunction(
      (key, text) => sessionStorage.getItem(key)?.includes(text),
      {},
      KEY,
      token,
    );
    await assertShared(stage, [tab, other], 2);
  });
}

/** The first message that this page looks at takes until it is released. */
const holdFirstDigest = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const digest = crypto.subtle.digest.bind(crypto.subtle);
    let held = new Promise<void>((resolve) => Object.assign(globalThis, { release: resolve }));
    crypto.subtle.digest = async (...data) => {
      const before = held;
      held = Promise.resolve();
      await before;
      return digest(...data);
    };
  });

function afterwards(held: Held): void {
  held('a tab that slept gets nothing of one that has signed out', async (tab) => {
    const sleeper = await tab.asleep();
    await tab.renew();
    await tab.page.bringToFront();
    await tab.signOut();
    await tab.assertSignedOut();
    await sleeper.open();
    assert.deepEqual(await sleeper.call('renewSession'), { code: 'session-expired' });
    await sleeper.assertOver();
  });

  held('a tab that slept gets nothing of one that heard of a sign-out', async (tab) => {
    const [other, sleeper] = [await tab.duplicate(), await tab.asleep()];
    await renewFor(tab, [other]);
    await tab.page.bringToFront();
    await tab.signOut();
    await other.assertOver();
    await tab.page.close();
    await sleeper.open();
    assert.deepEqual(await sleeper.call('renewSession'), { code: 'session-expired' });
    await sleeper.assertOver();
  });

  held('a tab that slept gets nothing of a session that came in place of its own', async (tab, { plain }) => {
    const options = { tokens: 'session', flows: ['popup'], params: { prompt: 'login' } } as const;
    tab.site.config = { providers: { other: finishing(plain, options) } };
    await tab.page.reload(); // from now on this page stays, and remembers
    await tab.assertSignedIn('ana');
    const sleeper = await tab.asleep();
    await tab.page.bringToFront();
    await tab.renew();
    await tab.page.evaluate(() =>
      (globalThis as unknown as Shown).site.portal.replaceChildren(document.createElement('pbx-login')),
    );
    await (await tab.pressForWindow('other')).locator(plain.button('elena')).click();
    await tab.assertSignedIn('elena');
    await tab.renew();
    await sleeper.open();
    assert.deepEqual(await sleeper.call('renewSession'), { code: 'session-expired' });
    await sleeper.assertOver();
    await tab.assertSignedIn('elena');
  });
}
