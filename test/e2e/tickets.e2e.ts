// Tickets over HTTP, with a network that breaks at each step: nothing that was typed is lost, and no ticket opened twice.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Route } from 'playwright-core';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import type { Portal } from './support/portal.js';
import { strict } from './support/sites.js';

useBrowser();

const tickets = '**/v1/tickets';
const entries = { domain: 'demo.pbx.example', userNumber: '101' };

async function openForm(portal: Portal): Promise<void> {
  await portal.open();
  await portal.page.getByRole('button', { name: 'He olvidado mi contraseña' }).click();
  await portal.page.getByRole('heading', { name: '¿Has olvidado tu contraseña?' }).waitFor();
}

async function send({ page }: Portal, userNumber = entries.userNumber): Promise<void> {
  await page.getByLabel('Dominio de la centralita', { exact: true }).fill(entries.domain);
  await page.getByLabel('Número de usuario', { exact: true }).fill(userNumber);
  await page.getByRole('button', { name: 'Abrir un ticket' }).click();
}

/** The reference that is shown. */
async function reference({ page }: Portal): Promise<string> {
  await page.getByRole('heading', { name: 'Tu ticket está abierto' }).waitFor();
  return page.locator('pbx-forgot-password code').innerText();
}

/** Lets the next call get there and act, and breaks the connection before its answer is back. Resolves with that answer. */
function loseAnswer({ page }: Portal): Promise<{ reference: string }> {
  return new Promise((resolve, reject) => {
    const lose = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      resolve((await response.json()) as { reference: string });
      await route.abort('connectionreset');
    };
    page.route(tickets, (route) => lose(route), { times: 1 }).catch(reject);
  });
}

async function fieldsHold({ page }: Portal, domain: string, userNumber: string): Promise<void> {
  assert.equal(await page.locator('input[name=domain]:visible').inputValue(), domain);
  assert.equal(await page.locator('input[name=userNumber]').inputValue(), userNumber);
}

const toldUnreached = ({ page }: Portal): Promise<void> =>
  page.getByText('No hemos podido llegar a tu centralita.').waitFor();

describe('A ticket, and a network that breaks', atOnce, () => {
  const visit = useSite(strict);

  test('before the call gets there: what was typed stays, and one press is enough', () =>
    visit(async (portal) => {
      await openForm(portal);
      await portal.page.route(tickets, (route) => route.abort(), { times: 1 });
      await send(portal);
      await toldUnreached(portal);
      await fieldsHold(portal, entries.domain, entries.userNumber);
      await portal.page.getByRole('button', { name: 'Abrir un ticket' }).click();
      await reference(portal);
      assert.equal((await portal.calls('openTicket')).length, 1);
    }));

  test('after the ticket was opened: the next press shows that one', () =>
    visit(async (portal) => {
      await openForm(portal);
      const lost = loseAnswer(portal);
      await send(portal);
      await toldUnreached(portal);
      await portal.page.getByRole('button', { name: 'Abrir un ticket' }).click();
      assert.equal(await reference(portal), (await lost).reference);
      const calls = await portal.calls('openTicket');
      assert.deepEqual(
        calls.map(({ status }) => status),
        [201, 201],
      );
    }));

  test('after the ticket was opened, and the page is loaded again: the same entries show that one', () =>
    visit(async (portal) => {
      await openForm(portal);
      const lost = loseAnswer(portal);
      await send(portal);
      await toldUnreached(portal);
      await portal.page.reload(); // the history says that the form of the ticket is open
      await send(portal);
      assert.equal(await reference(portal), (await lost).reference);
    }));

  test('after the ticket was opened, and the entries are other ones: another ticket', () =>
    visit(async (portal) => {
      await openForm(portal);
      const lost = loseAnswer(portal);
      await send(portal);
      await toldUnreached(portal);
      await send(portal, '102');
      assert.notEqual(await reference(portal), (await lost).reference);
    }));

  test('a double click opens one', () =>
    visit(async (portal) => {
      await openForm(portal);
      await portal.page.getByLabel('Dominio de la centralita', { exact: true }).fill(entries.domain);
      await portal.page.getByLabel('Número de usuario', { exact: true }).fill(entries.userNumber);
      await portal.page.getByRole('button', { name: 'Abrir un ticket' }).dblclick();
      await reference(portal);
      assert.equal((await portal.calls('openTicket')).length, 1);
    }));

  test('while it is followed: that is told quietly, and the end is seen once the network is back', () =>
    visit(async (portal) => {
      const { page } = portal;
      await page.clock.install();
      await openForm(portal);
      await send(portal);
      await reference(portal);
      await page.route('**/v1/tickets/*', (route) => route.abort(), { times: 1 });
      await page.clock.runFor(23_000);
      await page.getByText(/^Sin noticias desde las/).waitFor();
      await portal.passTime(13 * 60);
      await page.clock.runFor(40_000);
      await page.getByRole('heading', { name: 'Tu ticket está resuelto' }).waitFor();
      await page.getByText('Busca en tu correo el mensaje «Tu nueva contraseña»').waitFor();
    }));

  test('the page shows the same, for an account that does not exist', () =>
    visit(async (portal) => {
      const seen: string[] = [];
      await openForm(portal);
      for (const userNumber of ['101', '999']) {
        await send(portal, userNumber);
        const shown = await reference(portal);
        const text = await portal.page.locator('pbx-forgot-password').innerText();
        seen.push(text.replace(shown, 'REFERENCE').replace(/\d{1,2}:\d{2}/, 'TIME'));
        await portal.page.getByRole('button', { name: 'Abrir otro ticket' }).click();
      }
      assert.equal(seen[0], seen[1]);
    }));
});
