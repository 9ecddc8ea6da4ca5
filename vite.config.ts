import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { bundleRater } from './scripts/bundle-rater.mjs';
import { callbackOutput, callbackPage } from './scripts/callback-page.mjs';
import { builtEntries } from './scripts/entries.mjs';
import { licenceIn } from './scripts/licence.mjs';
import { minifyCss } from './scripts/minify-css.mjs';
import { minifyHtml } from './scripts/minify-html.mjs';

/** `src/define/pbx-login.ts` is built as `dist/define/pbx-login.js`. */
const entry = Object.fromEntries(
  builtEntries()
    .filter(({ output }) => output !== callbackOutput)
    .map(({ source, output }) => [output.replace(/^dist\/|\.js$/g, ''), source]),
);

const accountApi = 'adapters/rest/account-api.yaml';

const copyAccountApi: Plugin = {
  name: 'copy-account-api',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: accountApi, source: readFileSync(`src/${accountApi}`, 'utf8') });
  },
};

const vendor = 'mocks/vendor/';

/** What the mock brings along is under licences that go with the code. */
const copyLicences: Plugin = {
  name: 'copy-licences',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle).filter((file) => file.startsWith(vendor));
    const packages = new Set(files.map((file) => /^(@[^/]+\/)?[^/]+/.exec(file.slice(vendor.length))?.[0]));
    for (const name of packages) {
      const source = licenceIn(`node_modules/${name}`);
      this.emitFile({ type: 'asset', fileName: `${vendor}${name}/LICENSE`, source });
    }
  },
};

/** npm packs no folder of this name; what the mock brings along goes with it, so that nobody has to install it. */
const toFileName = (name: string): string => `${name.replace(/^node_modules\//, vendor)}.js`;

/** What `scripts/build-cdn.mjs` puts together. Node takes it as it is. */
const cdnModules = 'cdn/modules.js';

/**
 * The library and the mock: one file per module, so that bundlers leave out what a page does not use.
 * Types come from `scripts/build-types.mjs`.
 */
export default defineConfig({
  plugins: [bundleRater(), minifyCss(), minifyHtml(), callbackPage(), copyAccountApi, copyLicences],
  publicDir: false,
  build: {
    lib: { entry, formats: ['es'] },
    target: 'es2022',
    minify: false,
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^msw($|\/)/, /^node:/, /^jose\//, 'oidc-client-ts'],
      optimization: { inlineConst: false }, // else an import whose constant was inlined stays behind, empty
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: ({ name }) => (name === 'cdn' ? cdnModules : toFileName(name)),
      },
    },
  },
});
