// Signing in with a window, in real time, in Chromium and in Firefox.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { findBrowser, launchFlags, onPath } from '../../scripts/browser.mjs';
import { engines, launchBrowser, type Engine } from './support/browser.js';
import { startPlainProvider } from './support/providers/plain-provider.js';
import {
  act,
  assertSignsIn,
  finishesItself,
  forged,
  goAway,
  isClosed,
  onStage,
  openTab,
  sayYes,
  withoutPolicy,
  type Away,
  type Scene,
} from './support/windows.js';

const told = 'The sign-in window was closed.';

for (const engine of engines) {
  const test = onStage({ launch: () => launchBrowser(engine), spies: false });
  const named = (name: string): string => `${name} (${engine})`;

  describe(named('a provider’s window'), () => {
    test(named('signs in and is closed'), async (scene) => {
      withoutPolicy(scene);
      await assertEndsWell(scene, await goAway(scene));
    });

    test(
      named('signs in and closes itself, where our own callback page has a policy (COOP)'),
      async (scene) => {
        await assertEndsWell(scene, await goAway(scene));
      },
    );

    test(
      named('signs in and closes itself, where the page’s own policy cuts it off (COOP)'),
      async (scene) => {
        scene.site.headers['cross-origin-opener-policy'] = 'same-origin';
        const away = await goAway(scene);
        await scene.portal.told(told);
        await assertEndsWell(scene, away, 'popup-closed');
      },
    );

    test(named('case 53: is told as closed when the person closes it'), async (scene) => {
      const { popup } = await goAway(scene);
      await popup.close();
      await scene.portal.told(told);
      await assertEndsWell(scene, await goAway(scene), 'popup-closed');
    });

    test(named('case 46: is not answered for by the provider’s page'), async (scene) => {
      const away = await goAway(scene);
      await away.popup.evaluate((data) => (opener as Window).postMessage(data, '*'), forged(away));
      await assertEndsWell(scene, away);
    });

    test(named('case 55: is closed when it is called off'), async (scene) => {
      const { popup } = await goAway(scene);
      await act(scene, 'cancel-window');
      await isClosed(popup);
    });

    // Without a screen, every page of Chromium's has the focus.
    if (engine === 'firefox')
      test(named('case 56: is brought to the front by a second press'), async (scene) => {
        const { popup } = await goAway(scene);
        await scene.page.bringToFront();
        await scene.portal.press('other');
        await popup.waitForFunction(() => document.hasFocus());
        assert.equal((await scene.portal.visitor.context.pages()).length, 2);
      });

    test(named('says that it can be closed, where it was not us who opened it'), async (scene) => {
      const { answer } = await goAway(scene);
      const tab = await openTab(scene);
      await tab.goto(answer);
      await assertSignsIn(scene);
      const heading = await tab.waitForSelector('h1');
      assert.equal(await heading?.evaluate(({ textContent }) => textContent), 'You can close this window.');
      assert.equal(tab.url(), scene.site.redirectUri);
    });
  });

  describe(named('a window of a provider with a policy (COOP)'), () => {
    test(
      named('case 54: is told as closed at once, signs in all the same and closes itself'),
      async (scene) => {
        const { site, portal } = scene;
        const plain = await startPlainProvider({
          redirectUris: [site.redirectUri],
          origins: [site.origin],
          host: 'localhost',
          coop: 'same-origin',
        });
        try {
          finishesItself(scene, plain);
          await portal.open();
          const popup = await portal.pressForWindow('other');
          await portal.told(told);
          await popup.locator(plain.button('ana')).click();
          await assertSignsIn(scene, 'popup-closed');
          await isClosed(popup);
        } finally {
          await plain.stop();
        }
      },
    );
  });

  const blocking = onStage({ launch: () => launchStrictBrowser(engine), spies: false });

  describe(named('a browser that blocks windows'), () => {
    blocking(named('case 52: blocks what nobody pressed, and opens what somebody presses'), async (scene) => {
      const { page, portal, site } = scene;
      // Whatever puppeteer does in a page counts as a press.
      await page.evaluateOnNewDocument(() => {
        new MutationObserver((_, observer) => {
          const button = document.querySelector<HTMLElement>('.pbx-provider');
          if (!button) return;
          observer.disconnect();
          setTimeout(() => {
            button.click();
            console.log('pressed');
          });
        }).observe(document, { subtree: true, childList: true });
      });
      const pressed = new Promise<void>((resolve) =>
        page.on('console', (message) => message.text() === 'pressed' && resolve()),
      );
      await page.goto(site.origin);
      await pressed;
      await portal.told('Your browser did not let the sign-in window open.');
      await assertEndsWell(scene, await goAway(scene), 'popup-blocked');
    });
  });
}

async function assertEndsWell(scene: Scene, away: Away, ...codes: readonly string[]): Promise<void> {
  await sayYes(away);
  await assertSignsIn(scene, ...codes);
  await isClosed(away.popup);
}

/** As people have it: for tests, puppeteer lets all windows open. */
async function launchStrictBrowser(browser: Engine): Promise<Browser> {
  if (browser === 'chrome') {
    const executablePath = await findBrowser();
    return launch({
      browser,
      executablePath,
      args: launchFlags,
      ignoreDefaultArgs: ['--disable-popup-blocking'],
    });
  }
  const executablePath = process.env['FIREFOX_PATH'] ?? onPath(['firefox-esr', 'firefox'])[0] ?? '';
  return launch({ browser, executablePath, extraPrefsFirefox: { 'dom.disable_open_during_load': true } });
}
