import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { useBrowser, useSite } from './support/browser.js';
import { passwords, type Portal } from './support/portal.js';
import { embedded, otherOrigin, strict } from './support/sites.js';

useBrowser();

for (const start of [embedded, otherOrigin, strict]) {
  describe(`sign in, ${start.name}`, () => {
    const visit = useSite(start);

    test('101 signs in with the keyboard alone', () =>
      visit(async (portal) => {
        const { keyboard } = portal.page;
        await portal.open();
        await tabTo(portal, 'username');
        await keyboard.type('101');
        await tabTo(portal, 'password');
        await keyboard.type(passwords['101']);
        await keyboard.press('Enter');
        await portal.assertSignedIn('Ana García López', '101');
        assert.equal(await portal.heading.evaluate((heading) => heading === document.activeElement), true);
      }));
  });
}

/** Presses Tab until the focus is in the control of that name. */
async function tabTo({ page }: Portal, name: string): Promise<void> {
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  assert.fail(`Tab never reached "${name}"`);
}
