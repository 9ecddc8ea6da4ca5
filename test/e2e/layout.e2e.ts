import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import type { Portal } from './support/portal.js';
import { otherOrigin, strict } from './support/sites.js';
import { states } from './support/states.js';

useBrowser();

describe('Nothing is cut off and nothing sticks out, in both languages and directions', atOnce, () => {
  const visit = useSite(strict);
  /** A small ; a desktop of 1280 px at 200 %; letters twice as large, which leaves pixels alone. */
  const sizes = [
    { width: 320, letters: 16 },
    { width: 640, letters: 16 },
    { width: 640, letters: 32 },
  ];

  for (const [state, reach] of Object.entries(states)) {
    test(`at 320 px, at 200 %, with letters twice as large: ${state}`, () =>
      visit(async (portal) => {
        await reach(portal);
        for (const { width, letters } of sizes) {
          await portal.page.setViewportSize({ width, height: 640 });
          await setLetterSize(portal.page, letters);
          for (const language of ['English', 'Español']) {
            // By key: right after scrolling, browsers send a click to where a mail's frame was.
            await portal.page.getByRole('button', { name: language }).press('Enter');
            for (const direction of ['ltr', 'rtl']) {
              await portal.page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
              assert.deepEqual(
                await misfits(portal.page),
                [],
                `${state}, ${width} px, ${language}, ${direction}`,
              );
            }
          }
        }
      }));
  }
});

describe('Nothing moves with reduced motion', () => {
  const visit = useSite(strict);

  test('no transition, and a spinner that turns slowly', () =>
    visit(
      async (portal) => {
        await states['an attempt under way']?.(portal);
        const moving = await portal.page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((element) =>
              getComputedStyle(element)
                .transitionDuration.split(', ')
                .some((time) => time !== '0s'),
            )
            .map((element) => `${element.localName}.${element.className}`),
        );
        assert.deepEqual(moving, []);
      },
      { reducedMotion: 'reduce' },
    ));
});

describe('Nothing moves that a person may be about to press', atOnce, () => {
  const visit = useSite(otherOrigin);

  test('when the backend says which providers it has', () =>
    visit(async (portal) => {
      let answer = (): void => undefined;
      const asked = new Promise<void>((resolve) => {
        void portal.page.route('**/v1/sso/providers', async (route) => {
          const held = new Promise<void>((release) => (answer = release));
          resolve();
          await held;
          await route.continue();
        });
      });
      await portal.open();
      await asked;
      const before = await places(portal);
      assert.equal(await portal.provider('Google').isVisible(), false);
      answer();
      await portal.provider('Google').waitFor();
      assert.deepEqual(await places(portal), before);
    }));

  test('when an attempt begins, and when it is called off', () =>
    visit(async (portal) => {
      await portal.page.route('**/v1/session', (route) =>
        route.request().method() === 'POST' ? undefined : route.continue(),
      );
      await portal.open();
      await portal.provider('Google').waitFor();
      const before = await places(portal);
      await portal.attempt('101', 'anything');
      await portal.login.locator('button[aria-busy=true]').waitFor();
      assert.deepEqual(await places(portal), before);
      await portal.page.keyboard.press('Escape');
      await portal.login.locator('button[aria-busy=false]').waitFor();
      assert.deepEqual(await places(portal), before);
    }));
});

async function setLetterSize(page: Page, standard: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard } });
  await devtools.detach();
}

/** Elements that stick out of the window, or whose text is cut. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`the page scrolls sideways by ${wide} px`);
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        const { left, right, width } = element.getBoundingClientRect();
        const unseen = width <= 1 || !element.checkVisibility();
        if (unseen || element.closest('svg, .unseen, .pbx-unseen')) continue;
        const name = `${element.localName}.${element.className}`;
        if (left < -0.5 || right > innerWidth + 0.5) found.push(`${name} sticks out: ${left} to ${right}`);
        const cuts = getComputedStyle(element).overflowX !== 'visible' && element.localName !== 'input';
        if (cuts && element.scrollWidth > element.clientWidth + 1) found.push(`${name} cuts its text`);
      }
    };
    look(document);
    return found;
  });
}

/** Where everything is that can be pressed before the providers are known. */
async function places({ login, username, password, remember, submit }: Portal): Promise<unknown> {
  const forgot = login.getByRole('button', { name: 'He olvidado mi contraseña' });
  const boxes = [username, password, remember, submit, forgot].map((control: Locator) =>
    control.boundingBox(),
  );
  return Promise.all(boxes);
}
