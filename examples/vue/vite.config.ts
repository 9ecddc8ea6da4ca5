import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('pbx-') } } })],
  server: { proxy: { '/v1': 'http://127.0.0.1:4010' } },
  worker: { format: 'es' }, // the dictionary of the meter stays a file of its own
});
