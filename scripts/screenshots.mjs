// `node scripts/screenshots.mjs`: takes the pictures of the README from the demo as it is now; `… login-light` takes one.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, launchFlags } from './browser.mjs';
import { root, setup } from './setup.mjs';

setup();
const { build } = await import('vite');
const { chromium } = await import('playwright-core');
const { register } = await import('tsx/esm/api');
register();
/** @type {typeof import('../mocks/server.js')} */
const { startMockServer } = await import(new URL('../mocks/server.ts', import.meta.url).href);

const folder = join(root, 'docs/images');
const desktop = { viewport: { width: 1024, height: 1000 }, margin: 36 };
const tall = { viewport: { width: 1024, height: 1300 }, margin: 36 };
const phone = { viewport: { width: 320, height: 800 }, margin: 0 };

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
async function signInAsLocked(page) {
  await page.locator('input[name=username]').fill('104');
  await page.locator('input[name=password]').fill('roble-sobre-96-Niebla');
  await page.locator('button[type=submit]').click();
  await page.locator('[role=alert] strong').waitFor();
  await page.mouse.move(0, 0);
}

/** @param {Page} page */
async function typeNewPassword(page) {
  await page.locator('input[name=username]').fill('101');
  await page.locator('input[name=password]').fill('tormenta-violeta-31-Faro');
  await page.locator('button[type=submit]').click();
  await page.locator('input[name=currentPassword]').fill('tormenta-violeta-31-Faro');
  await page.locator('input[name=newPassword]').pressSequentially('Ana-Verano-1984');
  await page.locator('.pbx-strength:not([data-score=unknown])').waitFor();
  await page.mouse.move(0, 0);
}

/** @param {Page} page */
async function lookForTheMail(page) {
  await page.locator('[data-action=first-access]').click();
  await page.locator('input[value=gmail]').check();
  await page.locator('a[target=_blank]').first().waitFor();
  await page.mouse.move(0, 0);
}

/** @param {Page} page */
async function callExtension(page) {
  await page.locator('input[name=username]').fill('102');
  await page.locator('input[name=password]').fill('marea Lenta 58 ñandú');
  await page.locator('button[type=submit]').click();
  await page.locator('.pbx-what').waitFor();
  await page.locator('button[type=submit]').click();
  await page.locator('.pbx-ringing').waitFor();
  await page.mouse.move(0, 0);
}

/** @param {Page} page */
async function openTicket(page) {
  await page.locator('[data-action=forgot-password]').click();
  await page.locator('input[name=domain]').fill('demo.pbx.example');
  await page.locator('input[name=userNumber]').fill('101');
  await page.locator('.pbx-submit:visible').click();
  await page.locator('.ticket').waitFor();
  await page.mouse.move(0, 0);
}

/** @param {Page} page */
async function openProviderWindow(page) {
  const opened = page.waitForEvent('popup');
  await page.locator('.pbx-provider').first().click();
  await opened;
  await page.locator('[role=alert] .acts').waitFor();
  await page.mouse.move(0, 0);
}

/** The card, with a margin of what is around it. @param {Page} page @param {number} margin */
async function cardOf(page, margin) {
  const card = await page.locator('pbx-login, pbx-password-change').boundingBox();
  if (!card) throw new Error('There is no login to take a picture of.');
  const { x, y, width, height } = card;
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

const pictures = [
  { name: 'login-light', query: '?lang=en&theme=light', device: desktop },
  { name: 'login-dark', query: '?lang=es&theme=dark', device: desktop },
  { name: 'login-phone', query: '?lang=es&theme=light', device: phone },
  {
    name: 'password-light',
    path: 'settings/personal/password',
    query: '?lang=en&theme=light',
    device: tall,
    prepare: typeNewPassword,
  },
  {
    name: 'password-dark',
    path: 'settings/personal/password',
    query: '?lang=es&theme=dark',
    device: tall,
    prepare: typeNewPassword,
  },
  {
    name: 'first-access-light',
    query: '?lang=en&theme=light',
    device: tall,
    prepare: lookForTheMail,
  },
  {
    name: 'first-access-dark',
    query: '?lang=es&theme=dark',
    device: tall,
    prepare: lookForTheMail,
  },
  { name: 'second-factor-light', query: '?lang=en&theme=light', device: tall, prepare: callExtension },
  { name: 'second-factor-dark', query: '?lang=es&theme=dark', device: tall, prepare: callExtension },
  { name: 'ticket-light', query: '?lang=en&theme=light', device: tall, prepare: openTicket },
  { name: 'ticket-dark', query: '?lang=es&theme=dark', device: tall, prepare: openTicket },
  {
    name: 'window-light',
    query: '?lang=en&theme=light&sso=popup',
    device: desktop,
    prepare: openProviderWindow,
  },
  {
    name: 'window-dark',
    query: '?lang=es&theme=dark&sso=popup',
    device: desktop,
    prepare: openProviderWindow,
  },
  { name: 'login-locked', query: '?lang=en&theme=light', device: desktop, prepare: signInAsLocked },
];

const asked = process.argv.slice(2);
await build({ configFile: join(root, 'demo/vite.config.ts'), logLevel: 'warn' });
mkdirSync(folder, { recursive: true });
const server = await startMockServer({ staticRoot: join(root, 'dist-demo') });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
try {
  for (const { name, path = '', query, device, prepare } of pictures) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    server.world.reset(); // no phone that rings, no ticket of another picture
    const page = await browser.newPage({
      viewport: device.viewport,
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    await page.goto(`${server.url}/${path}${query}`);
    await page.locator('button[type=submit]').waitFor();
    await page.waitForFunction(() => document.fonts.check('16px Inter'));
    await prepare?.(page);
    const clip = await cardOf(page, device.margin);
    await page.screenshot({ path: join(folder, `${name}.png`), clip });
    await page.close();
    console.log(`docs/images/${name}.png`);
  }
} finally {
  await browser.close();
  await server.close();
}
