// A Vite plugin: the callback page of single sign-on, as two files that can be put anywhere. The module imports nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './setup.mjs';

const name = 'oidc-callback';

/** Built here, and not with the other entries. */
export const callbackOutput = `dist/${name}.js`;

/** @returns {import('vite').Plugin} */
export const callbackPage = () => ({
  name: 'callback-page',
  apply: 'build',
  async generateBundle() {
    const bundle = await rolldown({ input: join(root, `src/${name}.ts`), logLevel: 'silent' });
    const { output } = await bundle.generate({
      format: 'es',
      codeSplitting: false,
      minify: { compress: true, mangle: true },
    });
    await bundle.close();
    this.emitFile({ type: 'asset', fileName: `${name}.js`, source: output[0].code });
    this.emitFile({
      type: 'asset',
      fileName: `${name}.html`,
      source: readFileSync(join(root, `src/${name}.html`)),
    });
  },
});
