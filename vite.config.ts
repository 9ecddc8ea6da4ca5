import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { publicEntries } from './scripts/entries.mjs';
import { minifyCss } from './scripts/minify-css.mjs';
import { minifyHtml } from './scripts/minify-html.mjs';

/** `src/define/pbx-login.ts` is built as `dist/define/pbx-login.js`. */
const entry = Object.fromEntries(
  publicEntries().map(({ source, output }) => [output.replace(/^dist\/|\.js$/g, ''), source]),
);

const accountApi = 'adapters/rest/account-api.yaml';

const copyAccountApi: Plugin = {
  name: 'copy-account-api',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: accountApi, source: readFileSync(`src/${accountApi}`, 'utf8') });
  },
};

/** The library: one file per module, so that bundlers leave out what a page does not use. Types come from `tsc`. */
export default defineConfig({
  plugins: [minifyCss(), minifyHtml(), copyAccountApi],
  publicDir: false,
  build: {
    lib: { entry, formats: ['es'] },
    target: 'es2022',
    minify: false,
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//],
      optimization: { inlineConst: false }, // else an import whose constant was inlined stays behind, empty
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
