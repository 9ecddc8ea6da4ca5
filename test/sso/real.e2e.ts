// The buttons of `<pbx-login>` at providers that others wrote, and at the mock: with the whole page, and in a window.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { engines, launchBrowser } from './support/browser.js';
import { meet, type Portal } from './support/portal.js';
import { combinations, startReal, type Combination, type Flow, type Real } from './support/real.js';

for (const engine of engines) {
  describe(`Signing in with a provider (${engine})`, () => {
    let browser: Browser;
    let real: Real;
    before(async () => {
      [browser, real] = await Promise.all([launchBrowser(engine), startReal()]);
    });
    after(() => Promise.all([browser.close(), real.stop()]));

    for (const combination of combinations) {
      for (const flow of ['redirect', 'popup'] as const) {
        // A page grants no session that outlives the browser.
        for (const remember of combination.keeps === 'backend' ? [false, true] : [false]) {
          const manner = `${flow === 'popup' ? 'in a window' : 'with the whole page'}${remember ? ', remembered' : ''}`;
          test(`${combination.name}: ${manner}`, () =>
            meet(browser, real.site, async (portal) => {
              real.site.config = combination.config(real, flow);
              await portal.open('/portal?x=1');
              if (remember) await portal.remember();
              await signIn(portal, { real, combination, flow });
              await assertKept(portal, combination, remember);
            }));
        }
      }
    }
  });
}

interface Way {
  readonly real: Real;
  readonly combination: Combination;
  readonly flow: Flow;
}

async function signIn(portal: Portal, { real, combination, flow }: Way): Promise<void> {
  const { provider, person, choose } = combination;
  if (flow === 'popup') {
    const opened: Page = await portal.pressForWindow(provider);
    await choose(real, opened);
  } else {
    await portal.press(provider);
    await choose(real, portal.page);
  }
  await portal.page.waitForSelector('#who');
  assert.equal(portal.page.url(), `${real.site.origin}/portal?x=1`);
  assert.ok(person);
}

/** What is said of the session is true after a reload; nothing of the way there is left. */
async function assertKept(portal: Portal, { person, keeps }: Combination, remember: boolean): Promise<void> {
  const lasts = remember ? 'persistent' : 'until the browser closes';
  await portal.assertSignedIn(person, lasts);
  assert.deepEqual(await portal.stored(), {
    local: [],
    session: keeps === 'session' ? ['pbx-auth.sso-tokens'] : [],
  });
  await portal.page.reload();
  if (keeps === 'memory') await portal.assertSignedOut();
  else await portal.assertSignedIn(person, lasts);
}
