import { defineConfig } from 'vite';

export default defineConfig({
  server: { proxy: { '/v1': 'http://127.0.0.1:4010' } },
  worker: { format: 'es' }, // the dictionary of the meter stays a file of its own
});
