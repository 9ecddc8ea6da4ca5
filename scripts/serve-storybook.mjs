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
