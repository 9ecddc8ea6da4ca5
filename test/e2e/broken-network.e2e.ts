// The network breaks at each step of the way back in: nothing that was typed is lost. (Of tickets: tickets.e2e.ts.)
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import type { Portal } from './support/portal.js';
import { strict } from './support/sites.js';

useBrowser();

const button = ({ login }: Portal, name: string | RegExp): Locator => login.getByRole('button', { name });
const field = ({ login }: Portal, name: string): Locator => login.locator(`input[name=${name}]`);

/** The next call there does not even leave. */
const cut = (page: Page, path: string): Promise<unknown> =>
  page.route(`**/v1/${path}`, (route) => route.abort('internetdisconnected'), { times: 1 });

describe('The network breaks', atOnce, () => {
  const visit = useSite(strict);

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
