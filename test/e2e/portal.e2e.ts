import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demoSeed } from '../../mocks/index.js';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { passwords, type Portal } from './support/portal.js';
import { embedded, otherOrigin, strict } from './support/sites.js';

useBrowser();

describe('Finding one’s way in the portal', atOnce, () => {
  const visit = useSite(strict);

  test('home tells who is signed in, and for how long', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.signIn();
      const text = await portal.page.locator('main').innerText();
      for (const part of ['Ana García López', '101', 'demo.pbx.example', 'ana.garcia@example.com'])
        assert.ok(text.includes(part), part);
      const until = await portal.page.locator('time').getAttribute('datetime');
      const hours = (Date.parse(until ?? '') - Date.now()) / 3_600_000;
      assert.ok(hours > 11.9 && hours <= 12, `${hours} hours`);
    }));

  test('Settings, Back and Forward: the heading of each page gets the focus', () =>
    visit(async (portal) => {
      await portal.open('/', { lang: 'en' });
      await portal.signIn();
      await portal.page.getByRole('link', { name: 'Settings' }).click();
      await assertHeading(portal, 'Password', '/settings/personal/password');
      await portal.page.goBack();
      await assertHeading(portal, 'Hello, Ana García López', '/');
      await portal.page.goForward();
      await assertHeading(portal, 'Password', '/settings/personal/password');
      assert.equal(await portal.page.title(), 'Password · Centralita Demo');
    }));

  test('an address inside leads to the form, and after it to where it points', () =>
    visit(async (portal) => {
      await portal.open('/settings/personal/password');
      await portal.fill('101', passwords['101']);
      await portal.submit.click();
      await assertHeading(portal, 'Contraseña', '/settings/personal/password');
    }));

  for (const [button, title, path] of [
    ['He olvidado mi contraseña', '¿Has olvidado tu contraseña?', '/forgot-password'],
    ['Encuentra tus credenciales', 'Tu primer acceso', '/first-access'],
  ] as const) {
    test(`${button}: opens in place, a step in the history, and leads back`, () =>
      visit(async (portal) => {
        await portal.open();
        await portal.username.fill('101');
        await portal.login.getByRole('button', { name: button }).click();
        const heading = portal.login.getByRole('heading', { name: title });
        await heading.waitFor();
        await heading.and(portal.login.locator(':focus')).waitFor();
        await portal.page.goBack();
        await portal.submit.waitFor();
        assert.equal(await portal.username.inputValue(), '101');
        await portal.page.goForward();
        await heading.waitFor();
        await portal.page.reload();
        await heading.waitFor();
        await portal.login.getByRole('button', { name: 'Volver a iniciar sesión' }).click();
        await portal.signIn();
      }));

    test(`${path} is a page of its own, too`, () =>
      visit(async (portal) => {
        await portal.page.goto(portal.address(path));
        await portal.page.getByRole('heading', { name: title }).waitFor();
        await portal.page.getByRole('link', { name: 'Volver a iniciar sesión' }).click();
        await assertHeading(portal, 'Inicia sesión', '/');
      }));
  }

  test('language and theme are kept in the address and over a reload', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.page.getByRole('button', { name: 'English' }).click();
      await portal.page.getByRole('radio', { name: 'Dark' }).check({ force: true });
      await portal.login.getByText('Login name').waitFor();
      await portal.page.reload();
      await portal.login.getByText('Login name').waitFor();
      assert.equal(new URL(portal.page.url()).search, '?lang=en&theme=dark');
      assert.deepEqual(await look(portal), { lang: 'en', scheme: 'dark' });
      await portal.page.getByRole('radio', { name: 'Light' }).check({ force: true });
      assert.deepEqual(await look(portal), { lang: 'en', scheme: 'light' });
    }));

  test('what is typed survives a change of language', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.fill('101', passwords['101']);
      await portal.page.getByRole('button', { name: 'English' }).click();
      await portal.login.getByText('Login name').waitFor();
      assert.equal(await portal.password.inputValue(), passwords['101']);
      await portal.submit.click();
      await portal.assertSignedIn('Ana García López', '101');
    }));
});

