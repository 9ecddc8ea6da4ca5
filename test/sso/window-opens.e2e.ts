// A window has to open in the click's own task, or is blocked: case 52 of the attack catalogue. The page itself stays as it is.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import {
  act,
  assertErrors,
  assertSignsIn,
  assertTidy,
  goAway,
  hold,
  isClosed,
  onStage,
  sayYes,
  type Scene,
} from './support/windows.js';

const test = onStage();

const said = 'Your browser did not let the sign-in window open.';

/** Whoever reads by ear is where it is said. */
async function assertFocusOnAlert({ page }: Scene): Promise<void> {
  await page.waitForFunction(
    () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('role') === 'alert',
  );
}

describe('a window that is blocked', () => {
  const ways: readonly (readonly [string, () => void])[] = [
    ['is not there', () => (globalThis.open = () => null)],
    [
      'is an exception, as in a sandbox',
      () =>
        (globalThis.open = () => {
          throw new DOMException('Blocked', 'SecurityError');
        }),
    ],
  ];
  for (const [how, block] of ways) {
    test(`case 52: ${how}: the sign-in goes on in this tab`, async (scene) => {
      await scene.page.evaluateOnNewDocument(block);
      await scene.portal.open();
      await scene.portal.press('other');
      await scene.portal.told(said);
      await assertFocusOnAlert(scene);
      assert.deepEqual(scene.provider.requests, []);
      await act(scene, 'redirect');
      await scene.page.locator('#continue').click();
      await scene.portal.assertSignedIn('ana');
    });
  }

  test('case 52: and is allowed then: the button opens it', async (scene) => {
    await scene.portal.open();
    await scene.page.evaluate(() => {
      const { open } = globalThis;
      globalThis.open = () => {
        globalThis.open = open;
        return null;
      };
    });
    await scene.portal.press('other');
    await scene.portal.told(said);
    await sayYes(await goAway(scene));
    await assertSignsIn(scene, 'popup-blocked');
    await assertTidy(scene);
  });
});

describe('a window that opens', () => {
  test('opens in the click’s own task, before anything is fetched', async (scene) => {
    const { page, portal, provider, site } = scene;
    await portal.open();
    const engine = await hold(page, /\/engine-/);
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (document.title = `${windowSpy.opened.length} opened`);
      addEventListener('click', () => port2.postMessage('the task is over'), { capture: true });
    });
    site.requests.length = 0;
    await portal.pressForWindow('other');
    await page.waitForFunction(() => document.title.endsWith('opened'));
    assert.equal(await page.title(), '1 opened');
    assert.deepEqual([...site.requests, ...provider.requests], []);
    await engine.came;
    engine.release();
  });

  test('is closed again where its engine cannot be had, and is tried anew', async (scene) => {
    const { page, portal } = scene;
    await portal.open();
    await page.setRequestInterception(true);
    let fails = true;
    page.on(
      'request',
      (request) => void (fails && request.url().includes('/engine-') ? request.abort() : request.continue()),
    );
    await isClosed(await portal.pressForWindow('other'));
    await portal.told('We could not reach your phone system.');
    await assertFocusOnAlert(scene);
    fails = false;
    await sayYes(await goAway(scene));
    await assertSignsIn(scene, 'network');
  });

  test('leaves the page’s address, its history and its storage as they were', async (scene) => {
    const { page, portal, site } = scene;
    await portal.open('/portal?x=1#part');
    const before = await page.evaluate(() => history.length);
    const away = await goAway(scene);
    const [length, stored] = [await page.evaluate(() => history.length), await portal.stored()];
    await sayYes(away);
    await assertSignsIn(scene);
    assert.deepEqual([length, await page.evaluate(() => history.length)], [before, before]);
    assert.deepEqual(
      [stored, await portal.stored()],
      [
        { local: [], session: [] },
        { local: [], session: [] },
      ],
    );
    assert.equal(page.url(), `${site.origin}/portal?x=1#part`);
  });

  test('leaves what was typed, before and meanwhile, where nothing comes of it', async (scene) => {
    const { page, portal, provider } = scene;
    provider.bend.authorize.refusal = { error: 'access_denied' };
    await portal.open();
    await page.locator('input[name=username]').fill('101@demo.pbx.example');
    const away = await goAway(scene);
    await page.locator('input[name=password]').fill('half a pass');
    await sayYes(away);
    await portal.told('You cancelled the sign-in.');
    await isClosed(away.popup);
    const typed = await page.$$eval('input[name=username], input[name=password]', (inputs) =>
      inputs.map(({ value }) => value),
    );
    assert.deepEqual(typed, ['101@demo.pbx.example', 'half a pass']);
    await assertErrors(scene, 'sso-cancelled');
  });
});
