// The whole story of somebody who cannot get in, from the activation of their account to a password forgotten a week later.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { useBrowser, useSite } from './support/browser.js';
import { activate } from './support/people.js';
import type { Portal } from './support/portal.js';
import { strict } from './support/sites.js';

useBrowser();

const lucia = { login: '301@demo.pbx.example', email: 'lucia.ortega@example.com' };
const firstPassword = 'tejado-verde-44-Brisa';
const secondPassword = 'faro-lento-82-Nieve';
const WEEK = 7 * 24 * 60 * 60;

const button = ({ login }: Portal, name: string | RegExp): Locator => login.getByRole('button', { name });
const heading = ({ login }: Portal, name: string): Promise<void> =>
  login.getByRole('heading', { name, exact: true }).waitFor();

/** Reads a mail to Lucía in the mailbox, in another tab: the password in it. */
async function readSpam(portal: Portal, subject: string): Promise<string> {
  const tab = await portal.newTab();
  await tab.open('/mailbox/spam');
  await tab.page.locator('.message').filter({ hasText: lucia.email }).filter({ hasText: subject }).click();
  const letter = tab.page.frameLocator('.letter iframe');
  const password = await letter
    .getByRole('row', { name: /^Contraseña/ })
    .getByRole('cell')
    .innerText();
  await tab.page.close();
  return password;
}

async function choosePassword(portal: Portal, password: string): Promise<void> {
  await portal.login.locator('input[name=newPassword]').fill(password);
  await portal.login.locator('input[name=confirmPassword]').fill(password);
  await portal.submit.click();
}

/** Has the extension called, and answers the desk phone in another tab. */
async function approveByPhone(portal: Portal): Promise<void> {
  const phone = await portal.newTab();
  await phone.open(`/phone?number=301`);
  await portal.page.bringToFront();
  await button(portal, 'Llamar a mi extensión 301').click();
  await phone.page.bringToFront();
  await phone.page.locator('[data-state=ringing]').waitFor();
  await phone.page.getByRole('button', { name: '1 Sí' }).click();
  await portal.page.bringToFront();
  await phone.page.close();
}

describe('A week in the life of extension 301', () => {
  const visit = useSite(strict);

  test('activation, spam, first access, a new password, the phone, a ticket, and in again', () =>
    visit(async (portal) => {
      // The account is activated; the mail with its credentials ends up in the spam folder.
      await portal.open();
      await portal.play('mail-lost');
      await activate(portal, '301', lucia.email);
      await portal.play('default');

      // She looks for it with the help of the login.
      await button(portal, 'Encuentra tus credenciales').click();
      await heading(portal, 'Tu primer acceso');
      await portal.login.getByText('Así se ve en tu bandeja de entrada').waitFor();
      await button(portal, 'No está').click();
      await portal.login.getByText('Es la carpeta «Spam», «Correo no deseado» o «Junk»').waitFor();
      const temporary = await readSpam(portal, 'Welcome to our PBX');
      await button(portal, 'Ya lo tengo').click();
      await button(portal, /Volver a iniciar sesión|Iniciar sesión/)
        .first()
        .click();

      // The temporary password lets her choose one of her own, and in.
      await portal.attempt(lucia.login, temporary);
      await choosePassword(portal, firstPassword);
      await portal.assertSignedIn('Lucía Ortega', '301');

      // Her administrator wants a second factor from now on; next time her desk phone rings.
      assert.ok(portal.place.world!.setSecondFactor({ login: '301', kinds: ['call', 'email-code'] }));
      await portal.signOut();
      await portal.attempt(lucia.login, firstPassword);
      await approveByPhone(portal);
      await portal.assertSignedIn('Lucía Ortega', '301');
      await portal.signOut();

      // A week later the password is forgotten.
      await portal.passTime(WEEK);
      await portal.attempt(lucia.login, 'faro-rápido-82-Nieve');
      await portal.told('Usuario o contraseña incorrectos.');
      await portal.alert.getByRole('button', { name: 'abre un ticket' }).click();
      await heading(portal, '¿Has olvidado tu contraseña?');
      const known = portal.login.locator('pbx-forgot-password input');
      assert.deepEqual(
        await known.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
        ['demo.pbx.example', '301'],
        'what she typed has come along',
      );
      await button(portal, 'Abrir un ticket').click();
      await heading(portal, 'Tu ticket está abierto');
      await portal.login.getByText(/^T-\w+/).waitFor();

      // Support takes its time; the page follows by itself.
      await portal.page.clock.install();
      await portal.passTime(5 * 60);
      await portal.page.clock.fastForward(25_000);
      await portal.login.getByText('Un agente está con tu ticket.').waitFor({ state: 'attached' });
      await portal.passTime(8 * 60);
      await portal.page.clock.fastForward(45_000);
      await heading(portal, 'Tu ticket está resuelto');
      assert.equal((await portal.calls('openTicket')).length, 1, 'one ticket');

      // The new password comes by mail. It is for once, and the phone rings again.
      const mail = portal.place.world!.mailbox().findLast(({ to }) => to === lucia.email)!;
      assert.equal(mail.subject, 'Tu nueva contraseña');
      const reset = /^Contraseña: (\S+)$/m.exec(mail.text)![1]!;
      await button(portal, 'Volver a iniciar sesión').click();
      assert.equal(await portal.username.inputValue(), lucia.login);
      await portal.attempt(lucia.login, reset);
      await approveByPhone(portal);
      await portal.login
        .getByText(/contraseña/)
        .first()
        .waitFor();
      await choosePassword(portal, secondPassword);
      await portal.assertSignedIn('Lucía Ortega', '301');
    }));
});
