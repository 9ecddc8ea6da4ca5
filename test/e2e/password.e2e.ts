import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { passwords } from './support/portal.js';
import { embedded, otherOrigin, strict } from './support/sites.js';

useBrowser();

const next = 'tejado-verde-44-Brisa';

for (const [how, start] of [
  ['with the mock inside', embedded],
  ['with a backend of another origin', otherOrigin],
  ['under the strict policy', strict],
] as const) {
  describe(`Changing the password, ${how}`, atOnce, () => {
    const visit = useSite(start);

    test('with the keyboard alone: the new one works, the old one does not', () =>
      visit(async (portal) => {
        await portal.openPasswordChange();
        const { keyboard } = portal.page;
        await portal.change('currentPassword').focus();
        await keyboard.type(passwords['101']);
        for (const password of [next, next]) {
          await keyboard.press('Tab'); // the reveal button
          await keyboard.press('Tab');
          await keyboard.type(password);
        }
        await keyboard.press('Enter');
        await portal.page.getByText('Contraseña cambiada.').waitFor();
        assert.equal(await portal.page.locator('pbx-password-change form').count(), 0, 'the form has left');

        await portal.signOut();
        await portal.attempt('101', passwords['101']);
        assert.match(await portal.told(), /^Usuario o contraseña incorrectos/);
        await portal.attempt('101', next);
        await portal.page.locator('.bar').waitFor();
      }));

    test('says what is wrong, and loses nothing that was typed', () =>
      visit(async (portal) => {
        await portal.openPasswordChange();
        await portal.changePassword('not-this-one', next);
        await portal.page.getByText('La contraseña actual no es correcta.').waitFor();
        assert.equal(await portal.change('newPassword').inputValue(), next);
        assert.ok(
          await portal.change('currentPassword').evaluate((input) => input === document.activeElement),
        );

        await portal.changePassword(passwords['101'], 'Garcia-en-la-playa-9');
        await portal.page.getByText('Tu centralita no acepta esa contraseña.').waitFor();
        await portal.page.locator('.pbx-error', { hasText: 'Lleva datos tuyos.' }).waitFor();

        await portal.play('password-reused');
        await portal.changePassword(passwords['101'], next);
        await portal.page.getByText('Ya has usado esa contraseña.').waitFor();
        assert.equal((await portal.calls('changePassword')).length, 3);
      }));

    test('says how hard it is to guess, and what is personal', () =>
      visit(async (portal) => {
        await portal.openPasswordChange();
        const meter = portal.page.locator('.pbx-strength');
        for (const [password, score, said] of [
          ['Contraseña2026!', /[01]/, /débil/i],
          ['zeraicrag.ana', /[01]/, /Lleva tu (nombre|apellido)/],
          ['tormenta-violeta-31-Faro2', /4/, /Muy buena/],
        ] as const) {
          await portal.change('newPassword').fill('');
          await portal.change('newPassword').pressSequentially(password);
          await meter.locator('.pbx-explanation', { hasText: said }).waitFor();
          assert.match((await meter.getAttribute('data-score')) ?? '', score, password);
        }
      }));

    test('after the session has ended, asks to sign in again and sends nothing twice', () =>
      visit(async (portal) => {
        await portal.openPasswordChange();
        await portal.play('session-expired');
        await portal.changePassword(passwords['101'], next);
        await portal.submit.waitFor();
        await portal.play('default');
        await portal.attempt('101', passwords['101']);
        await portal.page.getByText('Has vuelto a iniciar sesión.').waitFor();
        assert.equal(await portal.change('newPassword').inputValue(), next);
        assert.equal((await portal.calls('changePassword')).length, 1);
        await portal.page.locator('pbx-password-change > form button[type=submit]').click();
        await portal.page.getByText('Contraseña cambiada.').waitFor();
      }));

    for (const [number, password, why] of [
      ['103', 'Bienvenida-103-Tmp', 'La que te enviamos por correo era solo para entrar la primera vez.'],
      ['106', 'camino-tejado-77-Sal', 'Tu contraseña ha caducado.'],
    ] as const) {
      test(`${number} has to choose one, says the login, and is in afterwards`, () =>
        visit(async (portal) => {
          await portal.open();
          await portal.attempt(number, password);
          await portal.page.getByText(why).waitFor();
          const field = (name: string) => portal.login.locator(`input[name=${name}]`);
          await field('newPassword').fill('corta');
          await field('confirmPassword').fill('corta');
          await portal.submit.click();
          await portal.login.locator('.pbx-error', { hasText: 'Es demasiado corta.' }).waitFor();
          await field('newPassword').fill(next);
          await field('confirmPassword').fill(next);
          await portal.submit.click();
          await portal.page.locator('.bar').waitFor();
          assert.equal(await portal.page.locator('#extension').innerText(), number);
        }));
    }

    test('a new password that is due cannot be skipped by a reload', () =>
      visit(async (portal) => {
        await portal.open();
        await portal.attempt('103', 'Bienvenida-103-Tmp');
        await portal.login.locator('input[name=newPassword]').waitFor();
        await portal.page.reload();
        await portal.username.waitFor();
        assert.equal(await portal.page.locator('.bar').count(), 0);
      }));
  });
}
