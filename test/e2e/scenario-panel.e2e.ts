import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { scenarioNames } from '../../mocks/index.js';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { activate, callExtension } from './support/people.js';
import { passwords, type Portal } from './support/portal.js';
import { embedded, strict } from './support/sites.js';

useBrowser();

const panel = ({ page }: Portal): Locator => page.getByRole('complementary', { name: 'Banco de pruebas' });
const scenario = (portal: Portal, name: string): Locator => panel(portal).locator(`input[value=${name}]`);
const chosen = ({ page }: Portal): string | null => new URL(page.url()).searchParams.get('scenario');
const unfold = (portal: Portal): Promise<void> => panel(portal).locator('summary').click();

async function played(portal: Portal): Promise<unknown> {
  return portal.page.evaluate(async () => {
    const { scenario } = (await (await fetch('/__mock/scenario')).json()) as { scenario: string[] };
    return scenario;
  });
}

/** Ticks, or the other way round; the page says so in its address once the mock has taken it. */
async function toggle(portal: Portal, name: string, expected: string | null): Promise<void> {
  await scenario(portal, name).click();
  await portal.page.waitForFunction(
    (names) => new URLSearchParams(location.search).get('scenario') === names,
    expected,
  );
}

for (const start of [embedded, strict]) {
  describe(`The workbench (${start.name})`, atOnce, () => {
    const visit = useSite(start);

    test('puts scenarios together at once, and keeps them over a reload', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.page.evaluate(() => Object.assign(window, { same: true }));
        await unfold(portal);
        await toggle(portal, 'locked', 'locked');
        await toggle(portal, 'slow', 'slow,locked');
        assert.deepEqual(await played(portal), ['slow', 'locked']);
        assert.match(portal.page.url(), /scenario=slow,locked/, 'as people write it');
        await portal.attempt('101', passwords['101']);
        await portal.told('Demasiados intentos.');
        assert.equal(await portal.page.evaluate(() => 'same' in window), true, 'without a reload');

        await portal.page.reload();
        await portal.ready();
        await panel(portal).locator('.chip').first().waitFor();
        assert.deepEqual(await panel(portal).locator('.chip').allInnerTexts(), ['slow', 'locked']);
        assert.deepEqual(await played(portal), ['slow', 'locked']);
      }));

    test('begins anew: the ordinary world, nobody signed in, only the first mail', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.signIn();
        await activate(portal, '301', 'lucia.ortega@example.com');
        await unfold(portal);
        await toggle(portal, 'mail-lost', 'mail-lost');
        await panel(portal).getByRole('button', { name: 'Volver a empezar' }).click();
        await portal.login.getByText('La demo ha vuelto a empezar').waitFor();
        assert.deepEqual([chosen(portal), await played(portal)], [null, []]);
        assert.equal(await scenario(portal, 'default').isChecked(), true);
        await panel(portal).getByRole('link', { name: 'Buzón 1 nuevo' }).waitFor();
        await portal.signIn();
      }));

    test('tells that a phone rings, and answers right there', () =>
      visit(async (portal) => {
        await portal.open();
        const outcome = await callExtension(portal);
        const card = portal.page.getByRole('region', { name: 'Suena el 102' });
        await card.waitFor();
        assert.match(await card.innerText(), /Bruno Díaz[^]*Chrome en Linux/);
        assert.match(await panel(portal).getByRole('status').innerText(), /^Suena el 102\. .*Bruno Díaz/);
        await card.getByRole('button', { name: '1 Sí' }).click();
        await card.waitFor({ state: 'detached' });
        assert.equal((await outcome()).status, 200);
      }));
  });
}

describe('The workbench', atOnce, () => {
  const visit = useSite(strict);

  test('has every scenario, each with a word on it', () =>
    visit(async (portal) => {
      await portal.open();
      await unfold(portal);
      for (const name of scenarioNames)
        assert.match(
          await panel(portal).locator('label', { hasText: name }).first().innerText(),
          /^\S.{5,}\n/,
        );
      assert.equal(await panel(portal).getByRole('checkbox').count(), scenarioNames.length);
    }));

  test('takes them back: one by one, and all', () =>
    visit(async (portal) => {
      await portal.open('/?scenario=slow,locked,flaky');
      await unfold(portal);
      await toggle(portal, 'locked', 'slow,flaky');
      await toggle(portal, 'default', null);
      assert.deepEqual(portal.place.world?.scenario, []);
      await panel(portal).locator('input[value=slow]:not(:checked)').waitFor();
      await scenario(portal, 'default').click(); // there is nothing but it to go back to
      await panel(portal).locator('input[value=default]:checked').waitFor();
    }));

  test('shows what was switched elsewhere', () =>
    visit(async (portal) => {
      await portal.open();
      await panel(portal).waitFor();
      await portal.play('maintenance');
      await panel(portal).locator('.chip', { hasText: 'maintenance' }).waitFor();
    }));

  test('moves the clock on, until 104 is no longer locked', () =>
    visit(async (portal) => {
      await portal.open();
      await unfold(portal);
      const before = portal.place.world!.clock.now();
      await panel(portal).getByRole('button', { name: '+15 min' }).click();
      await portal.attempt('104', passwords['104']);
      await portal.assertSignedIn('Diego Pérez', '104');
      assert.ok(portal.place.world!.clock.now() - before >= 900_000);
    }));

  test('is worked by keyboard alone, and Escape folds it away', () =>
    visit(async (portal) => {
      await portal.open();
      await panel(portal).locator('summary').focus();
      await portal.page.keyboard.press('Enter');
      await scenario(portal, 'slow').focus();
      await portal.page.keyboard.press('Space');
      await panel(portal).locator('.chip', { hasText: 'slow' }).waitFor();
      await portal.page.keyboard.press('Escape');
      assert.equal(await scenario(portal, 'slow').isVisible(), false);
      await panel(portal).locator('summary:focus').waitFor();
    }));

  test('leads to the mailbox and the phone, with the choices kept, and back', () =>
    visit(async (portal) => {
      await portal.open('/', { lang: 'es', scenario: 'mail-lost' });
      await unfold(portal);
      await panel(portal).getByRole('link', { name: 'Buzón' }).click();
      await portal.heading.filter({ hasText: 'Correo' }).and(portal.page.locator(':focus')).waitFor();
      await panel(portal).getByRole('link', { name: 'Teléfono' }).click();
      await portal.heading.filter({ hasText: 'Teléfono' }).waitFor();
      assert.equal(chosen(portal), 'mail-lost');
      await portal.page.getByRole('link', { name: 'Ir al portal' }).click();
      await portal.submit.waitFor();
    }));

  test('goes on by itself after the mock was silent', () =>
    visit(async (portal) => {
      await portal.open();
      await unfold(portal);
      await portal.page.route('**/__mock/**', (route) => route.fulfill({ status: 200, body: 'no JSON' }));
      await panel(portal).getByText('El servidor simulado no responde.').waitFor();
      await portal.page.unroute('**/__mock/**');
      await panel(portal).getByText('El servidor simulado no responde.').waitFor({ state: 'detached' });
    }));

  test('is not there where the backend is no mock, and has no mailbox', () =>
    visit(async (portal) => {
      await portal.page.route('**/__mock/**', (route) => route.fulfill({ status: 200, body: '<p>Hello' }));
      await portal.open('/mailbox');
      await portal.heading.filter({ hasText: 'Aquí no hay nada que ver' }).waitFor();
      assert.equal(await panel(portal).count(), 0);
    }));
});
