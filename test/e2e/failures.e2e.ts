import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ScenarioName } from '../../mocks/index.js';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { passwords, type Portal } from './support/portal.js';
import { strict } from './support/sites.js';

useBrowser();

/** What happens on the way, and the words for it in both languages. */
interface Failure {
  readonly what: string;
  readonly scenario: ScenarioName;
  readonly es: string;
  readonly en: string;
}

const failures: readonly Failure[] = [
  {
    what: 'the connection breaks',
    scenario: 'offline',
    es: 'No hemos podido llegar a tu centralita.',
    en: 'We could not reach your phone system.',
  },
  {
    what: 'the page of a gateway answers',
    scenario: 'html-error',
    es: 'Otra página ha respondido en lugar de tu centralita.',
    en: 'Another page answered instead of your phone system.',
  },
  {
    what: 'the answer breaks off',
    scenario: 'truncated',
    es: 'La respuesta se ha cortado a medias.',
    en: 'The answer broke off halfway.',
  },
  {
    what: 'the server fails',
    scenario: 'server-error',
    es: 'Tu centralita ha tenido un problema.',
    en: 'Your phone system ran into a problem.',
  },
  {
    what: 'maintenance',
    scenario: 'maintenance',
    es: 'Tu centralita está en mantenimiento.',
    en: 'Your phone system is down for maintenance.',
  },
  {
    what: 'too many attempts',
    scenario: 'rate-limited',
    es: 'Demasiados intentos.',
    en: 'Too many attempts.',
  },
  {
    what: 'a locked account, which says no more',
    scenario: 'locked',
    es: 'Demasiados intentos.',
    en: 'Too many attempts.',
  },
];

describe('What goes wrong has its own words', atOnce, () => {
  const visit = useSite(strict);

  for (const { what, scenario, es, en } of failures) {
    test(`${what}: in Spanish, and in English once the person says so`, () =>
      visit(async (portal) => {
        await portal.open();
        await portal.play(scenario);
        await portal.attempt('101', passwords['101']);
        await portal.told(es);
        await assertReady(portal);
        await portal.page.getByRole('button', { name: 'English' }).click();
        await portal.told(en);
      }));
  }

  test('the browser has no network', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.attempt('101', 'wrong');
      await portal.told();
      await portal.context.setOffline(true);
      await portal.attempt('101', passwords['101']);
      await portal.told('No tienes conexión.');
      await assertReady(portal);
      await portal.context.setOffline(false);
      await portal.submit.click();
      await portal.assertSignedIn('Ana García López', '101');
    }));

  test('nobody answers in time', () =>
    visit(async (portal) => {
      await portal.page.clock.install();
      await portal.open('/', { lang: 'en' });
      await portal.play('slow');
      await portal.attempt('101', passwords['101']);
      await portal.login.locator('button[aria-busy=true]').waitFor();
      await portal.page.clock.fastForward(16_000);
      await portal.told('Your phone system is taking too long to answer.');
      await assertReady(portal);
    }));

  test('a flaky backend: trying again helps', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.play('flaky');
      await portal.attempt('101', 'wrong'); // the second call; the third one fails
      await portal.told('Usuario o contraseña incorrectos.');
      await portal.attempt('101', passwords['101']);
      await portal.told('Tu centralita ha tenido un problema.');
      await portal.submit.click();
      await portal.assertSignedIn('Ana García López', '101');
    }));

  test('a session that has ended leads back to the form', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.signIn();
      await portal.play('session-expired');
      await portal.page.reload();
      await portal.submit.waitFor();
    }));

  test('signing out fails: still in, and told so', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.signIn();
      await portal.play('server-error');
      await portal.signOutButton.click();
      await portal.page.getByText('No hemos podido cerrar tu sesión').waitFor();
      await portal.play('default');
      await portal.signOut();
    }));
});

describe('The backend says how long to wait', atOnce, () => {
  const visit = useSite(strict);

  for (const [form, scenario, code] of [
    ['seconds', 'rate-limited', 429],
    ['a date', 'maintenance', 503],
  ] as const) {
    test(`as ${form}: a countdown that counts`, () =>
      visit(async (portal) => {
        await portal.open();
        await portal.play(scenario);
        const answered = portal.page.waitForResponse((response) => response.status() === code);
        await portal.attempt('101', passwords['101']);
        const retryAfter = (await answered).headers()['retry-after'] ?? '';
        assert.equal(/^\d+$/.test(retryAfter), form === 'seconds', retryAfter);
        await portal.told();
        const count = portal.alert.locator('.pbx-count');
        const before = await count.innerText();
        assert.match(before, /^0?\d:\d\d$/);
        await count.filter({ hasNotText: before }).waitFor();
      }));
  }

  test('when the wait is over the form is as before, and signs in', () =>
    visit(async (portal) => {
      await portal.page.clock.install();
      await portal.open();
      await portal.attempt('104', passwords['104']);
      await portal.told('Demasiados intentos.');
      await portal.passTime(901);
      await portal.page.clock.fastForward(902_000);
      await portal.login.locator('button[type=submit][aria-disabled=false]').waitFor();
      assert.equal(await portal.toldNothing(), true);
      await portal.submit.click();
      await portal.assertSignedIn('Diego Pérez', '104');
    }));

  test('it counts in another tab, and after a reload; for somebody else it does not', () =>
    visit(async (portal) => {
      const blocked = 'button[type=submit][aria-disabled=true]';
      await portal.open();
      const other = await portal.newTab();
      await other.open();
      await other.username.fill('104'); // this tab was here before
      await portal.attempt('104', passwords['104']);
      await portal.told('Demasiados intentos.');
      await other.told('Demasiados intentos.');
      await other.login.locator(blocked).waitFor();
      await portal.page.reload();
      await portal.told('Demasiados intentos.');
      await portal.login.locator(blocked).waitFor();
      assert.equal((await portal.calls('signIn')).length, 1, 'nobody was asked again');
      await portal.signIn();
    }));

  test('the wait is for one account: another one may try at once', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.attempt('104', passwords['104']);
      await portal.told();
      await portal.signIn();
    }));
});

describe('What a person enters is checked before it is sent', atOnce, () => {
  const visit = useSite(strict);

  test('nothing at all: the fields say what they want, the first one has the focus', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.submit.click();
      await portal.login.getByText('Escribe tu número, número@dominio o correo.').waitFor();
      await portal.login.getByText('Escribe tu contraseña.').waitFor();
      assert.equal(await portal.username.evaluate((input) => input === document.activeElement), true);
      assert.deepEqual(await portal.calls('signIn'), []);
    }));

  test('characters that nobody sees', () =>
    visit(async (portal) => {
      await portal.open('/', { lang: 'en' });
      await portal.attempt('10\u200b1', passwords['101']);
      await portal.login.getByText('This has invisible characters in it.').waitFor();
      assert.deepEqual(await portal.calls('signIn'), []);
    }));
});

/** The form stands ready for another try: what was typed is there, the alert has the focus. */
async function assertReady(portal: Portal): Promise<void> {
  assert.equal(await portal.username.inputValue(), '101');
  assert.equal(await portal.password.inputValue(), passwords['101']);
  const focused = await portal.login.evaluate((login) =>
    login.shadowRoot?.activeElement?.getAttribute('role'),
  );
  assert.equal(focused, 'alert');
}
