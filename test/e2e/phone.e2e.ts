import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { atOnce, useBrowser, useSite } from './support/browser.js';
import { callExtension } from './support/people.js';
import type { Portal } from './support/portal.js';
import { embedded, strict } from './support/sites.js';

useBrowser();

const display = ({ page }: Portal): Locator => page.getByRole('group', { name: 'Pantalla' });
const rings = async ({ page }: Portal): Promise<void> => page.locator('[data-state=ringing]').waitFor();
const status = ({ page }: Portal): Locator => page.locator('main [role=status]');

describe('The desk phone of the mock inside the page', () => {
  const visit = useSite(embedded);

  test('rings, says who and from where, and is obeyed', () =>
    visit(async (portal) => {
      await portal.open('/phone');
      const outcome = await callExtension(portal);
      await rings(portal);
      assert.match(await display(portal).innerText(), /Bruno Díaz[^]*este equipo · Chrome en Linux/);
      await portal.page.keyboard.press('2');
      await display(portal).getByText('Rechazado').waitFor();
      assert.equal((await outcome()).body['code'], 'challenge-declined');

      assert.equal((await outcome()).status, 202, 'whoever asks again, calls again');
      await rings(portal);
      await portal.page.getByRole('button', { name: '1 Sí' }).click();
      await display(portal).getByText('Confirmado').waitFor();
      assert.equal((await outcome()).body['status'], 'signed-in');
    }));
});

describe('The desk phone', atOnce, () => {
  const visit = useSite(strict);

  test('rings, says who and from where; key 1 lets them in', () =>
    visit(async (portal) => {
      await portal.open('/phone');
      const outcome = await callExtension(portal);
      await rings(portal);
      const said = await display(portal).innerText();
      const from = /127\.0\.0\.1 \(este equipo\) · Chrome en Linux/;
      for (const part of [/Llamada entrante/, /Quedan \d\d s/, /Bruno Díaz/, /102@demo\.pbx\.example/, from])
        assert.match(said, part);
      assert.match(await status(portal).innerText(), /Llamada entrante\. .*Bruno Díaz.*Chrome en Linux/);
      await portal.page.getByRole('button', { name: '1 Sí' }).click();
      await display(portal).getByText('Confirmado').waitFor();
      const { status: code, body } = await outcome();
      assert.deepEqual([code, body['status']], [200, 'signed-in']);
    }));

  test('key 2 keeps them out', () =>
    visit(async (portal) => {
      await portal.open('/phone?number=102');
      const outcome = await callExtension(portal);
      await rings(portal);
      await portal.page.keyboard.press('2');
      await display(portal).getByText('Rechazado').waitFor();
      assert.equal(await status(portal).innerText(), 'Rechazado');
      const { status: code, body } = await outcome();
      assert.deepEqual([code, body['code'], body['reasons']], [401, 'challenge-declined', ['declined']]);
    }));

  test('without an answer nobody gets in', () =>
    visit(async (portal) => {
      await portal.open('/phone');
      const outcome = await callExtension(portal);
      await rings(portal);
      await portal.passTime(31);
      await display(portal).getByText('Sin respuesta').waitFor();
      const { status: code, body } = await outcome();
      assert.deepEqual([code, body['code'], body['reasons']], [401, 'challenge-declined', ['no-answer']]);
    }));

  test('is of the extension in the address; another one is a choice away', () =>
    visit(async (portal) => {
      await portal.open('/phone?number=201@otra.pbx.example');
      assert.match(await display(portal).innerText(), /Irene Soto[^]*201/);
      await portal.page.getByLabel('Extensión').selectOption('101 · Ana García López');
      await display(portal).getByText('Ana García López').waitFor();
      assert.equal(new URL(portal.page.url()).searchParams.get('number'), '101');
      await callExtension(portal);
      await portal.page.locator('.ring-card').waitFor();
      assert.equal(
        await portal.page.locator('.desk-phone').getAttribute('data-state'),
        'idle',
        'it is not for 101',
      );
    }));

  test('leaves the keys of the keyboard to those who want them', () =>
    visit(async (portal) => {
      await portal.open('/phone');
      const outcome = await callExtension(portal);
      await rings(portal);
      await portal.page.getByLabel('Contestar con las teclas 1 y 2').uncheck();
      await portal.page.keyboard.press('1');
      await portal.page.getByLabel('Extensión').press('1'); // chooses an extension
      assert.equal((await outcome()).status, 202, 'it is still ringing');
    }));

  test('knows that another window has answered', () =>
    visit(async (portal) => {
      await portal.open('/phone');
      await callExtension(portal);
      await rings(portal);
      portal.place.world?.pressKey({ number: '102', key: '1' });
      await display(portal).getByText('Contestado en otra ventana').waitFor();
    }));

  test('is silent until somebody wants to hear it', () =>
    visit(async (portal) => {
      await portal.context.addInitScript(countTones);
      await portal.page.clock.install();
      const tones = (): Promise<number> =>
        portal.page.evaluate(() => (globalThis as unknown as { tones: number }).tones);
      await portal.open('/phone');
      await callExtension(portal);
      await rings(portal);
      assert.equal(await tones(), 0);
      await portal.page.getByLabel('Que suene').check();
      await portal.page.waitForFunction(() => (globalThis as unknown as { tones: number }).tones > 0);
      await portal.page.getByRole('button', { name: '2 No' }).click();
      await display(portal).getByText('Rechazado').waitFor();
      const before = await tones();
      await portal.page.clock.fastForward(10_000); // longer than from one tone to the next
      assert.equal(await tones(), before);
    }));

  test('does not move for people who do not want that', () =>
    visit(
      async (portal) => {
        await portal.open('/phone');
        await callExtension(portal);
        await rings(portal);
        assert.equal(await portal.page.evaluate(() => document.getAnimations().length), 0);
      },
      { reducedMotion: 'reduce' },
    ));

  test('moves for everybody else', () =>
    visit(async (portal) => {
      await portal.open('/phone');
      await callExtension(portal);
      await rings(portal);
      assert.notEqual(await portal.page.evaluate(() => document.getAnimations().length), 0);
    }));
});

/** Runs in the page, before its own scripts. */
function countTones(): void {
  const count = globalThis as unknown as { tones: number };
  count.tones = 0;
  const tone = OscillatorNode.prototype;
  tone.start = new Proxy(Reflect.get(tone, 'start'), {
    apply: (start, oscillator, times: unknown[]) => {
      count.tones += 1;
      return Reflect.apply(start, oscillator, times) as unknown;
    },
  });
}
