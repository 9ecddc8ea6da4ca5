import { fileURLToPath } from 'node:url';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';

const page = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The portal: three pages, and the worker script of the embedded mock, straight from its package. */
export default defineConfig({
  root: page('.'),
  plugins: [msw({ mode: 'worker-only' })],
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    // Strict pages refuse the inline script that this would add.
    modulePreload: { polyfill: false },
    // No `data:` URLs: strict pages refuse them, too.
    assetsInlineLimit: 0,
    rolldownOptions: { input: [page('index.html'), page('identity.html'), page('oidc-callback.html')] },
  },
});
