import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/v1': 'http://127.0.0.1:4010' } },
  worker: { format: 'es' }, // the dictionary of the meter stays a file of its own
});
