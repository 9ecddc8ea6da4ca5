// What is called off leaves nothing behind, and its late answer counts for nothing: cases 45 and 56 of the attack catalogue.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'puppeteer-core';
import {
  act,
  assertFindsNobody,
  assertSignsIn,
  assertSilent,
  assertTidy,
  goAway,
  hold,
  isClosed,
  onStage,
  sayYes,
  type Scene,
} from './support/windows.js';
import './support/window-spy.js';

const test = onStage();

const removeLogin = ({ page }: Scene): Promise<void> =>
  page.evaluate(() => document.querySelector('pbx-login')?.remove());

/** How many listen to messages, as the browser knows it. */
async function listenersOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId! });
  await session.detach();
  return listeners.filter(({ type }) => type === 'message').length;
}

const typed = async ({ page }: Scene, name: string, text: string): Promise<void> =>
  page.locator(`input[name=${name}]`).fill(text);

describe('a window that is open already', () => {
  test('case 56: a second press opens no other, and brings it to the front', async (scene) => {
    scene.provider.bend.metadata.instead = 'hang';
    await scene.portal.open();
    await scene.portal.pressForWindow('other');
    await scene.portal.press('other');
    await act(scene, 'show-window');
    assert.deepEqual(await scene.page.evaluate(() => [windowSpy.opened, windowSpy.focused]), [
      ['about:blank'],
      2,
    ]);
    assert.equal((await scene.portal.visitor.context.pages()).length, 2);
  });

  test('case 56: a second press while the provider’s page is there changes nothing', async (scene) => {
    const away = await goAway(scene);
    await scene.portal.press('other');
    assert.equal((await scene.portal.visitor.context.pages()).length, 2);
    await sayYes(away);
    await assertSignsIn(scene);
  });
});

describe('an element that leaves the page', () => {
  test('case 56: takes its window along, and all that listened', async (scene) => {
    await scene.portal.open();
    const before = await listenersOf(scene.page);
    const away = await goAway(scene);
    assert.equal(await listenersOf(scene.page), before + 1);
    await removeLogin(scene);
    await isClosed(away.popup);
    await assertTidy(scene);
    assert.equal(await listenersOf(scene.page), before);
    await assertFindsNobody(scene, away);
    assert.deepEqual(scene.backend.handOvers, []);
  });

  test('case 56: takes its window along while its engine is loaded', async (scene) => {
    await scene.portal.open();
    const engine = await hold(scene.page, /\/engine-/);
    const popup = await scene.portal.pressForWindow('other');
    await engine.came;
    await removeLogin(scene);
    await isClosed(popup);
    engine.release();
    await assertTidy(scene);
  });

  test('case 56: takes its window along while the provider says nothing about itself', async (scene) => {
    scene.provider.bend.metadata.instead = 'hang';
    await scene.portal.open();
    const popup = await scene.portal.pressForWindow('other');
    await removeLogin(scene);
    await isClosed(popup);
    await assertTidy(scene);
  });
});

describe('a sign-in that is over', () => {
  test('case 56: leaves nothing behind that listens', async (scene) => {
    await scene.portal.open();
    const before = await listenersOf(scene.page);
    await sayYes(await goAway(scene));
    await assertSignsIn(scene);
    await assertTidy(scene);
    assert.equal(await listenersOf(scene.page), before);
  });

  test('case 56: that was called off while its secrets were made leaves nothing behind', async (scene) => {
    await scene.portal.open();
    await scene.page.evaluate(() => {
      const digest = crypto.subtle.digest.bind(crypto.subtle);
      const held = new Promise((resolve) => Object.assign(globalThis, { release: resolve }));
      crypto.subtle.digest = async (...args) => {
        Object.assign(globalThis, { held });
        await held;
        return digest(...args);
      };
    });
    const popup = await scene.portal.pressForWindow('other');
    await scene.page.waitForFunction(() => 'held' in globalThis);
    await act(scene, 'cancel-window');
    await scene.page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
    await isClosed(popup);
    await assertSilent(scene);
    await assertTidy(scene);
  });
});

describe('something else that is begun', () => {
  test('case 45: another provider closes the window of the first, whose late answer finds nobody', async (scene) => {
    const first = await goAway(scene, 'google');
    const second = await goAway(scene, 'other');
    await isClosed(first.popup);
    await assertFindsNobody(scene, first);
    assert.deepEqual(scene.backend.handOvers, []);
    await sayYes(second);
    await assertSignsIn(scene);
    assert.deepEqual(
      scene.backend.handOvers.map(({ provider }) => provider),
      ['other'],
    );
    await assertTidy(scene);
  });

  test('case 45: a password closes the window, whose late answer finds nobody', async (scene) => {
    const { popup, ...away } = await goAway(scene);
    await typed(scene, 'username', '101@demo.pbx.example');
    await typed(scene, 'password', 'not that one');
    await scene.page.keyboard.press('Enter');
    await isClosed(popup);
    await scene.portal.told('Wrong login name or password.');
    await assertFindsNobody(scene, { popup, ...away });
    assert.deepEqual(scene.backend.handOvers, []);
    await typed(scene, 'password', 'tormenta-violeta-31-Faro');
    await scene.page.keyboard.press('Enter');
    await scene.portal.assertSignedIn('ana');
    await assertTidy(scene);
  });
});
