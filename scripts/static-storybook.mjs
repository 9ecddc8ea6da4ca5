// Serves `storybook-static/` as somebody may deploy it: below a path of its own, on a server that knows nothing of it.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from 'vite';
import { root } from './setup.mjs';

/**
 * @param {string} base where it is: `/design/pbx-auth/`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveStorybook(base) {
  const server = await preview({
    ...{ root: tmpdir(), base, configFile: false, appType: 'mpa', logLevel: 'error' },
    build: { outDir: join(root, 'storybook-static') },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The server does not say where it is.');
  return { url, close: () => server.close() };
}

/**
 * Waits until every frame of a matrix is in sight, and has been played.
 * @param {import('playwright-core').Page} page
 */
export async function playMatrix(page) {
  await page.locator('story-matrix iframe').first().waitFor();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1600, height });
  await page.waitForFunction(
    () => {
      const matrix = document.querySelector('story-matrix');
      const frames = [...(matrix?.shadowRoot?.querySelectorAll('iframe') ?? [])];
      return frames.every((frame) => frame.hasAttribute('data-played'));
    },
    undefined,
    { timeout: 300_000, polling: 1000 },
  );
}
