import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFindings } from './support/axe.js';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { strict } from './support/sites.js';
import { states } from './support/states.js';

useBrowser();

const looks = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

describe('axe finds nothing, in both languages, light, dark and with forced colours', atOnce, () => {
  const visit = useSite(strict);

  for (const [state, reach] of Object.entries(states)) {
    test(state, () =>
      visit(
        async (portal) => {
          await reach(portal);
          for (const language of ['es', 'en']) {
            for (const { name, media } of looks) {
              await portal.page.emulateMedia(media);
              assert.deepEqual(await axeFindings(portal.page), [], `${state}, ${language}, ${name}`);
            }
            if (language === 'es') await portal.page.getByRole('button', { name: 'English' }).press('Enter');
          }
        },
        { reducedMotion: 'reduce' },
      ),
    );
  }

  test('axe does find something, where there is something', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.page.evaluate(() => document.documentElement.removeAttribute('lang'));
      const [finding] = await axeFindings(portal.page);
      assert.match(finding ?? '', /^html-has-lang/);
    }));
});
