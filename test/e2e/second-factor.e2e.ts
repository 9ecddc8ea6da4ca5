import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Secret, TOTP } from 'otpauth';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import type { Portal } from './support/portal.js';
import { strict } from './support/sites.js';

useBrowser();

/** Bruno signs in with his password, and is asked for more. */
async function begin(portal: Portal): Promise<void> {
  await portal.attempt('102', 'marea Lenta 58 ñandú');
  await portal.login.getByText('Accedes como 102').waitFor();
}

const button = ({ login }: Portal, name: string | RegExp) => login.getByRole('button', { name });
const code = ({ login }: Portal) => login.locator('input[name=code]');
const signedIn = (portal: Portal): Promise<void> => portal.assertSignedIn('Bruno Díaz', '102');

/** Calls the extension, and waits until it rings. */
async function call(portal: Portal, name: string | RegExp = 'Llamar a mi extensión 102'): Promise<void> {
  await button(portal, name).click();
  await button(portal, 'Cancelar la llamada').waitFor();
  while (!portal.place.world!.phone('102').ringing) await portal.page.waitForTimeout(20);
}

const press = ({ place }: Portal, key: '1' | '2'): boolean => place.world!.pressKey({ number: '102', key });

describe('The second factor', atOnce, () => {
  const visit = useSite(strict);

  test('rings nobody before it is asked to', () =>
    visit(async (portal) => {
      await portal.open();
      await begin(portal);
      await portal.page.waitForLoadState('networkidle');
      assert.equal(portal.place.world!.phone('102').ringing, false);
      assert.equal((await portal.calls('answerChallenge')).length, 0);
    }));

  test('is approved on the ringing desk phone, and the page goes on by itself', () =>
    visit(async (portal) => {
      await portal.open();
      const phone = await portal.newTab();
      await phone.open('/phone?number=102');
      await portal.page.bringToFront();
      await begin(portal);
      await call(portal);
      await phone.page.bringToFront(); // the login is in a tab that nobody looks at
      await phone.page.locator('[data-state=ringing]').waitFor();
      await phone.page.getByRole('button', { name: '1 Sí' }).click();
      await signedIn(portal);
    }));

  test('declined there says so; called again it is approved', () =>
    visit(async (portal) => {
      await portal.open();
      await begin(portal);
      await call(portal);
      assert.equal(press(portal, '2'), true);
      assert.match(await portal.told('La llamada se ha rechazado.'), /vuelve a llamar/);
      await call(portal, 'Volver a llamar');
      assert.equal(press(portal, '1'), true);
      await signedIn(portal);
    }));

  test('without an answer says that, in other words', () =>
    visit(async (portal) => {
      await portal.open();
      await begin(portal);
      await call(portal);
      await portal.passTime(31);
      await portal.told('Nadie ha descolgado.');
    }));

  test('survives a short break of the connection, and says so when it is a long one', () =>
    visit(async (portal) => {
      await portal.open();
      await begin(portal);
      await call(portal);
      await portal.play('offline');
      await portal.page.waitForEvent('requestfailed');
      await portal.play('default');
      await portal.page.waitForResponse((response) => response.status() === 202);
      await portal.play('offline');
      await portal.told('Se ha cortado la conexión durante la llamada.');
      await portal.play('default');
      await call(portal, 'Volver a llamar');
      press(portal, '1');
      await signedIn(portal);
    }));

  test('that is cancelled asks no more, and the start keeps the name', () =>
    visit(async (portal) => {
      await portal.page.clock.install();
      await portal.open();
      await begin(portal);
      await call(portal);
      await button(portal, 'Cancelar la llamada').click();
      await button(portal, 'Volver a llamar').waitFor();
      const asked = (await portal.calls('answerChallenge')).length;
      await button(portal, 'Volver al inicio de sesión').click();
      assert.equal(await portal.username.inputValue(), '102');
      assert.equal(await portal.password.inputValue(), '');
      await portal.page.clock.runFor(10_000); // longer than the pace of the questions
      assert.equal((await portal.calls('answerChallenge')).length, asked);
    }));

  test('by mail is pasted with its spaces; the device that is trusted is asked no more', () =>
    visit(async (portal) => {
      await portal.open();
      await begin(portal);
      await button(portal, /Código por correo/).click();
      await portal.login.getByRole('checkbox', { name: 'Confiar en este equipo' }).check();
      await button(portal, 'Enviarme un código').click();
      await code(portal).waitFor();
      const sent = portal.place.world!.mailbox().at(-1)!;
      const [digits] = /\b\d{6}\b/.exec(sent.text)!;
      await code(portal).fill(`${digits.slice(0, 3)} ${digits.slice(3)}`);
      await signedIn(portal);
      await portal.signOut();
      await portal.attempt('102', 'marea Lenta 58 ñandú');
      await signedIn(portal);
    }));

  test('by app: a wrong code burns one attempt, the right one leads in, by the keyboard alone', () =>
    visit(async (portal) => {
      await portal.open();
      await portal.username.fill('102');
      await portal.password.fill('marea Lenta 58 ñandú');
      const { keyboard } = portal.page;
      await keyboard.press('Enter');
      await portal.page.locator('button.pbx-submit:focus', { hasText: 'Llamar a mi extensión' }).waitFor();
      await keyboard.press('Tab');
      await keyboard.press('Enter'); // the first of the other methods
      await portal.page.locator('input[name=code]:focus').waitFor();
      await keyboard.type('000000');
      await portal.told('Ese código no es correcto.');
      assert.equal((await portal.calls('answerChallenge')).length, 1);
      const now = portal.place.world!.clock.now();
      const totp = new TOTP({ secret: Secret.fromBase32('JBSWY3DPEHPK3PXP') });
      await keyboard.type(totp.generate({ timestamp: now }));
      await signedIn(portal);
      assert.equal((await portal.calls('answerChallenge')).length, 2);
    }));

  test('that was tried too often leads back to the start, with the name', () =>
    visit(async (portal) => {
      await portal.open();
      await begin(portal);
      await button(portal, /Código de recuperación/).click();
      for (let attempt = 0; attempt < 5; attempt++) {
        await code(portal).fill(`aaaa-999${attempt}`);
        await button(portal, 'Confirmar').click();
        await portal.login.locator('input[aria-invalid=true]').waitFor();
      }
      await code(portal).fill('aaaa-1111');
      await button(portal, 'Confirmar').click();
      await portal.told('Este paso ha caducado.');
      assert.equal(await portal.username.inputValue(), '102');
      await portal.page.locator('input[name=password]:focus').waitFor();
    }));

  test('by a recovery code works once', () =>
    visit(async (portal) => {
      await portal.open();
      for (const expected of [signedIn, (same: Portal) => same.told('Ese código no es correcto.')]) {
        await begin(portal);
        await button(portal, /Código de recuperación/).click();
        await code(portal).fill('aaaa-1112');
        await button(portal, 'Confirmar').click();
        await expected(portal);
        if (expected === signedIn) await portal.signOut();
      }
    }));
});
