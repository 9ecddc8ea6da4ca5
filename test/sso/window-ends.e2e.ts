// Windows that are closed, cut off or led astray: cases 53 to 55 of the attack catalogue.
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import {
  act,
  assertFindsNobody,
  assertErrors,
  assertSignsIn,
  assertSilent,
  assertTidy,
  goAway,
  goNowhere,
  hold,
  isClosed,
  lead,
  look,
  onStage,
  sayYes,
  severed,
  type Scene,
} from './support/windows.js';
import { pass } from './support/window-spy.js';

const test = onStage();

const said = {
  closed: 'The sign-in window was closed.',
  timeout: 'The sign-in window has not answered for a while.',
  waiting: 'Go on in the Acme ID window.',
} as const;

/** What the page says is no alarm. */
async function assertNoAlarm({ page }: Scene): Promise<void> {
  assert.notEqual(await page.$('pbx-login >>> .alert.info'), null);
  assert.equal(await page.$('pbx-login >>> .alert.danger'), null);
}

/** The button works as if nothing had been. */
async function assertWorksAgain(scene: Scene, ...codes: readonly string[]): Promise<void> {
  await sayYes(await goAway(scene));
  await assertSignsIn(scene, ...codes);
  await assertTidy(scene);
}

describe('a window that the person closes', () => {
  test('case 53: is told without alarm, and the button works again', async (scene) => {
    const { popup } = await goAway(scene);
    await popup.close();
    await look(scene);
    await scene.portal.told(said.closed);
    await assertNoAlarm(scene);
    await assertWorksAgain(scene, 'popup-closed');
  });

  test('case 53: the sign-in can go on in this tab', async (scene) => {
    const { popup } = await goAway(scene);
    await popup.close();
    await look(scene);
    await scene.portal.told(said.closed);
    await act(scene, 'redirect');
    await scene.page.locator('#continue').click();
    await scene.portal.assertSignedIn('ana');
  });

  test('case 53: while its engine is loaded', async (scene) => {
    await scene.portal.open();
    const engine = await hold(scene.page, /\/engine-/);
    const popup = await scene.portal.pressForWindow('other');
    await engine.came;
    await popup.close();
    await look(scene);
    await scene.portal.told(said.closed);
    engine.release();
    await assertWorksAgain(scene, 'popup-closed');
  });

  test('case 53: before the provider’s page is there', async (scene) => {
    const popup = await goNowhere(scene);
    await popup.close();
    await look(scene);
    await scene.portal.told(said.closed);
    scene.provider.bend.authorize.does = 'page';
    await assertWorksAgain(scene, 'popup-closed');
  });
});

describe('a window that a policy of the provider cuts off (COOP)', () => {
  test('case 54: is told as closed, and its late answer signs in and closes it', async (scene) => {
    severed(scene);
    const away = await goAway(scene);
    await look(scene);
    await scene.portal.told(said.closed);
    assert.equal(away.popup.isClosed(), false);
    await sayYes(away);
    await assertSignsIn(scene, 'popup-closed');
    await isClosed(away.popup);
    await assertTidy(scene);
  });

  test('case 54: nothing is told of one whose answer is soon there', async (scene) => {
    severed(scene);
    const away = await goAway(scene);
    await look(scene, 1);
    await scene.portal.told(said.waiting);
    await sayYes(away);
    await assertSignsIn(scene);
    await isClosed(away.popup);
  });

  test('case 54: nothing is told while our own callback page, with a policy of its own, is loaded', async (scene) => {
    const away = await goAway(scene);
    const script = await hold(away.popup, /oidc-callback\.js/);
    await sayYes(away);
    await script.came;
    await look(scene, 1);
    script.release();
    await assertSignsIn(scene);
  });

  test('case 54: nothing is told of one that is back at the second look', async (scene) => {
    const { page, portal } = scene;
    await goNowhere(scene);
    const looksLike = async (closed: boolean): Promise<void> => {
      await page.evaluate((value) => {
        // It may be: a page can ask whoever closes it to stay.
        Object.defineProperty(windowSpy.latest, 'closed', { value, configurable: true });
      }, closed);
      await pass(page, 500);
    };
    for (const closed of [true, false, true]) await looksLike(closed);
    await portal.told(said.waiting);
    await assertErrors(scene);
    await looksLike(true);
    await portal.told(said.closed);
  });

  test('case 54: its late no is told', async (scene) => {
    severed(scene);
    scene.provider.bend.authorize.refusal = { error: 'access_denied' };
    const away = await goAway(scene);
    await look(scene);
    await scene.portal.told(said.closed);
    await sayYes(away);
    await scene.portal.told('You cancelled the sign-in.');
    await isClosed(away.popup);
  });

  test('case 54: in which nothing happens for ten minutes ends in silence', async (scene) => {
    severed(scene);
    await goAway(scene);
    await look(scene);
    await scene.portal.told(said.closed);
    await pass(scene.page, 600_000);
    await assertSilent(scene);
    await assertTidy(scene);
    await assertErrors(scene, 'popup-closed');
  });

  test('case 54: whose button is pressed again finds nobody, and the new one signs in', async (scene) => {
    severed(scene);
    const first = await goAway(scene);
    await look(scene);
    await scene.portal.told(said.closed);
    const second = await goAway(scene);
    await assertFindsNobody(scene, first);
    await sayYes(second);
    await assertSignsIn(scene, 'popup-closed');
    assert.equal(scene.backend.handOvers.length, 1);
  });
});

describe('a window that never answers', () => {
  for (const [where, stay] of [
    [
      'led elsewhere',
      async (scene: Scene) => {
        const away = await goAway(scene);
        await lead(away, `${scene.provider.otherOrigin}/signin`);
        return away.popup;
      },
    ],
    ['whose provider hangs', goNowhere],
  ] as const) {
    test(`case 55: ${where}: is called off at once`, async (scene) => {
      const popup = await stay(scene);
      await act(scene, 'cancel-window');
      await isClosed(popup);
      await assertSilent(scene);
      await assertErrors(scene);
      assert.equal(
        await scene.page.evaluate(() => document.activeElement?.textContent.trim()),
        'Sign in with Acme ID',
      );
      await assertTidy(scene);
      scene.provider.bend.authorize.does = 'page';
      await assertWorksAgain(scene);
    });

    test(`case 55: ${where}: is given up after ten minutes`, async (scene) => {
      const popup = await stay(scene);
      await pass(scene.page, 600_000);
      await scene.portal.told(said.timeout);
      await isClosed(popup);
      await assertTidy(scene);
      scene.provider.bend.authorize.does = 'page';
      await act(scene, 'redirect');
      await scene.page.locator('#continue').click();
      await scene.portal.assertSignedIn('ana');
    });
  }
});
