// The network breaks where it hurts most: after the backend has acted, before the page knows. Nothing that was typed is lost,
// and nothing happens twice.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page, Route } from 'playwright-core';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import type { Portal } from './support/portal.js';
import { strict } from './support/sites.js';

useBrowser();

const button = ({ login }: Portal, name: string | RegExp): Locator => login.getByRole('button', { name });
const field = ({ login }: Portal, name: string): Locator => login.locator(`input[name=${name}]`);

/** The next call there reaches the backend; its answer is lost. Resolves with what the page will never know. */
function loseAnswer(page: Page, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const lose = async (route: Route): Promise<void> => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.abort('connectionreset');
      resolve(text);
    };
    page.route(`**/v1/${path}`, (route) => lose(route).catch(reject), { times: 1 }).catch(reject);
  });
}

/** The next call there does not even leave. */
const cut = (page: Page, path: string): Promise<unknown> =>
  page.route(`**/v1/${path}`, (route) => route.abort('internetdisconnected'), { times: 1 });

async function toTicketForm(portal: Portal): Promise<void> {
  await portal.open();
  await button(portal, 'He olvidado mi contraseña').click();
  await field(portal, 'domain').fill('demo.pbx.example');
  await field(portal, 'userNumber').fill('101');
}

const openTicket = (portal: Portal): Promise<void> => button(portal, 'Abrir un ticket').click();
const reference = async ({ login }: Portal): Promise<string> => login.getByText(/^T-\w+$/).innerText();
const ticketAlert = (portal: Portal): Locator =>
  portal.login.locator('pbx-forgot-password [role=alert] strong');

describe('The network breaks', atOnce, () => {
  const visit = useSite(strict);

  test('before the ticket is sent: what was typed stays, and one ticket comes of it', () =>
    visit(async (portal) => {
      await toTicketForm(portal);
      await cut(portal.page, 'tickets');
      await openTicket(portal);
      await ticketAlert(portal).waitFor();
      assert.equal(await field(portal, 'domain').inputValue(), 'demo.pbx.example');
      assert.equal(await field(portal, 'userNumber').inputValue(), '101');
      await openTicket(portal);
      await reference(portal);
      assert.equal((await portal.calls('openTicket')).length, 1);
    }));

  test('after the ticket was opened: sent again, it is the same one', () =>
    visit(async (portal) => {
      await toTicketForm(portal);
      const lost = loseAnswer(portal.page, 'tickets');
      await openTicket(portal);
      await ticketAlert(portal).waitFor();
      await openTicket(portal);
      const { reference: opened } = JSON.parse(await lost) as { reference: string };
      assert.equal(await reference(portal), opened);
    }));

  test('after the ticket was opened, and the page is loaded anew: it is still the same one', () =>
    visit(async (portal) => {
      await toTicketForm(portal);
      const lost = loseAnswer(portal.page, 'tickets');
      await openTicket(portal);
      await ticketAlert(portal).waitFor();
      const { reference: opened } = JSON.parse(await lost) as { reference: string };
      await portal.page.reload();
      await field(portal, 'domain').fill('demo.pbx.example');
      await field(portal, 'userNumber').fill('101');
      await openTicket(portal);
      assert.equal(await reference(portal), opened);
    }));

  test('while the ticket is followed: its reference stays, and the page goes on asking', () =>
    visit(async (portal) => {
      await toTicketForm(portal);
      await openTicket(portal);
      const opened = await reference(portal);
      await portal.page.clock.install();
      await cut(portal.page, 'tickets/*');
      await portal.page.clock.fastForward(25_000);
      await portal.page.waitForEvent('requestfailed').catch(() => undefined);
      assert.equal(await reference(portal), opened);
      await portal.passTime(13 * 60);
      await portal.page.clock.fastForward(125_000);
      await portal.login.getByRole('heading', { name: 'Tu ticket está resuelto' }).waitFor();
    }));

  test('while the mail is sent again: domain and number stay, and it can be asked for anew', () =>
    visit(async (portal) => {
      await portal.open();
      await button(portal, 'Encuentra tus credenciales').click();
      await button(portal, 'No está').click();
      await button(portal, 'No está').click();
      await field(portal, 'domain').fill('demo.pbx.example');
      await field(portal, 'userNumber').fill('103');
      await cut(portal.page, 'credentials/resend');
      await button(portal, 'Reenviar el correo').click();
      await portal.login.locator('pbx-first-access [role=alert] strong').waitFor();
      assert.equal(await field(portal, 'domain').inputValue(), 'demo.pbx.example');
      assert.equal(await field(portal, 'userNumber').inputValue(), '103');
      await button(portal, 'Reenviar el correo').click();
      await portal.login.locator('.pbx-done').waitFor();
      assert.equal((await portal.calls('resendWelcomeMail')).length, 1);
    }));

  test('at each step of a sign-in: the step stays, with what was typed', () =>
    visit(async (portal) => {
      const world = portal.place.world!;
      world.setSecondFactor({ login: '103', kinds: ['email-code'] });
      await portal.open();

      await cut(portal.page, 'session');
      await portal.attempt('103', 'Bienvenida-103-Tmp');
      await portal.told();
      assert.equal(await portal.password.inputValue(), 'Bienvenida-103-Tmp');
      await portal.submit.click();

      await cut(portal.page, 'session/challenge/code');
      await button(portal, /^Enviar/).click();
      await portal.told();
      await button(portal, /^Enviar/).click();
      await field(portal, 'code').waitFor();
      const code = /\b\d{6}\b/.exec(world.mailbox().at(-1)!.text)![0];
      await cut(portal.page, 'session/challenge');
      await field(portal, 'code').fill(code);
      await portal.told();
      assert.equal((await field(portal, 'code').inputValue()).replace(/\D/g, ''), code);
      await portal.submit.click();

      await field(portal, 'newPassword').fill('tejado-verde-44-Brisa');
      await field(portal, 'confirmPassword').fill('tejado-verde-44-Brisa');
      await cut(portal.page, 'session/password');
      await portal.submit.click();
      await portal.told();
      assert.equal(await field(portal, 'newPassword').inputValue(), 'tejado-verde-44-Brisa');
      await portal.submit.click();
      await portal.assertSignedIn('Carla Núñez', '103');
    }));
});
