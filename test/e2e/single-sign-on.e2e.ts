import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import type { Portal } from './support/portal.js';
import { embedded, otherOrigin, strict } from './support/sites.js';

useBrowser();

for (const start of [embedded, otherOrigin, strict]) {
  describe(`Signing in with a provider (${start.name})`, atOnce, () => {
    const visit = useSite(start);

    test('Google signs 101 in', () =>
      visit(async (portal) => {
        await portal.open('/', { lang: 'en' });
        await choose(portal, 'Google', 'Ana García López');
        await portal.assertSignedIn('Ana García López', '101');
        assertOnPortal(portal, 'lang=en');
        assert.equal(
          await portal.page.locator('#session-kind').innerText(),
          'Only until you close the browser',
        );
      }));

    test('Microsoft 365 signs 105 in, who has no password, and remembers as asked', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.remember.check();
        await choose(portal, 'Microsoft 365', 'Elena Ruiz');
        await portal.assertSignedIn('Elena Ruiz', '105');
        assert.equal(await portal.page.locator('#session-kind').innerText(), 'Recordada en este equipo');
        await portal.page.reload();
        await portal.assertSignedIn('Elena Ruiz', '105');
      }));

    test('after signing out, the way back from the provider is forgotten', () =>
      visit(async (portal) => {
        await portal.open();
        await choose(portal, 'Google', 'Ana García López');
        await portal.assertSignedIn('Ana García López', '101');
        await portal.signOut();
        assert.equal(await portal.toldNothing(), true);
        assertOnPortal(portal, 'lang=es');
      }));

    const ends = [
      ['the person declines', 'Google', 'No, do not share', 'Has cancelado el acceso.'],
      ['the provider fails', 'Microsoft 365', 'Let the provider fail', 'El acceso no se ha completado.'],
      ['the account belongs to nobody', 'Google', 'Ana G.', 'Esa cuenta no está vinculada a tu centralita.'],
    ] as const;
    for (const [what, provider, button, sentence] of ends) {
      test(`${what}: back at the form, told so, and able to go on`, () =>
        visit(async (portal) => {
          await portal.open();
          await choose(portal, provider, button);
          assert.ok((await portal.told()).startsWith(sentence), await portal.told());
          assertOnPortal(portal, 'lang=es');
          await portal.signIn();
        }));
    }
  });
}

/** Goes to the mock identity page and presses a button there. */
async function choose(portal: Portal, provider: 'Google' | 'Microsoft 365', button: string): Promise<void> {
  await portal.provider(provider).click();
  const { page } = portal;
  await page.getByRole('heading', { name: 'Choose an account' }).waitFor();
  await page.getByRole('button', { name: button }).first().click();
  await portal.ready();
}

/** Back where the person was, with all choices, and nothing left of the trip. */
function assertOnPortal({ page, place }: Portal, choice: string): void {
  const { origin, pathname, search, hash } = new URL(page.url());
  assert.deepEqual([origin, pathname, hash], [place.origin, '/', '']);
  assert.ok(search.includes(choice), search);
  if (place.backend !== undefined)
    assert.equal(new URL(page.url()).searchParams.get('backend'), place.backend);
}
