import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { passwords, type Portal } from './support/portal.js';
import { embedded, otherOrigin, strict } from './support/sites.js';

useBrowser();

for (const start of [embedded, otherOrigin, strict]) {
  describe(`Signing in with a password (${start.name})`, atOnce, () => {
    const visit = useSite(start);

    test('101 signs in with the keyboard alone', () =>
      visit(async (portal) => {
        const { keyboard } = portal.page;
        await portal.open();
        await tabTo(portal, 'username');
        await keyboard.type('101');
        await tabTo(portal, 'password');
        await keyboard.type(passwords['101']);
        await tabTo(portal, 'remember');
        await keyboard.press('Space');
        await tabTo(portal, 'password', 'Shift+Tab');
        await keyboard.press('Enter');
        await portal.assertSignedIn('Ana García López', '101');
        assert.equal(await portal.page.locator('#session-kind').innerText(), 'Recordada en este equipo');
        await portal.heading.and(portal.page.locator(':focus')).waitFor(); // so that the new page is read out
      }));

    test('a reload keeps the session', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.signIn();
        await portal.page.reload();
        await portal.assertSignedIn('Ana García López', '101');
      }));

    test('remembered: the cookie outlives the browser, and the name is there after signing out', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.signIn(true);
        const days = ((await sessionCookie(portal)).expires - Date.now() / 1000) / 86_400;
        assert.ok(days > 29 && days < 31, `the cookie lives for ${days} days`);
        await portal.signOut();
        assert.equal(await portal.username.inputValue(), '101');
        assert.equal(await portal.password.inputValue(), '');
        assert.equal(await portal.remember.isChecked(), true);
        assert.deepEqual(await portal.context.cookies(), [], 'no cookie is left');
      }));

    test('not remembered: neither', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.signIn(false);
        assert.equal((await sessionCookie(portal)).expires, -1, 'the cookie ends with the browser');
        assert.equal(
          await portal.page.locator('#session-kind').innerText(),
          'Solo hasta que cierres el navegador',
        );
        await portal.signOut();
        assert.equal(await portal.username.inputValue(), '');
        assert.equal(await portal.remember.isChecked(), false);
        assert.equal(await rememberedName(portal), null);
      }));

    test('"not you?" forgets the name', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.signIn(true);
        await portal.signOut();
        const notYou = portal.login.getByRole('button', { name: '¿No eres tú?' });
        await notYou.click();
        await notYou.waitFor({ state: 'detached' });
        assert.equal(await portal.username.inputValue(), '');
        assert.equal(await rememberedName(portal), null);
        await portal.page.reload();
        await portal.ready();
        assert.equal(await portal.username.inputValue(), '');
      }));

    test('104 is told that it is locked, with a countdown that counts', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.attempt('104', passwords['104']);
        assert.match(await portal.told(), /^Demasiados intentos\. Por seguridad, espera 1[45]:\d\d/);
        const count = portal.submit.locator('.pbx-count');
        const before = await count.innerText();
        await portal.page.waitForFunction(
          (text) => document.querySelector('.pbx-submit .pbx-count')?.textContent !== text,
          before,
        );
        assert.ok((await count.innerText()) < before, `counted from ${before}`);
        await portal.submit.click({ force: true }); // it says that it waits, yet can be reached
        await portal.password.press('Enter');
        assert.equal((await portal.calls('signIn')).length, 1, 'nothing is sent while the wait lasts');
      }));

    test('a wrong password and an unknown number get the same words and the same answer', () =>
      visit(async (portal) => {
        await portal.open();
        const words: string[] = [];
        for (const number of ['101', '999']) {
          await portal.attempt(number, 'not-the-password');
          words.push(await portal.told());
          await portal.username.fill('');
        }
        assert.match(words[0] ?? '', /^Usuario o contraseña incorrectos\./);
        assert.equal(words[1], words[0]);
        const [wrong, unknown] = [await answerTo(portal, '101'), await answerTo(portal, '999')];
        assert.equal(wrong.status, 401);
        assert.deepEqual(unknown, wrong);
      }));

    test('signing out in one tab signs out the other', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.signIn();
        const other = await portal.newTab();
        await other.open('/settings/personal/password');
        await portal.signOut();
        await other.submit.waitFor();
        await other.page.getByText('La sesión se ha cerrado en otra pestaña.').waitFor();
        await portal.page.getByText('Has cerrado la sesión.').waitFor();
      }));

    test('a double click sends one request', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.fill('101', passwords['101']);
        await portal.submit.dblclick();
        await portal.assertSignedIn('Ana García López', '101');
        assert.equal((await portal.calls('signIn')).length, 1);
      }));

    test('Escape calls a slow attempt off', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.play('slow');
        const dropped = portal.page.waitForEvent('requestfailed', (request) => request.method() === 'POST');
        await portal.attempt('101', passwords['101']);
        await portal.login.locator('button[aria-busy=true]').waitFor();
        await portal.page.keyboard.press('Escape');
        assert.match((await dropped).url(), /\/v1\/session$/);
        await portal.login.locator('button[type=submit][aria-busy=false]').waitFor();
        assert.equal(await portal.toldNothing(), true);
        assert.equal(await portal.username.inputValue(), '101', 'what was typed stays');
        assert.equal(await portal.password.inputValue(), passwords['101']);
      }));
  });
}

/** Presses Tab until the focus is in the control of that name. */
async function tabTo({ page }: Portal, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press(key);
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  assert.fail(`${key} never reached "${name}"`);
}

const rememberedName = ({ page }: Portal): Promise<string | null> =>
  page.evaluate(() => localStorage.getItem('pbx-auth.user'));

async function sessionCookie({ context }: Portal): Promise<{ expires: number }> {
  const cookie = (await context.cookies()).find(({ name }) => name === 'pbx-session');
  assert.ok(cookie, 'there is a session cookie');
  return cookie;
}

/** What the mock answers, but for the failure's reference and the hour, which are others each time. */
function answerTo(
  { page, place }: Portal,
  username: string,
): Promise<{ status: number; [more: string]: unknown }> {
  return page.evaluate(
    async ([api, username]) => {
      const response = await fetch(`${api}/session`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', 'X-PBX-Request': '1' },
        body: JSON.stringify({ username, password: 'not-the-password', remember: false }),
      });
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      const problem = (await response.json()) as Record<string, unknown>;
      return { status: response.status, headers, problem: { ...problem, reference: '' } };
    },
    [place.backend ?? '/v1', username] as const,
  );
}