describe('The demo’s accounts and scenarios', atOnce, () => {
  const visit = useSite(strict);

  test('are beside the form, all of them, with a click to fill it in', () =>
    visit(
      async (portal) => {
        await portal.open();
        const panel = portal.page.locator('.accounts');
        const text = await panel.innerText();
        for (const { number, password } of demoSeed.accounts)
          assert.ok(text.includes(number) && text.includes(password ?? number), number);
        await panel.getByRole('button', { name: 'Rellenar con 201' }).click();
        assert.equal(await portal.username.inputValue(), '201@otra.pbx.example');
        await portal.page.keyboard.press('Enter');
        await portal.assertSignedIn('Irene Soto', '201');
      },
      { viewport: { width: 1280, height: 800 } },
    ));

  test('are folded away on a phone', () =>
    visit(
      async (portal) => {
        await portal.open();
        const fill = portal.page.getByRole('button', { name: 'Rellenar con 101' });
        assert.equal(await fill.isVisible(), false);
        await portal.page.getByText('Cuentas de la demo').click();
        await fill.click();
        assert.equal(await portal.username.inputValue(), '101');
        assert.equal(await portal.password.inputValue(), passwords['101']);
      },
      { viewport: { width: 320, height: 640 } },
    ));

  test('a password can be copied', () =>
    visit(
      async (portal) => {
        await portal.context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await portal.open();
        await portal.page.getByRole('button', { name: 'Copiar la contraseña de 104' }).click();
        await portal.page.getByText('Contraseña copiada.').waitFor();
        assert.equal(await portal.page.evaluate(() => navigator.clipboard.readText()), passwords['104']);
      },
      { viewport: { width: 1280, height: 800 } },
    ));

  test('a scenario that does not exist is called by its name', () =>
    visit(async (portal) => {
      await portal.open('/?scenario=earthquake');
      assert.match(await portal.page.locator('main').innerText(), /no ha podido arrancar[^]*earthquake/);
      assert.equal(portal.problems.has(/400/), true);
      portal.problems.forget();
    }));
});

describe('The backend of the demo', atOnce, () => {
  const visitStrict = useSite(strict);
  const visitEmbedded = useSite(embedded);
  const visitOther = useSite(otherOrigin);

  test('is never a stranger’s, whatever a link says', () =>
    visitStrict(async (portal) => {
      await portal.open('/?backend=https://stranger.example/v1');
      assert.match(await portal.page.locator('main').innerText(), /stranger\.example no lo es/);
      assert.equal(await portal.login.count(), 0, 'there is no form to type a password into');
    }));

  test('stays the chosen one on the way through the portal', () =>
    visitOther(async (portal) => {
      await portal.open();
      await portal.signIn();
      await portal.page.getByRole('link', { name: 'Configuración' }).click();
      await portal.page.reload();
      await portal.page.locator('.room').waitFor();
      assert.equal(new URL(portal.page.url()).searchParams.get('backend'), portal.place.backend);
    }));

  test('plays combined scenarios inside the page, from the address', () =>
    visitEmbedded(async (portal) => {
      await portal.open('/?scenario=locked,flaky');
      await portal.attempt('101', passwords['101']);
      await portal.told('Demasiados intentos.');
    }));

  test('of a built page can be the one inside it, too', () =>
    visitOther(async (portal) => {
      await portal.page.goto(`${portal.place.origin}/?lang=es&backend=mock`);
      await portal.ready();
      await portal.signIn();
      assert.deepEqual(portal.place.world?.log.entries(), []);
    }));
});

async function assertHeading({ page, heading }: Portal, text: string, path: string): Promise<void> {
  await heading.filter({ hasText: text }).waitFor();
  await heading.and(page.locator(':focus')).waitFor();
  assert.equal(new URL(page.url()).pathname, path);
}

const look = ({ page }: Portal): Promise<unknown> =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    scheme: getComputedStyle(document.documentElement).colorScheme,
  }));
