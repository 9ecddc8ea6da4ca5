import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FrameLocator, Locator } from 'playwright-core';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { activate } from './support/people.js';
import type { Portal } from './support/portal.js';
import { embedded, otherOrigin, strict } from './support/sites.js';

useBrowser();

const lucia = 'lucia.ortega@example.com';

const folder = ({ page }: Portal, name: string): Locator =>
  page.getByRole('navigation', { name: 'Carpetas' }).getByRole('link', { name });
const messages = ({ page }: Portal): Locator => page.locator('.message');
const message = (portal: Portal, to: string): Locator => messages(portal).filter({ hasText: to });
const letter = ({ page }: Portal): FrameLocator => page.frameLocator('.letter iframe');

for (const start of [embedded, strict]) {
  describe(`The mailbox (${start.name})`, atOnce, () => {
    const visit = useSite(start);

    test('shows a mail that arrives while it is open, and the mail its password', () =>
      visit(async (portal) => {
        await portal.open('/mailbox');
        await message(portal, 'carla.nunez@example.com').waitFor();
        await activate(portal, '301', lucia);
        await message(portal, lucia).click();
        const row = letter(portal).getByRole('row', { name: /^Contraseña/ });
        const password = await row.getByRole('cell').innerText();
        assert.match(password, /^\S{12,}$/);
        await portal.page.getByRole('radio', { name: 'Texto' }).check();
        assert.ok((await portal.page.locator('.plain').innerText()).includes(`Contraseña: ${password}\n`));
      }));

    test('puts it into the spam folder with mail-lost, and says so', () =>
      visit(async (portal) => {
        await portal.open('/mailbox?scenario=mail-lost');
        await activate(portal, '301', lucia);
        await folder(portal, 'No deseado').filter({ hasText: '1 mensaje, 1 sin leer' }).click();
        await message(portal, lucia).click();
        await letter(portal).getByText('Hola, Lucía:').waitFor();
        await portal.page.locator('.note', { hasText: 'ha acabado en correo no deseado' }).waitFor();
        await folder(portal, 'Entrada').click();
        await message(portal, 'carla.nunez@example.com').waitFor();
        assert.equal(await message(portal, lucia).count(), 0);
      }));
  });
}

describe('The mailbox of a mock on another origin', () => {
  const visit = useSite(otherOrigin);

  test('shows a mail from there', () =>
    visit(async (portal) => {
      await portal.open('/mailbox');
      await messages(portal).click();
      await letter(portal).getByText('Bienvenida-103-Tmp').waitFor();
    }));
});

describe('The mailbox', atOnce, () => {
  const visit = useSite(strict);

  test('knows what was read, in every tab and after a reload', () =>
    visit(async (portal) => {
      await portal.open('/mailbox');
      await folder(portal, 'Entrada').filter({ hasText: '1 mensaje, 1 sin leer' }).waitFor();
      await messages(portal).click();
      await letter(portal).getByText('Bienvenida-103-Tmp').waitFor();
      const other = await portal.newTab();
      await other.open('/mailbox');
      await messages(other).waitFor();
      assert.match(await folder(other, 'Entrada').innerText(), /1 mensaje$/);
      assert.equal(await other.page.locator('.badge').count(), 0, 'the workbench has no news');
    }));

  test('shows one person’s mails, on request', () =>
    visit(async (portal) => {
      await portal.open('/mailbox');
      await activate(portal, '301', lucia);
      await portal.page.getByLabel('Buzón de').selectOption(lucia);
      await message(portal, 'carla.nunez@example.com').waitFor({ state: 'detached' });
      await portal.page.reload();
      await messages(portal).waitFor();
      assert.deepEqual(await messages(portal).locator('.to bdi').allInnerTexts(), [lucia]);
      await folder(portal, 'No deseado').click();
      await portal.page.getByText(`Nada para ${lucia} en esta carpeta.`).waitFor();
    }));

  test('lets a mail do nothing: no script, no style beyond its own', () =>
    visit(async (portal) => {
      await portal.open('/mailbox');
      await messages(portal).click();
      await letter(portal).getByText('Bienvenida-103-Tmp').waitFor();
      const frame = portal.page.locator('.letter iframe');
      assert.equal(await frame.getAttribute('sandbox'), '');
      const reach = await portal.page.evaluate(() => {
        const { contentDocument } = document.querySelector('iframe')!;
        return contentDocument;
      });
      assert.equal(reach, null, 'the page cannot reach into the mail, nor the other way round');
    }));

  test('leads back through its pages, not through the frames', () =>
    visit(async (portal) => {
      await portal.open('/mailbox');
      await activate(portal, '301', lucia);
      for (const to of ['carla.nunez@example.com', lucia]) {
        await message(portal, to).click();
        await portal.page.locator('.envelope', { hasText: to }).waitFor();
        await letter(portal).locator('body').waitFor();
      }
      await portal.page.goBack();
      await portal.page.locator('.envelope', { hasText: 'carla.nunez@example.com' }).waitFor();
      await portal.page.goBack();
      await portal.page.getByText('Elige un mensaje').waitFor();
    }));

  test('says that a mail is gone when the world began anew', () =>
    visit(async (portal) => {
      await portal.open('/mailbox');
      await messages(portal).click();
      await letter(portal).locator('body').waitFor();
      portal.place.world?.reset();
      await portal.page.getByRole('heading', { name: 'Este mensaje ya no está' }).waitFor();
    }));

  test('asks again and again, but nothing while nobody looks', () =>
    visit(async (portal) => {
      await portal.page.clock.install();
      await portal.open('/mailbox');
      await messages(portal).waitFor();
      const asks = (): Promise<unknown> => portal.page.waitForRequest(/__mock\/mailbox$/);
      await Promise.all([asks(), portal.page.clock.fastForward(10_000)]);

      await setHidden(portal, true);
      await portal.page.waitForLoadState('networkidle');
      const asked: string[] = [];
      portal.page.on('request', (request) => asked.push(request.url()));
      await portal.page.clock.fastForward(60_000);
      await setHidden(portal, true); // a way there and back: what was asked would be known by now
      assert.deepEqual(asked, []);
      await Promise.all([asks(), setHidden(portal, false)]);
    }));

  test('is the list or one mail on a phone, and the focus goes along', () =>
    visit(
      async (portal) => {
        await portal.open('/mailbox');
        await messages(portal).press('Enter');
        const subject = portal.page.getByRole('heading', { name: 'Welcome to our PBX' });
        await subject.and(portal.page.locator(':focus')).waitFor();
        assert.equal(await messages(portal).isVisible(), false);
        await portal.page.getByRole('link', { name: 'Volver a la lista' }).click();
        await portal.heading.and(portal.page.locator(':focus')).waitFor();
        assert.equal(await messages(portal).isVisible(), true);
      },
      { viewport: { width: 320, height: 640 } },
    ));
});

const setHidden = ({ page }: Portal, hidden: boolean): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
