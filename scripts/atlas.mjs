// `npm run atlas`: takes the pictures of `docs/atlas.md` from the static Storybook: each element in all its states.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, launchFlags } from './browser.mjs';
import { root } from './setup.mjs';
import { playMatrix, serveStorybook } from './static-storybook.mjs';

const folder = join(root, 'docs/images/atlas');
const scale = 0.4;

/** @typedef {{ name: string, matrix: string, args: string, forcedColors?: 'active' }} Picture */

/** @type {Picture[]} */
const pictures = [
  { name: 'login', matrix: 'login', args: '' },
  { name: 'login-errors', matrix: 'login-errors', args: '' },
  { name: 'login-forced-colours', matrix: 'login', args: 'theme[0]:light', forcedColors: 'active' },
  { name: 'second-factor', matrix: 'second-factor', args: '' },
  { name: 'password-change', matrix: 'password-change', args: '' },
  { name: 'password-strength', matrix: 'password-strength', args: '' },
  { name: 'forgot-password', matrix: 'forgot-password', args: '' },
  { name: 'first-access', matrix: 'first-access', args: '' },
  { name: 'languages', matrix: 'languages', args: '' },
];

const storybook = await serveStorybook('/');
const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchFlags });
mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
try {
  for (const { name, matrix, args, forcedColors = 'none' } of pictures) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const page = await browser.newPage({
      ...{ viewport: { width: 1600, height: 1000 }, reducedMotion: 'reduce', forcedColors },
    });
    await page.goto(
      `${storybook.url}iframe.html?id=matrix--${matrix}&viewMode=story&args=scale:${scale};${args}`,
    );
    await playMatrix(page);
    await page.locator('story-matrix').screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
    console.log(`docs/images/atlas/${name}.png`);
  }
} finally {
  await browser.close();
  await storybook.close();
}
