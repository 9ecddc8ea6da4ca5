import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';

export default defineConfig({
  plugins: [svelte()],
  server: { proxy: { '/v1': 'http://127.0.0.1:4010' } },
  worker: { format: 'es' }, // the dictionary of the meter stays a file of its own
});
